import type { Day, TermFacts, ValueFacts, VatBasis } from '../facts.ts';

/** The day before the same day so many months later: 1 July 2018 and 24 months end on 30 June 2020. */
function lastDay(startsOn: Day, months: number): Day {
  const [year, month, date] = startsOn.split('-').map(Number);
  const target = new Date(Date.UTC(year ?? 0, (month ?? 1) - 1 + months, (date ?? 1) - 1));
  return target.toISOString().slice(0, 10);
}

export function totalExtensionMonths(term: TermFacts): number {
  return term.extensionMonths.reduce((total, months) => total + months, 0);
}

export function initialEndsOn(term: TermFacts): Day | null {
  if (term.startsOn === null || term.initialMonths === null) return null;
  return lastDay(term.startsOn, term.initialMonths);
}

/** The end with every option to extend taken up. */
export function maximumEndsOn(term: TermFacts): Day | null {
  if (term.startsOn === null || term.initialMonths === null) return null;
  return lastDay(term.startsOn, term.initialMonths + totalExtensionMonths(term));
}

/** Null when no period of that kind has a value. */
export function periodsTotal(value: ValueFacts, kind: 'initial' | 'extension'): number | null {
  const periods = value.periods.filter((period) => period.kind === kind);
  return periods.length === 0 ? null : sumPence(periods.map((period) => period.amountPence));
}

export function sumPence(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}

/** The maximum value on the VAT basis that a threshold is stated in, to the nearest penny, half up. */
export function valueOnBasis(value: ValueFacts, basis: VatBasis): number | null {
  if (value.maximumPence === null || value.vatBasis === null) return null;
  if (value.vatBasis === basis) return value.maximumPence;
  const rate = BigInt(10_000 + value.vatRateBasisPoints);
  const [multiplier, divisor] = basis === 'gross' ? [rate, 10_000n] : [10_000n, rate];
  return Number((2n * BigInt(value.maximumPence) * multiplier + divisor) / (2n * divisor));
}
