import { describe, expect, it } from 'vitest';
import { confirmConsensus } from '#app/commands/confirm-consensus.server.ts';
import { lockQuality } from '#app/commands/lock-quality.server.ts';
import { openPrices } from '#app/commands/open-prices.server.ts';
import { recommendAward } from '#app/commands/recommend-award.server.ts';
import { recordConsensus } from '#app/commands/record-consensus.server.ts';
import { reopenQuality } from '#app/commands/reopen-quality.server.ts';
import { findProcurementAccess } from '#db/queries/access.server.ts';
import { personId } from '#db/seed/reference-data.server.ts';
import { testDatabase } from '../db/test-database.ts';
import { done } from './evaluation-lot.ts';
import { agreed, eventsOf, lockedLot, type OutcomeLot, openBoth, pricedLot, totalsOf } from './outcome-lot.ts';

const database = testDatabase();
const lead = () => database.actor('halton-commissioner');
const moderator = () => database.actor('west-moderator');
const reason = 'The panel overlooked the rota on page 12 of one tender';
const order = (lot: OutcomeLot, criterionId = 'Q1') => reopenQuality(lead(), { ...lot, criterionId, reason });

const lotSeenBy = (key: string, lot: OutcomeLot) =>
  database.transactions.read(personId(key), async (db) => {
    const access = await findProcurementAccess(db, lot.procurementId, personId(key));
    return access?.lots.find(({ id }) => id === lot.lotId);
  });

describe('a reopening order', () => {
  it('is the lead’s alone, after the lock, with a question of the criteria, one at a time each', async () => {
    const lot = await lockedLot(database, 'wide');
    expect(await reopenQuality(moderator(), { ...lot, criterionId: 'Q1', reason })).toMatchObject({
      refusal: { kind: 'notPermitted' },
    });
    expect(await order(lot, 'PRICE')).toMatchObject({ refusal: { problems: [{ field: 'reopenCriterionId' }] } });
    expect(await done(order(lot))).toEqual({ number: 1 });
    expect(await order(lot)).toMatchObject({
      refusal: { problems: [{ sentence: 'Q1 is already reopened by order 1; finish it first' }] },
    });
    const [event] = await eventsOf(database, lot, 'qualityReopened');
    expect(JSON.parse(event?.body ?? '')).toMatchObject({ criterionId: 'Q1', pricesWereOpen: false, number: 1 });
    expect(event?.body).not.toContain('rota');
    expect(await lotSeenBy('herefordshire-officer', lot)).toBeUndefined();
  });

  it('makes the question looked at again for every tender before quality is locked again; nothing is overwritten', async () => {
    const lot = await lockedLot(database, 'wide');
    const [first = '', second = ''] = lot.bids;
    await done(order(lot));
    const again = { ...agreed(4, 0, 'Q1'), revision: 1 };
    expect(await recordConsensus(moderator(), { ...lot, bidId: first, ...again })).toMatchObject({
      refusal: { problems: [{ field: 'changeReason' }] },
    });
    const other = { ...agreed(4, 0, 'Q2'), revision: 1, changeReason: 'x' };
    expect(await recordConsensus(moderator(), { ...lot, bidId: first, ...other })).toMatchObject({
      refusal: { kind: 'blocked', sentence: expect.stringContaining('Q2 has not been reopened') },
    });
    const changed = { ...again, changeReason: 'Page 12 has no reserve' };
    await done(recordConsensus(moderator(), { ...lot, bidId: first, ...changed }));
    expect(await lockQuality(moderator(), lot)).toMatchObject({
      refusal: { kind: 'blocked', sentence: expect.stringMatching(/^Still to be looked at again: [A-Z], Q1\.$/) },
    });
    const confirm = { ...lot, bidId: second, criterionId: 'Q1', revision: 1, reason: 'Page 12 says nothing new' };
    expect(await confirmConsensus(lead(), confirm)).toMatchObject({ refusal: { kind: 'notPermitted' } });
    expect(await confirmConsensus(moderator(), { ...confirm, revision: 9 })).toMatchObject({
      refusal: { kind: 'changedMeanwhile' },
    });
    await done(confirmConsensus(moderator(), confirm));
    await done(lockQuality(moderator(), lot));
    const seen = await lotSeenBy('halton-commissioner', lot);
    expect(seen?.stage).toBe('locked');
    expect(seen?.reopenings).toMatchObject([
      {
        criterionId: 'Q1',
        lockedAgainAt: expect.any(String),
        reviews: [{ outcome: 'recordedAnew' }, { outcome: 'confirmed' }],
      },
    ]);
    const entries = await database.transactions.read(personId('halton-commissioner'), (db) =>
      db
        .selectFrom('consensusEntry')
        .select(['revision', 'mark'])
        .where('bidId', '=', first)
        .where('criterionId', '=', 'Q1')
        .orderBy('revision')
        .execute(),
    );
    expect(entries).toEqual([
      { revision: 1, mark: 5 },
      { revision: 2, mark: 4 },
    ]);
    expect(await confirmConsensus(moderator(), confirm)).toMatchObject({ refusal: { kind: 'blocked' } });
    expect(await eventsOf(database, lot, 'qualityLockedAgain')).toHaveLength(1);
  });

  it('keeps prices sealed until the new lock; after their opening they stay, and the order says so', async () => {
    const sealed = await lockedLot(database, 'wide');
    await done(openPrices(database.actor('halton-finance'), sealed, database.priceSeal));
    await done(order(sealed));
    expect(await openPrices(database.actor('warrington-finance'), sealed, database.priceSeal)).toMatchObject({
      refusal: { kind: 'blocked', sentence: expect.stringContaining('locked again') },
    });
    const opened = await pricedLot(database, 'wide');
    const [first = '', second = ''] = opened.bids;
    const before = await totalsOf(database, opened);
    await done(order(opened));
    expect((await lotSeenBy('halton-commissioner', opened))?.reopenings).toMatchObject([{ pricesWereOpen: true }]);
    expect(await recommendAward(lead(), { ...opened, bidId: first, reasons: 'x' })).toMatchObject({
      refusal: { kind: 'blocked', sentence: expect.stringContaining('locked again') },
    });
    const again = { ...agreed(4, 0, 'Q1'), revision: 1, changeReason: 'No reserve is named' };
    await done(recordConsensus(moderator(), { ...opened, bidId: first, ...again }));
    await done(
      confirmConsensus(moderator(), { ...opened, bidId: second, criterionId: 'Q1', revision: 1, reason: 'As before' }),
    );
    await done(lockQuality(moderator(), opened));
    const seen = await lotSeenBy('halton-commissioner', opened);
    expect(seen?.stage).toBe('priced');
    // One step of Q1 is worth 35 ÷ 5 = 7 points.
    expect(Number(before[0]) - Number((await totalsOf(database, opened))[0])).toBeCloseTo(7, 6);
  });

  it('is enforced by the database: no consensus, opening or lock slips past an order', async () => {
    const lot = await lockedLot(database, 'wide');
    const write = (work: (tx: Parameters<Parameters<typeof database.transactions.write>[1]>[0]) => Promise<unknown>) =>
      database.transactions.write(moderator().personId, work);
    const row = { lotId: lot.lotId, bidId: lot.bids[0] ?? '', criterionId: 'Q2', revision: 2, mark: 1, reasons: 'r' };
    const entry = {
      ...row,
      id: crypto.randomUUID(),
      bidReference: 'p',
      whyNotHigher: null,
      recordedBy: moderator().personId,
    };
    const insert = () =>
      write((tx) =>
        tx
          .insertInto('consensusEntry')
          .values({ ...entry, recordedAt: new Date() })
          .execute(),
      );
    await expect(insert()).rejects.toThrow('before the lock');
    await done(order(lot));
    await expect(insert()).rejects.toThrow('before the lock');
    const { id = '' } = (await lotSeenBy('halton-commissioner', lot))?.reopenings[0] ?? {};
    const relock = {
      orderId: id,
      lotId: lot.lotId,
      qualityHash: 'h',
      lockedBy: moderator().personId,
      lockedAt: new Date(),
    };
    await expect(write((tx) => tx.insertInto('qualityRelock').values(relock).execute())).rejects.toThrow(
      'has not been looked at again for every tender',
    );
    await openBoth(database, await lockedLot(database, 'wide'));
  });
});
