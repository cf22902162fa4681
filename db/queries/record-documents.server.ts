import { sql } from 'kysely';
import type { Db, Tx } from '../client.server.ts';
import { jsonb } from '../jsonb.server.ts';
import type { DocumentSignatureTable, DocumentTable } from '../schema/documents.ts';
import { utc } from './utc-text.server.ts';

/** A made version of a record as a list shows it. */
export interface ListedVersion {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly hash: string;
  readonly madeBy: string;
  readonly madeAt: string;
  readonly signedOn: string | null;
  readonly publicationId: string | null;
  readonly publishedOn: string | null;
}

/** For a condition on the record, and an order. */
export const versions = sql`
  select d.id, d.number, d.title, d.hash, p.post as "madeBy", ${utc('d.made_at')} as "madeAt", s.signed_on::text as "signedOn",
    x.id as "publicationId", x.published_on::text as "publishedOn"
  from document d join person p on p.id = d.made_by left join document_signature s on s.document_id = d.id
  left join publication x on x.document_id = d.id`;

export interface StoredVersion
  extends Pick<DocumentTable, 'id' | 'form' | 'number' | 'title' | 'facts' | 'model' | 'findings' | 'hash' | 'madeAt'> {
  readonly councilId: string;
  readonly madeBy: string;
  /** The signed original; null before it is signed. */
  readonly signature: Readonly<
    Pick<DocumentSignatureTable, 'post' | 'name' | 'signedOn' | 'model' | 'findings' | 'hash'> & { recordedBy: string }
  > | null;
}

/** One made version with its signed original; null when the record has none of that id. */
export async function findRecordVersion(db: Db, recordId: string, id: string): Promise<StoredVersion | null> {
  const { rows } = await sql<StoredVersion>`
    select d.id, d.form, d.number, d.title, d.facts, d.model, d.findings, d.hash, d.made_at as "madeAt",
      d.council_id as "councilId", p.post as "madeBy",
      (select json_build_object('post', s.post, 'name', s.name, 'signedOn', s.signed_on, 'model', s.model,
        'findings', s.findings, 'hash', s.hash, 'recordedBy', q.post)
        from document_signature s join person q on q.id = s.recorded_by where s.document_id = d.id) as signature
    from document d join person p on p.id = d.made_by
    where d.decision_record_id = ${recordId} and d.id = ${id}`.execute(db);
  return rows[0] ?? null;
}

/** The number that the record's next version takes. */
export async function nextVersionNumber(db: Db, recordId: string): Promise<number> {
  const { rows } = await sql<{ next: number }>`
    select 1 + coalesce(max(d.number), 0) as next from document d where d.decision_record_id = ${recordId}`.execute(db);
  return rows[0]?.next ?? 1;
}

/** False when the version has been signed already. */
export async function insertSignature(tx: Tx, { model, findings, ...row }: DocumentSignatureTable): Promise<boolean> {
  const added = await tx
    .insertInto('documentSignature')
    .values({ ...row, model: jsonb(model), findings: jsonb(findings) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}
