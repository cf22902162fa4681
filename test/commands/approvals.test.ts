import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { appointPerson } from '#app/commands/appoint-person.server.ts';
import { createProcurement } from '#app/commands/create-procurement.server.ts';
import { type DecideApproval, decideApproval } from '#app/commands/decide-approval.server.ts';
import { saveCostShares } from '#app/commands/save-cost-shares.server.ts';
import { sendOffer } from '#app/commands/send-offer.server.ts';
import { councilStandings } from '#app/domain/approval-status.ts';
import { plainDateOf } from '#app/domain/plain-date.ts';
import type { CostEdit } from '#app/domain/share-proposal.ts';
import { listDecisions } from '#db/queries/approvals.server.ts';
import { listOffers } from '#db/queries/offers.server.ts';
import { personId } from '#db/seed/reference-data.server.ts';
import { testDatabase } from '../db/test-database.ts';
import { newProcurement } from './new-procurement.ts';
import { byPercentages, byPopulation, running } from './share-steps.ts';

const database = testDatabase();
const lead = () => database.actor('halton-commissioner');
let procurementId: string;

const cabinet = { kind: 'meeting', body: 'Cabinet', metOn: plainDateOf(2018, 2, 1), minuteReference: 'CAB/7' } as const;
const save = (edit: CostEdit, version: number, actor = lead()) =>
  saveCostShares(actor, { procurementId, edit, version });
const offers = () => database.transactions.read(lead().personId, (db) => listOffers(db, procurementId));
const seenBy = (key: string, offerId: string) =>
  database.transactions.read(personId(key), (db) => listDecisions(db, offerId));

async function decide(key: string, words: Partial<DecideApproval> = {}, at = 0) {
  const offer = (await offers())[at];
  if (!offer) throw new Error('no offer');
  const input = {
    procurementId,
    offerId: offer.id,
    offerHash: offer.hash,
    decision: 'approved' as const,
    conditions: '',
    conditionsAfter: '',
    reasons: '',
    authority: cabinet,
  };
  return decideApproval(database.actor(key, '2018-02-02T10:00:00Z'), { ...input, ...words });
}

beforeAll(async () => {
  const created = await createProcurement(lead(), newProcurement);
  if (!created.ok) throw new Error(JSON.stringify(created));
  procurementId = created.value.id;
  for (const [key, role] of [
    ['halton-director', 'partnerApprover'],
    ['east-director', 'partnerApprover'],
    ['east-officer', 'partnerApprover'],
    ['warrington-director', 'partnerApprover'],
    ['west-evaluator', 'evaluator'],
  ] as const)
    expect(await appointPerson(lead(), { procurementId, personId: personId(key), role, lotId: null })).toMatchObject({
      ok: true,
    });
});

describe('saving cost shares', () => {
  it('refuses percentages of 99.99 and stores nothing', async () => {
    const percentages = { halton: '25', 'cheshire-east': '25', 'cheshire-west-and-chester': '25', warrington: '24.99' };
    const refused = await save(byPercentages(percentages), 0);
    expect(refused).toMatchObject({ ok: false, refusal: { kind: 'problems' } });
    expect(JSON.stringify(refused)).toMatch(/99\.99.*100/);
    const drafts = await database.transactions.read(lead().personId, (db) =>
      db.selectFrom('costShareDraft').selectAll().execute(),
    );
    expect(drafts).toEqual([]);
  });

  it('saves once; a second save from the same version is told what is stored', async () => {
    expect(await save(byPopulation(), 0)).toEqual({ ok: true, value: { version: 1 } });
    expect(await save(byPopulation({ halton: '1' }), 0)).toMatchObject({
      ok: false,
      refusal: { kind: 'changedMeanwhile', stored: { kinds: 'population', 'population-halton': '127306' } },
    });
  });

  it('lets one of 20 parallel saves win', async () => {
    const results = await Promise.all(Array.from({ length: 20 }, (_, n) => save(running(String(n + 1)), 1)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.filter((one) => !one.ok && one.refusal.kind === 'changedMeanwhile')).toHaveLength(19);
    expect(await save({ kind: 'removeCost', id: 'running' }, 2)).toEqual({ ok: true, value: { version: 3 } });
    expect(await save({ kind: 'tolerance', tolerance: '1' }, 3)).toEqual({ ok: true, value: { version: 4 } });
  });

  it('is not for a partner, an evaluator or a stranger', async () => {
    expect(await save(byPopulation(), 4, database.actor('east-director'))).toEqual({
      ok: false,
      refusal: { kind: 'notPermitted' },
    });
    expect(await save(byPopulation(), 4, database.actor('west-evaluator'))).toEqual({
      ok: false,
      refusal: { kind: 'notPermitted' },
    });
    expect(await save(byPopulation(), 4, database.actor('herefordshire-officer'))).toEqual({
      ok: false,
      refusal: { kind: 'notFound' },
    });
  });
});

describe('offers and decisions', () => {
  it('sends an offer that totals the cost to the penny and asks every council', async () => {
    expect(await sendOffer(lead(), { procurementId })).toMatchObject({ ok: true });
    const [offer] = await offers();
    expect(offer?.body.apportionment.totals).toMatchObject({ all: 180_000_000, byPartner: { halton: 21_838_320 } });
    expect(offer?.recipients.map(({ mustDecide }) => mustDecide)).toEqual([true, true, true, true]);
    expect(await sendOffer(lead(), { procurementId })).toMatchObject({ ok: false, refusal: { kind: 'blocked' } });
  });

  it('wants conditions and reasons in words, and the offer that was read', async () => {
    expect(await decide('east-director', { decision: 'rejected' })).toMatchObject({
      refusal: { problems: [{ field: 'reasons' }] },
    });
    expect(await decide('east-director', { decision: 'approvedWithConditions' })).toMatchObject({
      refusal: { problems: [{ field: 'conditions' }] },
    });
    expect(await decide('east-director', { offerHash: 'f'.repeat(64) })).toMatchObject({
      refusal: { kind: 'blocked' },
    });
    expect(await decide('halton-commissioner')).toEqual({ ok: false, refusal: { kind: 'notPermitted' } });
    expect(await decide('east-director', { offerId: randomUUID() })).toEqual({
      ok: false,
      refusal: { kind: 'notFound' },
    });
  });

  it('takes one decision when two approvers of a council decide at once; the other is told', async () => {
    const results = await Promise.all([
      decide('east-director'),
      decide('east-officer', { decision: 'rejected', reasons: 'Too dear' }),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.filter((one) => !one.ok && one.refusal.kind === 'blocked')).toHaveLength(1);
  });

  it('shows a council’s words to itself and the lead, not to the other partners', async () => {
    await decide('warrington-director', { decision: 'approvedWithConditions', conditions: 'Quarterly figures' });
    const [offer] = await offers();
    const words = async (key: string) =>
      (await seenBy(key, offer?.id as string)).find(({ councilId }) => councilId === 'warrington')?.conditions[0]
        ?.words;
    expect(await words('halton-commissioner')).toBe('Quarterly figures');
    expect(await words('warrington-director')).toBe('Quarterly figures');
    expect(await words('east-director')).toBeUndefined();
    expect(await seenBy('west-evaluator', offer?.id as string)).toEqual([]);
    expect(await seenBy('herefordshire-officer', offer?.id as string)).toEqual([]);
  });

  it('asks again only whom a new offer moves beyond the tolerance, and supersedes nothing else', async () => {
    await save(byPopulation({ warrington: '212000' }), 4);
    await sendOffer(lead(), { procurementId });
    const [newest] = await offers();
    const [halton, east, west, warrington] = newest?.recipients ?? [];
    expect(warrington).toMatchObject({ mustDecide: true, reasons: ['beyond-tolerance'], since: 1 });
    expect([halton?.reasons, west?.reasons]).toEqual([['not-decided'], ['not-decided']]);
    expect([[], ['rejected']]).toContainEqual(east?.reasons);
    const standings = councilStandings(await offers());
    expect(standings.map(({ councilId, state }) => `${councilId} ${state}`)).toEqual([
      'halton waiting',
      expect.stringMatching('cheshire-east (approved|waiting)'),
      'cheshire-west-and-chester waiting',
      'warrington waiting',
    ]);
    expect(standings[3]?.superseded).toEqual([1]);
  });

  it('refuses a decision on an offer that was replaced, also behind the command', async () => {
    expect(await decide('halton-director', {}, 1)).toMatchObject({ ok: false, refusal: { kind: 'blocked' } });
    const [, old] = await offers();
    const approver = personId('halton-director');
    const around = database.transactions.write(approver, (tx) =>
      tx
        .insertInto('approval')
        .values({
          id: randomUUID(),
          offerId: old?.id as string,
          councilId: 'halton',
          decision: 'approved',
          decidedBy: approver,
          decidedAt: new Date(),
        })
        .execute(),
    );
    await expect(around).rejects.toThrow('a newer offer replaced this one');
  });

  it('ends in one clear state when a council decides while the next offer is sent, 25 times', async () => {
    for (let round = 0; round < 25; round++) {
      await save(running(String(1000 + round)), 5 + round);
      const [before] = await offers();
      const [decided, sent] = await Promise.all([decide('warrington-director'), sendOffer(lead(), { procurementId })]);
      expect(sent.ok).toBe(true);
      const after = await offers();
      const warrington = councilStandings(after).find(({ councilId }) => councilId === 'warrington');
      // The newest offer asks everybody (its basis changed or its amount moved), so an approval in passing is superseded.
      const stood = after
        .find(({ id }) => id === before?.id)
        ?.decisions.some(({ councilId }) => councilId === 'warrington');
      expect(stood).toBe(decided.ok || before?.decisions.some(({ councilId }) => councilId === 'warrington'));
      expect(['waiting', 'approved']).toContain(warrington?.state);
      if (warrington?.state === 'approved')
        expect(after[0]?.recipients.find(({ councilId }) => councilId === 'warrington')?.mustDecide).toBe(false);
    }
  });

  it('writes an event for each change and nothing of the words', async () => {
    const events = await database.transactions.read(lead().personId, (db) =>
      db.selectFrom('ledgerEvent').select(['kind', 'body']).where('chain', '=', procurementId).orderBy('seq').execute(),
    );
    expect(events.filter(({ kind }) => kind === 'offerDecided').length).toBeGreaterThanOrEqual(2);
    expect(JSON.stringify(events)).not.toContain('Quarterly figures');
  });
});
