import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { declareConflict } from '#app/commands/declare-conflict.server.ts';
import { lockQuality } from '#app/commands/lock-quality.server.ts';
import { mitigateConflict } from '#app/commands/mitigate-conflict.server.ts';
import { openModeration } from '#app/commands/open-moderation.server.ts';
import { openPrices } from '#app/commands/open-prices.server.ts';
import { parsePlainDate } from '#app/domain/plain-date.ts';
import { expectOk } from '#app/domain/result.ts';
import { findProcurementAccess } from '#db/queries/access.server.ts';
import { personId } from '#db/seed/reference-data.server.ts';
import { testDatabase } from '../db/test-database.ts';
import { done, scoreEverything, scoringLot, type TestLot } from './evaluation-lot.ts';

const database = testDatabase();
const later = '2018-04-02T09:00:00Z';
const declareActual = (lot: TestLot, key: string) =>
  done(declareConflict(database.actor(key, later), { ...lot, kind: 'actual', details: 'My sister works there' }));
const seen = (lot: TestLot, key: string) =>
  database.transactions.read(personId(key), async (db) => ({
    others: (await db.selectFrom('markEntry').select('evaluatorId').where('lotId', '=', lot.lotId).execute()).filter(
      ({ evaluatorId }) => evaluatorId !== personId(key),
    ).length,
    consensus: (await db.selectFrom('consensusEntry').select('id').where('lotId', '=', lot.lotId).execute()).length,
    prices: (await db.selectFrom('openedPrice').select('bidId').execute()).length,
    aside: (await findProcurementAccess(db, lot.procurementId, personId(key)))?.lots[0]?.aside,
  }));

it('the database keeps others’ marks from whoever stands aside, evaluator or moderator, and gives them back once mitigated', async () => {
  const lot = await scoringLot(database);
  await scoreEverything(database, lot);
  await done(openModeration(database.actor('west-moderator'), lot));
  for (const key of ['halton-evaluator', 'west-moderator']) {
    expect((await seen(lot, key)).others, key).toBeGreaterThan(0);
    const { id } = await declareActual(lot, key);
    expect(await seen(lot, key), key).toMatchObject({ others: 0, consensus: 0, aside: true });
    if (key !== 'halton-evaluator') continue;
    const decision = { detail: 'A second evaluator marks beside', decidedOn: expectOk(parsePlainDate('2018-04-02')) };
    const mitigation = {
      ...lot,
      declarationId: id,
      kind: 'second-evaluator',
      decidedBy: 'Monitoring Officer',
    } as const;
    await done(mitigateConflict(database.actor('halton-commissioner', later), { ...mitigation, ...decision }));
    expect((await seen(lot, key)).others).toBeGreaterThan(0);
  }
});

it('whoever stands aside neither locks quality nor opens prices', async () => {
  const lot = await scoringLot(database);
  await scoreEverything(database, lot);
  await done(openModeration(database.actor('west-moderator'), lot));
  const sentence = expect.stringMatching(/^You stand aside from this lot/);
  await declareActual(lot, 'west-moderator');
  expect(await lockQuality(database.actor('west-moderator'), lot)).toMatchObject({ refusal: { sentence } });
  await declareActual(lot, 'halton-finance');
  expect(await openPrices(database.actor('halton-finance'), lot, database.priceSeal)).toMatchObject({
    refusal: { sentence },
  });
  const entry = {
    id: randomUUID(),
    lotId: lot.lotId,
    bidId: lot.bids[0] ?? '',
    criterionId: 'Q1',
    revision: 1,
    mark: 3,
  };
  const words = { reasons: 'Agreed', bidReference: 'Page 1', whyNotHigher: 'No cover' };
  const by = { recordedBy: personId('west-moderator'), recordedAt: new Date() };
  await expect(
    database.transactions.write(by.recordedBy, (tx) =>
      tx
        .insertInto('consensusEntry')
        .values({ ...entry, ...words, ...by })
        .execute(),
    ),
  ).rejects.toThrow('row-level security');
});
