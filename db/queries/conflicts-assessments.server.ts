import { type RawBuilder, sql } from 'kysely';
import type { AssessmentVersion, ConflictsChanges, CouncilAssessment } from '#app/domain/conflicts-assessment.ts';
import type { PlainDate } from '#app/domain/plain-date.ts';
import { invariant } from '#app/domain/result.ts';
import type { Db, Tx } from '../client.server.ts';
import type { ConflictsAssessmentTable } from '../schema/tendering.ts';

/** A moment as ISO text in UTC, to the microsecond: two of one second are told apart. */
const utc = (column: string) => sql`to_char(${sql.raw(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

export interface ConflictsRecord {
  readonly councils: readonly CouncilAssessment[];
  readonly changes: ConflictsChanges;
  /** When criteria of a lot were first published. */
  readonly publishedAt: string | null;
}

type Assessed = Pick<ConflictsRecord, 'councils' | 'changes'>;

/** Which contracting councils (or that one) confirmed their assessments when, and what happened since, as one value. */
export const conflictsRecordOf = (
  procurementId: RawBuilder<unknown>,
  day: PlainDate,
  councilId?: string | null,
) => sql<Assessed>`
  json_build_object('councils', (select coalesce(json_agg(json_build_object('councilId', c.council_id, 'name', c.name,
        'preparedAt', ${utc('c.prepared_at')},
        'latest', case when c.number is not null then json_build_object('number', c.number,
          'confirmedAt', ${utc('c.confirmed_at')}, 'reviewBy', c.review_by) end)), '[]')
      from conflicts_assessments_of(${procurementId}, ${day}) c
      ${councilId === undefined ? sql`` : sql`where c.council_id = ${councilId}`}),
    'changes', coalesce((select json_build_object('party', ${utc('h.party')}, 'panelMember', ${utc('h.panel_member')},
        'tender', ${utc('h.tender')}, 'interest', ${utc('h.interest')}, 'declaration', ${utc('h.declaration')})
      from conflicts_changes_of(${procurementId}, ${day}) h),
      '{"party": null, "panelMember": null, "tender": null, "interest": null, "declaration": null}'))`;

/** As `conflictsRecordOf`, with when the criteria were published; no words of any assessment. One statement. */
export async function findConflictsRecord(db: Db, procurementId: string, day: PlainDate): Promise<ConflictsRecord> {
  const { rows } = await sql<{ assessed: Assessed; publishedAt: string | null }>`
    select ${conflictsRecordOf(sql`${procurementId}::uuid`, day)} as assessed,
      (select min(${utc('m.reached_at')}) from lot_milestone m join lot l on l.id = m.lot_id
        where l.procurement_id = ${procurementId} and m.kind = 'criteriaFrozen') as "publishedAt"`.execute(db);
  const [row] = rows;
  invariant(row, 'a select without a table gives one row');
  return { ...row.assessed, publishedAt: row.publishedAt };
}

/** Every version of one council's assessment, the newest first, as far as the viewer may read its words. One statement. */
export async function listAssessments(
  db: Db,
  procurementId: string,
  councilId: string,
): Promise<readonly AssessmentVersion[]> {
  const { rows } = await sql<AssessmentVersion>`
    select a.number, a.steps, a.found, a.measures, to_char(a.review_by, 'YYYY-MM-DD') as "reviewBy",
      p.post as "confirmedBy", ${utc('a.confirmed_at')} as "confirmedAt"
    from conflicts_assessment a join person p on p.id = a.confirmed_by
    where a.procurement_id = ${procurementId} and a.council_id = ${councilId} order by a.number desc`.execute(db);
  return rows;
}

export const insertAssessment = (tx: Tx, row: ConflictsAssessmentTable) =>
  tx.insertInto('conflictsAssessment').values(row).execute();
