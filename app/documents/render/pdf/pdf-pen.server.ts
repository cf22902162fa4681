import type { Runs } from '../../document.ts';
import { textOfRun } from '../../inline-text.ts';
import { breakLines, type Line, type Measure, type Piece } from './break-lines.ts';
import { type Fonts, splitByFace } from './pdf-fonts.server.ts';
import { ALERT, PAGE, type TextStyle } from './pdf-styles.ts';

export type Element = PDFKit.PDFStructureElement;

/** Where the drawing stands: the file, the place on the page, and the element that new elements belong to. */
export type Pen = {
  readonly pdf: PDFKit.PDFDocument;
  readonly fonts: Fonts;
  readonly root: Element;
  /** The width that numbers take beside the text; 0 in a document without any. */
  readonly numberColumn: number;
  y: number;
};

export function newPage(pen: Pen): void {
  pen.pdf.addPage();
  pen.y = PAGE.top;
}

export const roomLeft = (pen: Pen): number => PAGE.height - PAGE.bottom - pen.y;
export const isAtTop = (pen: Pen): boolean => pen.y <= PAGE.top;

/** Starts a page unless so much still fits on this one. */
export function ensureRoom(pen: Pen, height: number): void {
  if (roomLeft(pen) < height && !isAtTop(pen)) newPage(pen);
}

export function space(pen: Pen, height: number): void {
  if (!isAtTop(pen)) pen.y += height;
}

type ElementOptions = PDFKit.Mixins.StructureElementOptions & { readonly scope?: 'Column' | 'Row' };

/** A new element of the structure tree under another. */
export function addElement(pen: Pen, parent: Element, type: string, options: ElementOptions = {}): Element {
  const element = pen.pdf.struct(type, options);
  parent.add(element);
  return element;
}

/** Draws what belongs to an element on the current page. */
export function drawInto(pen: Pen, element: Element, tag: string, draw: () => void): void {
  const content = pen.pdf.markStructureContent(tag);
  draw();
  pen.pdf.endMarkedContent();
  element.add(content);
}

/** Draws what is only there for the eye: rules, repeated headers, the edges of the page. */
export function drawArtifact(pen: Pen, type: 'Layout' | 'Pagination', draw: () => void): void {
  pen.pdf.markContent('Artifact', { type });
  draw();
  pen.pdf.endMarkedContent();
}

function measureIn(pen: Pen, style: TextStyle): Measure {
  return (text, face) =>
    pen.pdf
      .font(face)
      .fontSize(style.size)
      .widthOfString(text, style.tabular ? { features: ['tnum'] } : {});
}

function piecesOf(pen: Pen, runs: Runs, style: TextStyle): readonly Piece[] {
  return runs.flatMap((run) => {
    const isStrong = run.kind === 'strong' || run.kind === 'unresolved' || (run.kind === 'fact' && run.strong);
    const color = run.kind === 'unresolved' ? ALERT : style.color;
    return splitByFace(textOfRun(run), style.bold || isStrong, pen.fonts).map((part) => ({ ...part, color }));
  });
}

export function linesOf(pen: Pen, runs: Runs, style: TextStyle, width: number): readonly Line[] {
  return breakLines(piecesOf(pen, runs, style), width, measureIn(pen, style));
}

/** The width of the longest word: what a column cannot be narrower than without cutting words. */
export function longestWord(pen: Pen, runs: Runs, style: TextStyle): number {
  const measure = measureIn(pen, style);
  const words = piecesOf(pen, runs, style).flatMap(({ text, face }) =>
    text.split(' ').map((word) => measure(word.slice(0, 80), face)),
  );
  return Math.max(0, ...words);
}

export function drawLine(pen: Pen, line: Line, style: TextStyle, x: number, y: number): void {
  let at = x;
  for (const piece of line.pieces) {
    pen.pdf
      .font(piece.face)
      .fontSize(style.size)
      .fillColor(piece.color)
      .text(piece.text, at, y, { lineBreak: false, ...(style.tabular ? { features: ['tnum'] } : {}) });
    at += piece.width;
  }
}

export function drawRule(pen: Pen, x: number, width: number, weight: number, color: string): void {
  drawArtifact(pen, 'Layout', () => {
    pen.pdf
      .moveTo(x, pen.y)
      .lineTo(x + width, pen.y)
      .lineWidth(weight)
      .strokeColor(color)
      .stroke();
  });
}
