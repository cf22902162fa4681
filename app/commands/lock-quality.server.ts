import { bidsOf, consensusGaps } from '#app/domain/evaluation-record.ts';
import { blocked, type Refusal } from '#app/domain/refusal.ts';
import { invariant, ok, type Result, refuse } from '#app/domain/result.ts';
import { type Actor, change } from '#db/change.server.ts';
import { insertMilestone } from '#db/queries/criteria.server.ts';
import { findEvaluationRecord } from '#db/queries/results.server.ts';
import { admitToLockedLot } from './admit.server.ts';
import { contentHash } from './content-hash.server.ts';

export interface LockQuality {
  readonly procurementId: string;
  readonly lotId: string;
}

/** Locks quality for good once every tender and question has its consensus; only then may prices be asked for. */
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
    await insertMilestone(tx, { lotId, kind: 'qualityLocked', reachedBy: actor.personId, reachedAt: actor.now });
    const qualityHash = contentHash({ criteriaHash: evaluation.criteriaHash, bids: bidsOf(evaluation) });
    record({ chain: procurementId, kind: 'qualityLocked', body: { lotId, qualityHash } });
    return ok({ qualityHash });
  });
}
