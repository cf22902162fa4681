import { describe, expect, it } from 'vitest';
import { declareConflict } from '#app/commands/declare-conflict.server.ts';
import { openModeration } from '#app/commands/open-moderation.server.ts';
import { saveMark } from '#app/commands/save-mark.server.ts';
import { submitScores } from '#app/commands/submit-scores.server.ts';
import { listOwnMarks } from '#db/queries/scoring.server.ts';
import { testDatabase } from '../db/test-database.ts';
import { done, scoreEverything, scoringLot } from './evaluation-lot.ts';

const database = testDatabase();
const evaluator = (key?: string) => database.actor('halton-evaluator', '2018-03-20T10:00:00Z', key);

describe('saveMark', () => {
  it('appends a revision a save, with an event that tells nothing of the mark', async () => {
    const lot = await scoringLot(database);
    const place = { ...lot, bidId: lot.bids[0] ?? '', criterionId: 'Q1' };
    expect(
      await done(saveMark(evaluator(), { ...place, mark: 4, rationale: 'Named staff', shortfall: '', revision: 0 })),
    ).toEqual({
      revision: 1,
    });
    expect(
      await done(saveMark(evaluator(), { ...place, mark: 4, rationale: 'Named staff', shortfall: '', revision: 0 })),
    ).toEqual({
      revision: 1,
    });
    await done(
      saveMark(evaluator(), { ...place, mark: null, rationale: 'Named staff, page 3', shortfall: '', revision: 1 }),
    );
    const { entries, ledger } = await database.transactions.read(evaluator().personId, async (db) => ({
      entries: await db.selectFrom('markEntry').select(['revision', 'mark']).orderBy('revision').execute(),
      ledger: await db.selectFrom('ledgerEvent').selectAll().execute(),
    }));
    expect(entries).toEqual([
      { revision: 1, mark: 4 },
      { revision: 2, mark: null },
    ]);
    expect(ledger).toEqual([]);
    const lead = database.actor('halton-commissioner').personId;
    const events = await database.transactions.read(lead, (db) =>
      db.selectFrom('ledgerEvent').select('body').where('kind', '=', 'markSaved').execute(),
    );
    expect(events).toHaveLength(2);
    for (const { body } of events)
      expect(Object.keys(JSON.parse(body)).sort()).toEqual([
        'bidId',
        'contentHash',
        'criterionId',
        'lotId',
        'revision',
      ]);
  });

  it('answers a form sent twice once, and a stale one with what is stored', async () => {
    const lot = await scoringLot(database);
    const place = { ...lot, bidId: lot.bids[0] ?? '', criterionId: 'Q2' };
    const key = '11111111-1111-4111-8111-111111111111';
    const first = saveMark(evaluator(key), { ...place, mark: 2, rationale: 'One', shortfall: '', revision: 0 });
    const again = saveMark(evaluator(key), { ...place, mark: 2, rationale: 'One', shortfall: '', revision: 0 });
    expect(await done(first)).toEqual(await done(again));
    expect(
      await saveMark(evaluator(), { ...place, mark: 5, rationale: 'Other tab', shortfall: '', revision: 0 }),
    ).toMatchObject({
      refusal: { kind: 'changedMeanwhile', stored: { mark: '2', rationale: 'One', shortfall: '', revision: '1' } },
    });
  });

  it('refuses marks off the scale, unknown places, people who have not declared or stand aside', async () => {
    const lot = await scoringLot(database);
    const place = { ...lot, bidId: lot.bids[0] ?? '', criterionId: 'Q1', rationale: '', shortfall: '', revision: 0 };
    expect(await saveMark(evaluator(), { ...place, mark: 6 })).toMatchObject({
      refusal: { problems: [{ field: 'mark', sentence: '6 is not on the published scale: 0, 1, 2, 3, 4, 5' }] },
    });
    expect(await saveMark(evaluator(), { ...place, criterionId: 'PRICE', mark: 1 })).toMatchObject({
      refusal: { kind: 'notFound' },
    });
    expect(await saveMark(database.actor('west-moderator'), { ...place, mark: 1 })).toMatchObject({
      refusal: { kind: 'notPermitted' },
    });
    const aside = { ...lot, kind: 'actual', details: 'My sister works there' } as const;
    await done(declareConflict(database.actor('halton-evaluator', '2018-03-21T10:00:00Z'), aside));
    expect(await saveMark(evaluator(), { ...place, mark: 1 })).toMatchObject({ refusal: { kind: 'blocked' } });
  });

  it('keeps marks blind until moderation opens, by the database too', async () => {
    const lot = await scoringLot(database);
    const place = { ...lot, bidId: lot.bids[0] ?? '', criterionId: 'Q1', revision: 0 };
    await done(saveMark(evaluator(), { ...place, mark: 1, rationale: 'Mine alone', shortfall: '' }));
    for (const key of ['east-evaluator', 'west-moderator', 'halton-commissioner', 'halton-auditor']) {
      const { personId } = database.actor(key);
      const rows = await database.transactions.read(personId, (db) =>
        db.selectFrom('markEntry').selectAll().where('lotId', '=', lot.lotId).execute(),
      );
      expect(rows, key).toEqual([]);
    }
  });
});

describe('submitScores', () => {
  it('is refused until every mark and reason is there; then nothing changes any more', async () => {
    const lot = await scoringLot(database);
    const place = { ...lot, bidId: lot.bids[0] ?? '', criterionId: 'Q1' };
    await done(saveMark(evaluator(), { ...place, mark: 3, rationale: '', shortfall: '', revision: 0 }));
    const refused = await submitScores(evaluator(), lot);
    if (refused.ok || refused.refusal.kind !== 'problems') throw new Error('not refused');
    expect(refused.refusal.problems).toHaveLength(6);
    expect(await openModeration(database.actor('west-moderator'), lot)).toMatchObject({
      refusal: { kind: 'blocked', sentence: '2 of 2 evaluators have still to submit.' },
    });
    const whole = await scoringLot(database);
    await scoreEverything(database, whole);
    const late = {
      ...whole,
      bidId: whole.bids[0] ?? '',
      criterionId: 'Q1',
      mark: 5,
      rationale: 'Later',
      shortfall: '',
      revision: 1,
    };
    expect(await saveMark(evaluator(), late)).toMatchObject({
      refusal: { problems: [{ field: 'supersedeReason' }] },
    });
    const marks = await database.transactions.read(evaluator().personId, (db) =>
      listOwnMarks(db, whole.lotId, evaluator().personId),
    );
    expect(marks.map(({ mark }) => mark)).toEqual([3, 3, 3, 3, 3, 3]);
  });
});
