import { qualityLeaves } from '#app/domain/award-criteria.ts';
import { assignmentProblems } from '#app/domain/question-assignment.ts';
import { blocked, type Refusal } from '#app/domain/refusal.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { type Actor, change } from '#db/change.server.ts';
import { findFrozenScheme } from '#db/queries/criteria.server.ts';
import { findPanelWork, insertAssignment, listMarkedQuestions } from '#db/queries/panel-work.server.ts';
import { lockScorer } from '#db/queries/scoring.server.ts';
import { admitToLockedLot } from './admit.server.ts';

export interface AssignQuestions {
  readonly procurementId: string;
  readonly lotId: string;
  readonly personId: string;
  /** The quality questions that the evaluator marks from now on. */
  readonly criterionIds: readonly string[];
}

/** Says which questions an evaluator marks; earlier assignments stay on record. */
export async function assignQuestions(
  actor: Actor,
  { procurementId, lotId, personId, criterionIds }: AssignQuestions,
): Promise<Result<{ questions: number }, Refusal>> {
  return change(actor, async (tx, record) => {
    await lockScorer(tx, lotId, personId);
    const request = { procurementId, lotId, permission: 'assignQuestions', action: 'assignQuestions' } as const;
    const admitted = await admitToLockedLot(tx, actor, request);
    if (!admitted.ok) return admitted;
    const evaluator = (await findPanelWork(tx, procurementId, lotId)).evaluators.find(
      (one) => one.personId === personId,
    );
    if (!evaluator) return refuse({ kind: 'notFound' });
    if (evaluator.submitted)
      return refuse(blocked(`${evaluator.post} has submitted scores; what they marked is settled.`));
    const leaves = qualityLeaves((await findFrozenScheme(tx, lotId))?.criteria ?? []);
    const questions = leaves.map(({ criterion }) => criterion.id);
    const marked = await listMarkedQuestions(tx, lotId, personId);
    const problems = assignmentProblems(criterionIds, { questions, marked });
    if (problems.length > 0) return refuse({ kind: 'problems', problems });
    const chosen = questions.filter((id) => criterionIds.includes(id));
    const row = { lotId, personId, criterionIds: chosen };
    await insertAssignment(tx, { ...row, assignedBy: actor.personId, assignedAt: actor.now });
    record({ chain: procurementId, kind: 'questionsAssigned', body: { lotId, personId, criterionIds: chosen } });
    return ok({ questions: chosen.length });
  });
}
