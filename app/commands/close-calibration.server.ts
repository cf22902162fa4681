import { closingProblem } from '#app/domain/calibration-exercise.ts';
import { blocked, type Refusal } from '#app/domain/refusal.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { type Actor, change } from '#db/change.server.ts';
import { insertClosing, listExercises } from '#db/queries/calibration.server.ts';
import { admitToLockedLot } from './admit.server.ts';

export interface CloseCalibration {
  readonly procurementId: string;
  readonly lotId: string;
  readonly exerciseId: string;
}

/** Closes a mock exercise: from now on the panel sees all its marks side by side. */
export async function closeCalibration(
  actor: Actor,
  { procurementId, lotId, exerciseId }: CloseCalibration,
): Promise<Result<{ marks: number }, Refusal>> {
  return change(actor, async (tx, record) => {
    const request = { procurementId, lotId, permission: 'runCalibration', action: 'calibrate' } as const;
    const admitted = await admitToLockedLot(tx, actor, request);
    if (!admitted.ok) return admitted;
    const exercise = (await listExercises(tx, lotId)).find(({ id }) => id === exerciseId);
    if (!exercise) return refuse({ kind: 'notFound' });
    if (exercise.closedAt) return refuse(blocked('The exercise is already closed.'));
    const marks = exercise.marks.map(({ number, evaluatorId }) => ({
      answerId: String(number),
      evaluator: evaluatorId,
    }));
    const sentence = closingProblem(marks);
    if (sentence) return refuse(blocked(sentence));
    await insertClosing(tx, { exerciseId, closedBy: actor.personId, closedAt: actor.now });
    record({ chain: procurementId, kind: 'calibrationClosed', body: { lotId, exerciseId, marks: marks.length } });
    return ok({ marks: marks.length });
  });
}
