import { expect, it } from 'vitest';
import { declareConflict } from '#app/commands/declare-conflict.server.ts';
import { mitigateConflict } from '#app/commands/mitigate-conflict.server.ts';
import { saveMark } from '#app/commands/save-mark.server.ts';
import type { MitigationKind } from '#app/domain/conflict-of-interest.ts';
import type { PlainDate } from '#app/domain/plain-date.ts';
import { listDeclarations, listPanel } from '#db/queries/panel.server.ts';
import { findTenderOnQuestion } from '#db/queries/tender-record.server.ts';
import { personId } from '#db/seed/reference-data.server.ts';
import { testDatabase } from '../db/test-database.ts';
import { done, scoringLot, type TestLot } from './evaluation-lot.ts';

const database = testDatabase();
const evaluator = (at = '2018-03-20T10:00:00Z') => database.actor('halton-evaluator', at);
const lead = (at = '2018-03-21T12:00:00Z') => database.actor('halton-commissioner', at);
const decision = (kind: MitigationKind) => ({
  kind,
  detail: 'Every mark is given beside the reserve evaluator',
  decidedOn: '2018-03-21' as PlainDate,
  decidedBy: 'Monitoring Officer',
});

/** A lot being scored, and the declaration of its first evaluator. */
async function declared(kind: 'actual' | 'perceived' = 'actual') {
  const lot = await scoringLot(database);
  const conflict = { ...lot, kind, details: 'My sister works there' } as const;
  const { id } = await done(declareConflict(evaluator('2018-03-21T09:00:00Z'), conflict));
  return { ...lot, declarationId: id };
}
const answersSeen = (lot: TestLot & { bids: readonly string[] }, key: string) =>
  database.transactions.read(
    personId(key),
    async (db) => (await findTenderOnQuestion(db, lot.bids[0] ?? '', 'Q1')).answer,
  );
const mark = (lot: TestLot & { bids: readonly string[] }, revision = 0) =>
  saveMark(evaluator(), {
    ...lot,
    bidId: lot.bids[0] ?? '',
    criterionId: 'Q1',
    mark: 3,
    rationale: `Rota ${revision}`,
    shortfall: 'No cover',
    revision,
  });

it('lets the person mark again once somebody else has decided, and shuts the answers until then', async () => {
  const lot = await declared();
  expect(await answersSeen(lot, 'halton-evaluator')).toBeNull();
  expect(await answersSeen(lot, 'east-evaluator')).not.toBeNull();
  expect(await mark(lot)).toMatchObject({
    refusal: { sentence: expect.stringContaining('until the lead authority records what is done') },
  });
  await done(mitigateConflict(lead(), { ...lot, ...decision('second-evaluator') }));
  expect(await answersSeen(lot, 'halton-evaluator')).not.toBeNull();
  await done(mark(lot));
  const again = { ...lot, kind: 'potential', details: 'And my brother' } as const;
  await done(declareConflict(evaluator('2018-03-22T09:00:00Z'), again));
  expect(await mark(lot, 1)).toMatchObject({ refusal: { kind: 'blocked' } });
  expect(await answersSeen(lot, 'halton-evaluator')).toBeNull();
});

it('keeps whoever stands aside out, by the database too', async () => {
  const lot = await declared();
  await done(mitigateConflict(lead(), { ...lot, ...decision('stands-aside') }));
  expect(await mark(lot)).toMatchObject({ refusal: { sentence: expect.stringContaining('You stand aside') } });
  expect(await answersSeen(lot, 'halton-evaluator')).toBeNull();
  const direct = database.transactions.write(personId('halton-evaluator'), (tx) =>
    tx
      .insertInto('markEntry')
      .values({
        id: '11111111-1111-4111-8111-111111111111',
        lotId: lot.lotId,
        bidId: lot.bids[0] ?? '',
        criterionId: 'Q1',
        evaluatorId: personId('halton-evaluator'),
        revision: 1,
        mark: 5,
        rationale: '',
        shortfall: '',
        supersedeReason: null,
        savedAt: new Date(),
      })
      .execute(),
  );
  await expect(direct).rejects.toThrow('a declaration free of conflict, or a mitigation');
});

it('is refused to the person concerned, to others, for other kinds, for other lots, and with impossible days', async () => {
  const lot = await declared();
  const input = { ...lot, ...decision('independent-review') };
  expect(await mitigateConflict(evaluator(), input)).toMatchObject({ refusal: { kind: 'notPermitted' } });
  expect(await mitigateConflict(database.actor('west-moderator'), input)).toMatchObject({
    refusal: { kind: 'notPermitted' },
  });
  expect(await mitigateConflict(database.actor('herefordshire-officer'), input)).toMatchObject({
    refusal: { kind: 'notFound' },
  });
  const early = { ...input, decidedOn: '2018-03-20' as PlainDate };
  expect(await mitigateConflict(lead(), early)).toMatchObject({ refusal: { problems: [{ field: 'decidedOn' }] } });
  const other = await scoringLot(database);
  expect(await mitigateConflict(lead(), { ...input, ...other })).toMatchObject({ refusal: { kind: 'notFound' } });
  const perceived = await declared('perceived');
  expect(await mitigateConflict(lead(), { ...input, ...perceived })).toMatchObject({ refusal: { kind: 'blocked' } });
});

it('is seen by the person concerned and those who run the evaluation, and leaves an event without words', async () => {
  const lot = await declared();
  await done(mitigateConflict(lead(), { ...lot, ...decision('access-limited') }));
  const own = await database.transactions.read(personId('halton-evaluator'), (db) =>
    listDeclarations(db, lot.lotId, personId('halton-evaluator')),
  );
  expect(own[0]?.mitigation).toEqual(decision('access-limited'));
  const seen = (key: string) =>
    database.transactions.read(
      personId(key),
      async (db) => (await listPanel(db, lot.procurementId, lot.lotId)).filter(({ mitigation }) => mitigation).length,
    );
  expect(await Promise.all(['halton-commissioner', 'west-moderator', 'east-evaluator'].map(seen))).toEqual([1, 1, 0]);
  const events = await database.transactions.read(lead().personId, (db) =>
    db.selectFrom('ledgerEvent').select('body').where('kind', '=', 'conflictMitigated').execute(),
  );
  expect(Object.keys(JSON.parse(events.at(-1)?.body ?? '{}')).sort()).toEqual([
    'contentHash',
    'declarationId',
    'lotId',
  ]);
});
