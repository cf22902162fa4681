import { expect, it } from 'vitest';
import { declareConflict } from '#app/commands/declare-conflict.server.ts';
import { openTenders } from '#app/commands/open-tenders.server.ts';
import { recordBid } from '#app/commands/record-bid.server.ts';
import { endInterest, recordInterest } from '#app/commands/record-interest.server.ts';
import { interestMatches, openMatches } from '#app/domain/interest-match.ts';
import { toPence } from '#app/domain/money.ts';
import type { PlainDate } from '#app/domain/plain-date.ts';
import { findLotInterests, listOwnInterests } from '#db/queries/interests.server.ts';
import { personId } from '#db/seed/reference-data.server.ts';
import { testDatabase } from '../db/test-database.ts';
import { answers, done, type TestLot, tenderingLot } from './evaluation-lot.ts';

const database = testDatabase();
const day = (text: string) => text as PlainDate;
const shares = {
  organisation: 'Harbour & Co',
  kind: 'shareholding',
  heldFrom: day('2016-01-01'),
  heldUntil: null,
} as const;
const officer = (at = '2018-01-10T09:00:00Z') => database.actor('halton-evaluator', at);
const lead = (at: string) => database.actor('halton-commissioner', at);
const relations = [{ relation: 'subcontractor', name: 'HARBOUR LIMITED' }] as const;

const seen = (lot: TestLot, key: string) =>
  database.transactions.read(personId(key), async (db) => {
    const found = await findLotInterests(db, lot.procurementId, lot.lotId);
    return openMatches(interestMatches(found.interests, found.names), found).length;
  });

it('is raised to the lead when the tender is recorded, to the person at the opening, until they declare', async () => {
  await done(recordInterest(officer(), shares));
  const lot = await tenderingLot(database);
  const tender = { ...lot, tenderer: 'Alpha', registrationNumber: null, answers, price: toPence(5_000_000), relations };
  await done(recordBid(lead('2018-03-12T10:00:00Z'), tender, database.priceSeal));
  const early = { ...lot, kind: 'none', details: '' } as const;
  await done(declareConflict(officer('2018-03-12T11:00:00Z'), early));
  const people = ['halton-commissioner', 'halton-evaluator', 'east-evaluator', 'herefordshire-officer'];
  const all = () => Promise.all(people.map((key) => seen(lot, key)));
  expect(await all()).toEqual([1, 0, 0, 0]);
  await done(openTenders(lead('2018-03-13T10:00:00Z'), lot));
  expect(await all()).toEqual([1, 1, 0, 0]);
  await done(declareConflict(officer('2018-03-13T11:00:00Z'), { ...lot, kind: 'perceived', details: 'A few shares' }));
  expect(await all()).toEqual([0, 0, 0, 0]);
  const events = await database.transactions.read(personId('halton-commissioner'), (db) =>
    db.selectFrom('ledgerEvent').select('body').where('kind', '=', 'interestMatchesRaised').execute(),
  );
  expect(events.map(({ body }) => JSON.parse(body))).toEqual([
    { lotId: lot.lotId, matches: 1 },
    { lotId: lot.lotId, matches: 1 },
  ]);
});

it('refuses impossible days by their field, ends once, and is nobody else’s to read or end', async () => {
  const refused = async (change: object) => {
    const result = await recordInterest(officer(), { ...shares, ...change });
    return result.ok || result.refusal.kind !== 'problems' ? null : result.refusal.problems[0]?.field;
  };
  expect(await refused({ heldFrom: day('2018-01-11') })).toBe('heldFrom');
  expect(await refused({ heldUntil: day('2015-12-31') })).toBe('heldUntil');
  const { id } = await done(recordInterest(database.actor('east-evaluator'), shares));
  const end = { interestId: id, endedOn: day('2018-01-01') };
  expect(await endInterest(officer(), end)).toMatchObject({ refusal: { problems: [{ field: 'interestId' }] } });
  const east = database.actor('east-evaluator');
  expect(await endInterest(east, { ...end, endedOn: day('2015-01-01') })).toMatchObject({
    refusal: { problems: [{ field: 'endedOn' }] },
  });
  await done(endInterest(east, end));
  expect(await endInterest(east, end)).toMatchObject({ refusal: { problems: [{ field: 'interestId' }] } });
  const own = (viewer: string) =>
    database.transactions.read(personId(viewer), (db) => listOwnInterests(db, personId('east-evaluator')));
  expect(await own('east-evaluator')).toMatchObject([{ heldUntil: '2018-01-01' }]);
  expect(await own('west-evaluator')).toEqual([]);
});
