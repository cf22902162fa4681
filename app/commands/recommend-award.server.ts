import { bidsOf, evaluateRecord, recommendationProblem } from '#app/domain/evaluation-record.ts';
import { blocked, type Refusal } from '#app/domain/refusal.ts';
import { invariant, ok, type Result, refuse } from '#app/domain/result.ts';
import { standingProblem } from '#app/domain/result-standing.ts';
import { type Actor, change } from '#db/change.server.ts';
import { insertMilestone } from '#db/queries/criteria.server.ts';
import { findOutcome } from '#db/queries/outcome.server.ts';
import { findEvaluationRecord, insertRecommendation } from '#db/queries/results.server.ts';
import { admitToLockedLot } from './admit.server.ts';
import { contentHash } from './content-hash.server.ts';

export interface RecommendAward {
  readonly procurementId: string;
  readonly lotId: string;
  readonly bidId: string;
  readonly reasons: string;
}

/** Recommends the tender ranked first to the councils, with reasons, under the hash of the evaluation it rests on. */
export async function recommendAward(
  actor: Actor,
  input: RecommendAward,
): Promise<Result<{ evaluationHash: string }, Refusal>> {
  const { procurementId, lotId, bidId, reasons } = input;
  return change(actor, async (tx, record) => {
    const request = { procurementId, lotId, permission: 'recommend', action: 'recommend' } as const;
    const admitted = await admitToLockedLot(tx, actor, request);
    if (!admitted.ok) return admitted;
    const evaluation = await findEvaluationRecord(tx, lotId);
    invariant(evaluation, 'a lot with opened prices has frozen criteria');
    const ranked = evaluateRecord(evaluation);
    if (!ranked.ok) return refuse(blocked(ranked.refusal.map(({ problem }) => problem).join(' ')));
    const letter = evaluation.bids.find(({ id }) => id === bidId)?.letter ?? '';
    const sentence = recommendationProblem(ranked.value, letter);
    if (sentence) return refuse({ kind: 'problems', problems: [{ field: 'bidId', sentence }] });
    const standing = standingProblem(evaluation, ranked.value, letter, await findOutcome(tx, lotId));
    if (standing) return refuse(blocked(standing));
    const evaluationHash = contentHash({ criteriaHash: evaluation.criteriaHash, bids: bidsOf(evaluation) });
    const [recommendedBy, recommendedAt] = [actor.personId, actor.now];
    await insertRecommendation(tx, { lotId, bidId, reasons, evaluationHash, recommendedBy, recommendedAt });
    await insertMilestone(tx, { lotId, kind: 'recommended', reachedBy: actor.personId, reachedAt: actor.now });
    record({ chain: procurementId, kind: 'awardRecommended', body: { lotId, bidId, evaluationHash } });
    return ok({ evaluationHash });
  });
}
