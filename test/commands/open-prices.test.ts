import { describe, expect, it } from 'vitest';
import { lockQuality } from '#app/commands/lock-quality.server.ts';
import { openModeration } from '#app/commands/open-moderation.server.ts';
import { openPrices } from '#app/commands/open-prices.server.ts';
import { recommendAward } from '#app/commands/recommend-award.server.ts';
import { type RecordConsensus, recordConsensus } from '#app/commands/record-consensus.server.ts';
import { personId } from '#db/seed/reference-data.server.ts';
import { testDatabase } from '../db/test-database.ts';
import { done, questions, scoreEverything, scoringLot } from './evaluation-lot.ts';

const database = testDatabase();
const moderator = () => database.actor('west-moderator');
const lead = () => database.actor('halton-commissioner');

const agreed = (index: number, criterionId: string): Omit<RecordConsensus, 'procurementId' | 'lotId' | 'bidId'> => ({
  criterionId,
  revision: 0,
  mark: 4 - index,
  reasons: `Tender ${index} names ${['three', 'two'][index]} workers for ${criterionId} and their hours`,
  bidReference: 'Page 2',
  whyNotHigher: 'Cover for leave is not described',
  positions: ['halton-evaluator', 'east-evaluator'].map((key) => ({
    person: personId(key),
    position: 'assent',
    reason: null,
  })),
});

async function moderatedLot() {
  const lot = await scoringLot(database);
  await scoreEverything(database, lot);
  await done(openModeration(moderator(), lot));
  return lot;
}

async function lockedLot() {
  const lot = await moderatedLot();
  for (const [index, bidId] of lot.bids.entries())
    for (const criterionId of questions)
      await done(recordConsensus(moderator(), { ...lot, bidId, ...agreed(index, criterionId) }));
  await done(lockQuality(moderator(), lot));
  return lot;
}

const pricesSeenBy = (key: string) =>
  database.transactions.read(personId(key), async (db) => ({
    opened: await db.selectFrom('openedPrice').select('amountPence').execute(),
    envelopes: (await db.selectFrom('priceEnvelope').select('bidId').execute()).length,
  }));

describe('recordConsensus', () => {
  it('needs reasons, a reference, why not higher and every member’s view, each said at its field', async () => {
    const lot = await moderatedLot();
    const empty = { ...agreed(0, 'Q1'), reasons: '', bidReference: '', whyNotHigher: '', positions: [] };
    const refused = await recordConsensus(moderator(), { ...lot, bidId: lot.bids[0] ?? '', ...empty });
    if (refused.ok || refused.refusal.kind !== 'problems') throw new Error('not refused');
    expect(refused.refusal.problems.map(({ field }) => field)).toEqual([
      'whyNotHigher',
      'bidReference',
      'reasons',
      expect.stringMatching(/^view-/),
      expect.stringMatching(/^view-/),
    ]);
    expect(JSON.stringify(refused)).not.toContain(`${personId('halton-evaluator')} has neither`);
  });

  it('is the moderator’s, needs the newest revision, and every place before the lock', async () => {
    const lot = await moderatedLot();
    const input = { ...lot, bidId: lot.bids[0] ?? '', ...agreed(0, 'Q1') };
    expect(await recordConsensus(database.actor('halton-evaluator'), input)).toMatchObject({
      refusal: { kind: 'notPermitted' },
    });
    await done(recordConsensus(moderator(), input));
    expect(await recordConsensus(moderator(), input)).toMatchObject({
      refusal: { kind: 'changedMeanwhile', stored: { mark: '4' } },
    });
    const blocked = await lockQuality(moderator(), lot);
    expect(blocked).toMatchObject({ refusal: { kind: 'blocked', sentence: expect.stringContaining('Q3') } });
  });
});

describe('openPrices', () => {
  it('opens with the second person, of another council, and not before the lock', async () => {
    const early = await moderatedLot();
    const ask = (key: string, lot: typeof early) => openPrices(database.actor(key), lot, database.priceSeal);
    expect(await ask('halton-finance', early)).toMatchObject({ refusal: { kind: 'blocked' } });
    const lot = await lockedLot();
    expect(await done(ask('halton-finance', lot))).toEqual({ opened: false });
    for (const key of ['halton-commissioner', 'halton-finance', 'warrington-finance'])
      expect(await pricesSeenBy(key), key).toEqual({ opened: [], envelopes: 0 });
    expect(await ask('halton-finance', lot)).toMatchObject({ refusal: { kind: 'blocked' } });
    expect(await ask('halton-commissioner', lot)).toMatchObject({ refusal: { kind: 'notPermitted' } });
    expect(await done(ask('warrington-finance', lot))).toEqual({ opened: true });
    const { opened } = await pricesSeenBy('halton-commissioner');
    expect(opened.map(({ amountPence }) => amountPence).sort()).toEqual([68_765_499, 71_234_501]);
    const ledger = await database.transactions.read(lead().personId, (db) =>
      db.selectFrom('ledgerEvent').select('body').execute(),
    );
    expect(JSON.stringify(ledger)).not.toMatch(/71234501|68765499/);
  });

  it('then lets the lead recommend the tender ranked first, once', async () => {
    const lot = await lockedLot();
    for (const key of ['halton-finance', 'warrington-finance'])
      await done(openPrices(database.actor(key), lot, database.priceSeal));
    const [first = '', second = ''] = lot.bids;
    const reasons = 'It names the staff and the hours of each question';
    expect(await recommendAward(lead(), { ...lot, bidId: second, reasons })).toMatchObject({
      refusal: { problems: [{ field: 'bidId', sentence: expect.stringContaining('is ranked 2') }] },
    });
    expect((await done(recommendAward(lead(), { ...lot, bidId: first, reasons }))).evaluationHash).toHaveLength(64);
    expect(await recommendAward(lead(), { ...lot, bidId: first, reasons })).toMatchObject({
      refusal: { kind: 'blocked' },
    });
  });
});
