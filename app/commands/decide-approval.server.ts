import { randomUUID } from 'node:crypto';
import { type ClaimedAuthority, proveAuthority } from '#app/domain/approval-authority.ts';
import type { Decision } from '#app/domain/approval-status.ts';
import { valueFor } from '#app/domain/offer-body.ts';
import type { PlainDate } from '#app/domain/plain-date.ts';
import { blocked, type FieldProblem, type Refusal } from '#app/domain/refusal.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { ukDay } from '#app/domain/uk-time.ts';
import { standardVatRate } from '#app/domain/vat-rate.ts';
import { type Actor, change } from '#db/change.server.ts';
import type { Tx } from '#db/client.server.ts';
import { insertApproval, listDelegations } from '#db/queries/approvals.server.ts';
import { type AnyOffer, holdProcurement, listEveryOffer, sameSeries } from '#db/queries/offers.server.ts';
import { findPerson } from '#db/queries/people.server.ts';
import { admit } from './admit.server.ts';
import { contentHash } from './content-hash.server.ts';

export interface DecideApproval {
  readonly procurementId: string;
  readonly offerId: string;
  /** The hash of the offer as the decider read it. */
  readonly offerHash: string;
  readonly decision: Decision;
  /** One condition a line: to be met before the contract is signed, and after it. */
  readonly conditions: string;
  readonly conditionsAfter: string;
  readonly reasons: string;
  readonly authority: ClaimedAuthority;
}

/** Records the decision of the actor's council on one exact offer. One decision a council; the second is told. */
export async function decideApproval(
  actor: Actor,
  input: DecideApproval,
): Promise<Result<{ decision: Decision }, Refusal>> {
  const { procurementId, offerId, offerHash, decision, reasons } = input;
  return change(actor, async (tx, record) => {
    const admitted = await admit(tx, actor, procurementId, 'decideApproval');
    if (!admitted.ok) return admitted;
    await holdProcurement(tx, procurementId);
    const councilId = admitted.value.roles.find(({ role }) => role === 'partnerApprover')?.councilId;
    const offers = await listEveryOffer(tx, procurementId);
    const offer = offers.find(({ id }) => id === offerId);
    if (!offer || !councilId) return refuse({ kind: 'notFound' });
    const sentence = notDecidable(offer, offers, { councilId, offerHash });
    if (sentence) return refuse(blocked(sentence));
    const problems = statementProblems(input);
    const proven = await prove(tx, actor, { councilId, offer, claimed: input.authority });
    if (problems.length > 0 || !proven.ok)
      return refuse({ kind: 'problems', problems: [...problems, ...(proven.ok ? [] : proven.refusal)] });
    const conditions = decision === 'approvedWithConditions' ? conditionsOf(input) : [];
    const statement = { conditions: conditions.map(({ words }) => words).join('\n') || null, reasons: reasons || null };
    const added = await insertApproval(tx, {
      approval: { id: randomUUID(), offerId, councilId, decision, decidedBy: actor.personId, decidedAt: actor.now },
      statement,
      authority: proven.value,
      value: valueFor(offer.body, councilId),
      conditions: conditions.map((one) => ({ id: randomUUID(), ...one })),
    });
    if (!added)
      return refuse(blocked('Somebody of your council has already decided this offer. Their decision stands.'));
    const words = contentHash({ ...statement, due: conditions.map(({ due }) => due) });
    const { comparedPence: _, ...authority } = { comparedPence: null, ...proven.value };
    record({
      chain: procurementId,
      kind: 'offerDecided',
      body: { offer: offerId, offerHash, councilId, decision, words, authority },
    });
    return ok({ decision });
  });
}

/** Why this offer cannot be decided by the council now; null when it can. */
function notDecidable(
  offer: AnyOffer,
  offers: readonly AnyOffer[],
  { councilId, offerHash }: { readonly councilId: string; readonly offerHash: string },
): string | null {
  const newer = offers.find((one) => sameSeries(one, offer) && one.number > offer.number);
  if (newer) return `Offer ${newer.number} has replaced this one; read it and decide on that.`;
  if (offer.hash !== offerHash) return 'This is not the offer that you read; open it again.';
  const asked = offer.recipients.find((one) => one.councilId === councilId);
  return asked?.mustDecide ? null : 'Your council is not asked to decide this offer; its earlier decision stands.';
}

interface ToProve {
  readonly councilId: string;
  readonly offer: AnyOffer;
  readonly claimed: ClaimedAuthority;
}

async function prove(tx: Tx, { personId, now }: Actor, { councilId, offer, claimed }: ToProve) {
  const on = ukDay(now);
  const decision = {
    councilId,
    post: (await findPerson(tx, personId))?.post ?? '',
    subject: offer.subject,
    value: valueFor(offer.body, councilId),
    vatBasis: offer.body.vatBasis,
    vatRate: standardVatRate(on),
    on,
    offerSentOn: offer.sentAt as PlainDate,
  };
  return proveAuthority(await listDelegations(tx, councilId), decision, claimed);
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const conditionsOf = ({ conditions, conditionsAfter }: DecideApproval) => [
  ...linesOf(conditions).map((words) => ({ words, due: 'beforeSignature' as const })),
  ...linesOf(conditionsAfter).map((words) => ({ words, due: 'afterSignature' as const })),
];

/** Conditions are written down; so are the reasons of a rejection. */
function statementProblems(input: DecideApproval): readonly FieldProblem[] {
  const { decision, reasons } = input;
  if (decision === 'approvedWithConditions' && conditionsOf(input).length === 0)
    return [{ field: 'conditions', sentence: 'Enter the conditions, or choose to approve without any' }];
  if (decision === 'rejected' && reasons === '')
    return [{ field: 'reasons', sentence: 'Enter the reasons for rejecting the offer' }];
  return [];
}
