import { Document as DocxDocument, Footer, Header, Packer, PageNumber, Paragraph, TabStopType, TextRun } from 'docx';
import { cleanText } from '../clean-text.ts';
import type { Document } from '../document.ts';
import { docxBlocks } from './docx/docx-blocks.server.ts';
import { docxNumbering, docxStyles, NUMBER_COLUMN, TEXT_WIDTH } from './docx/docx-styles.server.ts';
import { hasNumbers } from './has-numbers.ts';

const A4 = { width: 11_906, height: 16_838 };
const MARGIN = { top: 1304, bottom: 1247, left: 1134, right: 1134, header: 624, footer: 567 };

/** The document as a DOCX file: real headings with outline levels, real lists, header rows that repeat. */
export async function renderDocx(document: Document): Promise<Uint8Array> {
  const numberColumn = hasNumbers(document) ? NUMBER_COLUMN : 0;
  const docx = new DocxDocument({
    title: cleanText(document.title),
    creator: cleanText(document.council),
    lastModifiedBy: cleanText(document.council),
    revision: 1,
    styles: docxStyles(document.language, numberColumn),
    numbering: docxNumbering(numberColumn),
    sections: [
      {
        properties: { page: { size: A4, margin: MARGIN } },
        headers: { default: pageHeader(document) },
        footers: { default: pageFooter(document) },
        children: [...opening(document), ...document.blocks.flatMap((block, index) => docxBlocks(block, index))],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(docx));
}

function opening(document: Document): Paragraph[] {
  const line = (style: string, words: string | null): Paragraph[] =>
    words === null ? [] : [new Paragraph({ style, text: cleanText(words) })];
  return [
    ...line('Classification', document.classificationLabel),
    ...line('Council', document.council),
    ...line('Heading1', document.title),
    ...line('Subtitle', document.subtitle),
  ];
}

const rightEdge = [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }];

function pageHeader(document: Document): Header {
  const left =
    document.classificationLabel === null ? document.title : `${document.classificationLabel} · ${document.title}`;
  return new Header({
    children: [
      new Paragraph({
        style: 'PageEdge',
        tabStops: rightEdge,
        children: [new TextRun(`${shortened(cleanText(left))}\t${versionWords(document)}`)],
      }),
    ],
  });
}

function pageFooter(document: Document): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'PageEdge',
        tabStops: rightEdge,
        children: [
          new TextRun(`${cleanText(document.council)}\tPage `),
          new TextRun({ children: [PageNumber.CURRENT] }),
          new TextRun(' of '),
          new TextRun({ children: [PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
}

const shortened = (title: string): string => (title.length > 90 ? `${title.slice(0, 89).trimEnd()}…` : title);

function versionWords(document: Document): string {
  const words = cleanText(document.versionLabel);
  return document.status === 'draft' ? `${words} (draft)` : words;
}
