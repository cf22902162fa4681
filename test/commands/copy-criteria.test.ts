import { expect, it } from 'vitest';
import { copyCriteria } from '#app/commands/copy-criteria.server.ts';
import { editCriteria } from '#app/commands/edit-criteria.server.ts';
import { freezeCriteria } from '#app/commands/freeze-criteria.server.ts';
import { toBasisPoints } from '#app/domain/basis-points.ts';
import { permissions } from '#app/domain/permission.ts';
import { findCriteria, listCriteriaSources } from '#db/queries/criteria.server.ts';
import { testDatabase } from '../db/test-database.ts';
import { done, newLot } from './evaluation-lot.ts';

const database = testDatabase();
const lead = () => database.actor('halton-commissioner');

async function frozenLot() {
  const lot = await newLot(database);
  const weights = { QUALITY: toBasisPoints(8000), Q1: toBasisPoints(4000), PRICE: toBasisPoints(2000) };
  await done(editCriteria(lead(), { ...lot, version: 0, edit: { kind: 'weights', weights } }));
  await done(freezeCriteria(lead(), { ...lot, version: 1 }));
  return lot;
}
const criteria = (lotId: string) => database.transactions.read(lead().personId, (db) => findCriteria(db, lotId));

it('copies what an earlier procurement published, and leaves that alone', async () => {
  const source = await frozenLot();
  const lot = await newLot(database);
  expect(await done(copyCriteria(lead(), { ...lot, version: 0, sourceLotId: source.lotId }))).toEqual({ version: 1 });
  const { draft, frozen } = await criteria(lot.lotId);
  expect([frozen, draft?.scheme]).toEqual([null, (await criteria(source.lotId)).frozen?.scheme]);
});

it('lists only lots whose criteria the viewer may read', async () => {
  const source = await frozenLot();
  const listed = (key: string) =>
    database.transactions.read(database.actor(key).personId, (db) => listCriteriaSources(db, permissions.readCriteria));
  expect((await listed('halton-commissioner')).map(({ lotId }) => lotId)).toContain(source.lotId);
  expect(await listed('herefordshire-officer')).toEqual([]);
});

it('refuses itself, a lot without criteria, a stranger’s lot, a stale draft and a frozen target', async () => {
  const source = await frozenLot();
  const lot = await newLot(database);
  const empty = await newLot(database);
  for (const sourceLotId of [lot.lotId, empty.lotId, '11111111-1111-4111-8111-111111111111'])
    expect(await copyCriteria(lead(), { ...lot, version: 0, sourceLotId })).toMatchObject({
      refusal: { problems: [{ field: 'sourceLotId' }] },
    });
  expect(await copyCriteria(lead(), { ...lot, version: 3, sourceLotId: source.lotId })).toMatchObject({
    refusal: { kind: 'changedMeanwhile' },
  });
  expect(await copyCriteria(lead(), { ...source, version: 1, sourceLotId: lot.lotId })).toMatchObject({
    refusal: { kind: 'blocked' },
  });
  expect(
    await copyCriteria(database.actor('herefordshire-officer'), { ...lot, version: 0, sourceLotId: source.lotId }),
  ).toMatchObject({ refusal: { kind: 'notFound' } });
});
