import type { Table } from '../document.ts';
import { totalExtensionMonths, totalOf } from '../executive-board-report/term-and-value.ts';
import { textOfRuns } from '../inline-text.ts';
import { formatAmount } from '../wording.ts';
import { writtenLines } from './document-lines.ts';
import { factPlace } from './fact-place.ts';
import type { Check, CheckInput, Finding } from './finding.ts';
import { blocks, warns } from './finding.ts';

/** C24, C48, C55: whether the value is stated whole, adds up, and is written one way. */
export const moneyFindings: Check = (input) => [...statedValue(input), ...totals(input), ...formats(input)];

function statedValue({ facts }: CheckInput): readonly Finding[] {
  const { value, term } = facts;
  const place = factPlace(facts, 'value', 'Value');
  const missing = [
    ...(value.vatBasis === null ? ['the VAT basis'] : []),
    ...(value.periods.some((period) => period.kind === 'initial')
      ? []
      : ['the value of each year of the initial term']),
    ...(value.maximumPence === null ? ['the maximum value'] : []),
  ];
  const findings = missing.length === 0 ? [] : [blocks('C24', `Not stated: ${missing.join('; ')}.`, place)];
  const hasOption = totalExtensionMonths(term) > 0;
  if (hasOption !== value.periods.some((period) => period.kind === 'extension')) {
    const sentence = hasOption
      ? 'There is an option to extend, and no value for it.'
      : 'There is a value for an option to extend, and no such option.';
    findings.push(blocks('C24', sentence, place, factPlace(facts, 'term', 'Term')));
  }
  const sum = totalOf(value.periods.map((period) => period.amountPence));
  if (value.maximumPence !== null && value.periods.length > 0 && sum !== value.maximumPence) {
    const sentence = `The maximum value is ${formatAmount(value.maximumPence)}, but its periods add up to ${formatAmount(sum)}.`;
    findings.push(blocks('C24', sentence, place, factPlace(facts, 'value.periods', 'Value of each period')));
  }
  return findings;
}

/** Every total row of a printed table against the rows above it. */
function totals({ document }: CheckInput): readonly Finding[] {
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

function formats({ document }: CheckInput): readonly Finding[] {
  return writtenLines(document).flatMap((line) => {
    const other = (line.text.match(AMOUNT) ?? [])
      .map((found) => found.replace(/,$/, ''))
      .find((found) => !EXPECTED.test(found));
    if (other === undefined) return [];
    return [warns('C55', `The amount "${other}" is not written like the others, as in £1,800,000.00.`, line.place)];
  });
}
