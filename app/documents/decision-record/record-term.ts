import { contractTerm } from '#app/domain/contract-term.ts';
import { type Pence, toPence } from '#app/domain/money.ts';
import { addDays, addMonths, type PlainDate, parsePlainDate } from '#app/domain/plain-date.ts';
import type { Day } from '../fact-values.ts';
import type { RecordFacts } from './record-facts.ts';

/** A stored day as a date; null where there is none. */
export const plainDay = (value: Day | null): PlainDate | null => {
  const day = value === null ? null : parsePlainDate(value);
  return day?.ok ? day.value : null;
};

/** The end that follows from the start and the initial term; null until both are recorded. */
export function computedEnd({ contract }: RecordFacts): PlainDate | null {
  const start = plainDay(contract.startsOn);
  if (start === null || contract.initialMonths === null) return null;
  const term = contractTerm({ start, initialMonths: contract.initialMonths, extensionMonths: [] });
  return term.ok ? term.value.initialEnd : null;
}

/** The end as it is recorded, or as it follows from start and term. */
export const endOfContract = (facts: RecordFacts): Day | null => facts.contract.endsOn ?? computedEnd(facts);

/**
 * Whole months from the first day of a period to its last: the count whose last day is that day, else null.
 * Authority: Interpretation Act 1978 schedule 1 ("month" means calendar month).
 * Example: from 1 September 2017 to 31 March 2018 is 7 months.
 */
export function wholeMonths(first: Day | null, last: Day | null): number | null {
  const [from, to] = [plainDay(first), plainDay(last)];
  if (from === null || to === null || to < from) return null;
  const next = addDays(to, 1);
  for (let months = 1; addMonths(from, months) <= next; months += 1)
    if (addMonths(from, months) === next) return months;
  return null;
}

/** The months of an extension, from its days; where they are no whole months, as they are stated. */
export const monthsExtended = ({ contract, route }: RecordFacts): number | null =>
  wholeMonths(contract.startsOn, contract.endsOn) ?? route.statedMonths;

/** What a month of the extension costs, to the nearest penny, half up; null until months and cost are known. */
export function costOfMonth(facts: RecordFacts): Pence | null {
  const [months, cost] = [monthsExtended(facts), facts.value.maximum];
  if (months === null || months === 0 || cost === null) return null;
  const divisor = BigInt(months);
  return toPence((2n * BigInt(cost) + divisor) / (2n * divisor));
}
