/**
 * The threshold that a procurement's value is tested against on the day it began, with its dates and VAT basis.
 *
 * Rule: thresholds run for two calendar years beginning with an even one. Until the end of 2021 they were stated net of
 * VAT; since 2022 they include it. A day for which no threshold is known is refused, never guessed.
 * Authority: Public Contracts Regulations 2015 regulation 5 with the Cabinet Office's notes of each revision; Procurement
 * Act 2023 section 3 and schedule 1.
 * Example: light touch on 18 January 2018: £615,278.00 net, in force from 1 January 2018 to 31 December 2019.
 */
import type { BasisPoints } from './basis-points.ts';
import { onVatBasis, type VatBasis } from './delegation.ts';
import { formatPence, type Pence, toPence } from './money.ts';
import { dateParts, formatDate, type PlainDate, plainDateOf } from './plain-date.ts';
import { roundRatio } from './ratio.ts';
import { type ProcurementRegime, type ThresholdCategory, thresholdOn } from './regime.ts';

export type ThresholdInForce = Readonly<{
  amount: Pence;
  vatBasis: 'net' | 'gross';
  label: string;
  authority: string;
  validFrom: PlainDate;
  validTo: PlainDate;
}>;

/** Before 2024, for authorities other than central government. Whole pounds. */
const earlier: Readonly<Record<number, Readonly<Record<ThresholdCategory, number>>>> = {
  2016: { 'goods-and-services': 164_176, 'light-touch': 589_148, works: 4_104_394 },
  2018: { 'goods-and-services': 181_302, 'light-touch': 615_278, works: 4_551_413 },
  2020: { 'goods-and-services': 189_330, 'light-touch': 663_540, works: 4_733_252 },
  2022: { 'goods-and-services': 213_477, 'light-touch': 663_540, works: 5_336_937 },
};
const latestKnown = 2026;

const labels: Readonly<Record<'goods-and-services' | 'light-touch', string>> = {
  'goods-and-services': 'Threshold for services',
  'light-touch': 'Light-touch threshold',
};

/** Null under the Provider Selection Regime, which has none, and for a day whose threshold is not known. */
export function thresholdInForce(
  regime: ProcurementRegime,
  lightTouch: boolean,
  on: PlainDate,
): ThresholdInForce | null {
  if (regime === 'PSR2023') return null;
  const category = lightTouch ? 'light-touch' : 'goods-and-services';
  const known = stated(category, on);
  if (known === null) return null;
  const { amount, vatBasis, first } = known;
  return {
    amount,
    vatBasis,
    label: labels[category],
    authority:
      regime === 'PA2023' ? 'Procurement Act 2023, schedule 1' : 'Public Contracts Regulations 2015, regulation 5',
    validFrom: plainDateOf(first, 1, 1),
    validTo: plainDateOf(first + 1, 12, 31),
  };
}

/** The threshold as it was stated for the two years from `first`; null where none is known for the day. */
function stated(category: ThresholdCategory, on: PlainDate) {
  const { year } = dateParts(on);
  const first = year - (year % 2);
  const amount = amountOn(category, first, on);
  return amount === null ? null : { amount, vatBasis: first < 2022 ? ('net' as const) : ('gross' as const), first };
}

export interface ThresholdTest {
  readonly threshold: Pence;
  readonly reached: boolean;
  /** One sentence with both figures and the rule's date. */
  readonly sentence: string;
}

/**
 * Tests all partners' spend over the longest term, options included, against the day's threshold on the VAT basis that
 * it is stated in; null where none is known for the day.
 */
export function testThreshold(
  value: Pence,
  { vatBasis, vatRate }: Readonly<{ vatBasis: VatBasis; vatRate: BasisPoints }>,
  category: ThresholdCategory,
  on: PlainDate,
): ThresholdTest | null {
  const known = stated(category, on);
  if (known === null) return null;
  const tested = toPence(roundRatio(onVatBasis(value, vatBasis, known.vatBasis, vatRate), 0, 'half-up').n);
  const reached = tested >= known.amount;
  const basis = known.vatBasis === 'net' ? 'without VAT' : 'including VAT';
  const relation = reached ? 'is at or above' : 'is below';
  const sentence = `${formatPence(tested)} ${basis} ${relation} the ${category} threshold of ${formatPence(known.amount)} on ${formatDate(on)}.`;
  return { threshold: known.amount, reached, sentence };
}

function amountOn(category: ThresholdCategory, first: number, on: PlainDate): Pence | null {
  const known = earlier[first];
  if (known) return toPence(known[category] * 100);
  const later = first > latestKnown ? null : thresholdOn(category, on);
  return later?.ok ? later.value : null;
}
