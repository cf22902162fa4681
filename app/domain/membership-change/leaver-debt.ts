/**
 * What a council that withdraws still owes: its share of every period that is over, of the days of a period already
 * begun, and its whole share of running the procurement, which was spent for all.
 * Authority: the inter-authority agreement (withdrawal clause); Apportionment Act 1870 section 2.
 * Example: 91 of 365 days of £73.00 are £18.20, and a quarter of £40,000.00 for the procurement is £10,000.00.
 */
import type { Share } from '../apportionment.ts';
import { formatPence, type Pence, sumPence } from '../money.ts';
import { formatDate, type PlainDate } from '../plain-date.ts';
import { own } from '../problem.ts';
import { type PeriodDates, periodStanding } from './period-split.ts';

export interface DebtLine {
  readonly reason: 'period-over' | 'period-begun' | 'running-cost';
  readonly component: string;
  readonly period: string;
  readonly amount: Pence;
  readonly sentence: string;
}

export interface LeaverDebt {
  readonly partner: string;
  readonly lines: readonly DebtLine[];
  /** All lines; what has already been paid is not known here. */
  readonly total: Pence;
}

/** The leaver's own shares after the change, with the reason for each. */
export function leaverDebt(
  facts: { readonly periodDates: Readonly<Record<string, PeriodDates>>; readonly runningCosts: readonly string[] },
  shares: readonly Share[],
  partner: string,
  on: PlainDate,
): LeaverDebt {
  const lines = shares
    .filter((share) => share.partner === partner && share.amount !== 0)
    .map(({ component, period, amount }): DebtLine => {
      const standing = periodStanding(own(facts.periodDates, period), on);
      const base = { component, period, amount };
      const cost = `${formatPence(amount)} for ${component}, ${period}`;
      if (facts.runningCosts.includes(component))
        return { ...base, reason: 'running-cost', sentence: `${cost}: its whole share, spent for all.` };
      if (standing.kind !== 'begun')
        return { ...base, reason: 'period-over', sentence: `${cost}: the period is over.` };
      const days = `${standing.days} of ${standing.ofDays} days, before ${formatDate(on)}`;
      return { ...base, reason: 'period-begun', sentence: `${cost}: ${days}.` };
    });
  return { partner, lines, total: sumPence(lines.map(({ amount }) => amount)) };
}
