import { sql } from 'kysely';
import type { Deadline, LateDecision } from '#app/domain/late-tender.ts';
import type { PlainDate } from '#app/domain/plain-date.ts';
import type { Db, Tx } from '../client.server.ts';
import type * as tables from '../schema/tendering.ts';
import { documentsOf, type StoredDocument } from './bid-documents.server.ts';
import { type Withholding, withholdingOf } from './withheld-names.server.ts';

export interface StoredClarification {
  readonly id: string;
  /** Null: about the tender as a whole. */
  readonly criterionId: string | null;
  readonly askedOn: PlainDate;
  readonly question: string;
  readonly answeredOn: PlainDate | null;
  readonly reply: string | null;
}

/** Questions asked of a tenderer with their answers, as far as the viewer may see them. One statement. */
export async function listClarifications(db: Db, bidId: string): Promise<readonly StoredClarification[]> {
  const { rows } = await sql<StoredClarification>`
    select q.id, q.criterion_id as "criterionId", to_char(q.asked_on, 'YYYY-MM-DD') as "askedOn", q.question,
      to_char(r.answered_on, 'YYYY-MM-DD') as "answeredOn", r.reply
    from clarification q left join clarification_reply r on r.clarification_id = q.id
    where q.bid_id = ${bidId} order by q.asked_on, q.recorded_at, q.id`.execute(db);
  return rows;
}

export interface TenderRecord {
  readonly relations: readonly Readonly<{ relation: 'parent' | 'subcontractor'; name: string }>[];
  readonly clarifications: readonly StoredClarification[];
  readonly documents: readonly StoredDocument[];
}

/** What came with a tender and after it, for the lead. One statement. */
export async function findTenderRecord(db: Db, bidId: string): Promise<TenderRecord> {
  const { rows } = await sql<TenderRecord>`
    select (select coalesce(json_agg(json_build_object('relation', x.relation, 'name', x.name) order by x.relation, x.name), '[]')
        from bid_relation x where x.bid_id = ${bidId}) as relations,
      (select coalesce(json_agg(json_build_object('id', q.id, 'criterionId', q.criterion_id, 'askedOn', q.asked_on,
          'question', as_read(q.bid_id, q.question), 'answeredOn', r.answered_on,
          'reply', as_read(q.bid_id, r.reply)) order by q.asked_on, q.recorded_at, q.id), '[]')
        from clarification q left join clarification_reply r on r.clarification_id = q.id
        where q.bid_id = ${bidId}) as clarifications,
      ${documentsOf(bidId)} as documents`.execute(db);
  return rows[0] ?? { relations: [], clarifications: [], documents: [] };
}

export interface TenderOnQuestion {
  readonly answer: string | null;
  readonly clarifications: readonly StoredClarification[];
  /** The newest version of each document about the question or the tender as a whole, with its words where it has any. */
  readonly documents: readonly (StoredDocument & Readonly<{ words: string | null }>)[];
}

/** All that a tender says on one question, as far as the viewer may read it. One statement. */
export async function findTenderOnQuestion(db: Db, bidId: string, criterionId: string): Promise<TenderOnQuestion> {
  const { rows } = await sql<TenderOnQuestion>`
    select (select as_read(a.bid_id, a.answer) from bid_answer a where a.bid_id = ${bidId} and a.criterion_id = ${criterionId}) as answer,
      (select coalesce(json_agg(json_build_object('id', q.id, 'criterionId', q.criterion_id, 'askedOn', q.asked_on,
          'question', as_read(q.bid_id, q.question), 'answeredOn', r.answered_on,
          'reply', as_read(q.bid_id, r.reply)) order by q.asked_on, q.recorded_at, q.id), '[]')
        from clarification q left join clarification_reply r on r.clarification_id = q.id
        where q.bid_id = ${bidId} and (q.criterion_id is null or q.criterion_id = ${criterionId})) as clarifications,
      (select coalesce(json_agg(json_build_object('id', d.id, 'number', d.number, 'version', d.version, 'criterionId', d.criterion_id,
          'title', as_read(d.bid_id, d.title), 'kind', d.kind, 'size', d.size, 'hash', d.hash, 'words', as_read(d.bid_id, c.words),
          'receivedAt', to_char(d.received_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) order by d.number), '[]')
        from bid_document d join bid_document_content c on c.document_id = d.id
        where d.bid_id = ${bidId} and (d.criterion_id is null or d.criterion_id = ${criterionId})
          and not exists (select from bid_document n where n.bid_id = d.bid_id and n.number = d.number and n.version > d.version)
        ) as documents`.execute(db);
  return rows[0] ?? { answer: '', clarifications: [], documents: [] };
}

export interface LotDeadline {
  readonly deadline: Deadline | null;
  readonly decisions: readonly Readonly<{ bidId: string; decision: LateDecision; reason: string }>[];
  readonly names: Withholding;
}

/** The deadline that stands, and what was decided about late tenders. One statement. */
export async function findDeadline(db: Db, lotId: string): Promise<LotDeadline> {
  const { rows } = await sql<LotDeadline>`
    select (select json_build_object('dueAt', to_char(d.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'policy', d.policy)
        from lot_deadline d where d.lot_id = ${lotId} order by d.set_at desc limit 1) as deadline,
      (select coalesce(json_agg(json_build_object('bidId', x.bid_id, 'decision', x.decision, 'reason', x.reason)), '[]')
        from late_decision x join bid b on b.id = x.bid_id where b.lot_id = ${lotId}) as decisions,
      ${withholdingOf(sql`(select z.procurement_id from lot z where z.id = ${lotId})`)} as names`.execute(db);
  return rows[0] ?? { deadline: null, decisions: [], names: { withheld: false, tendersRecorded: false } };
}

export const insertClarification = (tx: Tx, row: tables.ClarificationTable) =>
  tx.insertInto('clarification').values(row).execute();
export const insertReply = (tx: Tx, row: tables.ClarificationReplyTable) =>
  tx.insertInto('clarificationReply').values(row).execute();
export const insertDeadline = (tx: Tx, row: tables.LotDeadlineTable) =>
  tx.insertInto('lotDeadline').values(row).execute();
export const insertLateDecision = (tx: Tx, row: tables.LateDecisionTable) =>
  tx.insertInto('lateDecision').values(row).execute();
