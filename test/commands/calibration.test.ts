import { describe, expect, it } from 'vitest';
import { closeCalibration } from '#app/commands/close-calibration.server.ts';
import { markCalibration } from '#app/commands/mark-calibration.server.ts';
import { setCalibration } from '#app/commands/set-calibration.server.ts';
import { listExercises } from '#db/queries/calibration.server.ts';
import { personId } from '#db/seed/reference-data.server.ts';
import { testDatabase } from '../db/test-database.ts';
import { done, newLot, scoringLot, type TestLot, tenderingLot } from './evaluation-lot.ts';
import { eventsOf } from './outcome-lot.ts';

const database = testDatabase();
const moderator = () => database.actor('west-moderator');
const seenBy = (key: string, lot: TestLot) =>
  database.transactions.read(personId(key), (db) => listExercises(db, lot.lotId));
const answers = ['Two named workers and a rota', 'We are experienced'];

async function held(lot: TestLot) {
  const { exerciseId } = await done(setCalibration(moderator(), { ...lot, criterionId: 'Q1', answers }));
  return { ...lot, exerciseId };
}
const mark = (key: string, place: TestLot & { exerciseId: string }, number: number, given: number | null) =>
  markCalibration(database.actor(key), { ...place, number, mark: given, reasons: `Seen by ${key}` });

describe('a calibration exercise', () => {
  it('is marked alone: nobody of the panel sees another’s mark before it is closed, and all do after', async () => {
    const lot = await tenderingLot(database);
    const place = await held(lot);
    await done(mark('halton-evaluator', place, 1, 4));
    expect((await seenBy('east-evaluator', lot))[0]).toMatchObject({ marks: [], closedAt: null });
    expect(await closeCalibration(moderator(), place)).toMatchObject({ refusal: { kind: 'blocked' } });
    await done(mark('east-evaluator', place, 1, 2));
    expect((await seenBy('east-evaluator', lot))[0]?.marks.map(({ mark }) => mark)).toEqual([2]);
    expect(await done(closeCalibration(moderator(), place))).toEqual({ marks: 2 });
    for (const key of ['east-evaluator', 'halton-evaluator', 'halton-auditor'])
      expect((await seenBy(key, lot))[0]?.marks.map(({ mark }) => mark).sort(), key).toEqual([2, 4]);
    for (const key of ['halton-finance', 'east-director', 'herefordshire-officer'])
      expect(await seenBy(key, lot), key).toEqual([]);
    expect(await eventsOf(database, lot, 'calibrationMarked')).toHaveLength(2);
    expect(await eventsOf(database, lot, 'calibrationClosed')).toHaveLength(1);
  });

  it('is marked once, on the scale, with reasons, before it is closed', async () => {
    const place = await held(await tenderingLot(database));
    expect(await mark('halton-evaluator', place, 1, 9)).toMatchObject({ refusal: { problems: [{ field: 'mark' }] } });
    expect(await mark('halton-evaluator', place, 7, 3)).toMatchObject({ refusal: { kind: 'notFound' } });
    expect(await mark('west-moderator', place, 1, 3)).toMatchObject({ refusal: { kind: 'notPermitted' } });
    await done(mark('halton-evaluator', place, 1, 3));
    expect(await mark('halton-evaluator', place, 1, 4)).toMatchObject({ refusal: { kind: 'blocked' } });
    await done(mark('east-evaluator', place, 1, 3));
    await done(closeCalibration(moderator(), place));
    expect(await mark('halton-evaluator', place, 2, 3)).toMatchObject({ refusal: { kind: 'blocked' } });
    expect(await closeCalibration(moderator(), place)).toMatchObject({ refusal: { kind: 'blocked' } });
  });

  it('is set by the lead or the moderator, on frozen criteria, before tenders are opened', async () => {
    const input = { criterionId: 'Q1', answers };
    expect(
      await setCalibration(database.actor('halton-commissioner'), { ...(await newLot(database)), ...input }),
    ).toMatchObject({
      refusal: { kind: 'blocked', sentence: expect.stringMatching(/^Freeze the criteria first/) },
    });
    expect(
      await setCalibration(database.actor('halton-commissioner'), { ...(await scoringLot(database)), ...input }),
    ).toMatchObject({
      refusal: { kind: 'blocked', sentence: expect.stringMatching(/^Tenders have been opened/) },
    });
    const lot = await tenderingLot(database);
    expect(await setCalibration(database.actor('halton-evaluator'), { ...lot, ...input })).toMatchObject({
      refusal: { kind: 'notPermitted' },
    });
    expect(await setCalibration(moderator(), { ...lot, criterionId: 'PRICE', answers: [] })).toMatchObject({
      refusal: { problems: [{ field: 'criterionId' }, { field: 'answers1' }] },
    });
    await done(setCalibration(moderator(), { ...lot, ...input }));
    expect((await seenBy('west-moderator', lot)).map(({ number }) => number)).toEqual([1]);
  });
});
