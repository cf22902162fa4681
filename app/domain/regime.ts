/**
 * Which procurement law governs an exercise is fixed by the day it began, never by the day of award.
 * Authority: PA 2023 (Commencement No. 3 and Transitional and Saving Provisions) Regulations 2024: begun before
 * 24 February 2025 stays under PCR 2015; SI 2023/1348 from 1 January 2024 for health care services; PA 2023 otherwise.
 * Example: begun on 3 February 2025, awarded in July 2025: PCR 2015, and the screen says MEAT, not MAT.
 */
import { type Pence, toPence } from './money.ts';
import { type PlainDate, plainDateOf } from './plain-date.ts';
import { ok, type Result, refuse } from './result.ts';

export type ProcurementRegime = 'PCR2015' | 'PA2023' | 'PSR2023' | 'belowThreshold';

export type ThresholdCategory = 'goods-and-services' | 'light-touch' | 'works';

export interface RegimeFacts {
  /** The day on which the procurement began. */
  readonly commenced: PlainDate;
  /** Whether it buys health care services for the health service. */
  readonly healthService: boolean;
}

export interface NoThreshold {
  readonly kind: 'no-threshold-for-date';
  readonly date: PlainDate;
}

interface ThresholdRow {
  readonly from: PlainDate;
  readonly amounts: Readonly<Record<ThresholdCategory, Pence>>;
}

const PSR_FROM = plainDateOf(2024, 1, 1);
const PA_FROM = plainDateOf(2025, 2, 24);

/** Including VAT, sub-central authorities; each row runs until the next begins. */
const THRESHOLDS: readonly ThresholdRow[] = [
  row(plainDateOf(2024, 1, 1), 214_904, 663_540, 5_372_609),
  row(plainDateOf(2026, 1, 1), 207_720, 663_540, 5_193_000),
];

const NAMES: Readonly<Record<ProcurementRegime, string>> = {
  PCR2015: 'Public Contracts Regulations 2015',
  PA2023: 'Procurement Act 2023',
  PSR2023: 'Provider Selection Regime (SI 2023/1348)',
  belowThreshold: 'Below-threshold procurement',
};

/** The regime of a procurement at or above its threshold. */
export function regimeFor(facts: RegimeFacts): Exclude<ProcurementRegime, 'belowThreshold'> {
  if (facts.healthService && facts.commenced >= PSR_FROM) return 'PSR2023';
  return facts.commenced < PA_FROM ? 'PCR2015' : 'PA2023';
}

export function regimeName(regime: ProcurementRegime): string {
  return NAMES[regime];
}

/** What the winning tender is called, in full and short: MEAT under PCR 2015, MAT otherwise. */
export function winningTenderLabel(regime: ProcurementRegime): {
  readonly full: string;
  readonly short: 'MEAT' | 'MAT';
} {
  return regime === 'PCR2015'
    ? { full: 'most economically advantageous tender', short: 'MEAT' }
    : { full: 'most advantageous tender', short: 'MAT' };
}

/** The threshold in force on a day, including VAT; refused before 1 January 2024, for which no row is kept. */
export function thresholdOn(category: ThresholdCategory, date: PlainDate): Result<Pence, NoThreshold> {
  const inForce = THRESHOLDS.filter(({ from }) => from <= date).at(-1);
  return inForce === undefined ? refuse({ kind: 'no-threshold-for-date', date }) : ok(inForce.amounts[category]);
}

function row(from: PlainDate, goods: number, lightTouch: number, works: number): ThresholdRow {
  const amounts = {
    'goods-and-services': toPence(goods * 100),
    'light-touch': toPence(lightTouch * 100),
    works: toPence(works * 100),
  };
  return { from, amounts };
}
