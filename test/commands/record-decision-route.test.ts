import { beforeAll, describe, expect, it } from 'vitest';
import { appointPerson } from '#app/commands/appoint-person.server.ts';
import { createProcurement } from '#app/commands/create-procurement.server.ts';
import { recordDecisionRoute } from '#app/commands/record-decision-route.server.ts';
import { plainDateOf } from '#app/domain/plain-date.ts';
import { findTimetableFacts } from '#db/queries/timetable.server.ts';
import { personId } from '#db/seed/reference-data.server.ts';
import { testDatabase } from '../db/test-database.ts';
import { newProcurement } from './new-procurement.ts';

const database = testDatabase();
const lead = () => database.actor('halton-commissioner', '2018-01-05T10:00:00Z');
const partner = () => database.actor('warrington-officer', '2018-01-05T10:00:00Z');
let procurementId: string;
beforeAll(async () => {
  const made = await createProcurement(lead(), newProcurement);
  if (!made.ok) throw new Error(JSON.stringify(made.refusal));
  procurementId = made.value.id;
  for (const key of ['warrington-officer', 'east-officer'])
    await appointPerson(lead(), { procurementId, personId: personId(key), role: 'partnerOfficer', lotId: null });
});

const route = () =>
  ({
    procurementId,
    councilId: 'warrington',
    isKey: true,
    route: 'general-exception',
    byMeeting: true,
    callInExemptBecause: '',
    noticePublishedOn: plainDateOf(2018, 1, 4),
  }) as const;
const recorded = (key: string) =>
  database.transactions.read(personId(key), async (db) => {
    const { parties } = await findTimetableFacts(db, procurementId);
    return parties.find(({ councilId }) => councilId === 'warrington')?.route ?? null;
  });

describe('how a council decides', () => {
  it('is recorded by its own people, and again when it changes; the first row stays', async () => {
    expect(await recordDecisionRoute(partner(), route())).toEqual({ ok: true, value: { number: 1 } });
    const exempt = { ...route(), callInExemptBecause: 'Urgent, agreed by the scrutiny chair' };
    expect(await recordDecisionRoute(partner(), exempt)).toEqual({ ok: true, value: { number: 2 } });
    expect(await recorded('halton-commissioner')).toMatchObject({
      number: 2,
      route: 'general-exception',
      noticePublishedOn: '2018-01-04',
      callInExemptBecause: 'Urgent, agreed by the scrutiny chair',
    });
    const kinds = await database.transactions.read(personId('halton-commissioner'), async (db) =>
      (await db.selectFrom('ledgerEvent').select('kind').where('chain', '=', procurementId).execute()).map(
        ({ kind }) => kind,
      ),
    );
    expect(kinds.filter((kind) => kind === 'decisionRouteRecorded').length).toBe(2);
  });

  it('is refused for another council, for a notice still to come, and to outsiders', async () => {
    expect(await recordDecisionRoute(lead(), route())).toMatchObject({ refusal: { kind: 'notPermitted' } });
    const outsider = database.actor('herefordshire-officer');
    expect(await recordDecisionRoute(outsider, route())).toMatchObject({ refusal: { kind: 'notFound' } });
    const early = { ...route(), noticePublishedOn: plainDateOf(2018, 1, 6) };
    expect(await recordDecisionRoute(partner(), early)).toMatchObject({
      refusal: { kind: 'problems', problems: [{ field: 'noticePublishedOn' }] },
    });
    expect((await recorded('halton-commissioner'))?.number).toBe(2);
    await expect(recorded('herefordshire-officer')).rejects.toThrow();
  });

  it('cannot be written behind the command for another council, or changed', async () => {
    const { noticePublishedOn, callInExemptBecause: _, procurementId: p, ...rest } = route();
    const row = {
      ...rest,
      procurementId: p,
      id: personId('x'),
      number: 9,
      noticePublishedOn,
      callInExemptBecause: null,
    };
    const who = personId('east-officer');
    const behind = database.transactions.write(who, (tx) =>
      tx
        .insertInto('decisionRoute')
        .values({ ...row, recordedBy: who, recordedAt: new Date() })
        .execute(),
    );
    await expect(behind).rejects.toThrow('row-level security');
    const change = database.transactions.write(who, (tx) =>
      tx.updateTable('decisionRoute').set({ isKey: false }).execute(),
    );
    await expect(change).rejects.toThrow('permission denied');
  });
});
