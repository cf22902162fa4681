import { cleanText } from '../../clean-text.ts';
import type { Document } from '../../document.ts';
import { strong, text } from '../../document.ts';
import type { Pen } from './pdf-pen.server.ts';
import { drawArtifact, drawLine, linesOf } from './pdf-pen.server.ts';
import { ALERT, PAGE, STYLES, TEXT_WIDTH } from './pdf-styles.ts';

/** Title and version above, council and "Page x of y" below, on every page once their number is known. */
export function drawPageEdges(pen: Pen, document: Document): void {
  const { start, count } = pen.pdf.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    pen.pdf.switchToPage(start + page);
    drawArtifact(pen, 'Pagination', () => {
      edge(pen, 36, document.title, versionWords(document), document.classificationLabel);
      edge(pen, PAGE.height - 46, document.council, `Page ${page + 1} of ${count}`, null);
    });
  }
}

function versionWords(document: Document): string {
  return document.status === 'draft' ? `${document.versionLabel} (draft)` : document.versionLabel;
}

function edge(pen: Pen, y: number, left: string, right: string, mark: string | null): void {
  const rightLine = linesOf(pen, [text(right)], STYLES.edge, TEXT_WIDTH / 2)[0];
  const leftWidth = TEXT_WIDTH - (rightLine?.width ?? 0) - 24;
  if (mark !== null) {
    const style = { ...STYLES.edge, color: ALERT };
    const line = linesOf(pen, [strong(mark)], style, TEXT_WIDTH)[0];
    if (line !== undefined) drawLine(pen, line, style, PAGE.left, y - 13);
  }
  const leftLines = linesOf(pen, [text(cleanText(left).slice(0, 300))], STYLES.edge, leftWidth - 8);
  const first = leftLines[0];
  if (first !== undefined) {
    drawLine(pen, first, STYLES.edge, PAGE.left, y);
    const dots = leftLines.length > 1 ? linesOf(pen, [text('…')], STYLES.edge, 20)[0] : undefined;
    if (dots !== undefined) drawLine(pen, dots, STYLES.edge, PAGE.left + first.width, y);
  }
  if (rightLine !== undefined) drawLine(pen, rightLine, STYLES.edge, PAGE.width - PAGE.right - rightLine.width, y);
}
