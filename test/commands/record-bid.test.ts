import { describe, expect, it } from 'vitest';
import { excludeBid } from '#app/commands/exclude-bid.server.ts';
import { openTenders } from '#app/commands/open-tenders.server.ts';
import { recordBid } from '#app/commands/record-bid.server.ts';
import { toPence } from '#app/domain/money.ts';
import { listBids } from '#db/queries/bids.server.ts';
import { testDatabase } from '../db/test-database.ts';
import { answers, done, newLot, tenderingLot } from './evaluation-lot.ts';

const database = testDatabase();
const lead = () => database.actor('halton-commissioner', '2018-03-12T10:20:00Z');
const canary = toPence(77_123_457);
const tender = { tenderer: 'Alpha', registrationNumber: '123', answers, price: canary };

describe('recordBid', () => {
  it('gives a letter, a receipt at the server’s time, and seals the price so that it stands nowhere', async () => {
    const lot = await tenderingLot(database);
    const recorded = await done(recordBid(lead(), { ...lot, ...tender }, database.priceSeal));
    expect(recorded.letter).toMatch(/^[A-H]$/);
    const everything = await database.transactions.read(lead().personId, async (db) => ({
      bids: await listBids(db, lot.lotId),
      envelopes: await db.selectFrom('priceEnvelope').selectAll().execute(),
      opened: await db.selectFrom('openedPrice').selectAll().execute(),
      ledger: await db.selectFrom('ledgerEvent').select(['kind', 'body']).execute(),
    }));
    expect(everything.bids).toMatchObject([{ receivedAt: '2018-03-12T10:20:00Z', price: null, status: 'in' }]);
    expect(everything.envelopes).toEqual([]);
    expect(everything.opened).toEqual([]);
    expect(JSON.stringify(everything)).not.toContain('77123457');
    const event = everything.ledger.find(({ kind }) => kind === 'bidRecorded');
    expect(JSON.parse(event?.body ?? '')).toMatchObject({ receiptHash: recorded.receiptHash });
    expect(event?.body).not.toContain('Alpha');
  });

  it('refuses missing answers, a price the formula cannot divide by, and a second tender of one tenderer', async () => {
    const lot = await tenderingLot(database);
    const bad = { ...lot, ...tender, answers: { Q1: 'Only one' }, price: toPence(0) };
    const refused = await recordBid(lead(), bad, database.priceSeal);
    expect(refused).toMatchObject({
      refusal: { problems: [{ field: 'answer-Q2' }, { field: 'answer-Q3' }, { field: 'price' }] },
    });
    await done(recordBid(lead(), { ...lot, ...tender }, database.priceSeal));
    const twice = await recordBid(lead(), { ...lot, ...tender, tenderer: 'alpha' }, database.priceSeal);
    expect(twice).toMatchObject({ refusal: { problems: [{ field: 'tenderer' }] } });
  });

  it('is refused before the criteria are frozen, after opening, and to others', async () => {
    const early = await newLot(database);
    expect(await recordBid(lead(), { ...early, ...tender }, database.priceSeal)).toMatchObject({
      refusal: { kind: 'blocked' },
    });
    const lot = await tenderingLot(database);
    expect(await openTenders(lead(), lot)).toMatchObject({ refusal: { kind: 'blocked' } });
    await done(recordBid(lead(), { ...lot, ...tender }, database.priceSeal));
    expect(
      await recordBid(database.actor('halton-evaluator'), { ...lot, ...tender }, database.priceSeal),
    ).toMatchObject({ refusal: { kind: 'notPermitted' } });
    await done(openTenders(lead(), lot));
    expect(await recordBid(lead(), { ...lot, ...tender, tenderer: 'Late' }, database.priceSeal)).toMatchObject({
      refusal: { kind: 'blocked', sentence: 'Tenders have been opened; no further tender can be recorded.' },
    });
  });

  it('keeps tenders from the panel until they are opened, and names after that for the declarations', async () => {
    const lot = await tenderingLot(database);
    const { bidId } = await done(recordBid(lead(), { ...lot, ...tender }, database.priceSeal));
    const seen = () =>
      database.transactions.read(database.actor('halton-evaluator').personId, async (db) => [
        (await listBids(db, lot.lotId)).length,
        (await db.selectFrom('tenderer').selectAll().where('procurementId', '=', lot.procurementId).execute()).length,
      ]);
    expect(await seen()).toEqual([0, 0]);
    await done(openTenders(lead(), lot));
    expect(await seen()).toEqual([1, 1]);
    const out = { ...lot, bidId, status: 'withdrawn', reason: 'By letter of 13 March' } as const;
    await done(excludeBid(lead(), out));
    expect(await excludeBid(lead(), out)).toMatchObject({ refusal: { problems: [{ field: 'status' }] } });
  });
});
