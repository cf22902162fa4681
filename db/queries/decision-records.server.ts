import { sql } from 'kysely';
import type { RoleHeld } from '#app/domain/permission.ts';
import type { RecordState } from '#app/domain/record-standing.ts';
import type { Db, Tx } from '../client.server.ts';
import { jsonb } from '../jsonb.server.ts';
import type { DecisionRecordCommentTable, DecisionRecordEntryTable, DecisionRecordTable } from '../schema/documents.ts';
import { type ListedVersion, versions } from './record-documents.server.ts';
import { utc } from './utc-text.server.ts';

export type RecordRouteKind = DecisionRecordTable['route'];

/** A council as one of its people reaches its records: the roles held there, in a procurement or for the council. */
export interface RecordsAccess {
  readonly council: Readonly<{ id: string; name: string; shortName: string }>;
  readonly roles: readonly RoleHeld[];
}

const atCouncil = (personId: string, councilId: unknown) => sql`
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
}

/** One statement; null where there is none that the viewer may read. */
export async function findRecordAccess(db: Db, recordId: string, personId: string): Promise<RecordAccess | null> {
  const { rows } = await sql<RecordAccess>`
    select json_build_object('id', r.id, 'councilId', r.council_id, 'procurementId', r.procurement_id, 'form', r.form,
        'route', r.route, 'fromPaper', r.from_paper) as record,
      json_build_object('id', c.id, 'name', c.name, 'shortName', c.short_name) as council,
      (select json_build_object('reference', p.reference, 'title', p.title) from procurement p where p.id = r.procurement_id) as procurement,
      coalesce((select e.content ->> 'title' from decision_record_entry e where e.record_id = r.id and e.part = 'heading'
        order by e.version desc limit 1), '') as title,
      (select coalesce(json_agg(json_build_object('role', role, 'lotId', lot_id, 'councilId', council_id)), '[]') from (
        select * from (${atCouncil(personId, sql`r.council_id`)}) own where own.role <> 'recordOfficer' or r.procurement_id is null
        union select a.role, null, a.council_id from appointment a
          where a.person_id = ${personId} and a.council_id = r.council_id and a.procurement_id = r.procurement_id
            and a.ended_at is null and not coalesce(has_left(a.procurement_id, a.council_id), false)) held) as roles
    from decision_record r join council c on c.id = r.council_id where r.id = ${recordId}`.execute(db);
  return rows[0] ?? null;
}

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

/** False where the council has a record of this kind in the procurement already. */
export async function insertDecisionRecord(tx: Tx, row: DecisionRecordTable): Promise<boolean> {
  const added = await tx
    .insertInto('decisionRecord')
    .values(row)
    .onConflict((conflict) => conflict.columns(['procurementId', 'councilId', 'route']).doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

/** What is stored of a part now. */
export interface StoredEntry {
  readonly part: string;
  readonly version: number;
  readonly content: unknown;
  readonly savedBy: string;
  readonly savedAt: string;
}

const entries = sql`
  select distinct on (e.part) e.part, e.version, e.content, p.post as "savedBy", ${utc('e.saved_at')} as "savedAt"
  from decision_record_entry e join person p on p.id = e.saved_by`;

/** The newest version of every part that anybody has saved. */
export async function listRecordEntries(db: Db, recordId: string): Promise<readonly StoredEntry[]> {
  const { rows } =
    await sql<StoredEntry>`${entries} where e.record_id = ${recordId} order by e.part, e.version desc`.execute(db);
  return rows;
}

/** Every saved version of one part, the newest first. */
export async function listPartVersions(db: Db, recordId: string, part: string): Promise<readonly StoredEntry[]> {
  const { rows } = await sql<StoredEntry>`
    select e.part, e.version, e.content, p.post as "savedBy", ${utc('e.saved_at')} as "savedAt"
    from decision_record_entry e join person p on p.id = e.saved_by
    where e.record_id = ${recordId} and e.part = ${part} order by e.version desc limit 500`.execute(db);
  return rows;
}

/** False when that version of the part has been saved by somebody already. */
export async function insertRecordEntry(tx: Tx, { content, ...row }: DecisionRecordEntryTable): Promise<boolean> {
  const added = await tx
    .insertInto('decisionRecordEntry')
    .values({ ...row, content: jsonb(content) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

/** A comment with what settled it, if anything has. */
export interface StoredComment {
  readonly id: string;
  readonly part: string;
  readonly body: string;
  readonly madeBy: string;
  readonly madeAt: string;
  readonly settled: Readonly<{ body: string; madeBy: string; madeAt: string }> | null;
}

const comments = sql`select c.id, c.part, c.body, p.post as "madeBy", ${utc('c.made_at')} as "madeAt",
    (select json_build_object('body', s.body, 'madeBy', q.post, 'madeAt', ${utc('s.made_at')})
      from decision_record_comment s join person q on q.id = s.made_by where s.resolves = c.id) as settled
  from decision_record_comment c join person p on p.id = c.made_by where c.resolves is null`;

export async function listRecordComments(db: Db, recordId: string): Promise<readonly StoredComment[]> {
  const { rows } = await sql<StoredComment>`${comments} and c.record_id = ${recordId} order by c.made_at, c.id`.execute(
    db,
  );
  return rows;
}

/** Everything that a record's own page shows, in one statement. */
export interface RecordContents {
  readonly entries: readonly StoredEntry[];
  readonly comments: readonly StoredComment[];
  /** The newest first. */
  readonly versions: readonly ListedVersion[];
  /** The text of the newest version; null before one was made. */
  readonly newest: unknown;
}

export async function findRecordContents(db: Db, recordId: string): Promise<RecordContents> {
  const { rows } = await sql<RecordContents>`
    select (select coalesce(json_agg(e), '[]') from (${entries} where e.record_id = ${recordId} order by e.part, e.version desc) e) as entries,
      (select coalesce(json_agg(c), '[]') from (${comments} and c.record_id = ${recordId} order by c.made_at, c.id) c) as comments,
      (select coalesce(json_agg(v), '[]') from (${versions} where d.decision_record_id = ${recordId} order by d.number desc) v) as versions,
      (select d.model from document d where d.decision_record_id = ${recordId} order by d.number desc limit 1) as newest`.execute(
    db,
  );
  return rows[0] as RecordContents;
}

/** False when somebody has settled the same comment already. */
export async function insertRecordComment(tx: Tx, row: DecisionRecordCommentTable): Promise<boolean> {
  const added = await tx
    .insertInto('decisionRecordComment')
    .values(row)
    .onConflict((conflict) => conflict.column('resolves').doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

/** The versions of one record are drawn, its parts saved, one after the other: held until the transaction ends. */
export const lockRecord = (tx: Tx, recordId: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`record ${recordId}`}, 0))`.execute(tx);
