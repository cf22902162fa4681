import { sql } from 'kysely';
import type { Db, Tx } from '../client.server.ts';
import { jsonb } from '../jsonb.server.ts';
import type { DecisionRecordCommentTable, DecisionRecordEntryTable } from '../schema/documents.ts';
import { commentsIn, type StoredComment } from './comments.server.ts';
import { type ListedVersion, versions } from './record-documents.server.ts';
import { utc } from './utc-text.server.ts';

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

/** What one part says now; undefined before anybody has saved it. */
export async function findNewestEntry(db: Db, recordId: string, part: string): Promise<StoredEntry | undefined> {
  const { rows } = await sql<StoredEntry>`
    ${entries} where e.record_id = ${recordId} and e.part = ${part} order by e.part, e.version desc`.execute(db);
  return rows[0];
}

/** Every saved version of one part without its content, the newest first. */
export async function listPartVersions(
  db: Db,
  recordId: string,
  part: string,
): Promise<readonly Omit<StoredEntry, 'content'>[]> {
  const { rows } = await sql<Omit<StoredEntry, 'content'>>`
    select e.part, e.version, p.post as "savedBy", ${utc('e.saved_at')} as "savedAt"
    from decision_record_entry e join person p on p.id = e.saved_by
    where e.record_id = ${recordId} and e.part = ${part} order by e.version desc`.execute(db);
  return rows;
}

/** What the named versions of a part say, the newest first. */
export const listPartContents = (db: Db, recordId: string, part: string, versions: readonly number[]) =>
  db
    .selectFrom('decisionRecordEntry')
    .select(['version', 'content'])
    .where('recordId', '=', recordId)
    .where('part', '=', part)
    .where('version', 'in', [...versions])
    .orderBy('version', 'desc')
    .execute();

/** False when that version of the part has been saved by somebody already. */
export async function insertRecordEntry(tx: Tx, { content, ...row }: DecisionRecordEntryTable): Promise<boolean> {
  const added = await tx
    .insertInto('decisionRecordEntry')
    .values({ ...row, content: jsonb(content) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

const comments = commentsIn('decision_record_comment');

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
