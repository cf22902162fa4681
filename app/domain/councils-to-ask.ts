/**
 * Whom a new version of the shares asks to decide, and why. A council whose approval stands is measured from the version
 * it approved, not from the last one sent, so that small changes cannot add up behind its back; the tolerance is the one
 * agreed then. A council that has not approved is always asked. A changed tolerance, like a changed basis, asks everyone.
 * Authority: the inter-authority agreement (tolerance and approval clauses); Local Government Act 2000 section 9E.
 * Example: approved at £358,476.36 with a tolerance of 1%; £361,476.36 is 0.84% more, so the approval stands; a next
 * version at £362,500.00 is 1.12% more than what was approved, and the council is asked again.
 */
import type { Apportionment } from './apportionment.ts';
import { councilStandings, type SentOffer } from './approval-status.ts';
import { type BasisPoints, parseBasisPoints } from './basis-points.ts';
import { type ApprovalReason, councilsToApproveAgain } from './offer.ts';

export type AskingReason =
  | 'first'
  | 'not-decided'
  | 'rejected'
  | 'tolerance-changed'
  | 'subject-changed'
  | ApprovalReason;

export type CouncilAsked = Readonly<{
  councilId: string;
  mustDecide: boolean;
  reasons: readonly AskingReason[];
  /** The number of the approval that is then void; null where there is none. */
  since: number | null;
}>;

export type EarlierShares = SentOffer & Readonly<{ apportionment: Apportionment; tolerance: string | null }>;

export type NewShares = Readonly<{
  councils: readonly string[];
  apportionment: Apportionment;
  tolerance: string | null;
}>;

/** Every council of the new version, asked or not. Earlier versions in any order. */
export function councilsToAsk(earlier: readonly EarlierShares[], later: NewShares): readonly CouncilAsked[] {
  const standings = councilStandings(earlier);
  return later.councils.map((councilId) => {
    const standing = standings.find((one) => one.councilId === councilId);
    const ask = (reasons: readonly AskingReason[], since: number | null) => ({
      councilId,
      mustDecide: reasons.length > 0,
      reasons,
      since,
    });
    if (standing === undefined) return ask(['first'], null);
    const decided = earlier.find(({ number }) => number === standing.decidedOffer);
    if (standing.state === 'waiting' || decided === undefined) return ask(['not-decided'], null);
    if (standing.state === 'rejected') return ask(['rejected'], decided.number);
    const again = councilsToApproveAgain(decided.apportionment, later.apportionment, basisPoints(decided.tolerance));
    const changed = again.find(({ partner }) => partner === councilId)?.reasons ?? [];
    const tolerance = decided.tolerance === later.tolerance ? [] : (['tolerance-changed'] as const);
    const reasons = [...changed, ...tolerance];
    return ask(reasons, reasons.length === 0 ? null : decided.number);
  });
}

const WORDS: Readonly<Record<AskingReason, string>> = {
  first: 'it is the first offer to this council',
  'not-decided': 'it had not decided the earlier offer',
  rejected: 'it had rejected the earlier offer',
  'tolerance-changed': 'the tolerance changes',
  'subject-changed': 'what is asked changes',
  'basis-changed': 'the basis changes',
  'partners-changed': 'the partners change',
  'beyond-tolerance': 'its amount moves beyond the tolerance',
};

/** "the basis changes and its amount moves beyond the tolerance"; empty where nothing was recorded. */
export const sayReasons = (reasons: readonly AskingReason[]): string => reasons.map((one) => WORDS[one]).join(' and ');

/** The later offer that made a council's decision void, with why; null while the decision stands. */
export function supersession(
  offers: readonly OfferWithReasons[],
  councilId: string,
  decidedOffer: number,
): { readonly by: number; readonly because: string } | null {
  const later = offers
    .filter(({ number }) => number > decidedOffer)
    .sort((a, b) => a.number - b.number)
    .map(({ number, recipients }) => ({ number, asked: recipients.find((one) => one.councilId === councilId) }))
    .find(({ asked }) => asked?.mustDecide);
  return later ? { by: later.number, because: sayReasons(later.asked?.reasons ?? []) } : null;
}

export type OfferWithReasons = Readonly<{
  number: number;
  recipients: readonly Readonly<{ councilId: string; mustDecide: boolean; reasons: readonly AskingReason[] }>[];
}>;

function basisPoints(typed: string | null): BasisPoints | null {
  const parsed = typed === null ? null : parseBasisPoints(typed);
  return parsed?.ok ? parsed.value : null;
}
