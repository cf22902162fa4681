/**
 * A contract worth more than £5 million has at least three key performance indicators, set before it is signed and
 * published; performance is rated against them at least once every twelve months and at the end. Light touch contracts
 * are free of it, and so is a contract whose performance could not appropriately be assessed so, with the reason kept.
 * Authority: PA 2023 section 52 (setting) and section 71 (assessing); Procurement Regulations 2024 regulation 39 (ratings).
 * Example: £5,000,000.01 with two indicators is refused; £5,000,000.00 needs none. 92% against good from 95%,
 * approaching from 90% and improvement from 80%: approaching target.
 */
import { formatPence, type Pence, toPence } from './money.ts';
import { addDays, addMonths, earlierDate, type PlainDate } from './plain-date.ts';
import { at, type Problem } from './problem.ts';
import { compareRatios, type Ratio, ratioFromDecimal } from './ratio.ts';
import type { ProcurementRegime } from './regime.ts';
import { expectOk, ok, type Result, refuse } from './result.ts';

export interface KeyPerformanceIndicator {
  readonly id: string;
  readonly title: string;
  /** Whether a higher or a lower measure is better. */
  readonly better: 'higher' | 'lower';
  /** Where each rating begins, as decimal text in one unit. */
  readonly good: string;
  readonly approaching: string;
  readonly improvement: string;
}

export interface IndicatorDuty {
  readonly regime: ProcurementRegime;
  readonly lightTouch: boolean;
  readonly estimatedValueWithVat: Pence;
  /** Why performance could not appropriately be assessed by indicators; null: it can. */
  readonly notAppropriateBecause: string | null;
  readonly indicators: readonly KeyPerformanceIndicator[];
}

export const RATINGS = ['good', 'approaching-target', 'requires-improvement', 'inadequate', 'other'] as const;
export type Rating = (typeof RATINGS)[number];

export const RATING_WORDS: Readonly<Record<Rating, string>> = {
  good: 'Good: meets or exceeds the indicator',
  'approaching-target': 'Approaching target: close to meeting the indicator',
  'requires-improvement': 'Requires improvement: below the indicator',
  inadequate: 'Inadequate: significantly below the indicator',
  other: 'Other: cannot be described by the four ratings',
};

const VALUE_LIMIT = toPence(500_000_000);
const FEWEST = 3;

/** Whether the law asks for indicators. */
export function indicatorsAreMandatory({
  regime,
  lightTouch,
  estimatedValueWithVat,
  notAppropriateBecause,
}: Omit<IndicatorDuty, 'indicators'>): boolean {
  const excused = notAppropriateBecause !== null && notAppropriateBecause.trim() !== '';
  return regime === 'PA2023' && !lightTouch && !excused && estimatedValueWithVat > VALUE_LIMIT;
}

/** Everything that stops the contract from being signed for want of indicators, and indicators that cannot be rated. */
export function indicatorProblems(duty: IndicatorDuty): readonly Problem[] {
  const { indicators, estimatedValueWithVat } = duty;
  const few =
    indicatorsAreMandatory(duty) && indicators.length < FEWEST
      ? [
          {
            path: 'indicators',
            problem: `There are ${indicators.length} key performance indicators; a contract of ${formatPence(estimatedValueWithVat)}, above ${formatPence(VALUE_LIMIT)}, needs at least ${FEWEST}.`,
          },
        ]
      : [];
  return [...few, ...indicators.flatMap((one, index) => problemsOf(one, index, indicators))];
}

/** The rating of a measured value; null measure: not measured, rated "other". The indicator has no problems. */
export function rate(indicator: KeyPerformanceIndicator, measured: string | null): Result<Rating, string> {
  if (measured === null) return ok('other');
  const value = ratioFromDecimal(measured);
  if (!value.ok) return refuse(`"${measured}" is not a number. Enter figures, such as 92.5.`);
  const reaches = (level: string) => isAsGood(value.value, expectOk(ratioFromDecimal(level)), indicator.better);
  if (reaches(indicator.good)) return ok('good');
  if (reaches(indicator.approaching)) return ok('approaching-target');
  return ok(reaches(indicator.improvement) ? 'requires-improvement' : 'inadequate');
}

/** The last day of each performance notice (UK9): every twelve months from the start, and the end of the contract. */
export function performanceNoticesDue(start: PlainDate, end: PlainDate): readonly PlainDate[] {
  const due: PlainDate[] = [];
  for (let year = 1; due.at(-1) !== end; year += 1)
    due.push(earlierDate(addDays(addMonths(start, year * 12), -1), end));
  return due;
}

function problemsOf(
  indicator: KeyPerformanceIndicator,
  index: number,
  all: readonly KeyPerformanceIndicator[],
): readonly Problem[] {
  const path = at('indicators', index);
  const levels = (['good', 'approaching', 'improvement'] as const).map((name) => ({
    name,
    value: ratioFromDecimal(indicator[name]),
  }));
  const unread = levels
    .filter(({ value }) => !value.ok)
    .map(({ name }) => ({ path: at(path, name), problem: `"${indicator[name]}" is not a number.` }));
  const [good, approaching, improvement] = levels.map(({ value }) => (value.ok ? value.value : null));
  const ordered = good && approaching && improvement && inOrder([good, approaching, improvement], indicator.better);
  return [
    ...(indicator.title.trim() === ''
      ? [{ path: at(path, 'title'), problem: 'Say what the indicator measures.' }]
      : []),
    ...(all.findIndex(({ id }) => id === indicator.id) < index
      ? [{ path: at(path, 'id'), problem: `The indicator "${indicator.id}" is listed twice.` }]
      : []),
    ...unread,
    ...(unread.length === 0 && ordered !== true
      ? [
          {
            path,
            problem: `With ${indicator.better} being better, good from ${indicator.good}, approaching from ${indicator.approaching} and improvement from ${indicator.improvement} are not in order.`,
          },
        ]
      : []),
  ];
}

function inOrder(levels: readonly Ratio[], better: KeyPerformanceIndicator['better']): boolean {
  return levels.slice(1).every((level, index) => isAsGood(levels[index] ?? level, level, better));
}

function isAsGood(value: Ratio, level: Ratio, better: KeyPerformanceIndicator['better']): boolean {
  const order = compareRatios(value, level);
  return better === 'higher' ? order >= 0 : order <= 0;
}
