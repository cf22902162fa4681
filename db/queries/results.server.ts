import { sql } from 'kysely';
import type { EvaluationRecord, RecordedConsensus } from '#app/domain/evaluation-record.ts';
import type { Db, Tx } from '../client.server.ts';
import type * as tables from '../schema/evaluation.ts';
import { listBids, type StoredBid } from './bids.server.ts';
import { parseStoredScheme } from './stored-scheme.server.ts';

export interface StoredRecommendation {
  readonly bidId: string;
  readonly reasons: string;
  readonly evaluationHash: string;
  readonly recommendedBy: string;
  readonly recommendedAt: Date;
}
export interface StoredRecord extends EvaluationRecord {
  readonly bids: readonly StoredBid[];
  readonly frozenAt: Date;
}

/**
 * What the ranking of a lot is derived from, as the viewer may see it; null before the criteria are frozen.
 * Three statements, however many tenders and questions there are.
 */
export async function findEvaluationRecord(db: Db, lotId: string): Promise<StoredRecord | null> {
  const version = await db
    .selectFrom('criteriaVersion')
    .select(['scheme', 'hash', 'frozenAt'])
    .where('lotId', '=', lotId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!version) return null;
  const { scheme, hash: criteriaHash, frozenAt } = version;
  const consensus = await listConsensusMarks(db, lotId);
  return {
    lotId,
    scheme: parseStoredScheme(scheme),
    criteriaHash,
    frozenAt,
    bids: await listBids(db, lotId),
    consensus,
  };
}

async function listConsensusMarks(db: Db, lotId: string): Promise<readonly RecordedConsensus[]> {
  return db
    .selectFrom('consensusEntry')
    .distinctOn(['bidId', 'criterionId'])
    .select(['bidId', 'criterionId', 'revision', 'mark', 'reasons', 'bidReference', 'whyNotHigher'])
    .where('lotId', '=', lotId)
    .orderBy('bidId')
    .orderBy('criterionId')
    .orderBy('revision', 'desc')
    .execute();
}

export const findRecommendation = (db: Db, lotId: string): Promise<StoredRecommendation | undefined> =>
  db
    .selectFrom('awardRecommendation as r')
    .innerJoin('person as p', 'p.id', 'r.recommendedBy')
    .select(['r.bidId', 'r.reasons', 'r.evaluationHash', 'p.post as recommendedBy', 'r.recommendedAt'])
    .where('r.lotId', '=', lotId)
    .executeTakeFirst();

export const insertRecommendation = (tx: Tx, row: tables.AwardRecommendationTable) =>
  tx.insertInto('awardRecommendation').values(row).execute();

/** Who has asked for the prices of a lot, in order. */
export const listPriceOpenings = (db: Db, lotId: string) =>
  db
    .selectFrom('priceOpening as o')
    .innerJoin('person as p', 'p.id', 'o.personId')
    .innerJoin('council as c', 'c.id', 'o.councilId')
    .select(['o.personId', 'o.councilId', 'o.openedAt', 'p.post', 'c.shortName as councilName'])
    .where('o.lotId', '=', lotId)
    .orderBy('o.openedAt')
    .execute();

export const insertPriceOpening = (tx: Tx, row: tables.PriceOpeningTable) =>
  tx.insertInto('priceOpening').values(row).execute();

/** The sealed prices of a lot with its wrapped key: nothing before two people of two councils have asked. */
export async function listEnvelopes(tx: Tx, lotId: string) {
  const { rows } = await sql<{ bidId: string; sealed: Uint8Array; wrappedKey: Uint8Array }>`
    select e.bid_id as "bidId", e.sealed, k.wrapped_key as "wrappedKey"
    from price_envelope e join bid b on b.id = e.bid_id join lot_key k on k.lot_id = b.lot_id
    where b.lot_id = ${lotId} order by b.letter`.execute(tx);
  return rows;
}

export const insertOpenedPrices = (tx: Tx, rows: readonly tables.OpenedPriceTable[]) =>
  tx
    .insertInto('openedPrice')
    .values([...rows])
    .execute();
