import { bidsOf, bidsStillIn, consensusGaps } from '#app/domain/evaluation-record.ts';
import { blocked, type Refusal } from '#app/domain/refusal.ts';
import { openReopenings, type Reopening, reviewGaps } from '#app/domain/reopening.ts';
import { invariant, ok, type Result, refuse } from '#app/domain/result.ts';
import { type Actor, change } from '#db/change.server.ts';
import type { Tx } from '#db/client.server.ts';
import { insertMilestone } from '#db/queries/criteria.server.ts';
import { insertRelock } from '#db/queries/outcome.server.ts';
import { findEvaluationRecord } from '#db/queries/results.server.ts';
import { admitToLockedLot } from './admit.server.ts';
import { contentHash } from './content-hash.server.ts';

export interface LockQuality {
  readonly procurementId: string;
  readonly lotId: string;
}

/**
 * Locks quality once every tender and question has its consensus; only then may prices be asked for. After a reopening
 * it locks again, once the criterion has been looked at for every tender.
 */
export async function lockQuality(actor: Actor, input: LockQuality): Promise<Result<{ qualityHash: string }, Refusal>> {
  const { procurementId, lotId } = input;
  return change(actor, async (tx, record) => {
    const request = { procurementId, lotId, permission: 'lockQuality', action: 'lockQuality' } as const;
    const admitted = await admitToLockedLot(tx, actor, request);
    if (!admitted.ok) return admitted;
    const evaluation = await findEvaluationRecord(tx, lotId);
    invariant(evaluation, 'a lot under moderation has frozen criteria');
    const gaps = consensusGaps(evaluation);
    if (gaps.length > 0) return refuse(blocked(`Still without consensus: ${gaps.join('; ')}.`));
    const qualityHash = contentHash({ criteriaHash: evaluation.criteriaHash, bids: bidsOf(evaluation) });
    const { stage, reopenings } = admitted.value.lot;
    if (stage === 'reopened') {
      const unseen = reviewGaps(reopenings, bidsStillIn(evaluation.bids, evaluation.scheme));
      if (unseen.length > 0) return refuse(blocked(`Still to be looked at again: ${unseen.join('; ')}.`));
      const orders = await lockAgain(tx, actor, lotId, { reopenings, qualityHash });
      record({ chain: procurementId, kind: 'qualityLockedAgain', body: { lotId, orders, qualityHash } });
      return ok({ qualityHash });
    }
    await insertMilestone(tx, { lotId, kind: 'qualityLocked', reachedBy: actor.personId, reachedAt: actor.now });
    record({ chain: procurementId, kind: 'qualityLocked', body: { lotId, qualityHash } });
    return ok({ qualityHash });
  });
}

type Relock = Readonly<{ reopenings: readonly Reopening[]; qualityHash: string }>;

/** The first lock stays on record; a new one closes each open order. */
async function lockAgain(tx: Tx, { personId, now }: Actor, lotId: string, { reopenings, qualityHash }: Relock) {
  const orders = openReopenings(reopenings);
  for (const { id: orderId } of orders)
    await insertRelock(tx, { orderId, lotId, qualityHash, lockedBy: personId, lockedAt: now });
  return orders.map(({ number }) => number);
}
