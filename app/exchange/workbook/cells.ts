import { isPlainText, tidyText } from '#app/domain/plain-text.ts';

/** What a cell may hold on its way in: a workbook has dates and truths too, which are refused where they stand. */
export type CellValue = string | number | boolean | Date | null;
export interface ReadSheet {
  readonly sheet: string;
  readonly data: readonly (readonly CellValue[])[];
}

/** What goes out. */
export type Cell = string | number | null;
export interface WrittenSheet {
  readonly sheet: string;
  /** The first row holds the headings. */
  readonly rows: readonly (readonly Cell[])[];
  readonly widths: readonly number[];
  /** Not shown, and not listed among the hidden sheets either. */
  readonly veryHidden?: boolean;
}

/** What is wrong with a cell, and where: `B7`, or null for the whole sheet or workbook. */
export interface CellProblem {
  readonly sheet: string | null;
  readonly address: string | null;
  readonly sentence: string;
}

export const sayCellProblem = ({ sheet, address, sentence }: CellProblem): string =>
  [sheet, address].filter((one) => one !== null).join(' ') + (sheet || address ? ': ' : '') + sentence;

/** The address of a cell by row and column, both from 0: `B7` is row 6, column 1. */
export function cellAddress(row: number, column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}

const formulaLike = /^'*[=+\-@\t\r]/;

/** Text that a spreadsheet might run as a formula is written behind an apostrophe, as Excel itself does. */
export const escapeCell = (text: string): string => (formulaLike.test(text) ? `'${text}` : text);
export const unescapeCell = (text: string): string => (/^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text);

/** A cell's text, or why it has none. An empty cell is ''. */
export function textOf(value: CellValue | undefined): Readonly<{ text: string } | { problem: string }> {
  if (value === null || value === undefined) return { text: '' };
  if (typeof value === 'number') return { text: String(value) };
  if (typeof value === 'boolean') return { problem: 'holds TRUE or FALSE; type the words or the figure' };
  if (value instanceof Date) return { problem: 'holds a date; type the words or the figure' };
  const text = tidyText(unescapeCell(value));
  return isPlainText(text)
    ? { text }
    : { problem: 'holds hidden control characters, perhaps from pasting; type it again' };
}
