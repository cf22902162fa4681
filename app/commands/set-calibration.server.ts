import { randomUUID } from 'node:crypto';
import { qualityLeaves } from '#app/domain/award-criteria.ts';
import { exerciseProblems } from '#app/domain/calibration-exercise.ts';
import type { Refusal } from '#app/domain/refusal.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { type Actor, change } from '#db/change.server.ts';
import { insertExercise, listExercises } from '#db/queries/calibration.server.ts';
import { findFrozenScheme } from '#db/queries/criteria.server.ts';
import { admitToLockedLot } from './admit.server.ts';
import { contentHash } from './content-hash.server.ts';

export interface SetCalibration {
  readonly procurementId: string;
  readonly lotId: string;
  readonly criterionId: string;
  /** One to five invented answers. */
  readonly answers: readonly string[];
}

/** Sets a mock exercise on one question for the evaluators of a lot. */
export async function setCalibration(
  actor: Actor,
  input: SetCalibration,
): Promise<Result<{ exerciseId: string }, Refusal>> {
  const { procurementId, lotId, criterionId, answers } = input;
  return change(actor, async (tx, record) => {
    const request = { procurementId, lotId, permission: 'runCalibration', action: 'calibrate' } as const;
    const admitted = await admitToLockedLot(tx, actor, request);
    if (!admitted.ok) return admitted;
    const leaves = qualityLeaves((await findFrozenScheme(tx, lotId))?.criteria ?? []);
    const problems = exerciseProblems(
      input,
      leaves.map(({ criterion }) => criterion.id),
    );
    if (problems.length > 0) return refuse({ kind: 'problems', problems });
    const number = ((await listExercises(tx, lotId))[0]?.number ?? 0) + 1;
    const exercise = { id: randomUUID(), lotId, number, criterionId };
    const rows = answers.map((answer, index) => ({ exerciseId: exercise.id, number: index + 1, answer }));
    await insertExercise(tx, { ...exercise, setBy: actor.personId, setAt: actor.now }, rows);
    const body = { lotId, criterionId, answers: rows.length, contentHash: contentHash({ exercise, rows }) };
    record({ chain: procurementId, kind: 'calibrationSet', body });
    return ok({ exerciseId: exercise.id });
  });
}
