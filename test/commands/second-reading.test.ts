import { describe, expect, it } from 'vitest';
import { declareConflict } from '#app/commands/declare-conflict.server.ts';
import { orderSecondReading } from '#app/commands/order-second-reading.server.ts';
import { readAgain } from '#app/commands/read-again.server.ts';
import { recommendAward } from '#app/commands/recommend-award.server.ts';
import { findOutcome, listAnswersToRead, listNamesToDeclare } from '#db/queries/outcome.server.ts';
import { personId } from '#db/seed/reference-data.server.ts';
import { testDatabase } from '../db/test-database.ts';
import { done } from './evaluation-lot.ts';
import { eventsOf, type OutcomeLot, pricedLot, totalsOf } from './outcome-lot.ts';

const database = testDatabase();
const lead = () => database.actor('halton-commissioner');
const reader = () => database.actor('warrington-reader');
const orderTo = (lot: OutcomeLot, key: string) => orderSecondReading(lead(), { ...lot, readerId: personId(key) });
const toRead = (lot: OutcomeLot, key = 'warrington-reader') =>
  database.transactions.read(personId(key), (db) => listAnswersToRead(db, lot.lotId));
const declareAs = (lot: OutcomeLot, kind: 'none' | 'actual') =>
  declareConflict(reader(), { ...lot, kind, details: kind === 'none' ? '' : 'My brother works there', asReader: true });
const reasons = 'Two named workers and a rota for nights, no cover for illness';

/** The tender that is first: the cheaper one of two equals. */
const recommend = (lot: OutcomeLot) =>
  recommendAward(lead(), { ...lot, bidId: lot.bids[1] ?? '', reasons: 'It is first' });

describe('a second reading', () => {
  it('is ordered of somebody with no part in the lot, for every deciding answer of every ranked tender', async () => {
    const lot = await pricedLot(database, 'narrow');
    for (const key of ['halton-evaluator', 'west-moderator', 'halton-finance', 'halton-auditor', 'halton-commissioner'])
      expect(await orderTo(lot, key), key).toMatchObject({ refusal: { problems: [{ field: 'readerId' }] } });
    expect(await orderTo(lot, 'herefordshire-officer')).toMatchObject({
      refusal: { problems: [{ sentence: 'Choose a person from the list' }] },
    });
    expect(
      await orderSecondReading(database.actor('west-moderator'), { ...lot, readerId: personId('warrington-reader') }),
    ).toMatchObject({
      refusal: { kind: 'notPermitted' },
    });
    const { answers } = await done(orderTo(lot, 'warrington-reader'));
    expect(await toRead(lot)).toEqual([]);
    await done(declareAs(lot, 'none'));
    const places = await toRead(lot);
    expect(places).toHaveLength(answers);
    expect(new Set(places.map(({ criterionId }) => criterionId)).size * 2).toBe(answers);
    expect(await toRead(lot, 'halton-commissioner')).toEqual([]);
  });

  it('gives nothing to read before a declaration, nor to whoever has declared a conflict', async () => {
    const lot = await pricedLot(database, 'narrow');
    const names = () => database.transactions.read(reader().personId, (db) => listNamesToDeclare(db, lot.lotId));
    expect(await names()).toEqual([]);
    expect(await declareAs(lot, 'none')).toMatchObject({ ok: false });
    await done(orderTo(lot, 'warrington-reader'));
    expect(await names()).toEqual(['Alpha', 'Beta']);
    const { readingOrders } = await database.transactions.read(lead().personId, (db) => findOutcome(db, lot.lotId));
    const orderId = readingOrders[0]?.id ?? '';
    expect(await readAgain(reader(), { ...lot, orderId, position: 1, mark: 3, reasons })).toMatchObject({
      refusal: { kind: 'blocked' },
    });
    await done(declareAs(lot, 'actual'));
    expect(await toRead(lot)).toEqual([]);
    const outcome = await database.transactions.read(lead().personId, (db) => findOutcome(db, lot.lotId));
    expect(outcome.readingOrders[0]?.readerStandsAside).toBe(true);
  });

  it('tells the reader the question and the words, and nothing of whose they are or what was agreed', async () => {
    const lot = await pricedLot(database, 'narrow');
    await done(orderTo(lot, 'warrington-reader'));
    await done(declareAs(lot, 'none'));
    const seen = await database.transactions.read(reader().personId, async (db) => ({
      answers: await listAnswersToRead(db, lot.lotId),
      outcome: await findOutcome(db, lot.lotId),
      bids: await db.selectFrom('bid').selectAll().execute(),
      answered: await db.selectFrom('bidAnswer').selectAll().execute(),
      consensus: await db.selectFrom('consensusEntry').selectAll().execute(),
      prices: await db.selectFrom('priceInForce').selectAll().execute(),
      tenderers: await db.selectFrom('tenderer').selectAll().execute(),
    }));
    expect(seen).toMatchObject({ bids: [], answered: [], consensus: [], prices: [], tenderers: [] });
    expect(seen.outcome.readingOrders).toEqual([]);
    expect(JSON.stringify(seen.answers)).not.toMatch(/Alpha|Beta/);
    for (const bidId of lot.bids) expect(JSON.stringify(seen)).not.toContain(bidId);
  });

  it('holds up the recommendation until recorded; it stays beside the consensus, which it does not change', async () => {
    const lot = await pricedLot(database, 'narrow');
    const before = await totalsOf(database, lot);
    expect(await recommend(lot)).toMatchObject({
      refusal: { kind: 'blocked', sentence: expect.stringMatching(/^The result is narrow: .* not been read again/) },
    });
    await done(orderTo(lot, 'warrington-reader'));
    await done(declareAs(lot, 'none'));
    const [first, ...rest] = await toRead(lot);
    if (!first) throw new Error('nothing to read');
    const place = { ...lot, orderId: first.orderId, position: first.position };
    expect(await readAgain(reader(), { ...place, mark: 9, reasons: '' })).toMatchObject({
      refusal: { problems: [{ field: 'mark' }, { field: 'reasons' }] },
    });
    expect(await readAgain(database.actor('halton-evaluator'), { ...place, mark: 3, reasons })).toMatchObject({
      refusal: { kind: 'notPermitted' },
    });
    await done(readAgain(reader(), { ...place, mark: 2, reasons }));
    expect(await readAgain(reader(), { ...place, mark: 3, reasons })).toMatchObject({ refusal: { kind: 'blocked' } });
    expect(await recommend(lot)).toMatchObject({ refusal: { kind: 'blocked' } });
    for (const { orderId, position } of rest)
      await done(readAgain(reader(), { ...lot, orderId, position, mark: 4, reasons }));
    expect(await totalsOf(database, lot)).toEqual(before);
    const { readingOrders } = await database.transactions.read(lead().personId, (db) => findOutcome(db, lot.lotId));
    expect(readingOrders[0]?.places.map(({ mark }) => mark)).toContain(2);
    const events = await eventsOf(database, lot, 'answerReadAgain');
    expect(events).toHaveLength(rest.length + 1);
    expect(JSON.stringify(events)).not.toContain('mark');
    expect((await done(recommend(lot))).evaluationHash).toHaveLength(64);
    expect(await orderTo(lot, 'warrington-reader')).toMatchObject({ refusal: { kind: 'blocked' } });
  });

  it('is not ordered where no mark decides', async () => {
    const lot = await pricedLot(database, 'wide');
    expect(await orderTo(lot, 'warrington-reader')).toMatchObject({
      refusal: { kind: 'blocked', sentence: expect.stringContaining('no second reading is needed') },
    });
  });
});
