/**
 * After the lock a consensus changes only under an order of the lead commissioner, with its reason, for one criterion;
 * and then that criterion is looked at again for every tender, because all are treated alike. Each consensus is
 * confirmed with a reason or recorded anew; quality is locked again only when none is left. What was there stays.
 * Authority: PCR 2015 regulation 18 and PA 2023 section 12 (equal treatment); EnergySolutions v NDA [2016] EWHC 1988
 * (TCC): scores changed with no reason; Woods v Milton Keynes [2015] EWHC 2011 (TCC): like treated unlike.
 * Example: Q1 is reopened because page 12 of bid B was overlooked; A and C are looked at too before the new lock.
 */
import { qualityLeaves } from './award-criteria.ts';
import type { EvaluationScheme } from './evaluation-scheme.ts';

export interface Reopening {
  readonly id: string;
  readonly number: number;
  readonly criterionId: string;
  readonly reason: string;
  /** Whether the prices of the lot had been opened when this was ordered: a fact that every reader is told. */
  readonly pricesWereOpen: boolean;
  /** The post that ordered it. */
  readonly orderedBy: string;
  /** ISO moments in UTC; `lockedAgainAt` null while the order is open. */
  readonly orderedAt: string;
  readonly lockedAgainAt: string | null;
  readonly reviews: readonly Readonly<{ bidId: string; outcome: 'confirmed' | 'recordedAnew'; reason: string }>[];
}

/** The orders that are not closed by a new lock. */
export const openReopenings = <R extends Pick<Reopening, 'lockedAgainAt'>>(orders: readonly R[]): readonly R[] =>
  orders.filter(({ lockedAgainAt }) => lockedAgainAt === null);

/** The open order for this criterion, if there is one. */
export const openFor = (orders: readonly Reopening[], criterionId: string): Reopening | null =>
  openReopenings(orders).find((order) => order.criterionId === criterionId) ?? null;

/** Why this criterion cannot be reopened; null when it can. */
export function reopeningProblem(
  { criteria }: EvaluationScheme,
  orders: readonly Reopening[],
  criterionId: string,
): string | null {
  if (!qualityLeaves(criteria).some(({ criterion }) => criterion.id === criterionId))
    return 'Choose a quality question from the list';
  const open = openFor(orders, criterionId);
  return open ? `${criterionId} is already reopened by order ${open.number}; finish it first` : null;
}

/** What has still to be looked at again, such as "C, Q2": quality is locked anew only when there is nothing. */
export function reviewGaps(
  orders: readonly Reopening[],
  bidsStillIn: readonly Readonly<{ id: string; letter: string }>[],
): readonly string[] {
  return openReopenings(orders).flatMap(({ criterionId, reviews }) =>
    bidsStillIn
      .filter(({ id }) => !reviews.some(({ bidId }) => bidId === id))
      .map(({ letter }) => `${letter}, ${criterionId}`),
  );
}

/** One sentence for every page that shows the result. */
export function sayReopening({
  number,
  criterionId,
  orderedBy,
  pricesWereOpen,
  reason,
  lockedAgainAt,
}: Reopening): string {
  const when = pricesWereOpen ? 'after the prices had been opened' : 'before the prices were opened';
  const state = lockedAgainAt === null ? 'not locked again yet' : 'looked at again for every tender and locked anew';
  return `Order ${number}: ${criterionId} was reopened by the ${orderedBy} ${when}; ${state}. Reason: ${reason}`;
}
