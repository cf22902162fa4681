import { expect, it } from 'vitest';
import { recordBid } from '#app/commands/record-bid.server.ts';
import { rotateSealKey } from '#app/commands/rotate-seal-key.server.ts';
import { toPence } from '#app/domain/money.ts';
import { keyRotation, openPriceSeal } from '#app/server/price-seal.server.ts';
import { inOneTransaction } from '#db/client.server.ts';
import { testDatabase } from '../db/test-database.ts';
import { answers, done, scoringLot, tenderingLot } from './evaluation-lot.ts';

const database = testDatabase();
const oldKey = '0'.repeat(64);
const newKey = 'ab'.repeat(32);
const now = new Date('2018-03-14T10:00:00Z');
const lead = () => database.actor('halton-commissioner');

interface Envelope {
  readonly lotId: string;
  readonly bidId: string;
  readonly sealed: Uint8Array;
  readonly wrappedKey: Uint8Array;
}

async function envelopes(): Promise<readonly Envelope[]> {
  const found: Envelope[] = [];
  await inOneTransaction(database.url, async (_, owner) => {
    const rows = await owner
      .selectFrom('priceEnvelope')
      .innerJoin('bid', 'bid.id', 'priceEnvelope.bidId')
      .innerJoin('lotKey', 'lotKey.lotId', 'bid.lotId')
      .select(['bid.lotId', 'bid.id as bidId', 'priceEnvelope.sealed', 'lotKey.wrappedKey'])
      .orderBy('bid.id')
      .execute();
    found.push(...rows);
  });
  return found;
}
const open = (key: string, { wrappedKey, lotId, bidId, sealed }: Envelope) =>
  openPriceSeal(key).open(wrappedKey, lotId, bidId, sealed);

it('leaves the prices as they were, opened by the new key alone, with an event for each procurement', async () => {
  const lots = [await scoringLot(database), await scoringLot(database)];
  const before = await envelopes();
  const prices = before.map((one) => open(oldKey, one));
  const wrong = rotateSealKey(database.url, keyRotation('1'.repeat(64), newKey), now);
  await expect(wrong).rejects.toThrow();
  expect(await envelopes()).toEqual(before);
  expect(await rotateSealKey(database.url, keyRotation(oldKey, newKey), now)).toEqual({ lots: 2, procurements: 2 });
  const after = await envelopes();
  expect(after.map((one) => open(newKey, one))).toEqual(prices);
  expect(after.map(({ sealed }) => sealed)).toEqual(before.map(({ sealed }) => sealed));
  for (const one of after) expect(() => open(oldKey, one)).toThrow();
  const events = await database.transactions.read(lead().personId, (db) =>
    db.selectFrom('ledgerEvent').select(['chain', 'body']).where('kind', '=', 'sealKeyRotated').execute(),
  );
  expect(events.map(({ chain }) => chain).sort()).toEqual(lots.map(({ procurementId }) => procurementId).sort());
  expect(await rotateSealKey(database.url, keyRotation(oldKey, newKey), now)).toEqual({ lots: 0, procurements: 0 });
  const next = await tenderingLot(database);
  const tender = { ...next, tenderer: 'Gamma', registrationNumber: null, answers, price: toPence(123_45) };
  await done(recordBid(lead(), tender, openPriceSeal(newKey)));
});

it('lets nobody else touch a lot’s key', async () => {
  const lot = await scoringLot(database);
  const touch = (change: 'update' | 'delete') =>
    inOneTransaction(database.url, async (_, owner) => {
      if (change === 'delete') await owner.deleteFrom('lotKey').where('lotId', '=', lot.lotId).execute();
      else
        await owner
          .updateTable('lotKey')
          .set({ wrappedKey: new Uint8Array([1]) })
          .where('lotId', '=', lot.lotId)
          .execute();
    });
  await expect(touch('update')).rejects.toThrow('changed only by a rotation');
  await expect(touch('delete')).rejects.toThrow('changed only by a rotation');
});
