import { delegatedAuthority, type StoredDelegation, sayDelegation } from '#app/domain/approval-authority.ts';
import type { SentOffer } from '#app/domain/approval-status.ts';
import type { ApprovalSubject } from '#app/domain/approval-subject.ts';
import { type OfferWithReasons, supersession } from '#app/domain/councils-to-ask.ts';
import { sayDelegationRefusal } from '#app/domain/delegation.ts';
import type { Pence } from '#app/domain/money.ts';
import { type OfferChange, offerChange } from '#app/domain/offer.ts';
import { type AnyBody, isShares, valueFor } from '#app/domain/offer-body.ts';
import type { PlainDate } from '#app/domain/plain-date.ts';
import { ukDay } from '#app/domain/uk-time.ts';
import { standardVatRate } from '#app/domain/vat-rate.ts';

export type ShownOffer = OfferWithReasons &
  SentOffer &
  Readonly<{
    id: string;
    subject: ApprovalSubject;
    hash: string;
    sentAt: string;
    body: AnyBody;
    openedBy: readonly Readonly<{ councilId: string; openedOn: string }>[];
  }>;

/** What changed for a council since the newest earlier version that somebody of it saw. */
export function changeShown(
  offers: readonly ShownOffer[],
  { number, body }: ShownOffer,
  council: string,
): (OfferChange & Readonly<{ since: number }>) | null {
  const has = (list: readonly { readonly councilId: string }[]) => list.some(({ councilId }) => councilId === council);
  const seen = offers
    .filter((one) => one.number < number && (has(one.openedBy) || has(one.decisions)))
    .sort((a, b) => b.number - a.number)[0];
  if (!seen || !isShares(seen.body) || !isShares(body)) return null;
  return { since: seen.number, ...offerChange(seen.body.apportionment, body.apportionment, council) };
}

export type SupersededDecision = Readonly<{ councilId: string; by: number; because: string }>;

/** Decisions on this offer that a later one made void, with why. */
export const supersededDecisions = (offers: readonly ShownOffer[], offer: ShownOffer): readonly SupersededDecision[] =>
  offer.decisions.flatMap(({ councilId }) => {
    const found = supersession(offers, councilId, offer.number);
    return found ? [{ councilId, ...found }] : [];
  });

export type ShownAuthority = Readonly<{
  value: Pence;
  vatBasis: 'net' | 'gross';
  /** Whether a delegation covers the decision, and the sentence that says which or why not. */
  isDelegated: boolean;
  sentence: string;
}>;

type ToShow = Readonly<{
  delegations: readonly StoredDelegation[];
  offer: ShownOffer;
  council: string;
  post: string;
  now: Date;
}>;

export function authorityShown({ delegations, offer, council, post, now }: ToShow): ShownAuthority {
  const { body, subject, sentAt } = offer;
  const on = ukDay(now);
  const value = valueFor(body, council);
  const vatBasis = body.vatBasis;
  const about = { councilId: council, post, subject, value, vatBasis, vatRate: standardVatRate(on), on };
  const allowed = delegatedAuthority(delegations, { ...about, offerSentOn: sentAt as PlainDate });
  return allowed.ok
    ? { value, vatBasis, isDelegated: true, sentence: sayDelegation(allowed.value.delegation) }
    : { value, vatBasis, isDelegated: false, sentence: sayDelegationRefusal(allowed.refusal) };
}
