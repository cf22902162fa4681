import type { Document, Table } from '../document.ts';
import { textOfRuns } from '../inline-text.ts';
import { writtenLines } from './document-lines.ts';
import type { Finding } from './finding.ts';
import { warns } from './finding.ts';

/** C48, C55: whether the totals of a document's tables are the sums of their rows, and amounts are written one way. */
export const amountFindings = (document: Document): readonly Finding[] => [...totals(document), ...formats(document)];

/** Every total row of a printed table against the rows above it. */
function totals(document: Document): readonly Finding[] {
  return document.blocks.flatMap((block) => (block.kind === 'table' ? tableTotals(block) : []));
}

function tableTotals(table: Table): readonly Finding[] {
  const total = table.rows.find((row) => row.isTotal);
  const rows = table.rows.filter((row) => !row.isTotal);
  if (total === undefined || rows.length === 0) return [];
  return table.columns.flatMap((column, index) => {
    const stated = hundredths(textOfRuns(total.cells[index] ?? []));
    const parts = rows.map((row) => hundredths(textOfRuns(row.cells[index] ?? [])));
    if (stated === null || parts.some((part) => part === null)) return [];
    const sum = parts.reduce<bigint>((running, part) => running + (part ?? 0n), 0n);
    if (sum === stated) return [];
    const place = { label: `Table: ${table.caption}`, href: null };
    return [warns('C48', `The total of the column "${column.heading}" is not the sum of its rows.`, place)];
  });
}

/** "£1,800,000.00", "12.13%" and "127,306" in hundredths; null when the cell is no number. */
function hundredths(cell: string): bigint | null {
  const match = /^£?(\d{1,3}(?:,\d{3})*|\d+)(?:\.(\d{1,2}))?%?$/.exec(cell.trim());
  if (match === null) return null;
  return BigInt(`${(match[1] ?? '').replaceAll(',', '')}${(match[2] ?? '').padEnd(2, '0')}`);
}

const AMOUNT = /£\s?\d[\d,]*(?:\.\d+)?(?:\s?(?:million|billion|thousand|[mk]\b))?/gi;
const EXPECTED = /^£(?:\d{1,3}(?:,\d{3})*)\.\d{2}$/;

function formats(document: Document): readonly Finding[] {
  return writtenLines(document).flatMap((line) => {
    const other = (line.text.match(AMOUNT) ?? [])
      .map((found) => found.replace(/,$/, ''))
      .find((found) => !EXPECTED.test(found));
    if (other === undefined) return [];
    return [warns('C55', `The amount "${other}" is not written like the others, as in £1,800,000.00.`, line.place)];
  });
}
