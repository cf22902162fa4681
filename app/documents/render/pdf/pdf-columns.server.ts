import type { Runs, Table, TableColumn } from '../../document.ts';
import { text } from '../../document.ts';
import type { Pen } from './pdf-pen.server.ts';
import { linesOf, longestWord } from './pdf-pen.server.ts';
import { type TextStyle, tableStyle } from './pdf-styles.ts';

/** Between a column and the next; wider where figures stand before words, which would otherwise touch. */
export function gapAfter(table: Table, index: number): number {
  const next = table.columns[index + 1];
  if (next === undefined) return 0;
  return table.columns[index]?.align === 'end' && next.align === 'start' ? 16 : 9;
}

const GAP_BEFORE_FIGURES = 3;

/**
 * Columns of figures are as wide as their widest figure; columns of words share the rest in their proportions,
 * none narrower than its longest word while there is room for that.
 */
export function columnWidths(pen: Pen, table: Table, width: number): readonly number[] {
  const style = { ...tableStyle(table.columns.length), bold: true, tabular: true };
  const contentsOf = (index: number): readonly Runs[] => table.rows.map((row) => row.cells[index] ?? []);
  const least = table.columns.map(
    (column, index) => leastWidth(pen, column, contentsOf(index), style) + gapAfter(table, index),
  );
  const fixed = table.columns.reduce((sum, column, i) => sum + (column.align === 'end' ? (least[i] ?? 0) : 0), 0);
  const words = table.columns.filter((column) => column.align === 'start');
  const shares = words.reduce((sum, column) => sum + column.share, 0);
  if (shares === 0) return spread(least, width);
  const free = width - fixed;
  const wanted = table.columns.map((column, index) =>
    column.align === 'end' ? (least[index] ?? 0) : Math.max((free * column.share) / shares, least[index] ?? 0),
  );
  return spread(wanted, width, table.columns);
}

function leastWidth(pen: Pen, column: TableColumn, contents: readonly Runs[], style: TextStyle): number {
  const heading = longestWord(pen, [text(column.heading)], style);
  const cells = contents.map((runs) =>
    column.align === 'end' ? figureWidth(pen, runs, style) : longestWord(pen, runs, style),
  );
  return Math.min(Math.max(heading, ...cells, 0) + GAP_BEFORE_FIGURES, 160);
}

function figureWidth(pen: Pen, runs: Runs, style: TextStyle): number {
  return linesOf(pen, runs, style, 150)[0]?.width ?? 0;
}

/** Brings widths to the whole width: what is too much or too little falls on the columns of words. */
function spread(widths: readonly number[], width: number, columns: readonly TableColumn[] = []): readonly number[] {
  const total = widths.reduce((sum, each) => sum + each, 0);
  const isFixed = (index: number): boolean => columns[index]?.align === 'end';
  const fixed = widths.reduce((sum, each, index) => sum + (isFixed(index) ? each : 0), 0);
  if (total - fixed <= 0 || width - fixed < 60) return widths.map((each) => (each * width) / total);
  const factor = (width - fixed) / (total - fixed);
  return widths.map((each, index) => (isFixed(index) ? each : each * factor));
}
