import { AlignmentType, type INumberingOptions, type IStylesOptions, LevelFormat } from 'docx';

/** A4 less the margins, and the column that paragraph numbers hang in, in twentieths of a point. */
export const TEXT_WIDTH = 9638;
export const NUMBER_COLUMN = 720;
export const BULLETS = 'document-bullets';
export const DECIMALS = 'document-decimals';
export const GREY = '505A5F';
export const INK = '0B0C0C';
export const ALERT = 'A62D17';

export const FONT = 'Arial';

/** `numberColumn` is 0 in a document without numbers. Heading levels carry an outline level of their own: without it they are only large text to a screen reader. */
export function docxStyles(language: string, numberColumn: number): IStylesOptions {
  return {
    default: {
      document: {
        run: { font: FONT, size: 22, color: INK, language: { value: language } },
        paragraph: { spacing: { after: 140, line: 290, lineRule: 'auto' } },
      },
      heading1: {
        run: { font: FONT, size: 38, bold: true, color: INK },
        paragraph: { outlineLevel: 0, keepNext: true, spacing: { after: 160, line: 250, lineRule: 'auto' } },
      },
      heading2: {
        run: { font: FONT, size: 25, bold: true, color: INK },
        paragraph: {
          outlineLevel: 1,
          keepNext: true,
          indent: hanging(numberColumn),
          spacing: { before: 380, after: 140 },
        },
      },
      heading3: {
        run: { font: FONT, size: 22, bold: true, color: INK },
        paragraph: {
          outlineLevel: 2,
          keepNext: true,
          indent: hanging(numberColumn),
          spacing: { before: 220, after: 80 },
        },
      },
    },
    paragraphStyles: [
      paragraphStyle('Council', 'Council', { size: 24, color: GREY }, { spacing: { after: 60 } }),
      paragraphStyle('Subtitle', 'Subtitle', { size: 24, bold: true }, { spacing: { after: 200 } }),
      paragraphStyle(
        'Classification',
        'Classification',
        { size: 24, bold: true, color: ALERT },
        { spacing: { after: 160 } },
      ),
      paragraphStyle('Numbered', 'Numbered paragraph', {}, { indent: hanging(numberColumn) }),
      paragraphStyle('Body', 'Body under a number', {}, { indent: { left: numberColumn } }),
      paragraphStyle(
        'HeaderLine',
        'Header of the report',
        {},
        { indent: { left: 2835, hanging: 2835 }, spacing: { after: 90 } },
      ),
      paragraphStyle('Guidance', 'Guidance', { color: GREY, size: 20 }, guidanceParagraph(numberColumn)),
      paragraphStyle(
        'TableCaption',
        'Table caption',
        { bold: true, size: 20 },
        { keepNext: true, spacing: { before: 160, after: 80 } },
      ),
      paragraphStyle(
        'TableText',
        'Table text',
        { size: 18 },
        { spacing: { before: 40, after: 40, line: 250, lineRule: 'auto' } },
      ),
      paragraphStyle(
        'AfterTable',
        'After a table',
        { size: 8 },
        { spacing: { after: 120, line: 120, lineRule: 'auto' } },
      ),
      // A line as high as what stands in it: a smaller one would cut a chart off.
      paragraphStyle('Chart', 'Chart', {}, { spacing: { after: 120, line: 240, lineRule: 'auto' } }),
      paragraphStyle('PageEdge', 'Page edge', { size: 16, color: GREY }, { spacing: { after: 0 } }),
    ],
  };
}

type ParagraphStyle = NonNullable<IStylesOptions['paragraphStyles']>[number];

function paragraphStyle(
  id: string,
  name: string,
  run: NonNullable<ParagraphStyle['run']>,
  paragraph: NonNullable<ParagraphStyle['paragraph']>,
): ParagraphStyle {
  return { id, name, basedOn: 'Normal', quickFormat: true, run, paragraph };
}

function hanging(numberColumn: number) {
  return { left: numberColumn, hanging: numberColumn };
}

function guidanceParagraph(numberColumn: number) {
  return {
    indent: { left: numberColumn },
    border: { left: { style: 'single' as const, size: 18, space: 8, color: 'B1B4B6' } },
  };
}

const listLevel = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string, numberColumn: number) => ({
  level: 0,
  format,
  text,
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: numberColumn + 360, hanging: 360 } } },
});

/** Numbered lists start at 1 again in every list: an instance of its own each. */
export const docxNumbering = (numberColumn: number): INumberingOptions => ({
  config: [
    { reference: BULLETS, levels: [listLevel(LevelFormat.BULLET, '•', numberColumn)] },
    { reference: DECIMALS, levels: [listLevel(LevelFormat.DECIMAL, '%1.', numberColumn)] },
  ],
});
