import type { AwardCriterion, GateConsequence } from '#app/domain/award-criteria.ts';
import { type BasisPoints, parseBasisPoints, sayPercentRefusal, toBasisPoints } from '#app/domain/basis-points.ts';
import type { PriceFormula } from '#app/domain/price-formula.ts';
import { expandMarks, type ScoringScale } from '#app/domain/scoring-scale.ts';
import type { CellProblem } from './cells.ts';
import { COLUMNS, type ColumnName, KINDS, SHEETS } from './criteria-workbook.ts';
import type { HeadedSheet, ReadRow } from './sheet-reader.ts';

/** A criterion as its row says, before it stands in the tree. */
export interface CriterionRow {
  readonly row: ReadRow;
  /** '' at the top. */
  readonly parent: string;
  readonly criterion: AwardCriterion;
}

type Report = (column: ColumnName | string, sentence: string) => void;

const markHeading = /^Mark (\d{1,6})$/;
const kindOf: Readonly<Record<string, AwardCriterion['kind']>> = Object.fromEntries(
  Object.entries(KINDS).map(([kind, word]) => [word, kind as AwardCriterion['kind']]),
);

/** Every row as a criterion; what cannot be one is reported by its address. */
export function criterionRows(
  sheet: HeadedSheet,
  price: PriceFormula,
  problems: CellProblem[],
): readonly CriterionRow[] {
  const marks = sheet.headings.flatMap((heading) => markHeading.exec(heading)?.[1] ?? []);
  return sheet.rows.flatMap((row): readonly CriterionRow[] => {
    const report: Report = (column, sentence) =>
      problems.push({
        sheet: SHEETS.criteria,
        address: row.address(COLUMNS[column as ColumnName] ?? column),
        sentence,
      });
    const criterion = criterionOf(row, marks, price, report);
    return criterion ? [{ row, parent: row.text(COLUMNS.parent), criterion }] : [];
  });
}

function criterionOf(
  row: ReadRow,
  marks: readonly string[],
  price: PriceFormula,
  report: Report,
): AwardCriterion | null {
  const cell = (name: ColumnName) => row.text(COLUMNS[name]);
  const kind = kindOf[cell('kind').toLowerCase()];
  if (!kind) {
    report('kind', `"${cell('kind').slice(0, 40)}" is not question, group, price or test`);
    return null;
  }
  const base = { id: identifier(cell('id'), report), title: title(cell('title'), report) };
  refuseStrangers(kind, row, marks, report);
  if (kind === 'gate') return { ...base, kind, consequence: consequenceOf(cell('consequence'), report) };
  const weight = weightOf(cell('weight'), report);
  if (kind === 'group') return { ...base, kind, weight, children: [] };
  if (kind === 'price') return { ...base, kind, weight, price };
  const minimumMark = wholeNumber(cell('minimumMark'), 'minimumMark', report);
  const wordLimit = wholeNumber(cell('wordLimit'), 'wordLimit', report);
  const scale = scaleOf(cell('scale'), row, marks, report);
  return { ...base, kind, weight, scale, minimumMark, ...(wordLimit === null ? {} : { wordLimit }) };
}

function identifier(text: string, report: Report): string {
  if (text === '') report('id', 'is empty; every criterion has a reference');
  else if (!/^[A-Za-z][A-Za-z0-9-]{0,19}$/.test(text))
    report(
      'id',
      `"${text.slice(0, 40)}" must begin with a letter and hold at most 20 letters, figures and hyphens, such as Q4`,
    );
  return text;
}

function title(text: string, report: Report): string {
  if (text.length > 400) report('title', `must be 400 characters or fewer; this has ${text.length}`);
  return text;
}

/** Cells that belong to another kind of criterion must be empty: whoever filled one meant something. */
function refuseStrangers(kind: AwardCriterion['kind'], row: ReadRow, marks: readonly string[], report: Report): void {
  const questionOnly = kind === 'quality' ? [] : (['scale', 'minimumMark', 'wordLimit'] as const);
  const strangers: ColumnName[] = [...questionOnly];
  if (kind === 'gate') strangers.push('weight');
  else strangers.push('consequence');
  for (const name of strangers)
    if (row.text(COLUMNS[name]) !== '') report(name, `must be empty: a ${KINDS[kind]} has no such thing`);
  if (kind === 'quality') return;
  for (const mark of marks)
    if (row.text(`Mark ${mark}`) !== '') report(`Mark ${mark}`, `must be empty: a ${KINDS[kind]} has no marks`);
}

function consequenceOf(text: string, report: Report): GateConsequence | null {
  const word = text.toLowerCase();
  if (word === 'excluded' || word === 'reported') return word;
  if (text !== '') report('consequence', `"${text.slice(0, 40)}" is neither excluded nor reported`);
  return null;
}

function weightOf(text: string, report: Report): BasisPoints {
  const parsed = parseBasisPoints(text);
  if (parsed.ok) return parsed.value;
  report('weight', sayPercentRefusal(parsed.refusal));
  return toBasisPoints(0);
}

/** Blank is not zero. */
function wholeNumber(text: string, column: ColumnName, report: Report): number | null {
  if (text === '') return null;
  if (/^\d{1,6}$/.test(text)) return Number(text);
  report(column, `"${text.slice(0, 40)}" is not a whole number; type figures or leave it empty`);
  return null;
}

function scaleOf(text: string, row: ReadRow, marks: readonly string[], report: Report): ScoringScale {
  const descriptors = Object.fromEntries(
    marks.flatMap((mark) => {
      const words = row.text(`Mark ${mark}`);
      if (words.length > 2_000) report(`Mark ${mark}`, `must be 2,000 characters or fewer; this has ${words.length}`);
      return words === '' ? [] : [[mark, words]];
    }),
  );
  return { marks: marksOf(text, report), descriptors };
}

/** "0, 1, 2" or "0 to 40 step 1". */
function marksOf(text: string, report: Report): readonly number[] {
  const range = /^(\d{1,6})\s*to\s*(\d{1,6})(?:\s*step\s*(\d{1,6}))?$/i.exec(text);
  if (range) {
    const expanded = expandMarks({ from: Number(range[1]), to: Number(range[2]), step: Number(range[3] ?? 1) });
    if (expanded.ok) return expanded.value;
    report('scale', expanded.refusal);
    return [];
  }
  if (/^\d{1,6}(\s*,\s*\d{1,6})*$/.test(text)) return text.split(',').map(Number);
  report('scale', `"${text.slice(0, 40)}" is not a list of marks such as 0, 1, 2 or a range such as 0 to 40 step 1`);
  return [];
}
