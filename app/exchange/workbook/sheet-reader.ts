import { type CellProblem, type CellValue, cellAddress, type ReadSheet, textOf } from './cells.ts';

/** One row of a sheet as text, by the heading of each column, with the address of every cell. */
export interface ReadRow {
  /** From 0, as in the sheet. */
  readonly row: number;
  text(heading: string): string;
  address(heading: string): string;
}

/** A sheet read by its headings: columns are known by name, so that their order does not matter. */
export interface HeadedSheet {
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly ReadRow[];
  readonly problems: readonly CellProblem[];
}

/** Reads headings in the first row and text below; rows without any text are passed over. */
export function headedSheet({ sheet: name, data }: ReadSheet): HeadedSheet {
  const problems: CellProblem[] = [];
  const read = (value: CellValue | undefined, row: number, column: number): string => {
    const found = textOf(value);
    if ('text' in found) return found.text;
    problems.push({ sheet: name, address: cellAddress(row, column), sentence: found.problem });
    return '';
  };
  const headings = (data[0] ?? []).map((value, column) => read(value, 0, column));
  headings.forEach((heading, column) => {
    if (heading !== '' && headings.indexOf(heading) < column)
      problems.push({
        sheet: name,
        address: cellAddress(0, column),
        sentence: `The column "${heading}" is there twice`,
      });
  });
  const rows = data.slice(1).flatMap((cells, index): readonly ReadRow[] => {
    const row = index + 1;
    const texts = cells.map((value, column) => read(value, row, column));
    texts.forEach((text, column) => {
      if (text !== '' && !headings[column])
        problems.push({ sheet: name, address: cellAddress(row, column), sentence: 'holds something under no heading' });
    });
    if (texts.every((text) => text === '')) return [];
    const columnOf = (heading: string) => headings.indexOf(heading);
    return [
      {
        row,
        text: (heading) => texts[columnOf(heading)] ?? '',
        address: (heading) => cellAddress(row, Math.max(0, columnOf(heading))),
      },
    ];
  });
  return { name, headings, rows, problems };
}
