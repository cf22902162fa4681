import { beforeAll, describe, expect, it } from 'vitest';
import { addLot } from '#app/commands/add-lot.server.ts';
import { addParty } from '#app/commands/add-party.server.ts';
import { appointPerson } from '#app/commands/appoint-person.server.ts';
import { createProcurement } from '#app/commands/create-procurement.server.ts';
import { type EditProcurement, editProcurement } from '#app/commands/edit-procurement.server.ts';
import { toPence } from '#app/domain/money.ts';
import { plainDateOf } from '#app/domain/plain-date.ts';
import { findProcurementRecord } from '#db/queries/procurements.server.ts';
import { personId } from '#db/seed/reference-data.server.ts';
import { testDatabase } from '../db/test-database.ts';
import { newProcurement } from './new-procurement.ts';

const database = testDatabase();
const lead = () => database.actor('halton-commissioner');
let procurementId: string;

beforeAll(async () => {
  const created = await createProcurement(lead(), newProcurement);
  if (!created.ok) throw new Error(JSON.stringify(created));
  procurementId = created.value.id;
});

const record = () => database.transactions.read(lead().personId, (db) => findProcurementRecord(db, procurementId));
const edit = (change: Partial<EditProcurement>, actor = lead()) =>
  editProcurement(actor, {
    procurementId,
    version: 1,
    title: newProcurement.title,
    service: newProcurement.service,
    portfolio: newProcurement.portfolio,
    wards: newProcurement.wards,
    currentContractEndsOn: null,
    contractStartsOn: plainDateOf(2018, 7, 1),
    initialMonths: 24,
    extensionMonths: 12,
    yearlyValues: [toPence(1), toPence(2), toPence(3)],
    ...change,
  });

describe('editProcurement', () => {
  it('changes facts and years; a second edit from the same version sees what is stored', async () => {
    expect(await edit({ extensionMonths: 24 })).toEqual({ ok: true, value: { version: 2 } });
    expect((await record()).years.map(({ amountPence }) => amountPence)).toEqual([1, 2, 3, 3]);
    expect(await edit({ title: 'Mine' })).toMatchObject({
      refusal: { kind: 'changedMeanwhile', stored: { 'yearlyValue-1': '0.02' } },
    });
  });

  it('refuses dates in the wrong order, and people who do not lead', async () => {
    expect(await edit({ version: 2, contractStartsOn: plainDateOf(2017, 7, 1) })).toMatchObject({
      refusal: { problems: [{ field: 'contractStartsOn' }] },
    });
    expect(await edit({ version: 2 }, database.actor('east-director'))).toEqual({
      ok: false,
      refusal: { kind: 'notFound' },
    });
  });
});

describe('addParty', () => {
  const join = (councilId: string, day = 3) =>
    addParty(lead(), { procurementId, councilId, role: 'funder', fromDate: plainDateOf(2018, 1, day) });

  it('adds a funder last in the order; not twice, not before the beginning, not a stranger', async () => {
    expect(await join('cheshire-pcc')).toMatchObject({ ok: true });
    expect((await record()).parties.at(-1)).toMatchObject({ councilId: 'cheshire-pcc', role: 'funder' });
    expect(await join('cheshire-pcc')).toMatchObject({ refusal: { problems: [{ field: 'councilId' }] } });
    expect(await join('herefordshire', 1)).toMatchObject({ refusal: { problems: [{ field: 'fromDate' }] } });
    expect(await join('atlantis')).toMatchObject({ refusal: { problems: [{ field: 'councilId' }] } });
  });
});

describe('appointPerson', () => {
  const appoint = (
    key: string,
    role: 'partnerApprover' | 'evaluator' | 'commercialEvaluator' = 'partnerApprover',
    actor = lead(),
  ) => appointPerson(actor, { procurementId, personId: personId(key), role, lotId: null });

  it('appoints people of the parties only, once, and never the same person to quality and price', async () => {
    expect(await appoint('east-director')).toMatchObject({ ok: true });
    expect(await appoint('east-director')).toMatchObject({ refusal: { problems: [{ field: 'personId' }] } });
    expect(await appoint('herefordshire-officer')).toMatchObject({ refusal: { problems: [{ field: 'personId' }] } });
    expect(await appoint('west-evaluator', 'evaluator')).toMatchObject({ ok: true });
    expect(await appoint('west-evaluator', 'commercialEvaluator')).toMatchObject({
      refusal: { problems: [{ field: 'role' }] },
    });
  });

  it('gives an appointed person what the role allows, and no more', async () => {
    expect(await appoint('west-director', 'partnerApprover', database.actor('east-director'))).toEqual({
      ok: false,
      refusal: { kind: 'notPermitted' },
    });
    expect(await addLot(database.actor('east-director'), { procurementId, title: 'x' })).toEqual({
      ok: false,
      refusal: { kind: 'notPermitted' },
    });
  });
});

it('numbers lots without a gap when two are added at once', async () => {
  await Promise.all([
    addLot(lead(), { procurementId, title: 'Second' }),
    addLot(lead(), { procurementId, title: 'Third' }),
  ]);
  const lots = await database.transactions.read(lead().personId, (db) =>
    db.selectFrom('lot').select('number').orderBy('number').execute(),
  );
  expect(lots.map(({ number }) => number)).toEqual([1, 2, 3]);
});
