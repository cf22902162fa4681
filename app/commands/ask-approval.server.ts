import { randomUUID } from 'node:crypto';
import { toPence } from '#app/domain/money.ts';
import type { OfferBody, SubjectBody } from '#app/domain/offer-body.ts';
import { blocked, type Refusal } from '#app/domain/refusal.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { awardBody, type Extension, extensionBody, weightingsBody } from '#app/domain/subject-bodies.ts';
import { type Actor, change } from '#db/change.server.ts';
import type { Tx } from '#db/client.server.ts';
import type { ProcurementAccess } from '#db/queries/access.server.ts';
import { listBids } from '#db/queries/bids.server.ts';
import { findUsedMonths } from '#db/queries/contract-life.server.ts';
import { findCriteria } from '#db/queries/criteria.server.ts';
import {
  findShareFacts,
  insertOffer,
  isSharesOffer,
  listEveryOffer,
  lockProcurement,
  sameSeries,
} from '#db/queries/offers.server.ts';
import { findRecommendation } from '#db/queries/results.server.ts';
import { admit } from './admit.server.ts';
import { contentHash } from './content-hash.server.ts';

export type AskApproval = Readonly<{ procurementId: string }> &
  (
    | Readonly<{ subject: 'weightings' | 'award'; lotId: string }>
    | Readonly<{ subject: 'extension'; extension: Extension }>
  );

/** Asks every council to decide on the weightings, an award or an extension, as a numbered offer that can never change. */
export async function askApproval(actor: Actor, input: AskApproval): Promise<Result<{ offerId: string }, Refusal>> {
  const { procurementId, subject } = input;
  return change(actor, async (tx, record) => {
    const admitted = await admit(tx, actor, procurementId, 'sendOffer');
    if (!admitted.ok) return admitted;
    await lockProcurement(tx, procurementId);
    const offers = await listEveryOffer(tx, procurementId);
    const shares = offers.find(isSharesOffer)?.body;
    if (!shares) return refuse(blocked('Send the cost shares as an offer first; other decisions rest on them.'));
    const lotId = 'lotId' in input ? input.lotId : null;
    const body = await bodyOf(tx, admitted.value, { input, shares });
    if (!body.ok) return body;
    const hash = contentHash(body.value);
    const earlier = offers.filter((one) => sameSeries(one, { subject, lotId })).sort((a, b) => b.number - a.number);
    const same = earlier.find((one) => one.hash === hash);
    if (same) return refuse(blocked(`Offer ${same.number} asks exactly this already.`));
    const recipients = await everyCouncil(tx, procurementId, earlier[0]);
    const number = (earlier[0]?.number ?? 0) + 1;
    const id = randomUUID();
    const offer = { id, procurementId, subject, lotId, number, body: body.value, hash };
    await insertOffer(tx, { ...offer, sentBy: actor.personId, sentAt: actor.now }, recipients);
    const asked = recipients.map(({ councilId, mustDecide }) => ({ councilId, mustDecide }));
    record({
      chain: procurementId,
      kind: 'offerSent',
      body: { offer: id, subject, lotId, number, hash, recipients: asked },
    });
    return ok({ offerId: id });
  });
}

type Asked = Readonly<{ input: AskApproval; shares: OfferBody }>;

async function bodyOf(
  tx: Tx,
  access: ProcurementAccess,
  { input, shares }: Asked,
): Promise<Result<SubjectBody, Refusal>> {
  if (input.subject === 'extension')
    return ok(extensionBody(shares, input.extension, await findUsedMonths(tx, input.procurementId)));
  const lot = access.lots.find(({ id }) => id === input.lotId);
  if (!lot) return refuse({ kind: 'notFound' });
  if (input.subject === 'weightings') {
    const { frozen } = await findCriteria(tx, lot.id);
    if (!frozen) return refuse(blocked(`Freeze the criteria of lot ${lot.number} first.`));
    return ok(weightingsBody(shares, lot, { ...frozen, criteria: frozen.scheme.criteria }));
  }
  const recommended = await findRecommendation(tx, lot.id);
  const bid = (await listBids(tx, lot.id)).find(({ id }) => id === recommended?.bidId);
  if (!recommended || !bid || bid.price === null)
    return refuse(blocked(`Recommend an award for lot ${lot.number} first.`));
  const { letter } = bid;
  const tenderer = bid.tenderer ?? '';
  return ok(awardBody(shares, lot, { ...recommended, tenderer, letter, price: toPence(bid.price) }));
}

/** Every council that decides; what it decided on an earlier offer of the subject is void. */
async function everyCouncil(
  tx: Tx,
  procurementId: string,
  earlier: { number: number; decisions: readonly { councilId: string }[] } | undefined,
) {
  const { parties } = await findShareFacts(tx, procurementId);
  return parties
    .filter(({ role }) => role !== 'funder')
    .map(({ id }) => {
      const decided = earlier?.decisions.some(({ councilId }) => councilId === id) ?? false;
      const reason = !earlier ? 'first' : decided ? 'subject-changed' : 'not-decided';
      return {
        councilId: id,
        mustDecide: true,
        reasons: [reason] as const,
        since: decided ? (earlier?.number ?? null) : null,
      };
    });
}
