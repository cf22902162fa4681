import type { Runs } from '../../document.ts';
import { text } from '../../document.ts';
import type { Line } from './break-lines.ts';
import type { Element, Pen } from './pdf-pen.server.ts';
import { addElement, drawInto, drawLine, linesOf, newPage, roomLeft } from './pdf-pen.server.ts';
import { PAGE, TEXT_WIDTH, type TextStyle } from './pdf-styles.ts';

type Flow = {
  readonly element: Element;
  readonly tag: string;
  readonly style: TextStyle;
  readonly x: number;
  /** Drawn to the left of the first line, as part of the same element. */
  readonly hanging?: { readonly line: Line; readonly x: number };
};

/** Lines one under another over as many pages as they need; no single first or last line is left alone. */
export function flowLines(pen: Pen, lines: readonly Line[], flow: Flow): void {
  let from = 0;
  while (from < lines.length) {
    const to = lastFitting(pen, lines.length, from, flow.style.leading);
    if (to === from) {
      newPage(pen);
      continue;
    }
    drawInto(pen, flow.element, flow.tag, () => {
      if (from === 0 && flow.hanging) drawLine(pen, flow.hanging.line, flow.style, flow.hanging.x, pen.y);
      for (const line of lines.slice(from, to)) {
        drawLine(pen, line, flow.style, flow.x, pen.y);
        pen.y += flow.style.leading;
      }
    });
    from = to;
    if (from < lines.length) newPage(pen);
  }
}

function lastFitting(pen: Pen, count: number, from: number, leading: number): number {
  const isTop = pen.y <= PAGE.top;
  const fits = Math.floor(roomLeft(pen) / leading + 0.001);
  const left = count - from;
  if (fits >= left) return count;
  if (isTop) return from + Math.max(1, fits - (left - fits === 1 ? 1 : 0));
  const kept = left - fits === 1 ? fits - 1 : fits;
  return kept < 2 ? from : from + kept;
}

/** A paragraph or heading of its own in the text column, with its number hanging before it. */
export function drawNumbered(pen: Pen, tag: string, number: string | null, runs: Runs, style: TextStyle): void {
  const element = addElement(pen, pen.root, tag);
  const lines = linesOf(pen, runs, style, TEXT_WIDTH - pen.numberColumn);
  const numberLine = number === null ? undefined : linesOf(pen, [text(`${number} `)], style, pen.numberColumn)[0];
  flowLines(pen, lines, {
    element,
    tag,
    style,
    x: PAGE.left + pen.numberColumn,
    ...(numberLine === undefined ? {} : { hanging: { line: numberLine, x: PAGE.left } }),
  });
  element.end();
}

/** A paragraph over the whole width of the text. */
export function drawFullWidth(pen: Pen, tag: string, runs: Runs, style: TextStyle): void {
  const element = addElement(pen, pen.root, tag);
  flowLines(pen, linesOf(pen, runs, style, TEXT_WIDTH), { element, tag, style, x: PAGE.left });
  element.end();
}
