import { sql } from 'kysely';
import type { BidDocumentKind } from '#app/domain/bid-document.ts';
import type { Db, Tx } from '../client.server.ts';
import type { BidDocumentContentTable, BidDocumentTable } from '../schema/tendering.ts';

export interface StoredDocument {
  readonly id: string;
  readonly number: number;
  readonly version: number;
  /** Null: about the tender as a whole. */
  readonly criterionId: string | null;
  readonly title: string;
  readonly kind: BidDocumentKind;
  readonly size: number;
  readonly hash: string;
  /** A moment as ISO text in UTC. */
  readonly receivedAt: string;
}

/** The documents of a tender with every version, the newest of each first, as one value; no content. */
export const documentsOf = (bidId: string) => sql<readonly StoredDocument[]>`
  (select coalesce(json_agg(json_build_object('id', d.id, 'number', d.number, 'version', d.version, 'criterionId', d.criterion_id,
      'title', as_read(d.bid_id, d.title), 'kind', d.kind, 'size', d.size, 'hash', d.hash,
      'receivedAt', to_char(d.received_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) order by d.number, d.version desc), '[]')
    from bid_document d where d.bid_id = ${bidId})`;

export async function listDocuments(db: Db, bidId: string): Promise<readonly StoredDocument[]> {
  const { rows } = await sql<{ documents: readonly StoredDocument[] }>`
    select ${documentsOf(bidId)} as documents`.execute(db);
  return rows[0]?.documents ?? [];
}

export interface DocumentFile {
  readonly letter: string;
  readonly number: number;
  readonly version: number;
  readonly kind: BidDocumentKind;
  readonly bytes: Uint8Array;
}

/** One document of a tender of the procurement with its bytes, if the viewer may read the tender's answers. */
export const findDocumentFile = (db: Db, procurementId: string, id: string): Promise<DocumentFile | undefined> =>
  db
    .selectFrom('bidDocument as d')
    .innerJoin('bidDocumentContent as c', 'c.documentId', 'd.id')
    .innerJoin('bid', 'bid.id', 'd.bidId')
    .innerJoin('lot', 'lot.id', 'bid.lotId')
    .select(['bid.letter', 'd.number', 'd.version', 'd.kind', 'c.bytes'])
    .where('d.id', '=', id)
    .where('lot.procurementId', '=', procurementId)
    .executeTakeFirst();

export async function insertDocument(
  tx: Tx,
  row: BidDocumentTable,
  content: Omit<BidDocumentContentTable, 'documentId'>,
): Promise<void> {
  await tx.insertInto('bidDocument').values(row).execute();
  await tx
    .insertInto('bidDocumentContent')
    .values({ documentId: row.id, ...content })
    .execute();
}
