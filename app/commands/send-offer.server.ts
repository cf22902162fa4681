import { randomUUID } from 'node:crypto';
import { apportion } from '#app/domain/apportionment.ts';
import { type CouncilAsked, councilsToAsk } from '#app/domain/councils-to-ask.ts';
import { LARGEST_REMAINDER_RULE } from '#app/domain/largest-remainder.ts';
import { debtLost } from '#app/domain/leaver-debts.ts';
import type { OfferBody } from '#app/domain/offer-body.ts';
import { blocked, type Refusal } from '#app/domain/refusal.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { shareTerms } from '#app/domain/share-terms.ts';
import { type Actor, change } from '#db/change.server.ts';
import {
  findShareFacts,
  insertOffer,
  listOffers,
  lockProcurement,
  type ShareFacts,
  type StoredOffer,
} from '#db/queries/offers.server.ts';
import { admit } from './admit.server.ts';
import { contentHash } from './content-hash.server.ts';

/** Sends the drafted shares to every party as a numbered offer that can never change; asks whom the tolerance says. */
export async function sendOffer(
  actor: Actor,
  { procurementId }: { readonly procurementId: string },
): Promise<Result<{ offerId: string }, Refusal>> {
  return change(actor, async (tx, record) => {
    const admitted = await admit(tx, actor, procurementId, 'sendOffer');
    if (!admitted.ok) return admitted;
    await lockProcurement(tx, procurementId);
    const facts = await findShareFacts(tx, procurementId);
    const body = offerBody(facts, admitted.value.procurement.title);
    if (!body) return refuse(blocked('Save cost shares that can be divided before sending them.'));
    const earlier = await listOffers(tx, procurementId);
    const lost = debtLost(earlier[0]?.body, body);
    if (lost) return refuse(blocked(lost));
    const hash = contentHash(body);
    if (earlier[0]?.hash === hash) return refuse(blocked(`Offer ${earlier[0].number} says exactly this already.`));
    const recipients = councilsAsked(earlier, facts, body);
    const id = randomUUID();
    const number = (earlier[0]?.number ?? 0) + 1;
    const offer = { id, procurementId, subject: 'strategyAndShares' as const, lotId: null, number, body, hash };
    await insertOffer(tx, { ...offer, sentBy: actor.personId, sentAt: actor.now }, recipients);
    record({ chain: procurementId, kind: 'offerSent', body: { offer: id, number, hash, recipients } });
    return ok({ offerId: id });
  });
}

function offerBody({ draft, parties, years, vatBasis }: ShareFacts, title: string): OfferBody | null {
  const terms =
    draft &&
    shareTerms(
      draft.input,
      parties.map(({ id }) => id),
      years,
    );
  const divided = terms?.ok ? apportion(terms.value) : null;
  if (!draft || !divided?.ok) return null;
  return {
    title,
    vatBasis,
    years: years.map(({ label, kind }) => ({ label, kind })),
    parties: parties.map(({ id, name, shortName }) => ({ id, name, shortName })),
    proposal: draft.input,
    apportionment: divided.value,
    roundingRule: LARGEST_REMAINDER_RULE,
  };
}

/** Every council that decides, a funder excepted, with why it is asked. */
export function councilsAsked(
  earlier: readonly StoredOffer[],
  { parties }: Pick<ShareFacts, 'parties'>,
  { apportionment, proposal }: OfferBody,
): readonly CouncilAsked[] {
  const sent = earlier.map(({ body, ...offer }) => ({
    ...offer,
    apportionment: body.apportionment,
    tolerance: body.proposal.tolerance,
  }));
  const councils = parties.filter(({ role }) => role !== 'funder').map(({ id }) => id);
  return councilsToAsk(sent, { councils, apportionment, tolerance: proposal.tolerance });
}
