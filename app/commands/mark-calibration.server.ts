import { randomUUID } from 'node:crypto';
import { qualityLeaves } from '#app/domain/award-criteria.ts';
import { mockMarkProblems } from '#app/domain/calibration-exercise.ts';
import { blocked, type Refusal } from '#app/domain/refusal.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { type Actor, change } from '#db/change.server.ts';
import { insertMockMark, listExercises } from '#db/queries/calibration.server.ts';
import { findFrozenScheme } from '#db/queries/criteria.server.ts';
import { admitToLockedLot } from './admit.server.ts';
import { contentHash } from './content-hash.server.ts';

export interface MarkCalibration {
  readonly procurementId: string;
  readonly lotId: string;
  readonly exerciseId: string;
  /** Of the invented answer within the exercise. */
  readonly number: number;
  readonly mark: number | null;
  readonly reasons: string;
}

/** Records an evaluator's own mark on an invented answer, once. It is never applied to a real tender. */
export async function markCalibration(
  actor: Actor,
  input: MarkCalibration,
): Promise<Result<{ number: number }, Refusal>> {
  const { procurementId, lotId, exerciseId, number, mark, reasons } = input;
  return change(actor, async (tx, record) => {
    const request = { procurementId, lotId, permission: 'score', action: 'calibrate' } as const;
    const admitted = await admitToLockedLot(tx, actor, request);
    if (!admitted.ok) return admitted;
    const exercise = (await listExercises(tx, lotId)).find(({ id }) => id === exerciseId);
    const leaves = qualityLeaves((await findFrozenScheme(tx, lotId))?.criteria ?? []);
    const leaf = leaves.find(({ criterion }) => criterion.id === exercise?.criterionId);
    if (!exercise || !leaf || !exercise.answers.some((one) => one.number === number))
      return refuse({ kind: 'notFound' });
    if (exercise.closedAt) return refuse(blocked('The exercise is closed; its marks are on the table.'));
    if (exercise.marks.some((one) => one.number === number && one.evaluatorId === actor.personId))
      return refuse(blocked('You have marked this answer; an invented answer is marked once.'));
    const problems = mockMarkProblems(input, leaf.criterion.scale);
    if (problems.length > 0) return refuse({ kind: 'problems', problems });
    const row = { id: randomUUID(), exerciseId, number, evaluatorId: actor.personId, mark: mark ?? 0, reasons };
    await insertMockMark(tx, { ...row, markedAt: actor.now });
    // The entry's own id is in the hash and not in the event: a short mark cannot be guessed from it.
    const body = { lotId, exerciseId, number, contentHash: contentHash(row) };
    record({ chain: procurementId, kind: 'calibrationMarked', body });
    return ok({ number });
  });
}
