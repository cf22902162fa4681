import { expect, it } from 'vitest';
import { appointPanelMember } from '#app/commands/appoint-panel-member.server.ts';
import { appointPerson } from '#app/commands/appoint-person.server.ts';
import { confirmConflictsAssessment } from '#app/commands/confirm-conflicts-assessment.server.ts';
import { declareConflict } from '#app/commands/declare-conflict.server.ts';
import { recordBid } from '#app/commands/record-bid.server.ts';
import { recordInterest } from '#app/commands/record-interest.server.ts';
import { assessmentStanding, conflictsProblem } from '#app/domain/conflicts-assessment.ts';
import { toPence } from '#app/domain/money.ts';
import type { PlainDate } from '#app/domain/plain-date.ts';
import { findConflictsRecord, insertAssessment, listAssessments } from '#db/queries/conflicts-assessments.server.ts';
import { personId } from '#db/seed/reference-data.server.ts';
import { testDatabase } from '../db/test-database.ts';
import { answers, done, newLot, tenderingLot } from './evaluation-lot.ts';

const database = testDatabase();
const day = (text: string) => text as PlainDate;
const words = {
  steps: 'Registers of all panel members compared with the tenderers',
  found: 'No conflict was found',
  measures: 'Nothing needs to be done',
  reviewBy: day('2018-12-31'),
};
const lead = (at: string) => database.actor('halton-commissioner', at);

const standings = (key: string, procurementId: string, today = '2018-11-05') =>
  database.transactions.read(personId(key), async (db) => {
    const { councils, changes } = await findConflictsRecord(db, procurementId, day(today));
    return councils.map((council) => assessmentStanding(council, changes, day(today)));
  });
const states = async (...about: Parameters<typeof standings>) =>
  Object.fromEntries((await standings(...about)).map(({ councilId, state }) => [councilId, state]));

it('is confirmed by each council for itself, and read in its own words by itself, the lead and auditors', async () => {
  const { procurementId } = await newLot(database);
  const appoint = (key: string, role: 'partnerApprover' | 'partnerOfficer') =>
    done(appointPerson(lead('2018-01-10T10:00:00Z'), { procurementId, personId: personId(key), role, lotId: null }));
  await appoint('east-officer', 'partnerOfficer');
  await appoint('west-director', 'partnerApprover');
  expect(await states('east-officer', procurementId)).toEqual({
    halton: 'missing',
    'cheshire-east': 'missing',
    'cheshire-west-and-chester': 'missing',
    warrington: 'missing',
  });
  const east = database.actor('east-officer', '2018-11-01T10:00:00Z');
  const forEast = { procurementId, councilId: 'cheshire-east', ...words, version: 0 };
  expect(await confirmConflictsAssessment(east, { ...forEast, councilId: 'halton' })).toMatchObject({
    refusal: { kind: 'notPermitted' },
  });
  expect(await confirmConflictsAssessment(east, { ...forEast, reviewBy: day('2018-11-01') })).toMatchObject({
    refusal: { problems: [{ field: 'reviewBy' }] },
  });
  expect(await confirmConflictsAssessment(database.actor('herefordshire-officer'), forEast)).toMatchObject({
    refusal: { kind: 'notFound' },
  });
  expect((await done(confirmConflictsAssessment(east, forEast))).number).toBe(1);
  expect(await confirmConflictsAssessment(east, { ...forEast, found: 'Other words' })).toMatchObject({
    refusal: { kind: 'changedMeanwhile', stored: { found: words.found, version: '1' } },
  });
  expect((await states('west-director', procurementId))['cheshire-east']).toBe('current');
  const read = (key: string) =>
    database.transactions.read(personId(key), (db) => listAssessments(db, procurementId, 'cheshire-east'));
  expect(await read('east-officer')).toMatchObject([{ number: 1, ...words }]);
  expect(await read('halton-commissioner')).toHaveLength(1);
  expect(await read('halton-auditor')).toHaveLength(1);
  expect(await read('west-director')).toEqual([]);
  expect(await read('herefordshire-officer')).toEqual([]);
  expect(await standings('herefordshire-officer', procurementId)).toEqual([]);
  const events = await database.transactions.read(personId('halton-commissioner'), (db) =>
    db.selectFrom('ledgerEvent').select('body').where('kind', '=', 'conflictsAssessmentConfirmed').execute(),
  );
  expect(events).toHaveLength(1);
  expect(events[0]?.body).not.toContain(words.found);
});

it('is due again after a tender, a panel member, an interest and a declared conflict, and holds up until then', async () => {
  const lot = await tenderingLot(database);
  const { procurementId } = lot;
  let version = 0;
  const confirm = async (at: string) =>
    done(confirmConflictsAssessment(lead(at), { procurementId, councilId: 'halton', ...words, version: version++ }));
  const own = async () =>
    (await standings('halton-commissioner', procurementId)).find((one) => one.councilId === 'halton');
  await confirm('2018-03-10T10:00:00Z');
  expect(await own()).toMatchObject({ state: 'current' });
  const tender = { ...lot, tenderer: 'Alpha', registrationNumber: null, answers, price: toPence(5_000_000) };
  await done(recordBid(lead('2018-03-11T10:00:00Z'), tender, database.priceSeal));
  expect(await own()).toMatchObject({ state: 'due', reasons: [expect.stringContaining('A tender was recorded')] });
  await confirm('2018-03-12T10:00:00Z');
  expect(await own()).toMatchObject({ state: 'current', latest: { number: 2 } });
  const observer = { ...lot, personId: personId('warrington-officer'), role: 'observer' } as const;
  await done(appointPanelMember(lead('2018-03-13T10:00:00Z'), observer));
  expect(await own()).toMatchObject({ state: 'due', reasons: [expect.stringContaining('A panel member')] });
  await confirm('2018-03-14T10:00:00Z');
  const shares = {
    organisation: 'Harbour',
    kind: 'shareholding',
    heldFrom: day('2016-01-01'),
    heldUntil: null,
  } as const;
  await done(recordInterest(database.actor('herefordshire-officer', '2018-03-15T10:00:00Z'), shares));
  expect(await own()).toMatchObject({ state: 'current' });
  await done(recordInterest(database.actor('east-evaluator', '2018-03-15T10:00:00Z'), shares));
  expect(await own()).toMatchObject({ state: 'due', reasons: [expect.stringContaining('registered an interest')] });
  await confirm('2018-03-16T10:00:00Z');
  const declare = (kind: 'none' | 'potential', at: string) =>
    done(
      declareConflict(database.actor('east-evaluator', at), { ...lot, kind, details: kind === 'none' ? '' : 'Shares' }),
    );
  await declare('none', '2018-03-17T10:00:00Z');
  expect(await own()).toMatchObject({ state: 'current' });
  await declare('potential', '2018-03-18T10:00:00Z');
  expect(await own()).toMatchObject({ state: 'due', reasons: [expect.stringContaining('A conflict was declared')] });
  expect(conflictsProblem(await standings('halton-commissioner', procurementId))).toContain('For Halton');
});

it('skips no version and confirms for no other council, in the database too', async () => {
  const { procurementId } = await newLot(database);
  const row = { procurementId, councilId: 'halton', ...words, confirmedBy: personId('halton-commissioner') };
  const insert = (changed: object, id: string) =>
    database.transactions.write(personId('halton-commissioner'), (tx) =>
      insertAssessment(tx, { ...row, id, number: 1, confirmedAt: new Date(), ...changed }),
    );
  const id = (last: number) => `00000000-0000-4000-8000-00000000000${last}`;
  await expect(insert({ number: 2 }, id(1))).rejects.toThrow('numbered without a gap');
  await expect(insert({ councilId: 'warrington' }, id(2))).rejects.toThrow('row-level security');
  await expect(insert({ confirmedBy: personId('halton-director') }, id(3))).rejects.toThrow('row-level security');
  await insert({}, id(4));
});
