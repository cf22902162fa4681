import { randomUUID } from 'node:crypto';
import { type Apportionment, apportion } from '#app/domain/apportionment.ts';
import { type BasisPoints, parseBasisPoints } from '#app/domain/basis-points.ts';
import { LARGEST_REMAINDER_RULE } from '#app/domain/largest-remainder.ts';
import { councilsToApproveAgain } from '#app/domain/offer.ts';
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
    const earlier = (await listOffers(tx, procurementId)).filter(({ subject }) => subject === 'strategyAndShares');
    const hash = contentHash(body);
    if (earlier[0]?.hash === hash) return refuse(blocked(`Offer ${earlier[0].number} says exactly this already.`));
    const asked = councilsAsked(earlier[0]?.body.apportionment ?? null, body);
    const recipients = body.parties
      .filter(({ id }) => facts.parties.some((party) => party.id === id && party.role !== 'funder'))
      .map(({ id }) => ({ councilId: id, mustDecide: asked.includes(id) }));
    const id = randomUUID();
    const number = (earlier[0]?.number ?? 0) + 1;
    const offer = { id, procurementId, subject: 'strategyAndShares' as const, number, body, hash };
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

function councilsAsked(
  earlier: Apportionment | null,
  { parties, apportionment, proposal }: OfferBody,
): readonly string[] {
  if (!earlier) return parties.map(({ id }) => id);
  const parsed = proposal.tolerance === null ? null : parseBasisPoints(proposal.tolerance);
  const tolerance: BasisPoints | null = parsed?.ok ? parsed.value : null;
  return councilsToApproveAgain(earlier, apportionment, tolerance).map(({ partner }) => partner);
}
