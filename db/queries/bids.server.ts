import { sql } from 'kysely';
import type { GateResult } from '#app/domain/bid-problems.ts';
import type { RecordedBid } from '#app/domain/evaluation-record.ts';
import type { Pence } from '#app/domain/money.ts';
import type { Db, Tx } from '../client.server.ts';
import type * as tables from '../schema/evaluation.ts';

export interface StoredBid extends RecordedBid {
  readonly tendererId: string;
  readonly registrationNumber: string | null;
  readonly receivedAt: string;
  readonly receiptHash: string;
  /** The version of the criteria in force at receipt. */
  readonly criteriaNumber: number;
  /** The version it is to be judged by: the one at receipt, or a later one that its tenderer confirmed. */
  readonly standsUnder: number;
  /** Pence as opened, where `price` was corrected or not; null while sealed. */
  readonly openedPrice: Pence | null;
}

/** The tenders of a lot that the viewer may see, by letter, each with its gates, status and (once opened) price. */
export async function listBids(db: Db, lotId: string): Promise<readonly StoredBid[]> {
  const { rows } = await sql<Omit<StoredBid, 'gates'> & { gates: Record<string, GateResult> }>`
    select b.id, b.letter, b.tenderer_id as "tendererId", t.name as tenderer, t.registration_number as "registrationNumber",
      to_char(b.received_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "receivedAt", b.receipt_hash as "receiptHash",
      b.criteria_number as "criteriaNumber",
      greatest(b.criteria_number, (select max(c.criteria_number) from bid_confirmation c where c.bid_id = b.id)) as "standsUnder",
      coalesce(s.status, 'in') as status, s.reason as "statusReason",
      (select coalesce(json_object_agg(g.criterion_id, g.result), '{}') from gate_in_force g where g.bid_id = b.id) as gates,
      o.amount_pence as price, o.opened_pence as "openedPrice"
    from bid b
    left join tenderer t on t.id = b.tenderer_id
    left join price_in_force o on o.bid_id = b.id
    left join lateral (select e.status, e.reason from bid_status_event e where e.bid_id = b.id
      order by e.recorded_at desc limit 1) s on true
    where b.lot_id = ${lotId} order by length(b.letter), b.letter`.execute(db);
  return rows;
}

/** The answers of a tender as the viewer may read them. */
export const listAnswers = (db: Db, bidId: string) =>
  db
    .selectFrom('bidAnswer')
    .select(['criterionId', 'hash', sql<string>`as_read(bid_id, answer)`.as('answer')])
    .where('bidId', '=', bidId)
    .execute();

export const listGateResults = (db: Db, bidId: string) =>
  db
    .selectFrom('gateInForce')
    .select(['criterionId', 'result', 'reason', 'revision'])
    .where('bidId', '=', bidId)
    .execute();

/** The tenderer of that name in the procurement, with the letter it already has in another lot. */
export const findTenderer = (db: Db, procurementId: string, name: string) =>
  db
    .selectFrom('tenderer')
    .select(({ selectFrom }) => [
      'tenderer.id',
      'tenderer.registrationNumber',
      selectFrom('bid').select('bid.letter').whereRef('bid.tendererId', '=', 'tenderer.id').limit(1).as('letter'),
    ])
    .where('procurementId', '=', procurementId)
    .where(({ fn }) => fn('lower', ['tenderer.name']), '=', name.toLowerCase())
    .executeTakeFirst();

/** Letters of all tenders of the procurement, with the lot and tenderer of each, and whether it was taken out. */
export const listLetters = (db: Db, procurementId: string) =>
  db
    .selectFrom('bid')
    .innerJoin('lot', 'lot.id', 'bid.lotId')
    .select(({ exists, selectFrom }) => [
      'bid.letter',
      'bid.lotId',
      'bid.tendererId',
      exists(selectFrom('bidStatusEvent as e').select('e.id').whereRef('e.bidId', '=', 'bid.id')).as('out'),
    ])
    .where('lot.procurementId', '=', procurementId)
    .execute();

export const findLotKey = (db: Db, lotId: string) =>
  db.selectFrom('lotKey').select('wrappedKey').where('lotId', '=', lotId).executeTakeFirst();

export const insertLotKey = (tx: Tx, row: tables.LotKeyTable) => tx.insertInto('lotKey').values(row).execute();
export const insertTenderer = (tx: Tx, row: tables.TendererTable) => tx.insertInto('tenderer').values(row).execute();
export const insertBid = (tx: Tx, row: Omit<tables.BidTable, 'criteriaNumber'>) =>
  tx.insertInto('bid').values(row).execute();
export const insertConfirmation = (tx: Tx, row: tables.BidConfirmationTable) =>
  tx.insertInto('bidConfirmation').values(row).execute();
export const insertEnvelope = (tx: Tx, row: tables.PriceEnvelopeTable) =>
  tx.insertInto('priceEnvelope').values(row).execute();
export const insertStatusEvent = (tx: Tx, row: tables.BidStatusEventTable) =>
  tx.insertInto('bidStatusEvent').values(row).execute();
export const insertGateResult = (tx: Tx, row: tables.GateResultTable) =>
  tx.insertInto('gateResult').values(row).execute();

export async function insertAnswers(tx: Tx, rows: readonly tables.BidAnswerTable[]) {
  if (rows.length > 0)
    await tx
      .insertInto('bidAnswer')
      .values([...rows])
      .execute();
}
