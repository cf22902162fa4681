/**
 * A tender received after the lot's deadline is late, by the server's clock to the second; at the deadline itself it is
 * in time. Tenders are opened only when each late one has a recorded decision, which the published policy bounds: where
 * late tenders are refused, none can be accepted. A deadline is set before any tender is recorded.
 * Authority: PCR 2015 regulations 18 and 47; Leadbitter v Devon CC [2009] EWHC 930 (Ch); InHealth v NHS England [2022].
 * Example: deadline 12 March 2018, 12:00 GMT: a tender received at 12:00:00 is in time, one at 12:00:01 is late.
 */
export const latePolicies = ['refused', 'decided'] as const;
export type LatePolicy = (typeof latePolicies)[number];

export const latePolicyName: Readonly<Record<LatePolicy, string>> = {
  refused: 'Late tenders are refused',
  decided: 'Late tenders are accepted or refused by decision, with reasons',
};

export type LateDecision = 'accepted' | 'refused';

/** Moments are ISO texts in UTC. */
export interface Deadline {
  readonly dueAt: string;
  readonly policy: LatePolicy;
}

export const isLate = (receivedAt: string, deadline: Deadline | null): boolean =>
  deadline !== null && new Date(receivedAt).getTime() > new Date(deadline.dueAt).getTime();

/** Why a late tender cannot be decided so; null when it can. */
export const lateDecisionProblem = (decision: LateDecision, policy: LatePolicy): string | null =>
  decision === 'accepted' && policy === 'refused'
    ? 'The published policy is that late tenders are refused; this one cannot be accepted'
    : null;

/** Why tenders cannot be opened yet; null when every late one that is still in has been decided. */
export function lateOpeningProblem(
  tenders: readonly Readonly<{ letter: string; late: boolean; decided: boolean; isIn: boolean }>[],
): string | null {
  const open = tenders.filter(({ late, decided, isIn }) => late && !decided && isIn).map(({ letter }) => letter);
  if (open.length === 0) return null;
  return `Decide about the late ${open.length === 1 ? 'tender' : 'tenders'} first: bid ${open.join(', bid ')}.`;
}
