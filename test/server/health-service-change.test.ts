import postgres from 'postgres';
import { beforeAll, describe, expect, it } from 'vitest';
import { recordNotice } from '#app/commands/record-notice.server.ts';
import { signContract } from '#app/commands/sign-contract.server.ts';
import { plainDateOf } from '#app/domain/plain-date.ts';
import { listRegister } from '#db/queries/public-register.server.ts';
import { personId } from '#db/seed/reference-data.server.ts';
import { approveAll, assessAll, awardedLot, budgetAll, toSign } from '../commands/contract-lot.ts';
import { done } from '../commands/evaluation-lot.ts';
import type { OutcomeLot } from '../commands/outcome-lot.ts';
import { portalInProcess } from './portal-in-process.ts';

const portal = portalInProcess();
const { database } = portal;
const lead = personId('halton-commissioner');
let lot: OutcomeLot;
let address: string;

/** A signed contract that stands under the Provider Selection Regime. */
beforeAll(async () => {
  lot = await awardedLot(database);
  await approveAll(database, lot);
  await budgetAll(database, lot);
  await assessAll(database, lot, '2018-01-15');
  await done(signContract(database.actor('halton-commissioner', '2018-01-20T10:00:00Z'), toSign(lot)));
  const sql = postgres(database.url, { max: 1, onnotice() {} });
  await sql`update procurement set regime = 'PSR2023', light_touch = false where id = ${lot.procurementId}`;
  await sql.end();
  address = `/procurements/${lot.procurementId}/contract/changes`;
}, 60_000);

const words = (body: string) =>
  body
    .replace(/<!-- -->|<script[\s\S]*?<\/script>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
const change = (more: Readonly<Record<string, string>>) => ({
  ...{ intent: 'varyHealth', lotId: lot.lotId, description: 'More visits', corrects: '' },
  ...{ 'changedOn-day': '15', 'changedOn-month': '7', 'changedOn-year': '2019' },
  ...{ valueSize: '0', valueDirection: 'more', monthsSize: '0', monthsDirection: 'more' },
  ...{ underOption: 'no', changesCharacter: 'no', cause: 'decision', newSupplier: '' },
  ...more,
});
const post = async (more: Readonly<Record<string, string>>) => {
  const { status, body } = await portal.post(address, lead, change(more));
  return [status, words(body)];
};

describe('a change of a contract under the Provider Selection Regime', () => {
  it('asks what that regime asks, and tests a change without storing it', async () => {
    const { body } = await portal.get(address, lead);
    expect(words(body)).toMatch(/What brings the change about\?/);
    expect(words(body)).not.toMatch(/other bids or bidders/);
    const query = new URLSearchParams(change({ valueSize: '450,000', lot: '1' }));
    const tested = words((await portal.get(`${address}?${query}`, lead)).body);
    expect(tested).toMatch(/No ground allows this change/);
    expect(tested).toMatch(
      /together £540,000\.00 with VAT, not below £500,000\.00; of £2,160,000\.00 at award, 25\.00%: not below 25%/,
    );
    expect(tested).toMatch(/The contract stands as it was signed/);
    const allowed = new URLSearchParams(change({ valueSize: '449,999.99', lot: '1' }));
    expect(words((await portal.get(`${address}?${allowed}`, lead)).body)).toMatch(
      /allowed on a ground that is met.* A notice of modification follows by 14 August 2019/,
    );
  });

  it('refuses what no ground allows, with every test, and answers of another regime', async () => {
    const own = { valueSize: '450,000' };
    expect(await post(own)).toEqual([422, expect.stringMatching(/needs a new procurement\..*regulation 13\(1\)\(d\)/)]);
    expect(await post({ cause: 'succession' })).toEqual([
      400,
      expect.stringMatching(/Enter the provider that succeeds/),
    ]);
    expect(await post({ cause: 'chance' })).toEqual([
      400,
      expect.stringMatching(/Choose what brings the change about/),
    ]);
    const general = { changesScope: 'no', favoursSupplier: 'no', couldHaveChangedCompetition: 'no' };
    expect(await post({ ...general, intent: 'vary' })).toEqual([
      422,
      expect.stringMatching(/Answer the questions of this contract’s regime/),
    ]);
  });

  it('records it on its ground, with the notice that follows until it is published', async () => {
    expect((await post({ valueSize: '449,999.99' }))[0]).toBe(303);
    const shown = async () => words((await portal.get(address, lead)).body);
    expect(await shown()).toMatch(/Notice of modification: by 14 August 2019 Overdue/);
    const notice = { kind: 'change', publishedOn: plainDateOf(2019, 8, 1), reference: '2019/S 9' } as const;
    const actor = database.actor('halton-commissioner', '2019-08-02T10:00:00Z');
    await done(recordNotice(actor, { ...notice, procurementId: lot.procurementId, lotId: lot.lotId }));
    expect(await shown()).toMatch(/Notice of modification: 1 August 2019 Published/);
    const contract = words((await portal.get(`/procurements/${lot.procurementId}/contract`, lead)).body);
    expect(contract).toMatch(/Notice of modification Published 1 August 2019, 2019\/S 9/);
  });

  it('names the provider that succeeds, in the public register too, never in the ledger', async () => {
    const successor = { cause: 'succession', newSupplier: 'Harbour Health CIC', meetsCriteria: 'yes' };
    expect((await post(successor))[0]).toBe(303);
    expect(words((await portal.get(address, lead)).body)).toMatch(/provided by Harbour Health CIC from then on/);
    const register = await database.transactions.read(null, (db) => listRegister(db, null));
    expect(register.map(({ supplier }) => supplier)).toContain('Harbour Health CIC');
    const events = await database.transactions.read(lead, (db) =>
      db.selectFrom('ledgerEvent').select('body').where('kind', '=', 'contractVaried').execute(),
    );
    expect(events.length).toBeGreaterThan(1);
    expect(JSON.stringify(events)).not.toContain('Harbour');
  });
});
