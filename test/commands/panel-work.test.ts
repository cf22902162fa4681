import { describe, expect, it } from 'vitest';
import { assignQuestions } from '#app/commands/assign-questions.server.ts';
import { openModeration } from '#app/commands/open-moderation.server.ts';
import { saveMark } from '#app/commands/save-mark.server.ts';
import { setPanelDates } from '#app/commands/set-panel-dates.server.ts';
import { submitScores } from '#app/commands/submit-scores.server.ts';
import { parsePlainDate } from '#app/domain/plain-date.ts';
import { expectOk } from '#app/domain/result.ts';
import { listSubmittedMarks } from '#db/queries/moderation.server.ts';
import { findPanelWork } from '#db/queries/panel-work.server.ts';
import { findOwnStanding } from '#db/queries/scoring.server.ts';
import { personId } from '#db/seed/reference-data.server.ts';
import { testDatabase } from '../db/test-database.ts';
import { done, newLot, questions, scoreEverything, scoringLot, type TestLot } from './evaluation-lot.ts';
import { eventsOf } from './outcome-lot.ts';

const database = testDatabase();
const lead = () => database.actor('halton-commissioner');
const day = (text: string) => expectOk(parsePlainDate(text));
const assign = (lot: TestLot, key: string, criterionIds: readonly string[]) =>
  assignQuestions(lead(), { ...lot, personId: personId(key), criterionIds });
const mark = (key: string, lot: TestLot, bidId: string, criterionId: string, more: object = {}) =>
  saveMark(database.actor(key), {
    ...{ ...lot, bidId, criterionId, mark: 3, rationale: 'A rota with names', shortfall: 'No cover', revision: 0 },
    ...more,
  });

describe('assigning questions', () => {
  it('lets an evaluator mark and submit their own questions only', async () => {
    const lot = await scoringLot(database);
    await done(assign(lot, 'halton-evaluator', ['Q1']));
    expect(await mark('halton-evaluator', lot, lot.bids[0] ?? '', 'Q2')).toMatchObject({
      refusal: { kind: 'blocked', sentence: 'Q2 is marked by others; it is not assigned to you.' },
    });
    for (const bidId of lot.bids) await done(mark('halton-evaluator', lot, bidId, 'Q1'));
    expect(await done(submitScores(database.actor('halton-evaluator'), lot))).toEqual({ marks: lot.bids.length });
    expect(await assign(lot, 'halton-evaluator', ['Q1', 'Q2'])).toMatchObject({ refusal: { kind: 'blocked' } });
    const work = await database.transactions.read(lead().personId, (db) =>
      findPanelWork(db, lot.procurementId, lot.lotId),
    );
    expect(work.evaluators.map(({ assigned, submitted }) => [assigned, submitted])).toEqual([
      [null, false],
      [['Q1'], true],
    ]);
    expect(await eventsOf(database, lot, 'questionsAssigned')).toHaveLength(1);
  });

  it('keeps a question that has been begun, is refused to others, and needs real questions', async () => {
    const lot = await scoringLot(database);
    await done(mark('halton-evaluator', lot, lot.bids[0] ?? '', 'Q2'));
    expect(await assign(lot, 'halton-evaluator', ['Q1'])).toMatchObject({
      refusal: { problems: [{ field: 'criterionIds', sentence: expect.stringContaining('Q2') }] },
    });
    expect(await assign(lot, 'halton-evaluator', [])).toMatchObject({ refusal: { kind: 'problems' } });
    expect(await assign(lot, 'west-moderator', ['Q1'])).toMatchObject({ refusal: { kind: 'notFound' } });
    const asked = { ...lot, personId: personId('east-evaluator'), criterionIds: ['Q1'] };
    expect(await assignQuestions(database.actor('halton-evaluator'), asked)).toMatchObject({
      refusal: { kind: 'notPermitted' },
    });
  });

  it('keeps moderation shut while a question has nobody, and asks on each question those who mark it', async () => {
    const lot = await scoringLot(database);
    await done(assign(lot, 'halton-evaluator', ['Q1']));
    await done(assign(lot, 'east-evaluator', ['Q1', 'Q2']));
    expect(await openModeration(database.actor('west-moderator'), lot)).toMatchObject({
      refusal: { sentence: 'Nobody is assigned to mark Q3; assign an evaluator first.' },
    });
    await done(assign(lot, 'east-evaluator', [...questions]));
    for (const bidId of lot.bids) {
      await done(mark('halton-evaluator', lot, bidId, 'Q1'));
      for (const id of questions) await done(mark('east-evaluator', lot, bidId, id));
    }
    for (const key of ['halton-evaluator', 'east-evaluator']) await done(submitScores(database.actor(key), lot));
    await done(openModeration(database.actor('west-moderator'), lot));
    const askedOn = (criterionId: string) =>
      database.transactions.read(personId('west-moderator'), (db) =>
        listSubmittedMarks(db, lot.lotId, { bidId: lot.bids[0] ?? '', criterionId }),
      );
    expect([(await askedOn('Q1')).length, (await askedOn('Q2')).length]).toEqual([2, 1]);
  });
});

describe('a submitted mark', () => {
  it('is replaced only with a reason, until moderation opens; the first one stays on record', async () => {
    const lot = await scoringLot(database);
    await scoreEverything(database, lot);
    const replace = (more: object) =>
      mark('halton-evaluator', lot, lot.bids[0] ?? '', 'Q1', { mark: 2, revision: 1, ...more });
    expect(await replace({})).toMatchObject({ refusal: { problems: [{ field: 'supersedeReason' }] } });
    const supersedeReason = 'I had read the annex of another lot';
    expect(await replace({ supersedeReason, shortfall: ' ' })).toMatchObject({ refusal: { kind: 'problems' } });
    expect(await replace({ supersedeReason })).toEqual({ ok: true, value: { revision: 2 } });
    expect(await eventsOf(database, lot, 'markReplaced')).toHaveLength(1);
    const stored = await database.transactions.read(personId('halton-evaluator'), (db) =>
      db
        .selectFrom('markEntry')
        .select(['mark', 'supersedeReason'])
        .where('bidId', '=', lot.bids[0] ?? '')
        .where('criterionId', '=', 'Q1')
        .orderBy('revision')
        .execute(),
    );
    expect(stored).toEqual([
      { mark: 3, supersedeReason: null },
      { mark: 2, supersedeReason },
    ]);
    await done(openModeration(database.actor('west-moderator'), lot));
    expect(await replace({ mark: 1, revision: 2, supersedeReason })).toMatchObject({ refusal: { kind: 'blocked' } });
  });
});

describe('the dates of a panel', () => {
  const dates = { declareBy: day('2018-04-10'), scoreBy: day('2018-04-24'), agreeBy: day('2018-05-04') };
  it('are set by the lead in order, and reach the evaluator', async () => {
    const lot = await newLot(database);
    expect(await setPanelDates(lead(), { ...lot, ...dates, scoreBy: day('2018-04-09') })).toMatchObject({
      refusal: { problems: [{ field: 'scoreBy' }] },
    });
    expect(await setPanelDates(database.actor('west-moderator'), { ...lot, ...dates })).toMatchObject({ ok: false });
    await done(setPanelDates(lead(), { ...lot, ...dates }));
    await done(
      setPanelDates(lead(), {
        ...lot,
        ...dates,
        agreeBy: day('2018-05-11'),
      }),
    );
    const standing = await database.transactions.read(lead().personId, (db) =>
      findOwnStanding(db, lot.lotId, lead().personId),
    );
    expect(standing.dates).toEqual({ ...dates, agreeBy: '2018-05-11' });
  });
});
