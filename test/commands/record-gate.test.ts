import { expect, it } from 'vitest';
import { editCriteria } from '#app/commands/edit-criteria.server.ts';
import { freezeCriteria } from '#app/commands/freeze-criteria.server.ts';
import { openTenders } from '#app/commands/open-tenders.server.ts';
import { recordBid } from '#app/commands/record-bid.server.ts';
import { recordGate } from '#app/commands/record-gate.server.ts';
import type { CriteriaEdit } from '#app/domain/criteria-edit.ts';
import { toPence } from '#app/domain/money.ts';
import { listBids, listGateResults } from '#db/queries/bids.server.ts';
import { testDatabase } from '../db/test-database.ts';
import { answers, done, newLot } from './evaluation-lot.ts';
import { eventsOf } from './outcome-lot.ts';

const database = testDatabase();
const lead = () => database.actor('halton-commissioner');

const insurance: CriteriaEdit = {
  kind: 'criterion',
  criterion: { kind: 'gate', id: 'INSURANCE', title: 'Insurance', consequence: 'excluded' },
  replaces: null,
  parentId: null,
};

/** A lot with one pass or fail test and one tender, opened where wanted. */
async function lotWithGate(opened: boolean) {
  const lot = await newLot(database);
  await done(editCriteria(lead(), { ...lot, version: 0, edit: insurance }));
  await done(freezeCriteria(lead(), { ...lot, version: 1 }));
  const input = { ...lot, tenderer: 'Alpha', registrationNumber: null, answers, price: toPence(100) };
  const { bidId } = await done(recordBid(lead(), input, database.priceSeal));
  if (opened) await done(openTenders(lead(), lot));
  return { ...lot, bidId };
}

it('a pass or fail is corrected by a further result with its reason; the first stays on record', async () => {
  const lot = await lotWithGate(true);
  const gate = { ...lot, criterionId: 'INSURANCE', reason: 'Certificate for £5 million' };
  await done(recordGate(lead(), { ...gate, result: 'fail' }));
  expect(await recordGate(lead(), { ...gate, result: 'fail' })).toMatchObject({
    refusal: { problems: [{ field: 'result', sentence: expect.stringContaining('already recorded as failed') }] },
  });
  await done(recordGate(lead(), { ...gate, result: 'pass', reason: 'The second certificate had been overlooked' }));
  const seen = await database.transactions.read(lead().personId, async (db) => ({
    inForce: await listGateResults(db, gate.bidId),
    bids: await listBids(db, lot.lotId),
    kept: await db
      .selectFrom('gateResult')
      .select(['revision', 'result'])
      .where('bidId', '=', gate.bidId)
      .orderBy('revision')
      .execute(),
  }));
  expect(seen.inForce).toMatchObject([{ result: 'pass', revision: 2 }]);
  expect(seen.bids.find(({ id }) => id === gate.bidId)?.gates).toEqual({ INSURANCE: 'pass' });
  expect(seen.kept).toEqual([
    { revision: 1, result: 'fail' },
    { revision: 2, result: 'pass' },
  ]);
  expect(await eventsOf(database, lot, 'gateCorrected')).toHaveLength(1);
});

it('is recorded by the lead alone, on a published test, once tenders are opened', async () => {
  const gate = { ...(await lotWithGate(true)), criterionId: 'INSURANCE', result: 'pass', reason: 'Seen' } as const;
  expect(await recordGate(database.actor('east-officer'), gate)).toMatchObject({ ok: false });
  expect(await recordGate(lead(), { ...gate, criterionId: 'Q1' })).toMatchObject({ refusal: { kind: 'notFound' } });
  const early = { ...gate, ...(await lotWithGate(false)) };
  expect(await recordGate(lead(), early)).toMatchObject({ refusal: { kind: 'blocked' } });
});
