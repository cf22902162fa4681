import { sql } from 'kysely';
import type { RoleHeld } from '#app/domain/permission.ts';
import { publishesFor } from '#app/domain/publication.ts';
import type { RecordState } from '#app/domain/record-standing.ts';
import type { RecordForTasks } from '#app/domain/record-task.ts';
import type { Db } from '../client.server.ts';
import type { RecordRouteKind } from './decision-records.server.ts';

export interface ListedRecord extends RecordState {
  readonly id: string;
  readonly councilId: string;
  readonly council: string;
  readonly procurementId: string | null;
  readonly form: string;
  readonly route: RecordRouteKind;
  readonly fromPaper: boolean;
  readonly title: string;
  readonly reference: string;
}

const listed = sql`
  select r.id, r.council_id as "councilId", c.short_name as council, r.procurement_id as "procurementId", r.form, r.route,
    r.from_paper as "fromPaper", coalesce(nullif(h.content ->> 'title', ''), p.title, '') as title,
    coalesce(h.content ->> 'reference', '') as reference,
    d.number as made, s.signed_on::text as "signedOn", x.published_on::text as "publishedOn", x.effective_on::text as "effectiveOn"
  from decision_record r join council c on c.id = r.council_id left join procurement p on p.id = r.procurement_id
  left join lateral (select e.content from decision_record_entry e where e.record_id = r.id and e.part = 'heading'
    order by e.version desc limit 1) h on true
  left join lateral (select o.id, o.number from document o where o.decision_record_id = r.id order by o.number desc limit 1) d on true
  left join document_signature s on s.document_id = d.id
  left join publication x on x.document_id = d.id`;

/** A council's records that the viewer may read, the newest first. */
export async function listCouncilRecords(db: Db, councilId: string): Promise<readonly ListedRecord[]> {
  const { rows } =
    await sql<ListedRecord>`${listed} where r.council_id = ${councilId} order by r.created_at desc, r.id`.execute(db);
  return rows;
}

/** The same with what the viewer may do at each. One statement. */
export async function listRecordsForTasks(db: Db, councilId: string): Promise<readonly RecordForTasks[]> {
  type Row = Omit<RecordForTasks, 'mayPublish'> & Readonly<{ roles: readonly RoleHeld[] }>;
  const { rows } = await sql<Row>`
    select l.id, l."councilId", l.title, l."fromPaper", l.made, l."signedOn", l."publishedOn", l."effectiveOn",
      writes_record(l."councilId", l."procurementId") as "mayWrite",
      (select coalesce(json_agg(json_build_object('role', q.role, 'lotId', null, 'councilId', q.council_id)), '[]')
        from council_role q where q.person_id = viewer() and q.council_id = l."councilId") as roles
    from (${listed} where r.council_id = ${councilId}) l order by l.title, l.id`.execute(db);
  return rows.map(({ roles, ...one }) => ({ ...one, mayPublish: publishesFor(roles, one.councilId) }));
}

/** The records of a procurement that the viewer may read. */
export async function listProcurementRecords(db: Db, procurementId: string): Promise<readonly ListedRecord[]> {
  const { rows } =
    await sql<ListedRecord>`${listed} where r.procurement_id = ${procurementId} order by c.short_name, r.route`.execute(
      db,
    );
  return rows;
}

/** What any council of the procurement has published of its own decision; everybody in the procurement may know. */
export interface PublishedInProcurement {
  readonly councilId: string;
  readonly route: RecordRouteKind;
  readonly publicationId: string;
  readonly number: number;
  readonly publishedOn: string;
  readonly effectiveOn: string | null;
}

export async function listPublishedInProcurement(
  db: Db,
  procurementId: string,
): Promise<readonly PublishedInProcurement[]> {
  const { rows } = await sql<PublishedInProcurement>`
    select council_id as "councilId", route, publication_id as "publicationId", number, published_on::text as "publishedOn",
      effective_on::text as "effectiveOn" from published_records(${procurementId})`.execute(db);
  return rows;
}

/** The councils that decide in a procurement, in the agreed order. */
export const listDecidingCouncils = (db: Db, procurementId: string) =>
  db
    .selectFrom('participation')
    .innerJoin('council', 'council.id', 'participation.councilId')
    .select(['council.id', 'council.shortName'])
    .where('participation.procurementId', '=', procurementId)
    .where('participation.role', '<>', 'funder')
    .where('participation.untilDate', 'is', null)
    .where('participation.status', '<>', 'withdrawn')
    .orderBy('participation.position')
    .execute();
