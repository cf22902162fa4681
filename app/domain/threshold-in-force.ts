/**
 * The threshold that a procurement's value is tested against on the day it began, with its dates and VAT basis.
 *
 * Rule: thresholds run for two calendar years beginning with an even one. Until the end of 2021 they were stated net of
 * VAT; since 2022 they include it. A day for which no threshold is known is refused, never guessed.
 * Authority: Public Contracts Regulations 2015 regulation 5 with the Cabinet Office's notes of each revision; Procurement
 * Act 2023 section 3 and schedule 1.
 * Example: light touch on 18 January 2018: £615,278.00 net, in force from 1 January 2018 to 31 December 2019.
 */
import { type Pence, toPence } from './money.ts';
import { dateParts, type PlainDate, plainDateOf } from './plain-date.ts';
import { type ProcurementRegime, thresholdOn } from './regime.ts';

export type ThresholdInForce = Readonly<{
  amount: Pence;
  vatBasis: 'net' | 'gross';
  label: string;
  authority: string;
  validFrom: PlainDate;
  validTo: PlainDate;
}>;

type Category = 'goods-and-services' | 'light-touch';

/** Before 2024, for authorities other than central government. Whole pounds. */
const earlier: Readonly<Record<number, Readonly<Record<Category, number>>>> = {
  2016: { 'goods-and-services': 164_176, 'light-touch': 589_148 },
  2018: { 'goods-and-services': 181_302, 'light-touch': 615_278 },
  2020: { 'goods-and-services': 189_330, 'light-touch': 663_540 },
  2022: { 'goods-and-services': 213_477, 'light-touch': 663_540 },
};
const latestKnown = 2026;

const labels: Readonly<Record<Category, string>> = {
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
  const { year } = dateParts(on);
  const first = year - (year % 2);
  const amount = amountOn(category, first, on);
  if (amount === null) return null;
  return {
    amount,
    vatBasis: first < 2022 ? 'net' : 'gross',
    label: labels[category],
    authority:
      regime === 'PA2023' ? 'Procurement Act 2023, schedule 1' : 'Public Contracts Regulations 2015, regulation 5',
    validFrom: plainDateOf(first, 1, 1),
    validTo: plainDateOf(first + 1, 12, 31),
  };
}

function amountOn(category: Category, first: number, on: PlainDate): Pence | null {
  const known = earlier[first];
  if (known) return toPence(known[category] * 100);
  const later = first > latestKnown ? null : thresholdOn(category, on);
  return later?.ok ? later.value : null;
}
