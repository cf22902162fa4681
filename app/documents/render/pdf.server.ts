import PDFDocument from 'pdfkit';
import { cleanText } from '../clean-text.ts';
import type { Document } from '../document.ts';
import { strong, text } from '../document.ts';
import { hasNumbers } from './has-numbers.ts';
import { type Bookmarks, drawBlock } from './pdf/pdf-blocks.server.ts';
import { drawPageEdges } from './pdf/pdf-edges.server.ts';
import { registerFonts } from './pdf/pdf-fonts.server.ts';
import { newPage, type Pen, space } from './pdf/pdf-pen.server.ts';
import { NUMBER_COLUMN, STYLES } from './pdf/pdf-styles.ts';
import { drawFullWidth } from './pdf/pdf-text.server.ts';

/** The document as a tagged PDF: title, language, structure tree, header cells with scope, bookmarks, embedded font. */
export function renderPdf(
  document: Document,
  producedAt: Date,
  drawn: (part: number) => void = () => {},
): Promise<Uint8Array> {
  const pdf = new PDFDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    lang: document.language,
    displayTitle: true,
    info: { Title: cleanText(document.title), CreationDate: producedAt },
  });
  const bytes = collected(pdf);
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  const numberColumn = hasNumbers(document) ? NUMBER_COLUMN : 0;
  const pen: Pen = { pdf, fonts: registerFonts(pdf), root, numberColumn, y: 0 };
  newPage(pen);
  drawOpening(pen, document);
  const bookmarks: Bookmarks = [{ level: 1, item: pdf.outline.addItem(cleanText(document.title).slice(0, 200)) }];
  document.blocks.forEach((block, index) => {
    drawBlock(pen, block, document.blocks[index + 1], bookmarks);
    drawn((index + 1) / document.blocks.length);
  });
  root.end();
  drawPageEdges(pen, document);
  pdf.end();
  return bytes;
}

function drawOpening(pen: Pen, document: Document): void {
  if (document.classificationLabel !== null) {
    drawFullWidth(pen, 'P', [strong(document.classificationLabel)], STYLES.classification);
    space(pen, 6);
  }
  drawFullWidth(pen, 'P', [text(document.council)], STYLES.council);
  space(pen, 2);
  drawFullWidth(pen, 'H1', [text(document.title)], STYLES.title);
  space(pen, 8);
  if (document.subtitle !== null) {
    drawFullWidth(pen, 'P', [strong(document.subtitle)], STYLES.subtitle);
    space(pen, 8);
  }
  space(pen, 6);
}

function collected(pdf: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    pdf.on('error', reject);
  });
}
