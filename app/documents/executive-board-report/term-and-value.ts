import type { ContractTerm } from '#app/domain/contract-term.ts';
import { contractTerm } from '#app/domain/contract-term.ts';
import { sumPence, toPence } from '#app/domain/money.ts';
import { parsePlainDate } from '#app/domain/plain-date.ts';
import type { Day, TermFacts, ValueFacts, VatBasis } from '../facts.ts';

/** Start, ends and extensions as computed from the stored start and months; null until both are recorded. */
export function computedTerm(term: TermFacts): ContractTerm | null {
  if (term.startsOn === null || term.initialMonths === null) return null;
  const start = parsePlainDate(term.startsOn);
  if (!start.ok) return null;
  const computed = contractTerm({
    start: start.value,
    initialMonths: term.initialMonths,
    extensionMonths: term.extensionMonths,
  });
  return computed.ok ? computed.value : null;
}

export function totalExtensionMonths(term: TermFacts): number {
  return term.extensionMonths.reduce((total, months) => total + months, 0);
}

export function initialEndsOn(term: TermFacts): Day | null {
  return computedTerm(term)?.initialEnd ?? null;
}

/** The end with every option to extend taken up. */
export function maximumEndsOn(term: TermFacts): Day | null {
  return computedTerm(term)?.longestEnd ?? null;
}

/** Null when no period of that kind has a value. */
export function periodsTotal(value: ValueFacts, kind: 'initial' | 'extension'): number | null {
  const periods = value.periods.filter((period) => period.kind === kind);
  return periods.length === 0 ? null : totalOf(periods.map((period) => period.amountPence));
}

export function totalOf(amounts: readonly number[]): number {
  return sumPence(amounts.map(toPence));
}

/** The maximum value on the VAT basis that a threshold is stated in, to the nearest penny, half up. */
export function valueOnBasis(
  value: Pick<ValueFacts, 'maximumPence' | 'vatBasis' | 'vatRateBasisPoints'>,
  basis: VatBasis,
): number | null {
  if (value.maximumPence === null || value.vatBasis === null) return null;
  if (value.vatBasis === basis) return value.maximumPence;
  const rate = BigInt(10_000 + value.vatRateBasisPoints);
  const [multiplier, divisor] = basis === 'gross' ? [rate, 10_000n] : [10_000n, rate];
  return Number((2n * BigInt(value.maximumPence) * multiplier + divisor) / (2n * divisor));
}
