import { randomUUID } from 'node:crypto';
import { isLate, type LateDecision, lateDecisionProblem } from '#app/domain/late-tender.ts';
import { blocked, type Refusal } from '#app/domain/refusal.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { type Actor, change } from '#db/change.server.ts';
import { insertStatusEvent, listBids } from '#db/queries/bids.server.ts';
import { findDeadline, insertLateDecision } from '#db/queries/tender-record.server.ts';
import { admitToLockedLot } from './admit.server.ts';
import { contentHash } from './content-hash.server.ts';

export interface DecideLateTender {
  readonly procurementId: string;
  readonly lotId: string;
  readonly bidId: string;
  readonly decision: LateDecision;
  readonly reason: string;
}

/** Accepts or refuses a late tender before tenders are opened, once, with the reason; refused, it is excluded with it. */
export async function decideLateTender(
  actor: Actor,
  input: DecideLateTender,
): Promise<Result<{ bidId: string }, Refusal>> {
  const { procurementId, lotId, bidId, decision, reason } = input;
  return change(actor, async (tx, record) => {
    const request = { procurementId, lotId, permission: 'recordBid', action: 'decideLateTender' } as const;
    const admitted = await admitToLockedLot(tx, actor, request);
    if (!admitted.ok) return admitted;
    const { deadline, decisions } = await findDeadline(tx, lotId);
    const bid = (await listBids(tx, lotId)).find(({ id }) => id === bidId);
    if (!bid) return refuse({ kind: 'notFound' });
    if (!deadline || !isLate(bid.receivedAt, deadline)) return refuse(blocked(`Bid ${bid.letter} came in time.`));
    if (bid.status !== 'in' || decisions.some((one) => one.bidId === bidId))
      return refuse(blocked(`What happens to bid ${bid.letter} is already decided.`));
    const sentence = lateDecisionProblem(decision, deadline.policy);
    if (sentence) return refuse({ kind: 'problems', problems: [{ field: 'decision', sentence }] });
    const decided = { bidId, decision, reason, decidedBy: actor.personId };
    await insertLateDecision(tx, { ...decided, decidedAt: actor.now });
    const body = { lotId, bidId, decision, contentHash: contentHash(decided) };
    record({ chain: procurementId, kind: 'lateTenderDecided', body });
    if (decision === 'accepted') return ok({ bidId });
    const out = { id: randomUUID(), bidId, status: 'excluded', reason, recordedBy: actor.personId } as const;
    await insertStatusEvent(tx, { ...out, recordedAt: actor.now });
    record({ chain: procurementId, kind: 'bidExcluded', body: { lotId, bidId, contentHash: contentHash(out) } });
    return ok({ bidId });
  });
}
