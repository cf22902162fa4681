/**
 * Criteria as a workbook: a row for each criterion, a column for the words of each mark, the rules on a sheet of their
 * own, and a very hidden sheet that says what it was made from, so that an import knows whether it is still that.
 * Example: Q1 at 35% in QUALITY is the row Q1, QUALITY, question, its title, 35, "0, 1, 2, 3, 4, 5", …
 */
import { type AwardCriterion, allCriteria, type PlacedCriterion, priceCriterion } from '#app/domain/award-criteria.ts';
import { basisPointsToDecimal } from '#app/domain/basis-points.ts';
import type { EvaluationScheme } from '#app/domain/evaluation-scheme.ts';
import { penceToDecimal } from '#app/domain/money.ts';
import { bandLines } from '#app/domain/scale-lines.ts';
import { rangeOf } from '#app/domain/scoring-scale.ts';
import { type Cell, escapeCell, type WrittenSheet } from './cells.ts';

export const FORMAT = 'joint-commissioning criteria 1';

export interface WorkbookOrigin {
  readonly procurementId: string;
  readonly lotId: string;
  /** SHA-256 of the criteria that the workbook holds. */
  readonly hash: string;
  /** When it was made, in words. */
  readonly madeAt: string;
}

export const SHEETS = { criteria: 'Criteria', rules: 'Rules', meta: '_meta' } as const;

export const COLUMNS = {
  id: 'Reference',
  parent: 'Part of',
  kind: 'Kind',
  title: 'Title',
  weight: 'Weighting %',
  scale: 'Marks',
  minimumMark: 'Minimum mark',
  consequence: 'A fail',
  wordLimit: 'Word limit',
} as const;
export type ColumnName = keyof typeof COLUMNS;

export const KINDS = { quality: 'question', group: 'group', price: 'price', gate: 'test' } as const;

export const RULES = {
  stage: 'Rounding',
  places: 'Decimal places',
  mode: 'A half is',
  formula: 'Price formula',
  minimum: 'Price that gets all',
  maximum: 'Price that gets nothing',
  bands: 'Price bands',
} as const;
export type RuleName = keyof typeof RULES;

export const tieBreakRule = (place: number) => `Tie-break ${place + 1}`;
export const markColumn = (mark: number) => `Mark ${mark}`;

/** Lists longer than this are written as a range where they are one. */
const MOST_LISTED = 12;
const MOST_TIE_BREAKS = 4;

/** The three sheets of a workbook that holds the scheme. */
export function criteriaSheets(scheme: EvaluationScheme, origin: WorkbookOrigin): readonly WrittenSheet[] {
  return [criteriaSheet(scheme), rulesSheet(scheme), metaSheet(origin)];
}

function criteriaSheet({ criteria }: EvaluationScheme): WrittenSheet {
  const placed = allCriteria(criteria);
  const described = new Set(
    placed.flatMap(({ criterion }) =>
      criterion.kind === 'quality' ? Object.keys(criterion.scale.descriptors).map(Number) : [],
    ),
  );
  const marks = [...described].sort((a, b) => a - b);
  const headings = [...Object.values(COLUMNS), ...marks.map(markColumn)];
  const rows = placed.map((one) => [...factCells(one), ...marks.map((mark) => wordsCell(one.criterion, mark))]);
  const widths = [12, 12, 10, 50, 12, 24, 12, 12, 12, ...marks.map(() => 30)];
  return { sheet: SHEETS.criteria, rows: [headings, ...rows], widths };
}

function factCells({ criterion, ancestors }: PlacedCriterion): readonly Cell[] {
  const { id, title, kind } = criterion;
  const quality = kind === 'quality' ? criterion : null;
  const facts: Readonly<Record<ColumnName, Cell>> = {
    id: escapeCell(id),
    parent: escapeCell(ancestors.at(-1)?.id ?? '') || null,
    kind: KINDS[kind],
    title: escapeCell(title),
    weight: kind === 'gate' ? null : Number(basisPointsToDecimal(criterion.weight)),
    scale: quality ? marksText(quality.scale.marks) : null,
    minimumMark: quality?.minimumMark ?? null,
    consequence: kind === 'gate' ? criterion.consequence : null,
    wordLimit: quality?.wordLimit ?? null,
  };
  return (Object.keys(COLUMNS) as ColumnName[]).map((name) => facts[name]);
}

function wordsCell(criterion: AwardCriterion, mark: number): Cell {
  const words = criterion.kind === 'quality' ? criterion.scale.descriptors[mark] : undefined;
  return words === undefined ? null : escapeCell(words);
}

/** "0, 1, 2", or "0 to 40 step 1" where a list would be long. */
export function marksText(marks: readonly number[]): string {
  const range = marks.length > MOST_LISTED ? rangeOf(marks) : null;
  return range ? `${range.from} to ${range.to} step ${range.step}` : marks.join(', ');
}

function rulesSheet({ criteria, rounding, tieBreak }: EvaluationScheme): WrittenSheet {
  const price = priceCriterion(criteria)?.price ?? null;
  const bounds = price?.formula === 'between-fixed-bounds' ? price : null;
  const rounded = rounding.stage === 'none' ? null : rounding;
  const facts: Readonly<Record<RuleName, Cell>> = {
    stage: rounding.stage,
    places: rounded?.places ?? null,
    mode: rounded?.mode ?? null,
    formula: price?.formula ?? null,
    minimum: bounds ? penceToDecimal(bounds.minimum) : null,
    maximum: bounds ? penceToDecimal(bounds.maximum) : null,
    bands: price?.formula === 'banded' ? bandLines(price.bands) : null,
  };
  const places = Array.from({ length: Math.max(MOST_TIE_BREAKS, tieBreak.length) }, (_, place) => place);
  const rows: Cell[][] = [
    ['Rule', 'Value'],
    ...(Object.keys(RULES) as RuleName[]).map((name) => [RULES[name], facts[name]]),
    ...places.map((place) => [tieBreakRule(place), escapeCell(tieBreak[place] ?? '') || null]),
  ];
  return { sheet: SHEETS.rules, rows, widths: [24, 60] };
}

function metaSheet({ procurementId, lotId, hash, madeAt }: WorkbookOrigin): WrittenSheet {
  const rows = [
    ['Key', 'Value'],
    ['format', FORMAT],
    ['procurement', procurementId],
    ['lot', lotId],
    ['criteria', hash],
    ['made', madeAt],
  ];
  return { sheet: SHEETS.meta, rows, widths: [16, 70], veryHidden: true };
}
