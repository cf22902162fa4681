import { describe, expect, it } from 'vitest';
import { editCriteria } from '#app/commands/edit-criteria.server.ts';
import { freezeCriteria } from '#app/commands/freeze-criteria.server.ts';
import { toBasisPoints } from '#app/domain/basis-points.ts';
import type { CriteriaEdit } from '#app/domain/criteria-edit.ts';
import { findCriteria } from '#db/queries/criteria.server.ts';
import { testDatabase } from '../db/test-database.ts';
import { done, newLot, type TestLot } from './evaluation-lot.ts';

const database = testDatabase();
const lead = () => database.actor('halton-commissioner');
const weights = (quality: number, price: number): CriteriaEdit => ({
  kind: 'weights',
  weights: {
    QUALITY: toBasisPoints(quality),
    Q1: toBasisPoints(quality - 4000),
    PRICE: toBasisPoints(price),
  },
});
const read = (lot: TestLot, key = 'halton-commissioner') => {
  const { personId } = database.actor(key);
  return database.transactions.read(personId, (db) => findCriteria(db, lot.lotId));
};

describe('editCriteria', () => {
  it('stores weightings that total exactly, and its event holds their hash', async () => {
    const lot = await newLot(database);
    expect((await read(lot)).draft).toBeNull();
    expect(await done(editCriteria(lead(), { ...lot, version: 0, edit: weights(7000, 3000) }))).toEqual({ version: 1 });
    const { draft } = await read(lot);
    expect(draft?.version).toBe(1);
    const events = await database.transactions.read(lead().personId, (db) =>
      db.selectFrom('ledgerEvent').select(['kind', 'body']).where('chain', '=', lot.procurementId).execute(),
    );
    expect(events.map(({ kind }) => kind)).toEqual(['procurementCreated', 'criteriaDraftSaved']);
    expect(JSON.parse(events[1]?.body ?? '')).toMatchObject({ version: 1, edit: 'weights' });
  });

  it('refuses 99.99 with both figures and stores nothing', async () => {
    const lot = await newLot(database);
    const refused = await editCriteria(lead(), { ...lot, version: 0, edit: weights(7500, 2499) });
    expect(refused).toMatchObject({
      ok: false,
      refusal: { kind: 'problems', problems: [{ sentence: 'The weightings total 99.99%, not 100%.' }] },
    });
    expect((await read(lot)).draft).toBeNull();
  });

  it('lets one of many parallel edits win and gives the others what is stored', async () => {
    const lot = await newLot(database);
    const edits = Array.from({ length: 6 }, (_, index) =>
      editCriteria(lead(), { ...lot, version: 0, edit: weights(7000 + index * 100, 3000 - index * 100) }),
    );
    const results = await Promise.all(edits);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    for (const result of results)
      if (!result.ok) expect(result.refusal).toMatchObject({ kind: 'changedMeanwhile', stored: { 'weight-Q2': '25' } });
  });

  it('is the lead’s alone; another council sees nothing', async () => {
    const lot = await newLot(database);
    const input = { ...lot, version: 0, edit: weights(7000, 3000) };
    expect(await editCriteria(database.actor('herefordshire-officer'), input)).toMatchObject({
      refusal: { kind: 'notFound' },
    });
    await done(editCriteria(lead(), input));
    expect(await read(lot, 'herefordshire-officer')).toEqual({ draft: null, frozen: null });
  });
});

describe('freezeCriteria', () => {
  it('freezes once, for good, under a hash; then nobody edits', async () => {
    const lot = await newLot(database);
    const { hash } = await done(freezeCriteria(lead(), { ...lot, version: 0 }));
    const { frozen } = await read(lot);
    expect(frozen).toMatchObject({ hash, number: 1 });
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    for (const again of [
      freezeCriteria(lead(), { ...lot, version: 0 }),
      editCriteria(lead(), { ...lot, version: 0, edit: weights(7000, 3000) }),
    ])
      expect(await again).toMatchObject({ refusal: { kind: 'blocked' } });
  });

  it('refuses a draft that does not add up, and one that changed meanwhile', async () => {
    const lot = await newLot(database);
    await done(editCriteria(lead(), { ...lot, version: 0, edit: { kind: 'remove', id: 'Q3' } }));
    expect(await freezeCriteria(lead(), { ...lot, version: 0 })).toMatchObject({
      refusal: { kind: 'changedMeanwhile' },
    });
    const refused = await freezeCriteria(lead(), { ...lot, version: 1 });
    expect(refused).toMatchObject({
      refusal: { problems: [{ sentence: 'The parts of "QUALITY" total 60%, but its weighting is 75%.' }] },
    });
  });
});
