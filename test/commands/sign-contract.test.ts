import { beforeAll, describe, expect, it } from 'vitest';
import { recordBudget } from '#app/commands/record-budget.server.ts';
import { recordNotice } from '#app/commands/record-notice.server.ts';
import { setIndicator } from '#app/commands/set-indicator.server.ts';
import { signContract } from '#app/commands/sign-contract.server.ts';
import { toPence } from '#app/domain/money.ts';
import { plainDateOf } from '#app/domain/plain-date.ts';
import { findContractRecord } from '#db/queries/contract.server.ts';
import { personId } from '#db/seed/reference-data.server.ts';
import { testDatabase } from '../db/test-database.ts';
import { approveAll, assessAll, awardedLot, budgetAll, toSign } from './contract-lot.ts';
import { eventsOf, type OutcomeLot } from './outcome-lot.ts';

const database = testDatabase();
const lead = (at = '2018-01-20T10:00:00Z') => database.actor('halton-commissioner', at);
let lot: OutcomeLot;
beforeAll(async () => {
  lot = await awardedLot(database);
}, 60_000);

const record = (key = 'halton-commissioner') =>
  database.transactions.read(personId(key), (db) => findContractRecord(db, lot.procurementId, lot.lotId));
const sentence = (result: Awaited<ReturnType<typeof signContract>>) =>
  result.ok ? 'signed' : JSON.stringify(result.refusal);
/** As the lead could write it by hand, past the command and its gates. */
const behind = (change: Readonly<Record<string, unknown>> = {}) =>
  database.transactions.write(lead().personId, (tx) =>
    tx
      .insertInto('contract')
      .values({
        ...{ id: personId(`contract ${JSON.stringify(change)}`), procurementId: lot.procurementId, lotId: lot.lotId },
        ...{ bidId: lot.bids[0] ?? '', reference: 'X', supplier: 'X', signedOn: '2018-01-15', startsOn: '2018-07-01' },
        ...{ initialMonths: 24, extensionMonths: 12, initialValuePence: 1, extensionValuePence: 0, vatBasis: 'net' },
        effectiveDates: {
          ...{ halton: '2018-01-12', 'cheshire-east': '2018-01-12', warrington: '2018-01-12' },
          'cheshire-west-and-chester': '2018-01-12',
        },
        ...{
          standstillEndedOn: '2018-01-12',
          signatory: toSign(lot).signatory,
          recordedBy: lead().personId,
          recordedAt: lead().now,
        },
        ...change,
      })
      .execute(),
  );

describe('a contract', () => {
  it('is refused with every red gate’s reason, and by the database too', async () => {
    const refused = sentence(await signContract(lead(), toSign(lot)));
    expect(refused).toMatch(/Halton has not made a decision.*Warrington has not recorded a budget/);
    expect(refused).toMatch(/a conflicts assessment has still to be confirmed/);
    await expect(behind()).rejects.toThrow(/no effective decision of .*halton/);
    await approveAll(database, lot);
    await expect(behind()).rejects.toThrow(/no budget that covers the share of/);
    await budgetAll(database, lot);
    await expect(behind()).rejects.toThrow(/no current conflicts assessment of/);
    await assessAll(database, lot);
    expect(await record()).toMatchObject({ contract: null });
  });

  it.each([
    ['another tenderer', () => ({ bidId: lot.bids[1] }), /recommended/],
    ['a day before call-in is over', () => ({ effectiveDates: { halton: '2018-01-16' } }), /no effective decision/],
    ['a post without a delegation', () => ({ signatory: 'Head of Housing' }), /may not sign a contract of that value/],
    ['a standstill that runs', () => ({ signedOn: '2018-01-12' }), /standstill is not over/],
    ['more than was approved', () => ({ initialValuePence: 180_000_001 }), /worth more than the councils approved/],
    ['a day to come', () => ({ signedOn: '2018-01-21' }), /recorded once it is signed/],
    ['a start before the signature', () => ({ startsOn: '2018-01-01' }), /check constraint/],
  ])('cannot be written behind the command for %s', async (_, change, words) => {
    await expect(behind(change())).rejects.toThrow(words);
  });

  it.each([
    ['the standstill runs', { signedOn: plainDateOf(2018, 1, 12) }, /can be made from 13 January 2018/],
    ['it starts before it is signed', { startsOn: plainDateOf(2018, 1, 14) }, /cannot start on 14 January 2018/],
    ['the day is still to come', { signedOn: plainDateOf(2018, 1, 21) }, /is still to come/],
    [
      'the post may not sign',
      { signatory: 'Head of Housing' },
      /Head of Housing holds no delegation.*It may be decided by Operational Director/,
    ],
    [
      'it is worth more than was approved',
      { extensionValue: toPence(60_000_001) },
      /£1,800,000\.01; the councils approved £1,800,000\.00\. Ask every council/,
    ],
  ])('is refused when %s', async (_, change, words) => {
    expect(sentence(await signContract(lead(), { ...toSign(lot), ...change }))).toMatch(words);
    expect((await record()).contract).toBeNull();
  });

  it('is signed by the lead alone, once, and stands in the ledger without the supplier’s name', async () => {
    const partner = database.actor('warrington-director', '2018-01-20T10:00:00Z');
    expect(await signContract(partner, toSign(lot))).toMatchObject({ refusal: { kind: 'notPermitted' } });
    const outsider = database.actor('herefordshire-officer');
    expect(await signContract(outsider, toSign(lot))).toMatchObject({ refusal: { kind: 'notFound' } });
    const both = await Promise.all([signContract(lead(), toSign(lot)), signContract(lead(), toSign(lot))]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const { contract } = await record('warrington-director');
    expect(contract).toMatchObject({ reference: 'C-1', signedOn: '2018-01-15', initialValuePence: 120_000_000 });
    expect(contract?.effectiveDates).toMatchObject({ halton: '2018-01-12' });
    const [event] = await eventsOf(database, lot, 'contractSigned');
    expect(event?.body).toContain('2018-01-15');
    expect(event?.body).not.toContain(contract?.supplier);
    await expect(record('herefordshire-officer')).rejects.toThrow('no such lot');
  });

  it('takes no new indicator once it is signed, neither by command nor behind it', async () => {
    const indicator = {
      title: 'Visits',
      unit: '%',
      better: 'higher',
      good: '95',
      approaching: '90',
      improvement: '80',
    };
    const input = { ...indicator, better: 'higher' as const, procurementId: lot.procurementId, lotId: lot.lotId };
    expect(await setIndicator(lead(), input)).toMatchObject({ refusal: { kind: 'blocked' } });
    const row = { ...indicator, better: 'higher' as const, id: personId('i'), lotId: lot.lotId, number: 1 };
    const late = database.transactions.write(lead().personId, (tx) =>
      tx
        .insertInto('keyIndicator')
        .values({ ...row, recordedBy: lead().personId, recordedAt: lead().now })
        .execute(),
    );
    await expect(late).rejects.toThrow('before the contract is signed');
  });
});

describe('a budget', () => {
  it('is read by its own council and the lead; the others learn whether it covers', async () => {
    const own = await record('warrington-director');
    expect(own.budgets.map(({ councilId }) => councilId)).toEqual(['warrington']);
    expect(own.cover.map(({ covers }) => covers)).toEqual([true, true, true, true]);
    expect((await record()).budgets).toHaveLength(4);
    const [event] = await eventsOf(database, lot, 'budgetRecorded');
    expect(event?.body).not.toMatch(/30000000|300000/);
  });

  it('is recorded for one’s own council only, one amount a period', async () => {
    const input = { procurementId: lot.procurementId, councilId: 'halton', reference: 'B-2', amounts: [toPence(1)] };
    const other = database.actor('warrington-director');
    expect(await recordBudget(other, input)).toMatchObject({ refusal: { kind: 'notPermitted' } });
    expect(await recordBudget(lead(), input)).toMatchObject({
      refusal: { kind: 'blocked', sentence: expect.stringContaining('Enter 3 amounts') },
    });
  });
});

it.each([
  ['one that the regime has not', { kind: 'performance' }, 'kind'],
  ['one of a day to come', { publishedOn: plainDateOf(2018, 1, 21) }, 'publishedOn'],
] as const)('a notice is refused: %s', async (_, change, field) => {
  const notice = { kind: 'details', publishedOn: plainDateOf(2018, 1, 20), reference: '2018/S 1' } as const;
  const input = { ...notice, procurementId: lot.procurementId, lotId: lot.lotId };
  expect(await recordNotice(lead(), { ...input, ...change })).toMatchObject({
    refusal: { kind: 'problems', problems: [{ field }] },
  });
  expect(await recordNotice(lead(), input)).toEqual({ ok: true, value: null });
});
