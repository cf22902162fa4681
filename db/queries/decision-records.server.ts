import { sql } from 'kysely';
import type { DatedSetting } from '#app/domain/council-settings.ts';
import type { RoleHeld } from '#app/domain/permission.ts';
import type { Db, Tx } from '../client.server.ts';
import type { DecisionRecordTable } from '../schema/documents.ts';
import { settingsOf } from './settings-of.server.ts';

export type RecordRouteKind = DecisionRecordTable['route'];

/** A council as one of its people reaches its records: the roles held there, in a procurement or for the council. */
export interface RecordsAccess {
  readonly council: Readonly<{ id: string; name: string; shortName: string }>;
  readonly roles: readonly RoleHeld[];
}

export const atCouncil = (personId: string, councilId: unknown) => sql`
  select r.role, null::uuid as lot_id, r.council_id from council_role r
    where r.person_id = ${personId} and r.council_id = ${councilId}`;

/** One statement; null where there is no such council. */
export async function findRecordsAccess(db: Db, councilId: string, personId: string): Promise<RecordsAccess | null> {
  const { rows } = await sql<RecordsAccess>`
    select json_build_object('id', c.id, 'name', c.name, 'shortName', c.short_name) as council,
      (select coalesce(json_agg(json_build_object('role', role, 'lotId', lot_id, 'councilId', council_id)), '[]') from (
        ${atCouncil(personId, sql`c.id`)}
        union select a.role, null, a.council_id from appointment a
          where a.person_id = ${personId} and a.council_id = c.id and a.ended_at is null
            and not coalesce(has_left(a.procurement_id, a.council_id), false)) held) as roles
    from council c where c.id = ${councilId}`.execute(db);
  return rows[0] ?? null;
}

/** A record as its viewer reaches it: roles in its procurement, or at its council where it has none. */
export interface RecordAccess extends RecordsAccess {
  readonly record: Readonly<
    Pick<DecisionRecordTable, 'id' | 'councilId' | 'procurementId' | 'form' | 'route' | 'fromPaper'>
  >;
  readonly procurement: Readonly<{ reference: string; title: string }> | null;
  /** As its heading has it now. */
  readonly title: string;
  /** Why its decision is exempt from call-in, as the council's newest route in the procurement says; null where not. */
  readonly callInExemptBecause: string | null;
  /** Of its council. */
  readonly settings: readonly DatedSetting[];
}

/** One statement; null where there is none that the viewer may read. */
export async function findRecordAccess(db: Db, recordId: string, personId: string): Promise<RecordAccess | null> {
  const { rows } = await sql<RecordAccess>`
    select json_build_object('id', r.id, 'councilId', r.council_id, 'procurementId', r.procurement_id, 'form', r.form,
        'route', r.route, 'fromPaper', r.from_paper) as record,
      json_build_object('id', c.id, 'name', c.name, 'shortName', c.short_name) as council,
      (select json_build_object('reference', p.reference, 'title', p.title) from procurement p where p.id = r.procurement_id) as procurement,
      (select x.call_in_exempt_because from decision_route x where x.procurement_id = r.procurement_id
        and x.council_id = r.council_id order by x.number desc limit 1) as "callInExemptBecause",
      coalesce((select e.content ->> 'title' from decision_record_entry e where e.record_id = r.id and e.part = 'heading'
        order by e.version desc limit 1), '') as title,
      ${settingsOf(sql`r.council_id`)} as settings,
      (select coalesce(json_agg(json_build_object('role', role, 'lotId', lot_id, 'councilId', council_id)), '[]') from (
        select * from (${atCouncil(personId, sql`r.council_id`)}) own where own.role <> 'recordOfficer' or r.procurement_id is null
        union select a.role, null, a.council_id from appointment a
          where a.person_id = ${personId} and a.council_id = r.council_id and a.procurement_id = r.procurement_id
            and a.ended_at is null and not coalesce(has_left(a.procurement_id, a.council_id), false)) held) as roles
    from decision_record r join council c on c.id = r.council_id where r.id = ${recordId}`.execute(db);
  return rows[0] ?? null;
}

/** False where the council has a record of this kind in the procurement already. */
export async function insertDecisionRecord(tx: Tx, row: DecisionRecordTable): Promise<boolean> {
  const added = await tx
    .insertInto('decisionRecord')
    .values(row)
    .onConflict((conflict) => conflict.columns(['procurementId', 'councilId', 'route']).doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

/** The versions of one record are drawn, its parts saved, one after the other: held until the transaction ends. */
export const lockRecord = (tx: Tx, recordId: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`record ${recordId}`}, 0))`.execute(tx);
