import { randomUUID } from 'node:crypto';
import { blocked, type Refusal } from '#app/domain/refusal.ts';
import { openFor } from '#app/domain/reopening.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { type Actor, change } from '#db/change.server.ts';
import { listConsensus } from '#db/queries/moderation.server.ts';
import { insertReview } from '#db/queries/outcome.server.ts';
import { admitToLockedLot } from './admit.server.ts';
import { contentHash } from './content-hash.server.ts';

export interface ConfirmConsensus {
  readonly procurementId: string;
  readonly lotId: string;
  readonly bidId: string;
  readonly criterionId: string;
  /** The revision that is confirmed. */
  readonly revision: number;
  readonly reason: string;
}

/** Under a reopening order: the panel has looked again and its consensus stands, with the reason why. */
export async function confirmConsensus(
  actor: Actor,
  input: ConfirmConsensus,
): Promise<Result<{ revision: number }, Refusal>> {
  const { procurementId, lotId, bidId, criterionId, revision, reason } = input;
  return change(actor, async (tx, record) => {
    const request = { procurementId, lotId, permission: 'recordConsensus', action: 'reviewConsensus' } as const;
    const admitted = await admitToLockedLot(tx, actor, request);
    if (!admitted.ok) return admitted;
    const order = openFor(admitted.value.lot.reopenings, criterionId);
    if (!order) return refuse(blocked(`${criterionId} has not been reopened; its consensus stands as it was locked.`));
    const consensus = await listConsensus(tx, lotId);
    const stored = consensus.find((one) => one.bidId === bidId && one.criterionId === criterionId);
    if (!stored) return refuse({ kind: 'notFound' });
    if (stored.revision !== revision)
      return refuse({ kind: 'changedMeanwhile', stored: { mark: String(stored.mark), reasons: stored.reasons } });
    const row = { id: randomUUID(), orderId: order.id, bidId, consensusEntryId: stored.id, reason };
    const review = { ...row, outcome: 'confirmed', reviewedBy: actor.personId, reviewedAt: actor.now } as const;
    await insertReview(tx, review);
    const body = { lotId, orderId: order.id, bidId, criterionId, revision, contentHash: contentHash(row) };
    record({ chain: procurementId, kind: 'consensusConfirmed', body });
    return ok({ revision });
  });
}
