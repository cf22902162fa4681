import type { Runs, Table, TableRow } from '../../document.ts';
import { text } from '../../document.ts';
import type { Line } from './break-lines.ts';
import { columnWidths, gapAfter } from './pdf-columns.server.ts';
import type { Element, Pen } from './pdf-pen.server.ts';
import {
  addElement,
  drawArtifact,
  drawInto,
  drawLine,
  drawRule,
  ensureRoom,
  isAtTop,
  linesOf,
  newPage,
  roomLeft,
} from './pdf-pen.server.ts';
import { BODY_HEIGHT, INK, PAGE, RULE, STYLES, TEXT_WIDTH, type TextStyle, tableStyle } from './pdf-styles.ts';
import { flowLines } from './pdf-text.server.ts';

const PAD = 4.5;
/** A table of so few rows stays on one page. */
const SHORT = 10;
/** So many rows of a longer one stand under its header where it begins. */
const FIRST = 2;

type Layout = { readonly table: Table; readonly widths: readonly number[]; readonly head: LaidRow };
type LaidRow = { readonly cells: readonly (readonly Line[])[]; readonly height: number; readonly isStrong: boolean };

const cellStyle = (table: Table, isStrong: boolean, align: 'start' | 'end'): TextStyle => ({
  ...tableStyle(table.columns.length),
  bold: isStrong,
  tabular: align === 'end',
});

const leadingOf = (table: Table): number => tableStyle(table.columns.length).leading;

/** A table with its caption: header cells with their scope, repeated on every page; rows are not split. */
export function drawTable(pen: Pen, table: Table): void {
  const opening = openingOf(pen, table);
  ensureRoom(pen, opening.height);
  const { widths, head, captionLines } = opening;
  const rows = table.rows.map((row) => laidRow(pen, table, widths, row.cells, row.isTotal));
  const element = addElement(pen, pen.root, 'Table');
  const caption = addElement(pen, element, 'Caption');
  flowLines(pen, captionLines, { element: caption, tag: 'Caption', style: STYLES.caption, x: PAGE.left });
  pen.y += 4;
  const layout: Layout = { table, widths, head };
  drawHead(pen, layout, addElement(pen, element, 'THead'));
  const body = addElement(pen, element, 'TBody');
  table.rows.forEach((row, index) => {
    const laid = rows[index];
    const next = rows[index + 1];
    if (laid === undefined) return;
    const needed = laid.height + (table.rows[index + 1]?.isTotal ? (next?.height ?? 0) : 0);
    if (roomLeft(pen) < needed && needed <= BODY_HEIGHT - head.height) continueOnNewPage(pen, layout);
    drawRow(pen, layout, row, laid, addElement(pen, body, 'TR'));
  });
  element.end();
}

/** What must stand on one page where a table begins: all of a short one, else its caption, header and first rows. */
export const roomToBegin = (pen: Pen, table: Table): number => openingOf(pen, table).height;

function openingOf(pen: Pen, table: Table) {
  const widths = columnWidths(pen, table, TEXT_WIDTH);
  const headings = table.columns.map((column) => [text(column.heading)]);
  const head = laidRow(pen, table, widths, headings, true);
  const captionLines = linesOf(pen, [text(table.caption)], STYLES.caption, TEXT_WIDTH);
  const least = captionLines.length * STYLES.caption.leading + 4 + head.height;
  const heightOf = (rows: readonly TableRow[]) =>
    rows.reduce((total, row) => total + laidRow(pen, table, widths, row.cells, row.isTotal).height, least);
  const whole = table.rows.length <= SHORT ? heightOf(table.rows) : Number.POSITIVE_INFINITY;
  const height = whole <= BODY_HEIGHT ? whole : Math.min(heightOf(table.rows.slice(0, FIRST)), BODY_HEIGHT);
  return { widths, head, captionLines, height };
}

function laidRow(
  pen: Pen,
  table: Table,
  widths: readonly number[],
  contents: readonly Runs[],
  isStrong: boolean,
): LaidRow {
  const cells = table.columns.map((column, index) =>
    linesOf(
      pen,
      contents[index] ?? [],
      cellStyle(table, isStrong, column.align),
      (widths[index] ?? 0) - gapAfter(table, index),
    ),
  );
  const most = Math.max(1, ...cells.map((lines) => lines.length));
  return { cells, height: most * leadingOf(table) + PAD * 2, isStrong };
}

function drawHead(pen: Pen, layout: Layout, parent: Element): void {
  const row = addElement(pen, parent, 'TR');
  const top = pen.y;
  layout.table.columns.forEach((_, index) => {
    const cell = addElement(pen, row, 'TH', { scope: 'Column' });
    drawInto(pen, cell, 'TH', () => drawCell(pen, layout, layout.head, index, top, true));
  });
  endHead(pen, layout, top);
}

/** The header again, for the eye only: a screen reader has it from the first page. */
function continueOnNewPage(pen: Pen, layout: Layout): void {
  newPage(pen);
  const top = pen.y;
  drawArtifact(pen, 'Pagination', () => {
    layout.table.columns.forEach((_, index) => {
      drawCell(pen, layout, layout.head, index, top, true);
    });
  });
  endHead(pen, layout, top);
}

function endHead(pen: Pen, layout: Layout, top: number): void {
  pen.y = top + layout.head.height;
  drawRule(pen, PAGE.left, TEXT_WIDTH, 1, INK);
}

function drawRow(pen: Pen, layout: Layout, row: TableRow, laid: LaidRow, parent: Element): void {
  const { table } = layout;
  if (row.isTotal) drawRule(pen, PAGE.left, TEXT_WIDTH, 1, INK);
  const elements = table.columns.map((_, index) =>
    table.rowHeaders && index === 0
      ? { tag: 'TH', element: addElement(pen, parent, 'TH', { scope: 'Row' }) }
      : { tag: 'TD', element: addElement(pen, parent, 'TD') },
  );
  const most = Math.max(1, ...laid.cells.map((lines) => lines.length));
  for (let from = 0; from < most; ) {
    const fits = Math.floor((roomLeft(pen) - PAD * 2) / leadingOf(table) + 0.001);
    if (fits < 1 && !isAtTop(pen)) {
      continueOnNewPage(pen, layout);
      continue;
    }
    const to = Math.min(most, from + Math.max(1, fits));
    const part = { ...laid, cells: laid.cells.map((lines) => lines.slice(from, to)) };
    const top = pen.y;
    elements.forEach(({ tag, element }, index) => {
      drawInto(pen, element, tag, () => drawCell(pen, layout, part, index, top, false));
    });
    pen.y = top + (to - from) * leadingOf(table) + PAD * 2;
    from = to;
    if (from < most) continueOnNewPage(pen, layout);
  }
  if (!row.isTotal) drawRule(pen, PAGE.left, TEXT_WIDTH, 0.5, RULE);
}

function drawCell(pen: Pen, layout: Layout, row: LaidRow, index: number, top: number, isHead: boolean): void {
  const { table } = layout;
  const column = table.columns[index];
  const lines = row.cells[index] ?? [];
  if (column === undefined) return;
  const x = PAGE.left + layout.widths.slice(0, index).reduce((total, width) => total + width, 0);
  const right = x + (layout.widths[index] ?? 0) - gapAfter(table, index);
  const height = lines.length * leadingOf(table);
  const y = isHead ? top + row.height - PAD - height : top + PAD;
  lines.forEach((line, position) => {
    const at = column.align === 'end' ? right - line.width : x;
    drawLine(pen, line, cellStyle(table, row.isStrong, column.align), at, y + position * leadingOf(table));
  });
}
