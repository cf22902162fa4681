/**
 * A period in which membership changes is split by days: the part before the day of the change on the old terms, the
 * rest on the new. Both parts of a cost total exactly the cost; limits are split by the same days.
 * Authority: the inter-authority agreement (withdrawal pro rata by days); Apportionment Act 1870 section 2 (periodical
 * payments accrue from day to day).
 * Example: £365.00 for the year from 1 April 2018, a change on 1 July: 91 of 365 days, £91.00 before and £274.00 after.
 */
import { type ApportionmentTerms, type CostComponent, periodsOf, type ShareBasis } from '../apportionment.ts';
import { allotWholeUnits } from '../largest-remainder.ts';
import { type Pence, toPence } from '../money.ts';
import { daysBetween, type PlainDate } from '../plain-date.ts';
import { ratio } from '../ratio.ts';

/** A period's first and last day. */
export interface PeriodDates {
  readonly starts: PlainDate;
  readonly ends: PlainDate;
}

/** How a period stands on the day of a change. Days are those of the period before the change, of all its days. */
export type PeriodStanding =
  | { readonly kind: 'over' }
  | { readonly kind: 'begun'; readonly days: number; readonly ofDays: number }
  | { readonly kind: 'to-come' };

/** Whether a period is over, has begun or is to come on a day; one without dates, such as the procurement, is over. */
export function periodStanding(dates: PeriodDates | undefined, on: PlainDate): PeriodStanding {
  if (dates === undefined || dates.ends < on) return { kind: 'over' };
  if (dates.starts >= on) return { kind: 'to-come' };
  return { kind: 'begun', days: daysBetween(dates.starts, on), ofDays: daysBetween(dates.starts, dates.ends) + 1 };
}

/** One period's part of the terms: so many of its days, counted from its first day or from its last. */
export function partOfPeriod(
  terms: ApportionmentTerms,
  period: string,
  { days, ofDays }: { readonly days: number; readonly ofDays: number },
  which: 'before' | 'after',
): ApportionmentTerms {
  const part = (amount: Pence) => partsOf(amount, days, ofDays)[which];
  const all = (amounts: Readonly<Record<string, Pence>>) =>
    Object.fromEntries(Object.entries(amounts).map(([partner, amount]) => [partner, part(amount)]));
  const due = terms.components.filter((one) => periodsOf(terms, one).includes(period));
  const components = due.map(({ periods: _, ...component }): CostComponent => {
    const cost = part(component.costs[period] ?? toPence(0));
    return {
      ...component,
      costs: { [period]: cost },
      basis: partOfBasis(component.basis, period, cost),
      ...(component.floors === undefined ? {} : { floors: all(component.floors) }),
      ...(component.caps === undefined ? {} : { caps: all(component.caps) }),
    };
  });
  return { ...terms, periods: [period], components };
}

/** The terms of some periods only. */
export function onlyPeriods(terms: ApportionmentTerms, periods: readonly string[]): ApportionmentTerms {
  const kept = <T>(values: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(values).filter(([period]) => periods.includes(period)));
  const due = terms.components.filter((one) => periodsOf(terms, one).some((period) => periods.includes(period)));
  const components = due.map((component): CostComponent => {
    const { basis } = component;
    const shortened = basis.type === 'amounts' ? { ...basis, values: kept(basis.values) } : basis;
    const some = component.periods && { periods: component.periods.filter((period) => periods.includes(period)) };
    return { ...component, ...some, costs: kept(component.costs), basis: shortened };
  });
  return { ...terms, periods, components };
}

/** An amount before and after a change; both together are exactly the amount. */
export function partsOf(
  amount: Pence,
  days: number,
  ofDays: number,
): { readonly before: Pence; readonly after: Pence } {
  const exact = [days, ofDays - days].map((some) => ratio(BigInt(amount) * BigInt(some), ofDays));
  const [before = 0n, after = 0n] = allotWholeUnits(exact, BigInt(amount));
  return { before: toPence(before), after: toPence(after) };
}

/** Agreed amounts of a part are the agreed amounts scaled to the part's cost, to the penny. */
function partOfBasis(basis: ShareBasis, period: string, cost: Pence): ShareBasis {
  if (basis.type !== 'amounts') return basis;
  const agreed = Object.entries(basis.values[period] ?? {});
  const total = agreed.reduce((sum, [, amount]) => sum + BigInt(amount), 0n);
  if (total === 0n) return { ...basis, values: { [period]: Object.fromEntries(agreed) } };
  const units = allotWholeUnits(
    agreed.map(([, amount]) => ratio(BigInt(amount) * BigInt(cost), total)),
    BigInt(cost),
  );
  const scaled = agreed.map(([partner], index) => [partner, toPence(units[index] ?? 0n)] as const);
  return { ...basis, values: { [period]: Object.fromEntries(scaled) } };
}
