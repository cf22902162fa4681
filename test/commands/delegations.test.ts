import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { appointPerson } from '#app/commands/appoint-person.server.ts';
import { createProcurement } from '#app/commands/create-procurement.server.ts';
import { type DecideApproval, decideApproval } from '#app/commands/decide-approval.server.ts';
import { endCondition } from '#app/commands/end-condition.server.ts';
import { endDelegation } from '#app/commands/end-delegation.server.ts';
import { openOffer } from '#app/commands/open-offer.server.ts';
import { recordDelegation } from '#app/commands/record-delegation.server.ts';
import { saveCostShares } from '#app/commands/save-cost-shares.server.ts';
import { sendOffer } from '#app/commands/send-offer.server.ts';
import { toPence } from '#app/domain/money.ts';
import { plainDateOf } from '#app/domain/plain-date.ts';
import { listDecisions, listDelegations } from '#db/queries/approvals.server.ts';
import { listEveryOffer } from '#db/queries/offers.server.ts';
import { personId } from '#db/seed/reference-data.server.ts';
import { testDatabase } from '../db/test-database.ts';
import { newProcurement } from './new-procurement.ts';
import { byPopulation } from './share-steps.ts';

const database = testDatabase();
const lead = () => database.actor('halton-commissioner');
const administrator = () => database.actor('halton-administrator');
let procurementId: string;
let offer: { id: string; hash: string };

const row = {
  councilId: 'halton',
  holder: 'Internal Auditor',
  subjects: ['award' as const],
  capPence: toPence(100),
  vatBasis: 'net' as const,
  validFrom: plainDateOf(2018, 1, 1),
  validUntil: plainDateOf(2018, 12, 31),
  sourceDecision: 'Constitution, part 3',
};
const read = <T>(key: string, work: Parameters<typeof database.transactions.read<T>>[1]) =>
  database.transactions.read(personId(key), work);
const decide = (key: string, at: string, change: Partial<DecideApproval> = {}) =>
  decideApproval(database.actor(key, at), {
    procurementId,
    offerId: offer.id,
    offerHash: offer.hash,
    decision: 'approved',
    conditions: '',
    conditionsAfter: '',
    reasons: '',
    authority: { kind: 'delegation' },
    ...change,
  });
const sentence = (result: unknown) => JSON.stringify(result);

beforeAll(async () => {
  const created = await createProcurement(lead(), newProcurement);
  if (!created.ok) throw new Error(JSON.stringify(created));
  procurementId = created.value.id;
  for (const [key, role] of [
    ['halton-director', 'partnerApprover'],
    ['east-director', 'partnerApprover'],
    ['east-officer', 'partnerOfficer'],
    ['west-director', 'partnerApprover'],
    ['west-officer', 'partnerOfficer'],
    ['warrington-director', 'partnerApprover'],
    ['warrington-officer', 'partnerApprover'],
  ] as const)
    await appointPerson(lead(), { procurementId, personId: personId(key), role, lotId: null });
  await saveCostShares(lead(), { procurementId, edit: byPopulation(), version: 0 });
  await sendOffer(lead(), { procurementId });
  const [sent] = await read('halton-commissioner', (db) => listEveryOffer(db, procurementId));
  offer = { id: sent?.id as string, hash: sent?.hash as string };
});

describe('delegations of a council', () => {
  it('are recorded by its administrator alone, with an event, and ended early once', async () => {
    const recorded = await recordDelegation(administrator(), row);
    expect(recorded.ok).toBe(true);
    const id = recorded.ok ? recorded.value.id : '';
    expect(await recordDelegation(lead(), row)).toEqual({ ok: false, refusal: { kind: 'notPermitted' } });
    expect(await recordDelegation(administrator(), { ...row, councilId: 'warrington' })).toEqual({
      ok: false,
      refusal: { kind: 'notPermitted' },
    });
    const end = { councilId: 'halton', delegationId: id, lastDay: plainDateOf(2018, 6, 30), reason: 'Post deleted' };
    expect(await endDelegation(administrator(), { ...end, lastDay: plainDateOf(2018, 12, 31) })).toMatchObject({
      refusal: { problems: [{ field: 'lastDay' }] },
    });
    expect(await endDelegation(administrator(), { ...end, delegationId: randomUUID() })).toMatchObject({
      refusal: { kind: 'notFound' },
    });
    expect((await endDelegation(administrator(), end)).ok).toBe(true);
    expect(await endDelegation(administrator(), end)).toMatchObject({ refusal: { kind: 'blocked' } });
    const stored = await read('east-director', (db) => listDelegations(db, 'halton'));
    expect(stored.find((one) => one.id === id)).toMatchObject({ endedOn: '2018-06-30', capPence: 100 });
    const events = await read('halton-administrator', (db) =>
      db.selectFrom('ledgerEvent').select('kind').where('chain', '=', 'halton').orderBy('seq').execute(),
    );
    expect(events.map(({ kind }) => kind)).toEqual(['delegationRecorded', 'delegationEnded']);
  });

  it('refuses dates in the wrong order and stores nothing', async () => {
    const before = await read('east-director', (db) => listDelegations(db, 'halton'));
    const wrong = await recordDelegation(administrator(), { ...row, validUntil: plainDateOf(2017, 12, 31) });
    expect(sentence(wrong)).toContain('The last day, 31 December 2017, is before the first day, 1 January 2018');
    expect(await read('east-director', (db) => listDelegations(db, 'halton'))).toHaveLength(before.length);
  });
});

describe('who may decide', () => {
  it('refuses a delegation not yet in force, and one that expired, with its dates', async () => {
    expect(sentence(await decide('halton-director', '2018-01-05T10:00:00Z'))).toContain('runs from 1 February 2018');
    const expired = {
      ...row,
      councilId: 'halton',
      holder: 'Commissioning Manager, Children',
      validUntil: plainDateOf(2018, 1, 4),
    };
    await recordDelegation(administrator(), { ...expired, subjects: ['strategyAndShares'] });
    await appointPerson(lead(), {
      procurementId,
      personId: personId('halton-commissioner'),
      role: 'partnerApprover',
      lotId: null,
    });
    expect(sentence(await decide('halton-commissioner', '2018-01-05T10:00:00Z'))).toContain(
      'runs from 1 January 2018 until 4 January 2018, so it does not cover 5 January 2018',
    );
    expect(sentence(await decide('west-director', '2016-05-01T10:00:00Z'))).toContain('12 May 2016');
  });

  it('refuses a decision beyond the limit with both figures, and who holds none', async () => {
    const before = await read('halton-commissioner', (db) => listDecisions(db, offer.id));
    expect(sentence(await decide('warrington-officer', '2018-02-01T10:00:00Z'))).toContain(
      'Commissioning Lead holds no delegation for \\"Strategy and cost shares\\" of £358,476.36 excluding VAT. It may be decided by Director of Families',
    );
    await recordDelegation(administrator(), {
      ...row,
      holder: 'Strategic Director, People',
      subjects: ['strategyAndShares'],
    });
    expect(sentence(await decide('halton-director', '2018-01-20T10:00:00Z'))).toContain(
      '£218,383.20 excluding VAT is above the limit of £1.00 excluding VAT',
    );
    expect(await read('halton-commissioner', (db) => listDecisions(db, offer.id))).toEqual(before);
  });

  it('does not let a decision in without an authority that holds, behind the command either', async () => {
    const approver = personId('east-director');
    const approval = (id: string) => ({
      id,
      offerId: offer.id,
      councilId: 'cheshire-east',
      decision: 'approved' as const,
      decidedBy: approver,
      decidedAt: new Date('2018-02-01T10:00:00Z'),
    });
    const bare = database.transactions.write(approver, (tx) =>
      tx.insertInto('approval').values(approval(randomUUID())).execute(),
    );
    await expect(bare).rejects.toThrow('on what authority');
    const [east] = await read('east-director', (db) => listDelegations(db, 'cheshire-east'));
    const [warrington] = await read('east-director', (db) => listDelegations(db, 'warrington'));
    const insert = (delegationId: string, comparedPence: number) =>
      database.transactions.write(approver, async (tx) => {
        const id = randomUUID();
        await tx.insertInto('approval').values(approval(id)).execute();
        const none = { body: null, metOn: null, minuteReference: null };
        await tx
          .insertInto('approvalAuthority')
          .values({ approvalId: id, kind: 'delegation', delegationId, valuePence: 1, comparedPence, ...none })
          .execute();
      });
    await expect(insert(warrington?.id as string, 1)).rejects.toThrow('does not give the power');
    await expect(insert(east?.id as string, 100_000_001)).rejects.toThrow('above the limit');
  });

  it('takes a delegation whose limit includes VAT, and a meeting with its minute', async () => {
    expect((await decide('east-director', '2018-02-01T10:00:00Z')).ok).toBe(true);
    const cabinet = {
      kind: 'meeting',
      body: 'Cabinet',
      metOn: plainDateOf(2018, 1, 31),
      minuteReference: 'CAB/9',
    } as const;
    expect((await decide('warrington-officer', '2018-02-01T10:00:00Z', { authority: cabinet })).ok).toBe(true);
    const decisions = await read('halton-commissioner', (db) => listDecisions(db, offer.id));
    expect(decisions.find(({ councilId }) => councilId === 'cheshire-east')?.authority).toMatchObject({
      kind: 'delegation',
      sourceDecision: 'Constitution, chapter 2, part 6',
    });
    expect(decisions.find(({ councilId }) => councilId === 'warrington')?.authority).toMatchObject({
      body: 'Cabinet',
      metOn: '2018-01-31',
      minuteReference: 'CAB/9',
    });
  });
});

describe('conditions', () => {
  const end = (key: string, conditionId: string, change = {}) =>
    endCondition(database.actor(key, '2018-03-01T10:00:00Z'), {
      procurementId,
      conditionId,
      outcome: 'met',
      evidence: 'Letter of 27 February',
      reason: '',
      ...change,
    });

  it('are kept one by one, seen by their council and the lead, and ended by their council alone', async () => {
    const conditions = 'Figures each quarter\n\n  A named officer ';
    expect(
      (await decide('west-director', '2018-02-01T10:00:00Z', { decision: 'approvedWithConditions', conditions })).ok,
    ).toBe(true);
    const seen = async (key: string) =>
      (await read(key, (db) => listDecisions(db, offer.id))).flatMap((one) => one.conditions);
    const [first, second] = await seen('halton-commissioner');
    expect([first?.words, second?.words]).toEqual(['Figures each quarter', 'A named officer']);
    expect(await seen('west-officer')).toHaveLength(2);
    expect(await seen('east-director')).toEqual([]);
    const id = first?.id as string;
    expect(await end('east-officer', id)).toEqual({ ok: false, refusal: { kind: 'notFound' } });
    expect(await end('halton-director', id)).toMatchObject({ ok: false });
    expect(await end('halton-commissioner', id)).toMatchObject({ ok: false, refusal: { kind: 'notPermitted' } });
    expect(await end('west-officer', id, { evidence: '' })).toMatchObject({
      refusal: { problems: [{ field: 'evidence' }] },
    });
    expect(await end('west-officer', id, { outcome: 'waived' })).toMatchObject({
      refusal: { problems: [{ field: 'reason' }] },
    });
    const both = await Promise.all([
      end('west-officer', id),
      end('west-director', id, { outcome: 'waived', reason: 'Not needed' }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.filter((one) => !one.ok && one.refusal.kind === 'blocked')).toHaveLength(1);
    const ended = (await seen('halton-commissioner')).map((one) => one.end !== null);
    expect(ended).toEqual([true, false]);
  });

  it('and views leave events without words', async () => {
    const open = { procurementId, offerId: offer.id, councilId: 'cheshire-east' };
    expect((await openOffer(database.actor('east-officer'), open)).ok).toBe(true);
    expect((await openOffer(database.actor('east-director'), open)).ok).toBe(true);
    const events = await read('halton-commissioner', (db) =>
      db.selectFrom('ledgerEvent').select(['kind', 'body']).where('chain', '=', procurementId).execute(),
    );
    expect(events.filter(({ kind }) => kind === 'offerOpened')).toHaveLength(1);
    expect(events.filter(({ kind }) => kind === 'conditionEnded')).toHaveLength(1);
    expect(JSON.stringify(events)).not.toMatch(/Figures each quarter|Letter of 27/);
    const views = (key: string) => read(key, (db) => db.selectFrom('offerView').select('councilId').execute());
    expect(await views('halton-commissioner')).toHaveLength(1);
    expect(await views('west-director')).toEqual([]);
  });
});
