import { PageBreak, Paragraph, Tab, type Table, TabStopType, TextRun } from 'docx';
import { cleanText } from '../../clean-text.ts';
import type { Block, Paragraph as DocumentParagraph, Heading, List } from '../../document.ts';
import { runsOfNote } from '../../inline-text.ts';
import { signatureLines } from '../plain-text.ts';
import { docxChart } from './docx-chart.server.ts';
import { docxRuns } from './docx-runs.server.ts';
import { BULLETS, DECIMALS, NUMBER_COLUMN } from './docx-styles.server.ts';
import { docxTable } from './docx-table.server.ts';

/** One block of the model as paragraphs and tables; `index` keeps numbered lists apart. */
export function docxBlocks(block: Block, index: number): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [headingParagraph(block)];
    case 'paragraph':
      return [textParagraph(block)];
    case 'table':
      return docxTable(block);
    case 'chart':
      return docxChart(block);
    case 'list':
      return listParagraphs(block, index);
    case 'definitions':
      return block.rows.map(
        ({ label, value }) =>
          new Paragraph({
            style: 'HeaderLine',
            tabStops: [{ type: TabStopType.LEFT, position: 2835 }],
            children: [new TextRun({ text: cleanText(`${label}:`), bold: true }), tab(), ...docxRuns(value)],
          }),
      );
    case 'note':
      return [
        new Paragraph({
          style: block.purpose === 'guidance' ? 'Guidance' : 'Body',
          children: docxRuns(runsOfNote(block)),
        }),
      ];
    case 'signature':
      return signatureLines(block).map(
        (line) => new Paragraph({ style: 'Body', keepLines: true, text: cleanText(line) }),
      );
    case 'pageBreak':
      return [new Paragraph({ children: [new PageBreak()] })];
  }
}

const tab = (): TextRun => new TextRun({ children: [new Tab()] });

/** The number is literal text in a hanging indent, so that it is the same on screen, here and in the PDF. */
function numberRuns(number: string | null): TextRun[] {
  return number === null ? [] : [new TextRun(number), tab()];
}

const HEADING_STYLE = { 1: 'Heading1', 2: 'Heading2', 3: 'Heading3' } as const;
const numberStop = [{ type: TabStopType.LEFT, position: NUMBER_COLUMN }];

function headingParagraph(block: Heading): Paragraph {
  return new Paragraph({
    style: HEADING_STYLE[block.level],
    tabStops: numberStop,
    children: [...numberRuns(block.number), ...docxRuns(block.runs)],
  });
}

function textParagraph(block: DocumentParagraph): Paragraph {
  return new Paragraph({
    style: block.number === null ? 'Body' : 'Numbered',
    tabStops: numberStop,
    widowControl: true,
    children: [...numberRuns(block.number), ...docxRuns(block.runs)],
  });
}

function listParagraphs(block: List, index: number): Paragraph[] {
  const reference = block.ordered ? DECIMALS : BULLETS;
  return block.items.map(
    (item) => new Paragraph({ numbering: { reference, level: 0, instance: index }, children: docxRuns(item) }),
  );
}
