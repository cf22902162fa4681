import { qualityLeaves } from '#app/domain/award-criteria.ts';
import { bidsStillIn } from '#app/domain/evaluation-record.ts';
import { ownQuestions } from '#app/domain/question-assignment.ts';
import { blocked, type Refusal } from '#app/domain/refusal.ts';
import { invariant, ok, type Result, refuse } from '#app/domain/result.ts';
import { scoringPlaces, scoringProblem, submissionProblems } from '#app/domain/score-submission.ts';
import { type Actor, change } from '#db/change.server.ts';
import { listBids } from '#db/queries/bids.server.ts';
import { findFrozenScheme } from '#db/queries/criteria.server.ts';
import { findOwnStanding, insertSubmission, listOwnMarks, lockScorer } from '#db/queries/scoring.server.ts';
import { admitToLot } from './admit.server.ts';
import { contentHash } from './content-hash.server.ts';

export interface SubmitScores {
  readonly procurementId: string;
  readonly lotId: string;
}

/** Makes the evaluator's own scores of a lot final; refused with everything that is missing. */
export async function submitScores(actor: Actor, input: SubmitScores): Promise<Result<{ marks: number }, Refusal>> {
  const { procurementId, lotId } = input;
  return change(actor, async (tx, record) => {
    await lockScorer(tx, lotId, actor.personId);
    const request = { procurementId, lotId, permission: 'score', action: 'score' } as const;
    const admitted = await admitToLot(tx, actor, request);
    if (!admitted.ok) return admitted;
    const standing = await findOwnStanding(tx, lotId, actor.personId);
    const sentence = scoringProblem(standing.declaration, standing.submittedAt !== null);
    if (sentence) return refuse(blocked(sentence));
    const scheme = await findFrozenScheme(tx, lotId);
    invariant(scheme, 'a lot that is scored has frozen criteria');
    const marks = await listOwnMarks(tx, lotId, actor.personId);
    const leaves = qualityLeaves(scheme.criteria).map(({ criterion }) => criterion);
    const questions = ownQuestions(leaves, standing.assigned);
    const places = scoringPlaces(bidsStillIn(await listBids(tx, lotId), scheme), questions, marks);
    const problems = submissionProblems(places, questions);
    if (problems.length > 0)
      return refuse({ kind: 'problems', problems: problems.map((one) => ({ field: null, sentence: one })) });
    await insertSubmission(tx, { lotId, evaluatorId: actor.personId, submittedAt: actor.now });
    const body = { lotId, marks: places.length, contentHash: contentHash({ marks, by: actor.personId }) };
    record({ chain: procurementId, kind: 'scoresSubmitted', body });
    return ok({ marks: places.length });
  });
}
