import { sql } from 'kysely';
import type { RoleHeld } from '#app/domain/permission.ts';
import type { PriceCorrection } from '#app/domain/price-correction.ts';
import type { EnquiryEntry } from '#app/domain/price-enquiry.ts';
import type { Db, Tx } from '../client.server.ts';
import type * as tables from '../schema/outcome.ts';
import { utc } from './utc-text.server.ts';

export interface StoredReadingOrder {
  readonly id: string;
  readonly number: number;
  readonly reader: string;
  /** The reader has declared a conflict and reads nothing until it is decided about. */
  readonly readerStandsAside: boolean;
  readonly reasons: string;
  readonly orderedBy: string;
  readonly orderedAt: string;
  readonly places: readonly StoredReadingPlace[];
}
export interface StoredReadingPlace {
  readonly position: number;
  readonly bidId: string;
  readonly criterionId: string;
  /** Null until it has been read. */
  readonly mark: number | null;
  readonly reasons: string | null;
  readonly readAt: string | null;
}
export interface StoredOutcome {
  readonly readingOrders: readonly StoredReadingOrder[];
  readonly corrections: readonly PriceCorrection[];
  readonly enquiries: readonly EnquiryEntry[];
}

/** What was done about a lot's result after the lock, as far as the viewer may see it. One statement. */
export async function findOutcome(db: Db, lotId: string): Promise<StoredOutcome> {
  const { rows } = await sql<StoredOutcome>`
    select (select coalesce(json_agg(json_build_object('id', o.id, 'number', o.number, 'reader', concat_ws(', ', x.post, k.short_name), 'readerStandsAside', stands_aside(o.lot_id, o.reader_id),
        'reasons', o.reasons, 'orderedBy', y.post, 'orderedAt', ${utc('o.ordered_at')},
        'places', (select coalesce(json_agg(json_build_object('position', p.position, 'bidId', p.bid_id,
            'criterionId', p.criterion_id, 'mark', r.mark, 'reasons', r.reasons, 'readAt', ${utc('r.read_at')}) order by p.position), '[]')
          from second_reading_place p left join second_reading r on r.order_id = p.order_id and r.position = p.position
          where p.order_id = o.id)) order by o.number), '[]')
        from second_reading_order o join person x on x.id = o.reader_id left join council k on k.id = x.council_id
        join person y on y.id = o.ordered_by where o.lot_id = ${lotId}) as "readingOrders",
      (select coalesce(json_agg(json_build_object('id', c.id, 'bidId', c.bid_id, 'number', c.number, 'from', c.from_pence,
          'to', c.to_pence, 'reason', c.reason, 'proposedById', c.proposed_by, 'proposedBy', p.post,
          'proposedAt', ${utc('c.proposed_at')}, 'agreedBy', q.post, 'agreedAt', ${utc('a.agreed_at')}) order by b.letter, c.number), '[]')
        from price_correction c join bid b on b.id = c.bid_id join person p on p.id = c.proposed_by
        left join price_correction_agreement a on a.correction_id = c.id left join person q on q.id = a.agreed_by
        where b.lot_id = ${lotId}) as corrections,
      (select coalesce(json_agg(json_build_object('bidId', e.bid_id, 'round', e.round, 'step', e.step, 'on', e.happened_on, 'words', e.words,
          'decision', e.decision, 'recordedBy', p.post)
          order by b.letter, e.round, array_position(array['asked', 'answered', 'decided'], e.step)), '[]')
        from price_enquiry e join bid b on b.id = e.bid_id join person p on p.id = e.recorded_by
        where b.lot_id = ${lotId}) as enquiries`.execute(db);
  return rows[0] as StoredOutcome;
}

export interface PossibleReader {
  readonly personId: string;
  readonly councilId: string | null;
  readonly post: string;
  readonly councilName: string;
  readonly roles: readonly RoleHeld[];
}

/** People of the party councils with every role they hold or held in the procurement. One statement. */
export async function listPossibleReaders(db: Db, procurementId: string): Promise<readonly PossibleReader[]> {
  const { rows } = await sql<PossibleReader>`
    select distinct x.id as "personId", x.council_id as "councilId", x.post, c.short_name as "councilName",
      (select coalesce(json_agg(json_build_object('role', h.role, 'lotId', h.lot_id, 'councilId', h.council_id)), '[]') from (
        select a.role, a.lot_id, a.council_id from appointment a where a.procurement_id = ${procurementId} and a.person_id = x.id
        union all select r.role, null, r.council_id from council_role r where r.person_id = x.id) h)::jsonb as roles
    from participation q join council c on c.id = q.council_id join person x on x.council_id = q.council_id
    where q.procurement_id = ${procurementId} and q.status <> 'withdrawn' and x.disabled_at is null
    order by c.short_name, x.post`.execute(db);
  return rows;
}

export interface AnswerToReadAgain {
  readonly orderId: string;
  readonly lotId: string;
  readonly position: number;
  readonly criterionId: string;
  readonly answer: string;
  readonly mark: number | null;
  readonly reasons: string | null;
  readonly readAt: Date | null;
}

/** What the viewer has been asked to read again: criterion and words, never whose. One statement. */
export async function listAnswersToRead(db: Db, lotId: string): Promise<readonly AnswerToReadAgain[]> {
  const { rows } = await sql<AnswerToReadAgain>`
    select order_id as "orderId", lot_id as "lotId", "position", criterion_id as "criterionId", answer, mark, reasons,
      read_at as "readAt" from answers_to_read() where lot_id = ${lotId}`.execute(db);
  return rows;
}

/** The lot's tenderers, for whoever was asked to read again to declare against; nobody else is told here. */
export async function listNamesToDeclare(db: Db, lotId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`select name from names_to_declare(${lotId})`.execute(db);
  return rows.map(({ name }) => name);
}

export const insertReopening = (tx: Tx, row: tables.ReopeningOrderTable) =>
  tx.insertInto('reopeningOrder').values(row).execute();
export const insertReview = (tx: Tx, row: tables.ConsensusReviewTable) =>
  tx.insertInto('consensusReview').values(row).execute();
export const insertRelock = (tx: Tx, row: tables.QualityRelockTable) =>
  tx.insertInto('qualityRelock').values(row).execute();

export async function insertReadingOrder(
  tx: Tx,
  row: tables.SecondReadingOrderTable,
  places: readonly Omit<tables.SecondReadingPlaceTable, 'orderId'>[],
) {
  await tx.insertInto('secondReadingOrder').values(row).execute();
  await tx
    .insertInto('secondReadingPlace')
    .values(places.map((place) => ({ ...place, orderId: row.id })))
    .execute();
}
export const insertReading = (tx: Tx, row: tables.SecondReadingTable) =>
  tx.insertInto('secondReading').values(row).execute();

export const insertCorrection = (tx: Tx, row: tables.PriceCorrectionTable) =>
  tx.insertInto('priceCorrection').values(row).execute();
export const insertAgreement = (tx: Tx, row: tables.PriceCorrectionAgreementTable) =>
  tx.insertInto('priceCorrectionAgreement').values(row).execute();
export const insertEnquiry = (tx: Tx, row: tables.PriceEnquiryTable) =>
  tx.insertInto('priceEnquiry').values(row).execute();
