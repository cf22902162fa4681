/**
 * Where each council stands on the newest offer.
 *
 * Rule: a decision binds one exact offer. A council whom a newer offer asks again is waiting until it decides; one whose
 * amount moved within the tolerance is not asked, and its earlier decision stands. A decision on an older offer of a
 * council asked again is superseded, and stays visible.
 * Authority: each council's own decision (Local Government Act 2000 s.9E, 9EA); the inter-authority agreement.
 * Example: offer 1 approved by Warrington; offer 2 asks only Halton again: Warrington's approval of offer 1 stands.
 */
export type Decision = 'approved' | 'approvedWithConditions' | 'rejected';

export type SentOffer = Readonly<{
  number: number;
  recipients: readonly Readonly<{ councilId: string; mustDecide: boolean }>[];
  decisions: readonly Readonly<{ councilId: string; decision: Decision }>[];
}>;

export type CouncilStanding = Readonly<{
  councilId: string;
  state: 'waiting' | Decision;
  /** The offer the decision was made on; null while waiting. */
  decidedOffer: number | null;
  /** Numbers of earlier offers whose decision a newer offer made void. */
  superseded: readonly number[];
}>;

/** One standing for each council of the newest offer, in its order. Offers may come in any order. */
export function councilStandings(offers: readonly SentOffer[]): readonly CouncilStanding[] {
  const newestFirst = [...offers].sort((a, b) => b.number - a.number);
  return (newestFirst[0]?.recipients ?? []).map(({ councilId }) => {
    const asked = newestFirst.findIndex((offer) => recipient(offer, councilId)?.mustDecide ?? true);
    const binding = newestFirst.slice(0, asked + 1).find((offer) => decisionOf(offer, councilId));
    const earlier = newestFirst.slice(asked + 1).filter((offer) => decisionOf(offer, councilId));
    const decision = binding && decisionOf(binding, councilId)?.decision;
    return {
      councilId,
      state: decision ?? 'waiting',
      decidedOffer: binding?.number ?? null,
      superseded: earlier.map(({ number }) => number),
    };
  });
}

export const everyCouncilApproved = (standings: readonly CouncilStanding[]) =>
  standings.length > 0 && standings.every(({ state }) => state === 'approved' || state === 'approvedWithConditions');

export const standingName: Readonly<Record<CouncilStanding['state'], string>> = {
  waiting: 'Waiting',
  approved: 'Approved',
  approvedWithConditions: 'Approved with conditions',
  rejected: 'Rejected',
};

const recipient = (offer: SentOffer, councilId: string) => offer.recipients.find((one) => one.councilId === councilId);
const decisionOf = (offer: SentOffer, councilId: string) => offer.decisions.find((one) => one.councilId === councilId);
