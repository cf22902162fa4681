import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { appointPerson } from '#app/commands/appoint-person.server.ts';
import { askWithdrawal, changeMembership } from '#app/commands/change-membership.server.ts';
import { createProcurement } from '#app/commands/create-procurement.server.ts';
import { decideApproval } from '#app/commands/decide-approval.server.ts';
import { saveCostShares } from '#app/commands/save-cost-shares.server.ts';
import { sendOffer } from '#app/commands/send-offer.server.ts';
import { apportion } from '#app/domain/apportionment.ts';
import type { TypedChange } from '#app/domain/membership-change/membership-facts.ts';
import { plainDateOf } from '#app/domain/plain-date.ts';
import { findProcurementAccess } from '#db/queries/access.server.ts';
import { listEveryOffer, listOffers } from '#db/queries/offers.server.ts';
import { findProcurementRecord } from '#db/queries/procurements.server.ts';
import { personId } from '#db/seed/reference-data.server.ts';
import { testDatabase } from '../db/test-database.ts';
import { newProcurement } from './new-procurement.ts';
import { byPopulation, running } from './share-steps.ts';

const database = testDatabase();
const lead = (at = '2018-03-01T10:00:00Z') => database.actor('halton-commissioner', at);
const read = <T>(key: string, work: Parameters<typeof database.transactions.read<T>>[1]) =>
  database.transactions.read(personId(key), work);
let procurementId: string;

const leaves = (council: string, on = plainDateOf(2018, 4, 1)): TypedChange => ({
  kind: 'withdraws',
  council,
  on,
  figures: [],
});
const joins = (council: string, figures: readonly string[], on = plainDateOf(2018, 5, 1)): TypedChange => ({
  kind: 'joins',
  council,
  on,
  figures,
});
const changing = (typed: TypedChange, actor = lead()) => changeMembership(actor, { procurementId, typed });
const cabinet = { kind: 'meeting', body: 'Cabinet', metOn: plainDateOf(2018, 2, 1), minuteReference: 'CAB/7' } as const;
const state = () =>
  read('halton-commissioner', async (db) => {
    const offers = await db.selectFrom('offer').select('id').where('procurementId', '=', procurementId).execute();
    const parties = await db
      .selectFrom('participation')
      .selectAll()
      .where('procurementId', '=', procurementId)
      .orderBy('position')
      .execute();
    return { offers: offers.length, parties };
  });

async function approve(key: string) {
  const [offer] = await read(key, (db) => listOffers(db, procurementId));
  return decideApproval(database.actor(key, '2018-02-02T10:00:00Z'), {
    procurementId,
    offerId: offer?.id ?? '',
    offerHash: offer?.hash ?? '',
    decision: 'approved',
    conditions: '',
    conditionsAfter: '',
    reasons: '',
    authority: cabinet,
  });
}

beforeAll(async () => {
  const created = await createProcurement(database.actor('halton-commissioner'), newProcurement);
  if (!created.ok) throw new Error(JSON.stringify(created));
  procurementId = created.value.id;
  for (const [key, role] of [
    ['halton-director', 'partnerApprover'],
    ['east-director', 'partnerApprover'],
    ['west-director', 'partnerApprover'],
    ['warrington-director', 'partnerApprover'],
    ['warrington-evaluator', 'evaluator'],
  ] as const)
    await appointPerson(lead(), { procurementId, personId: personId(key), role, lotId: null });
});

describe('before any offer', () => {
  it('there is nothing to work a change out from', async () => {
    expect(await changing(leaves('warrington'))).toMatchObject({ refusal: { kind: 'blocked' } });
    await saveCostShares(lead('2018-01-10T10:00:00Z'), { procurementId, edit: byPopulation(), version: 0 });
    await saveCostShares(lead('2018-01-10T10:00:00Z'), { procurementId, edit: running('12000'), version: 1 });
    await sendOffer(lead('2018-01-10T10:00:00Z'), { procurementId });
    for (const key of ['halton-director', 'east-director', 'west-director', 'warrington-director'])
      expect((await approve(key)).ok).toBe(true);
  });
});

describe('a change that cannot be', () => {
  it.each<[string, TypedChange, string]>([
    ['the lead', leaves('halton'), 'The lead authority cannot withdraw'],
    ['a stranger', leaves('herefordshire'), 'Herefordshire is not a partner now'],
    ['nobody', leaves('nowhere'), 'Choose a council from the list'],
    ['before it joined', leaves('warrington', plainDateOf(2018, 1, 2)), 'Warrington is a partner from 2 January 2018'],
    ['a partner that joins', joins('warrington', ['1']), 'Warrington is a partner already'],
    ['a joiner without a figure', joins('herefordshire', []), 'is not a quantity of zero or more'],
    [
      'a joiner before the beginning',
      joins('herefordshire', ['189532'], plainDateOf(2017, 12, 31)),
      'The procurement began on 2 January 2018',
    ],
  ])('is refused with its reason and stores nothing: %s', async (_, typed, words) => {
    const before = await state();
    expect(JSON.stringify(await changing(typed))).toContain(words);
    expect(await state()).toEqual(before);
  });

  it('is not for a partner or a stranger', async () => {
    expect(await changing(leaves('warrington'), database.actor('east-director'))).toMatchObject({
      refusal: { kind: 'notPermitted' },
    });
    expect(await changing(leaves('warrington'), database.actor('herefordshire-officer'))).toMatchObject({
      refusal: { kind: 'notFound' },
    });
  });
});

describe('a withdrawal', () => {
  it('may be offered to every council first, the leaver included, without changing anything', async () => {
    const { parties } = await state();
    expect((await askWithdrawal(lead(), { procurementId, typed: leaves('warrington') })).ok).toBe(true);
    expect(await askWithdrawal(lead(), { procurementId, typed: leaves('warrington') })).toMatchObject({
      refusal: { kind: 'blocked' },
    });
    const asked = (await read('warrington-director', (db) => listEveryOffer(db, procurementId))).find(
      ({ subject }) => subject === 'withdrawal',
    );
    expect(asked?.recipients).toHaveLength(4);
    expect(JSON.stringify(asked?.body)).toContain('Warrington owes £3,000.00 in all.');
    expect((await state()).parties).toEqual(parties);
  });

  it('dates the participation, divides the shares anew and asks whoever stays, as one change', async () => {
    const done = await changing(leaves('warrington'));
    expect(done.ok).toBe(true);
    const { parties } = await state();
    expect(parties.find(({ councilId }) => councilId === 'warrington')).toMatchObject({
      untilDate: '2018-03-31',
      status: 'withdrawn',
    });
    const [newest] = await read('halton-commissioner', (db) => listOffers(db, procurementId));
    expect(newest).toMatchObject({ number: 2, body: { membership: { kind: 'withdraws', council: 'warrington' } } });
    const { totals, terms } = newest?.body.apportionment ?? {};
    expect(totals).toMatchObject({ all: 181_200_000, byPartner: { warrington: 300_000, halton: 27_569_046 } });
    expect(terms && apportion(terms)).toMatchObject({ ok: true, value: { totals } });
    expect(
      newest?.recipients.map(({ councilId, mustDecide, reasons, since }) => [councilId, mustDecide, reasons[0], since]),
    ).toEqual([
      ['halton', true, 'partners-changed', 1],
      ['cheshire-east', true, 'partners-changed', 1],
      ['cheshire-west-and-chester', true, 'partners-changed', 1],
    ]);
    const events = await read('halton-commissioner', (db) =>
      db
        .selectFrom('ledgerEvent')
        .select('kind')
        .where('chain', '=', procurementId)
        .orderBy('seq', 'desc')
        .limit(2)
        .execute(),
    );
    expect(events.map(({ kind }) => kind)).toEqual(['offerSent', 'membershipChanged']);
    expect(await changing(leaves('warrington'))).toMatchObject({ refusal: { kind: 'problems' } });
  });

  it('leaves the council its history and takes the rest, in the database too', async () => {
    const seen = await read('warrington-director', async (db) => ({
      access: await findProcurementAccess(db, procurementId, personId('warrington-director')),
      offers: await listEveryOffer(db, procurementId),
      record: await findProcurementRecord(db, procurementId),
      lots: await db.selectFrom('lot').select('id').execute(),
      people: await db.selectFrom('appointment').select('id').execute(),
      drafts: await db.selectFrom('costShareDraft').select('procurementId').execute(),
    }));
    expect(seen.access?.roles).toEqual([{ role: 'formerPartner', lotId: null, councilId: 'warrington' }]);
    expect(seen.offers.map(({ subject, number }) => `${subject} ${number}`).sort()).toEqual([
      'strategyAndShares 1',
      'strategyAndShares 2',
      'withdrawal 1',
    ]);
    expect(
      seen.offers.find(({ number, subject }) => number === 1 && subject === 'strategyAndShares')?.decisions,
    ).toHaveLength(4);
    expect(seen.record.parties.map(({ councilId }) => councilId)).toContain('warrington');
    expect([seen.lots, seen.people, seen.drafts]).toEqual([[], [], []]);
    expect(await approve('warrington-director')).toMatchObject({ ok: false, refusal: { kind: 'notPermitted' } });
    // An evaluator of the council had no part in its decisions and keeps nothing.
    const evaluator = await read('warrington-evaluator', (db) =>
      findProcurementAccess(db, procurementId, personId('warrington-evaluator')),
    );
    expect(evaluator).toBeNull();
    const [newest] = await read('halton-commissioner', (db) => listOffers(db, procurementId));
    const around = database.transactions.write(personId('warrington-director'), (tx) =>
      sql`insert into approval (id, offer_id, council_id, decision, decided_by, decided_at)
        select gen_random_uuid(), ${newest?.id}::uuid, 'warrington', 'approved', ${personId('warrington-director')}::uuid, now()`.execute(
        tx,
      ),
    );
    await expect(around).rejects.toThrow();
  });

  it('of a later day leaves everything open until then', async () => {
    const future = leaves('cheshire-east', plainDateOf(2060, 4, 1));
    expect((await changing(future, lead('2018-04-10T10:00:00Z'))).ok).toBe(true);
    const east = await read('east-director', (db) =>
      findProcurementAccess(db, procurementId, personId('east-director')),
    );
    expect(east?.roles.map(({ role }) => role)).toEqual(['partnerApprover']);
    const numbers = async (key: string) =>
      (await read(key, (db) => listOffers(db, procurementId))).map(({ number }) => number);
    expect(await numbers('east-director')).toEqual([3, 2, 1]);
    // Sent after its last day: none of the council that has left.
    expect(await numbers('warrington-director')).toEqual([2, 1]);
  });
});

describe('an accession', () => {
  it('adds the council from its day and asks everybody', async () => {
    expect((await changing(joins('herefordshire', ['189,532', '189532']), lead('2018-04-11T10:00:00Z'))).ok).toBe(true);
    const [newest] = await read('halton-commissioner', (db) => listOffers(db, procurementId));
    expect(newest?.recipients.map(({ councilId, reasons }) => `${councilId} ${reasons[0]}`)).toContain(
      'herefordshire first',
    );
    expect(newest?.body.parties.map(({ id }) => id)).toContain('herefordshire');
    expect(newest?.body.apportionment.totals.byPartner.herefordshire).toBeGreaterThan(0);
    expect(newest?.body.apportionment.totals.all).toBe(181_200_000);
  });
});
