import type { Runs, Table, TableColumn } from '../../document.ts';
import { text } from '../../document.ts';
import type { Pen } from './pdf-pen.server.ts';
import { linesOf, longestWord } from './pdf-pen.server.ts';
import { STYLES } from './pdf-styles.ts';

const GAP = 12;
const STRONG_TABLE = { ...STYLES.table, bold: true, tabular: true };

/**
 * Columns of figures are as wide as their widest figure; columns of words share the rest in their proportions,
 * none narrower than its longest word while there is room for that.
 */
export function columnWidths(pen: Pen, table: Table, width: number): readonly number[] {
  const contentsOf = (index: number): readonly Runs[] => table.rows.map((row) => row.cells[index] ?? []);
  const least = table.columns.map((column, index) => leastWidth(pen, column, contentsOf(index)));
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

function leastWidth(pen: Pen, column: TableColumn, contents: readonly Runs[]): number {
  const heading = longestWord(pen, [text(column.heading)], STRONG_TABLE);
  const cells = contents.map((runs) =>
    column.align === 'end' ? figureWidth(pen, runs) : longestWord(pen, runs, STRONG_TABLE),
  );
  return Math.min(Math.max(heading, ...cells, 0) + GAP, 160);
}

function figureWidth(pen: Pen, runs: Runs): number {
  return linesOf(pen, runs, STRONG_TABLE, 150)[0]?.width ?? 0;
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
