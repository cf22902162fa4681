import { lockQuality } from '#app/commands/lock-quality.server.ts';
import { openModeration } from '#app/commands/open-moderation.server.ts';
import { openPrices } from '#app/commands/open-prices.server.ts';
import { type RecordConsensus, recordConsensus } from '#app/commands/record-consensus.server.ts';
import { evaluateRecord } from '#app/domain/evaluation-record.ts';
import { toExactDecimal } from '#app/domain/ratio.ts';
import { findEvaluationRecord } from '#db/queries/results.server.ts';
import { personId } from '#db/seed/reference-data.server.ts';
import type { TestDatabase } from '../db/test-database.ts';
import { done, questions, scoreEverything, scoringLot } from './evaluation-lot.ts';

export type OutcomeLot = Awaited<ReturnType<typeof scoringLot>>;

/** An agreed mark on a tender and question, with everything that the rule asks for. */
export const agreed = (
  mark: number,
  tender: number,
  criterionId: string,
): Omit<RecordConsensus, 'procurementId' | 'lotId' | 'bidId'> => ({
  criterionId,
  revision: 0,
  mark,
  reasons: `Tender ${tender} names ${['three', 'two'][tender]} workers for ${criterionId} and their hours`,
  bidReference: 'Page 2',
  whyNotHigher: mark === 5 ? '' : 'Cover for leave is not described',
  positions: ['halton-evaluator', 'east-evaluator'].map((key) => ({
    person: personId(key),
    position: 'assent',
    reason: null,
  })),
});

/** Locked with these marks for each tender on each question; `wide` gives the first tender a lead nothing turns. */
export async function lockedLot(database: TestDatabase, kind: 'wide' | 'narrow'): Promise<OutcomeLot> {
  const lot = await scoringLot(database);
  const moderator = database.actor('west-moderator');
  await scoreEverything(database, lot);
  await done(openModeration(moderator, lot));
  const marks = kind === 'wide' ? [5, 2] : [4, 4];
  for (const [tender, bidId] of lot.bids.entries())
    for (const criterionId of questions)
      await done(recordConsensus(moderator, { ...lot, bidId, ...agreed(marks[tender] ?? 0, tender, criterionId) }));
  await done(lockQuality(moderator, lot));
  return lot;
}

export async function openBoth(database: TestDatabase, lot: OutcomeLot) {
  for (const key of ['halton-finance', 'warrington-finance'])
    await done(openPrices(database.actor(key), lot, database.priceSeal));
}

export async function pricedLot(database: TestDatabase, kind: 'wide' | 'narrow'): Promise<OutcomeLot> {
  const lot = await lockedLot(database, kind);
  await openBoth(database, lot);
  return lot;
}

/** Totals by tender, in the order of `lot.bids`, as the lead sees them. */
export async function totalsOf(database: TestDatabase, lot: OutcomeLot): Promise<readonly (string | null)[]> {
  const record = await database.transactions.read(personId('halton-commissioner'), (db) =>
    findEvaluationRecord(db, lot.lotId),
  );
  if (!record) throw new Error('no record');
  const evaluation = evaluateRecord(record);
  if (!evaluation.ok) throw new Error(JSON.stringify(evaluation.refusal));
  return lot.bids.map((bidId) => {
    const letter = record.bids.find(({ id }) => id === bidId)?.letter;
    const total = evaluation.value.bids.find(({ id }) => id === letter)?.total;
    return total ? toExactDecimal(total) : null;
  });
}

/** The ledger's events of one kind, as the lead reads them. */
export const eventsOf = (database: TestDatabase, lot: Pick<OutcomeLot, 'procurementId'>, kind: string) =>
  database.transactions.read(personId('halton-commissioner'), (db) =>
    db
      .selectFrom('ledgerEvent')
      .select('body')
      .where('chain', '=', lot.procurementId)
      .where('kind', '=', kind)
      .orderBy('seq')
      .execute(),
  );
