import { sql } from 'kysely';
import type { DatedSetting } from '#app/domain/council-settings.ts';
import type { PlainDate } from '#app/domain/plain-date.ts';
import type { Db, Tx } from '../client.server.ts';
import { jsonb } from '../jsonb.server.ts';
import type { PublicationReasonTable, PublicationTable } from '../schema/documents.ts';
import { settingsOf } from './settings-of.server.ts';

export interface StoredPublication {
  readonly id: string;
  readonly publishedAt: string;
  readonly retainedUntil: PlainDate;
  readonly publishedBy: string;
  /** Of a decision record: the last day of call-in, null where there is none, and the first day it may be acted on. */
  readonly callInUntil: PlainDate | null;
  readonly effectiveOn: PlainDate | null;
  readonly reasons: readonly Readonly<{ checkId: string; sentence: string; reason: string }>[];
}

export interface PublicationState {
  readonly publication: StoredPublication | null;
  /** Of the document's own council. */
  readonly settings: readonly DatedSetting[];
}

/** Whether a document is published, and the settings that say how its council publishes. One statement. */
export async function findPublicationState(
  db: Db,
  { documentId, councilId }: Readonly<{ documentId: string; councilId: string }>,
): Promise<PublicationState> {
  const { rows } = await sql<PublicationState>`
    select (select json_build_object('id', p.id, 'publishedAt', to_char(p.published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
        'retainedUntil', to_char(p.retained_until, 'YYYY-MM-DD'), 'publishedBy', x.post,
        'callInUntil', p.call_in_until, 'effectiveOn', p.effective_on,
        'reasons', (select coalesce(json_agg(json_build_object('checkId', r.check_id, 'sentence', r.sentence, 'reason', r.reason)
          order by r.number), '[]') from publication_reason r where r.publication_id = p.id))
        from publication p join person x on x.id = p.published_by where p.document_id = ${documentId}) as publication,
      ${settingsOf(councilId)} as settings`.execute(db);
  return rows[0] ?? { publication: null, settings: [] };
}

/** The publication that the next one of the same report or record corrects: the newest; null for the first. */
export async function findReplaced(db: Db, documentId: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select p.id from document made join document d on d.council_id = made.council_id and d.part = made.part
        and d.procurement_id is not distinct from made.procurement_id and d.form = made.form
        and d.decision_record_id is not distinct from made.decision_record_id and d.stage is not distinct from made.stage
      join publication p on p.document_id = d.id
    where made.id = ${documentId} order by p.published_at desc, d.number desc limit 1`.execute(db);
  return rows[0]?.id ?? null;
}

export async function insertPublication(
  tx: Tx,
  { model, ...row }: PublicationTable,
  reasons: readonly PublicationReasonTable[],
) {
  await tx
    .insertInto('publication')
    .values({ ...row, model: jsonb(model) })
    .execute();
  if (reasons.length > 0) await tx.insertInto('publicationReason').values(reasons).execute();
}

export interface PublicDocument {
  readonly id: string;
  readonly title: string;
  readonly councilId: string;
  readonly council: string;
  readonly publishedAt: Date;
  /** The correction that takes its place. */
  readonly replacedBy: Replacement | null;
}

export type Replacement = Readonly<{ id: string; number: number | null; publishedOn: PlainDate }>;

const replacement = sql<Replacement | null>`(select json_build_object('id', n.id, 'number', n.number, 'publishedOn', n.published_on)
  from publication n where n.replaces = publication.id)`;

export interface PublicSearch {
  readonly councilId: string | null;
  readonly from: PlainDate | null;
  readonly until: PlainDate | null;
  readonly page: number;
}

export const PUBLISHED_A_PAGE = 50;

/** What anybody may read, the newest first, with how many there are in all. One statement. */
export async function listPublished(
  db: Db,
  { councilId, from, until, page }: PublicSearch,
): Promise<{ readonly found: number; readonly documents: readonly PublicDocument[] }> {
  const { rows } = await sql<PublicDocument & { found: number }>`
    select publication.id, publication.model ->> 'title' as title, publication.council_id as "councilId", c.name as council,
      publication.published_at as "publishedAt", ${replacement} as "replacedBy", count(*) over ()::int as found
    from publication join council c on c.id = publication.council_id
    where (${councilId}::text is null or publication.council_id = ${councilId})
      and (${from}::date is null or publication.published_on >= ${from}::date)
      and (${until}::date is null or publication.published_on <= ${until}::date)
    order by publication.published_at desc, publication.id limit ${PUBLISHED_A_PAGE} offset ${(page - 1) * PUBLISHED_A_PAGE}`.execute(
    db,
  );
  return { found: rows[0]?.found ?? 0, documents: rows.map(({ found: _, ...document }) => document) };
}

/** The councils that have published something. */
export const listPublishingCouncils = (db: Db) =>
  db
    .selectFrom('publication')
    .innerJoin('council', 'council.id', 'publication.councilId')
    .select(['council.id', 'council.name'])
    .distinct()
    .orderBy('council.name')
    .execute();

/** A public copy; null where nothing of that id is published. */
export async function findPublished(db: Db, id: string) {
  const found = await db
    .selectFrom('publication')
    .innerJoin('council', 'council.id', 'publication.councilId')
    .select([
      'publication.id',
      'publication.model',
      'publication.hash',
      'publication.publishedAt',
      'publication.replaces',
    ])
    .select(['publication.callInUntil', 'publication.effectiveOn', 'council.name as council'])
    .select(replacement.as('replacedBy'))
    .where('publication.id', '=', id)
    .executeTakeFirst();
  return found ?? null;
}
