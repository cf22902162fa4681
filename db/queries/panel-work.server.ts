import { type RawBuilder, sql } from 'kysely';
import type { PanelDates } from '#app/domain/panel-dates.ts';
import type { Db, Tx } from '../client.server.ts';
import type { PanelDatesTable, QuestionAssignmentTable } from '../schema/evaluation.ts';

/** The dates in force for a lot's panel, as one JSON value; null where none were set. */
export const latestPanelDates = (lotId: string | RawBuilder<unknown>) =>
  sql<PanelDates | null>`(select json_build_object('declareBy', to_char(d.declare_by, 'YYYY-MM-DD'),
    'scoreBy', to_char(d.score_by, 'YYYY-MM-DD'), 'agreeBy', to_char(d.agree_by, 'YYYY-MM-DD'))
    from panel_dates d where d.lot_id = ${lotId} order by d.revision desc limit 1)`;

export interface EvaluatorWork {
  readonly personId: string;
  readonly post: string;
  readonly councilName: string | null;
  /** Null: every question. */
  readonly assigned: readonly string[] | null;
  readonly submitted: boolean;
  readonly standsAside: boolean;
}

export interface PanelWork {
  readonly dates: PanelDates | null;
  readonly evaluators: readonly EvaluatorWork[];
}

/** Who marks what in a lot, and by when. One statement. */
export async function findPanelWork(db: Db, procurementId: string, lotId: string): Promise<PanelWork> {
  const { rows } = await sql<PanelWork>`
    select ${latestPanelDates(lotId)} as dates,
      (select coalesce(json_agg(json_build_object('personId', p.id, 'post', p.post, 'councilName', c.short_name,
          'assigned', assigned_questions(${lotId}, p.id), 'standsAside', stands_aside(${lotId}, p.id),
          'submitted', exists (select from score_submission s where s.lot_id = ${lotId} and s.evaluator_id = p.id))
          order by c.short_name, p.post, p.id), '[]')
        from (select distinct a.person_id, a.council_id from appointment a where a.procurement_id = ${procurementId}
          and (a.lot_id is null or a.lot_id = ${lotId}) and a.role = 'evaluator' and a.ended_at is null) e
        join person p on p.id = e.person_id left join council c on c.id = e.council_id) as evaluators`.execute(db);
  return rows[0] ?? { dates: null, evaluators: [] };
}

/** Adds the next revision of a person's questions. */
export const insertAssignment = (tx: Tx, row: Omit<QuestionAssignmentTable, 'revision'>) =>
  tx
    .insertInto('questionAssignment')
    .values({
      ...row,
      revision: sql<number>`(select coalesce(max(q.revision), 0) + 1 from question_assignment q
        where q.lot_id = ${row.lotId} and q.person_id = ${row.personId})`,
    })
    .execute();

/** The person's questions on which marks are on record, whoever may read the marks. */
export async function listMarkedQuestions(tx: Tx, lotId: string, personId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ ids: string[] }>`select questions_marked(${lotId}, ${personId}) as ids`.execute(tx);
  return rows[0]?.ids ?? [];
}

/** Adds the next revision of the panel's dates. */
export const insertPanelDates = (tx: Tx, row: Omit<PanelDatesTable, 'revision'>) =>
  tx
    .insertInto('panelDates')
    .values({
      ...row,
      revision: sql<number>`(select coalesce(max(d.revision), 0) + 1 from panel_dates d where d.lot_id = ${row.lotId})`,
    })
    .execute();
