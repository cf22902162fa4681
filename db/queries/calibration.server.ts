import { sql } from 'kysely';
import type { Db, Tx } from '../client.server.ts';
import type * as Tables from '../schema/calibration.ts';

export interface StoredExercise {
  readonly id: string;
  readonly number: number;
  readonly criterionId: string;
  readonly setAt: Date;
  readonly closedAt: Date | null;
  readonly answers: readonly Readonly<{ number: number; answer: string }>[];
  /** As far as the viewer may see them: their own, everybody's once the exercise is closed or when they run it. */
  readonly marks: readonly Readonly<{
    number: number;
    evaluatorId: string;
    evaluator: string;
    mark: number;
    reasons: string;
  }>[];
}

/** The exercises of a lot, the newest first. One statement. */
export async function listExercises(db: Db, lotId: string): Promise<readonly StoredExercise[]> {
  const { rows } = await sql<StoredExercise>`
    select e.id, e.number, e.criterion_id as "criterionId", e.set_at as "setAt", c.closed_at as "closedAt",
      (select json_agg(json_build_object('number', a.number, 'answer', a.answer) order by a.number)
        from calibration_answer a where a.exercise_id = e.id) as answers,
      coalesce((select json_agg(json_build_object('number', m.number, 'evaluatorId', m.evaluator_id, 'evaluator', concat_ws(', ', p.post, k.short_name),
          'mark', m.mark, 'reasons', m.reasons) order by p.post, m.evaluator_id, m.number)
        from calibration_mark m join person p on p.id = m.evaluator_id left join council k on k.id = p.council_id where m.exercise_id = e.id), '[]') as marks
    from calibration_exercise e left join calibration_closing c on c.exercise_id = e.id
    where e.lot_id = ${lotId} order by e.number desc`.execute(db);
  return rows;
}

export async function insertExercise(
  tx: Tx,
  row: Tables.CalibrationExerciseTable,
  answers: readonly Tables.CalibrationAnswerTable[],
) {
  await tx.insertInto('calibrationExercise').values(row).execute();
  await tx.insertInto('calibrationAnswer').values(answers).execute();
}

export const insertMockMark = (tx: Tx, row: Tables.CalibrationMarkTable) =>
  tx.insertInto('calibrationMark').values(row).execute();

export const insertClosing = (tx: Tx, row: Tables.CalibrationClosingTable) =>
  tx.insertInto('calibrationClosing').values(row).execute();
