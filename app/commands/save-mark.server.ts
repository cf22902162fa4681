import { randomUUID } from 'node:crypto';
import { qualityLeaves } from '#app/domain/award-criteria.ts';
import { blocked, type Refusal } from '#app/domain/refusal.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { markProblem, replacementProblems, scoringProblem } from '#app/domain/score-submission.ts';
import { type Actor, change } from '#db/change.server.ts';
import { findScoringPlace, insertMarkEntry, lockScorer, type StoredPlace } from '#db/queries/scoring.server.ts';
import { admitToLot } from './admit.server.ts';
import { contentHash } from './content-hash.server.ts';

export interface SaveMark {
  readonly procurementId: string;
  readonly lotId: string;
  readonly bidId: string;
  readonly criterionId: string;
  /** Null: not marked yet, which is not zero. */
  readonly mark: number | null;
  readonly rationale: string;
  readonly shortfall: string;
  /** The revision the form was opened with; 0 before anything was saved. */
  readonly revision: number;
  /** Why a mark is replaced that has been submitted; nothing before that. */
  readonly supersedeReason?: string;
}

/**
 * Saves the evaluator's own mark and reasons as the next revision; what was saved before stays on record. After the
 * evaluator has submitted, and until moderation opens, only with a reason.
 */
export async function saveMark(actor: Actor, input: SaveMark): Promise<Result<{ revision: number }, Refusal>> {
  const { procurementId, lotId, bidId, criterionId, mark, rationale, shortfall } = input;
  return change(actor, async (tx, record) => {
    await lockScorer(tx, lotId, actor.personId);
    const request = { procurementId, lotId, permission: 'score', action: 'score' } as const;
    const admitted = await admitToLot(tx, actor, request);
    if (!admitted.ok) return admitted;
    const place = await findScoringPlace(tx, { lotId, bidId, criterionId }, actor.personId);
    const refusal = refusalAt(place, input);
    if (refusal) return refuse(refusal);
    const { revision: before, submittedAt } = place as StoredPlace;
    if (place?.mark === mark && place.rationale === rationale && place.shortfall === shortfall)
      return ok({ revision: before });
    if (before !== input.revision) return refuse(changedMeanwhile(place as StoredPlace));
    const revision = before + 1;
    const key = { id: randomUUID(), lotId, bidId, criterionId, evaluatorId: actor.personId, revision };
    const supersedeReason = submittedAt ? (input.supersedeReason ?? null) : null;
    const content = { mark, rationale, shortfall, supersedeReason };
    await insertMarkEntry(tx, { ...key, ...content, savedAt: actor.now });
    // The entry's own id is in the hash and not in the event: a short mark cannot be guessed from it.
    const body = { lotId, bidId, criterionId, revision, contentHash: contentHash({ ...key, ...content }) };
    record({ chain: procurementId, kind: supersedeReason ? 'markReplaced' : 'markSaved', body });
    return ok({ revision });
  });
}

function refusalAt(place: StoredPlace | null, input: SaveMark): Refusal | null {
  const leaf =
    place && qualityLeaves(place.scheme.criteria).find(({ criterion }) => criterion.id === input.criterionId);
  if (!place || !leaf) return { kind: 'notFound' };
  const { scale } = leaf.criterion;
  const sentence = scoringProblem(place.declaration, false);
  if (sentence) return blocked(sentence);
  if (!place.assigned) return blocked(`${input.criterionId} is marked by others; it is not assigned to you.`);
  if (place.bidStatus !== 'in') return blocked(`This tender has been ${place.bidStatus}; it is no longer marked.`);
  const problem = markProblem(input.mark, scale);
  if (problem) return { kind: 'problems', problems: [{ field: 'mark', sentence: problem }] };
  if (place.submittedAt === null) return null;
  const { mark, rationale: reasons, shortfall, supersedeReason = '' } = input;
  const problems = replacementProblems({ mark, reasons, shortfall, supersedeReason }, scale);
  return problems.length > 0 ? { kind: 'problems', problems } : null;
}

const changedMeanwhile = ({ mark, rationale, shortfall, revision }: StoredPlace): Refusal => ({
  kind: 'changedMeanwhile',
  stored: { mark: mark === null ? '' : String(mark), rationale, shortfall, revision: String(revision) },
});
