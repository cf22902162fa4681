import { expect, it } from 'vitest';
import { decideLateTender } from '#app/commands/decide-late-tender.server.ts';
import { openTenders } from '#app/commands/open-tenders.server.ts';
import { recordBid } from '#app/commands/record-bid.server.ts';
import { answerClarification, askClarification } from '#app/commands/record-clarification.server.ts';
import { setDeadline } from '#app/commands/set-deadline.server.ts';
import type { LatePolicy } from '#app/domain/late-tender.ts';
import { toPence } from '#app/domain/money.ts';
import type { PlainDate } from '#app/domain/plain-date.ts';
import { listBids } from '#db/queries/bids.server.ts';
import { insertMilestone } from '#db/queries/criteria.server.ts';
import { findDeadline, listClarifications } from '#db/queries/tender-record.server.ts';
import { personId } from '#db/seed/reference-data.server.ts';
import { testDatabase } from '../db/test-database.ts';
import { answers, done, scoringLot, tenderingLot } from './evaluation-lot.ts';

const database = testDatabase();
const lead = (at = '2018-03-12T11:00:00Z') => database.actor('halton-commissioner', at);
const day = (text: string) => text as PlainDate;
const noon = { dueOn: day('2018-03-12'), dueTime: '12:00' };
const tender = { registrationNumber: null, answers, price: toPence(5_000_000) };

/** A lot due at noon with one tender in time and one a second late. */
async function lateLot(policy: LatePolicy) {
  const lot = await tenderingLot(database);
  await done(setDeadline(lead(), { ...lot, ...noon, policy }));
  const inTime = { ...lot, ...tender, tenderer: 'Alpha' };
  const { bidId: first } = await done(recordBid(lead('2018-03-12T12:00:00Z'), inTime, database.priceSeal));
  const after = { ...lot, ...tender, tenderer: 'Beta' };
  const { bidId } = await done(recordBid(lead('2018-03-12T12:00:01Z'), after, database.priceSeal));
  return { lot, first, late: { ...lot, bidId, reason: 'Sent at 12:00:01; the portal was up' } };
}

it('holds the opening up until the late tender is decided, by the database too', async () => {
  const { lot, first, late } = await lateLot('decided');
  expect(await openTenders(lead(), lot)).toMatchObject({
    refusal: { sentence: expect.stringContaining('Decide about the late tender first') },
  });
  const direct = database.transactions.write(lead().personId, (tx) =>
    insertMilestone(tx, {
      ...{ lotId: lot.lotId },
      kind: 'tendersOpened',
      reachedBy: lead().personId,
      reachedAt: new Date(),
    }),
  );
  await expect(direct).rejects.toThrow('a late tender waits');
  expect(await decideLateTender(lead(), { ...late, bidId: first, decision: 'refused' })).toMatchObject({
    refusal: { kind: 'blocked' },
  });
  await done(decideLateTender(lead(), { ...late, decision: 'accepted' }));
  expect(await decideLateTender(lead(), { ...late, decision: 'refused' })).toMatchObject({
    refusal: { kind: 'blocked' },
  });
  expect((await done(openTenders(lead(), lot))).bids).toBe(2);
});

it('excludes a refused late tender with the reason, and accepts none against the published policy', async () => {
  const { lot, late } = await lateLot('refused');
  expect(await decideLateTender(lead(), { ...late, decision: 'accepted' })).toMatchObject({
    refusal: { problems: [{ field: 'decision' }] },
  });
  expect(await decideLateTender(database.actor('halton-evaluator'), { ...late, decision: 'refused' })).toMatchObject({
    refusal: { kind: 'notPermitted' },
  });
  await done(decideLateTender(lead(), { ...late, decision: 'refused' }));
  const bids = await database.transactions.read(lead().personId, (db) => listBids(db, lot.lotId));
  expect(bids.find(({ id }) => id === late.bidId)).toMatchObject({ status: 'excluded', statusReason: late.reason });
  await done(openTenders(lead(), lot));
});

it('sets and moves the deadline until a tender is recorded, in the time of the United Kingdom', async () => {
  const lot = await tenderingLot(database);
  await done(setDeadline(lead('2018-03-01T10:00:00Z'), { ...lot, ...noon, policy: 'refused' }));
  const later = { ...lot, dueOn: day('2018-04-12'), dueTime: '12:00', policy: 'decided' } as const;
  await done(setDeadline(lead('2018-03-02T10:00:00Z'), later));
  const seen = (key: string) => database.transactions.read(personId(key), (db) => findDeadline(db, lot.lotId));
  expect((await seen('halton-evaluator')).deadline).toEqual({ dueAt: '2018-04-12T11:00:00Z', policy: 'decided' });
  expect((await seen('herefordshire-officer')).deadline).toBeNull();
  await done(recordBid(lead(), { ...lot, ...tender, tenderer: 'Alpha' }, database.priceSeal));
  expect(await setDeadline(lead(), later)).toMatchObject({ refusal: { kind: 'blocked' } });
});

it('keeps questions and answers beside the tender, for those who read it, and never edits it', async () => {
  const lot = await scoringLot(database);
  const at = '2018-03-22T10:00:00Z';
  const bid = { procurementId: lot.procurementId, lotId: lot.lotId, bidId: lot.bids[0] ?? '' };
  const question = { ...bid, criterionId: 'Q1', askedOn: day('2018-03-20'), question: 'Who covers leave?' };
  expect(await askClarification(lead(at), { ...question, question: 'Does ALPHA cover it?' })).toMatchObject({
    refusal: { problems: [{ field: 'question' }] },
  });
  expect(await askClarification(database.actor('west-moderator', at), question)).toMatchObject({
    refusal: { kind: 'notPermitted' },
  });
  await done(askClarification(lead(at), question));
  const seen = (key: string) => database.transactions.read(personId(key), (db) => listClarifications(db, bid.bidId));
  const [asked] = await seen('halton-evaluator');
  const reply = { ...bid, clarificationId: asked?.id ?? '', answeredOn: day('2018-03-21'), reply: 'The manager does' };
  expect(await answerClarification(lead(at), { ...reply, answeredOn: day('2018-03-19') })).toMatchObject({
    refusal: { problems: [{ field: 'answeredOn' }] },
  });
  await done(answerClarification(lead(at), reply));
  expect(await answerClarification(lead(at), reply)).toMatchObject({ refusal: { kind: 'blocked' } });
  expect(await seen('halton-evaluator')).toMatchObject([{ criterionId: 'Q1', reply: 'The manager does' }]);
  expect(await seen('herefordshire-officer')).toEqual([]);
  expect(await seen('halton-finance')).toEqual([]);
});
