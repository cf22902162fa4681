import { randomUUID } from 'node:crypto';
import type { Decision } from '#app/domain/approval-status.ts';
import { blocked, type FieldProblem, type Refusal } from '#app/domain/refusal.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { type Actor, change } from '#db/change.server.ts';
import { holdProcurement, insertApproval, listOffers } from '#db/queries/offers.server.ts';
import { admit } from './admit.server.ts';
import { contentHash } from './content-hash.server.ts';

export interface DecideApproval {
  readonly procurementId: string;
  readonly offerId: string;
  /** The hash of the offer as the decider read it. */
  readonly offerHash: string;
  readonly decision: Decision;
  readonly conditions: string;
  readonly reasons: string;
}

/** Records the decision of the actor's council on one exact offer. One decision a council; the second is told. */
export async function decideApproval(
  actor: Actor,
  input: DecideApproval,
): Promise<Result<{ decision: Decision }, Refusal>> {
  const { procurementId, offerId, offerHash, decision, conditions, reasons } = input;
  return change(actor, async (tx, record) => {
    const admitted = await admit(tx, actor, procurementId, 'decideApproval');
    if (!admitted.ok) return admitted;
    await holdProcurement(tx, procurementId);
    const councilId = admitted.value.roles.find(({ role }) => role === 'partnerApprover')?.councilId;
    const offers = await listOffers(tx, procurementId);
    const offer = offers.find(({ id }) => id === offerId);
    if (!offer || !councilId) return refuse({ kind: 'notFound' });
    const newer = offers.find((one) => one.subject === offer.subject && one.number > offer.number);
    if (newer) return refuse(blocked(`Offer ${newer.number} has replaced this one; read it and decide on that.`));
    if (offer.hash !== offerHash) return refuse(blocked('This is not the offer that you read; open it again.'));
    const asked = offer.recipients.find((one) => one.councilId === councilId);
    if (!asked?.mustDecide)
      return refuse(blocked('Your council is not asked to decide this offer; its earlier decision stands.'));
    const problems = statementProblems(input);
    if (problems.length > 0) return refuse({ kind: 'problems', problems });
    const id = randomUUID();
    const approval = { id, offerId, councilId, decision, decidedBy: actor.personId, decidedAt: actor.now };
    const statement = { conditions: conditions || null, reasons: reasons || null };
    if (!(await insertApproval(tx, approval, statement)))
      return refuse(blocked('Somebody of your council has already decided this offer. Their decision stands.'));
    const words = contentHash(statement);
    record({
      chain: procurementId,
      kind: 'offerDecided',
      body: { offer: offerId, offerHash, councilId, decision, words },
    });
    return ok({ decision });
  });
}

/** Conditions are written down; so are the reasons of a rejection. */
function statementProblems({ decision, conditions, reasons }: DecideApproval): readonly FieldProblem[] {
  if (decision === 'approvedWithConditions' && conditions === '')
    return [{ field: 'conditions', sentence: 'Enter the conditions, or choose to approve without any' }];
  if (decision === 'rejected' && reasons === '')
    return [{ field: 'reasons', sentence: 'Enter the reasons for rejecting the offer' }];
  return [];
}
