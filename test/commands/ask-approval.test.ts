import { beforeAll, describe, expect, it } from 'vitest';
import { type AskApproval, askApproval } from '#app/commands/ask-approval.server.ts';
import { decideApproval } from '#app/commands/decide-approval.server.ts';
import { toPence } from '#app/domain/money.ts';
import { findProcurementAccess } from '#db/queries/access.server.ts';
import { listDecisions } from '#db/queries/approvals.server.ts';
import { listEveryOffer } from '#db/queries/offers.server.ts';
import { personId } from '#db/seed/reference-data.server.ts';
import { testDatabase } from '../db/test-database.ts';

/** The finished procurement of the demonstration: shares agreed, criteria frozen, an award recommended. */
const database = testDatabase({ demonstration: true });
const at = '2025-10-27T10:00:00Z';
const lead = () => database.actor('warrington-officer', at);
const read = <T>(key: string, work: Parameters<typeof database.transactions.read<T>>[1]) =>
  database.transactions.read(personId(key), work);
let procurementId: string;
let lotId: string;

const ask = (input: Omit<Extract<AskApproval, { lotId: string }>, 'procurementId'>, actor = lead()) =>
  askApproval(actor, { ...input, procurementId });
const extension = (cost: number) =>
  askApproval(lead(), {
    procurementId,
    subject: 'extension',
    extension: { months: 12, cost: toPence(cost), reason: 'No other provider' },
  });
const newest = async (subject: string, key = 'warrington-officer') =>
  (await read(key, (db) => listEveryOffer(db, procurementId))).find((one) => one.subject === subject);

beforeAll(async () => {
  const rows = await read('warrington-officer', (db) =>
    db.selectFrom('procurement').select('id').where('reference', '=', 'WBC/2025/031').execute(),
  );
  procurementId = rows[0]?.id as string;
  const access = await read('warrington-officer', (db) =>
    findProcurementAccess(db, procurementId, personId('warrington-officer')),
  );
  lotId = access?.lots[0]?.id as string;
});

describe('approvals of other subjects', () => {
  it('asks every council on the frozen weightings, once', async () => {
    expect((await ask({ subject: 'weightings', lotId })).ok).toBe(true);
    const offer = await newest('weightings');
    expect(offer).toMatchObject({ number: 1, lotId, body: { values: null } });
    expect(offer?.recipients.map(({ mustDecide, reasons }) => [mustDecide, reasons])).toEqual([
      [true, ['first']],
      [true, ['first']],
    ]);
    expect(await ask({ subject: 'weightings', lotId })).toMatchObject({ refusal: { kind: 'blocked' } });
    expect(await ask({ subject: 'weightings', lotId: procurementId })).toMatchObject({ refusal: { kind: 'notFound' } });
  });

  it('offers the award with each council’s part, to those who may read the exempt part', async () => {
    // The demonstration asks about the award itself; asking the same again is refused.
    expect(await ask({ subject: 'award', lotId })).toMatchObject({ refusal: { kind: 'blocked' } });
    const offer = await newest('award');
    const values = offer && 'values' in offer.body ? offer.body.values : null;
    const total = Object.values(values ?? {}).reduce((sum, amount) => sum + amount, 0);
    expect(JSON.stringify(offer?.body)).toContain('Recommended tenderer');
    expect(total).toBeGreaterThan(0);
    expect(await newest('award', 'halton-director')).toBeDefined();
    expect(await newest('award', 'halton-auditor')).toBeDefined();
    expect(await newest('award', 'halton-democratic')).toBeUndefined();
    expect(await newest('strategyAndShares', 'halton-democratic')).toBeDefined();
    expect(await newest('award', 'east-director')).toBeUndefined();
  });

  it('makes a decision on an earlier extension void, and refuses one beyond the limit', async () => {
    expect((await extension(10_000_000)).ok).toBe(true);
    const first = await newest('extension');
    const decide = (id: string, hash: string, key = 'halton-director') =>
      decideApproval(database.actor(key, at), {
        procurementId,
        offerId: id,
        offerHash: hash,
        decision: 'approved',
        conditions: '',
        conditionsAfter: '',
        reasons: '',
        authority: { kind: 'delegation' },
      });
    expect((await decide(first?.id as string, first?.hash as string)).ok).toBe(true);
    expect((await extension(400_000_000)).ok).toBe(true);
    const second = await newest('extension');
    expect(second?.recipients.map(({ reasons, since }) => `${reasons} ${since}`)).toEqual([
      'not-decided null',
      'subject-changed 1',
    ]);
    const refused = await decide(second?.id as string, second?.hash as string);
    expect(JSON.stringify(refused)).toContain(
      '£1,580,000.00 excluding VAT is above the limit of £1,000,000.00 excluding VAT',
    );
    expect(await read('halton-director', (db) => listDecisions(db, second?.id as string))).toEqual([]);
  });

  it('is for the lead alone, and leaves neither names nor prices in the ledger', async () => {
    expect(await ask({ subject: 'award', lotId }, database.actor('halton-director', at))).toEqual({
      ok: false,
      refusal: { kind: 'notPermitted' },
    });
    expect(await ask({ subject: 'award', lotId }, database.actor('east-director', at))).toEqual({
      ok: false,
      refusal: { kind: 'notFound' },
    });
    const events = await read('warrington-officer', (db) =>
      db
        .selectFrom('ledgerEvent')
        .select('body')
        .where('chain', '=', procurementId)
        .where('kind', '=', 'offerSent')
        .execute(),
    );
    const award = await newest('award');
    const tenderer = award && 'facts' in award.body ? award.body.facts[0]?.value.split(' (')[0] : '';
    expect(events.length).toBeGreaterThanOrEqual(4);
    expect(JSON.stringify(events)).not.toContain(tenderer);
  });
});
