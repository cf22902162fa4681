import { beforeAll, describe, expect, it } from 'vitest';
import { askApproval } from '#app/commands/ask-approval.server.ts';
import { extendContract } from '#app/commands/extend-contract.server.ts';
import { rateIndicator } from '#app/commands/rate-indicator.server.ts';
import { recordNotice } from '#app/commands/record-notice.server.ts';
import { type RecordTrueUp, recordTrueUp } from '#app/commands/record-true-up.server.ts';
import { setIndicator } from '#app/commands/set-indicator.server.ts';
import { signContract } from '#app/commands/sign-contract.server.ts';
import { varyContract } from '#app/commands/vary-contract.server.ts';
import { toBasisPoints } from '#app/domain/basis-points.ts';
import { toPence } from '#app/domain/money.ts';
import { plainDateOf } from '#app/domain/plain-date.ts';
import * as queries from '#db/queries/contract-life.server.ts';
import { personId } from '#db/seed/reference-data.server.ts';
import { testDatabase } from '../db/test-database.ts';
import { approveAll, assessAll, awardedLot, budgetAll, toSign } from './contract-lot.ts';
import { done } from './evaluation-lot.ts';
import { eventsOf, type OutcomeLot } from './outcome-lot.ts';

const database = testDatabase();
const lead = (at = '2019-08-01T10:00:00Z') => database.actor('halton-commissioner', at);
const partner = () => database.actor('warrington-director', '2019-08-01T10:00:00Z');
const outsider = () => database.actor('herefordshire-officer', '2019-08-01T10:00:00Z');
let lot: OutcomeLot;
const about = () => ({ procurementId: lot.procurementId, lotId: lot.lotId });
type Find<T> = (db: Parameters<typeof queries.findContractChanges>[0], p: string, l: string) => Promise<T>;
const read = <T>(find: Find<T>, key = 'halton-commissioner') =>
  database.transactions.read(personId(key), (db) => find(db, lot.procurementId, lot.lotId));
const said = (result: { readonly ok: boolean; readonly refusal?: unknown }) =>
  result.ok ? 'done' : JSON.stringify(result.refusal);

beforeAll(async () => {
  lot = await awardedLot(database);
  const level = { better: 'higher', good: '95', approaching: '90', improvement: '80', unit: '%' } as const;
  await done(setIndicator(lead(), { ...about(), ...level, title: 'Return interviews within 72 hours' }));
  await approveAll(database, lot);
  await budgetAll(database, lot);
  await assessAll(database, lot);
  await done(signContract(lead('2018-01-20T10:00:00Z'), toSign(lot)));
}, 60_000);

describe('an extension', () => {
  const extension = {
    months: 7,
    decidedOn: plainDateOf(2019, 7, 1),
    reason: 'The service works and prices have risen',
  };
  const extend = (change = {}) => extendContract(lead(), { ...about(), ...extension, ...change });

  it('waits for every council’s approval of exactly these months', async () => {
    expect(said(await extend())).toMatch(/Every council approves an extension first/);
    const { procurementId } = lot;
    const asked = { months: 7, cost: toPence(35_000_000), reason: 'It works' };
    await done(askApproval(lead('2019-07-01T09:00:00Z'), { procurementId, subject: 'extension', extension: asked }));
    expect(said(await extend())).toMatch(/Not every council has approved/);
    await approveAll(database, lot, { subject: 'extension', at: '2019-07-01' });
    expect(said(await extend({ months: 6 }))).toMatch(/asked to extend by 7 months, not 6/);
  });

  it('is taken within the option, and what is left falls', async () => {
    expect(await extend()).toEqual({ ok: true, value: { number: 1 } });
    expect((await read(queries.findContractChanges)).extensions).toMatchObject([{ months: 7 }]);
    expect(await eventsOf(database, lot, 'contractExtended')).toHaveLength(1);
  });

  it.each([
    ['beyond what is left', { months: 6 }, /6 months is not within the 5 months of options left/],
    ['decided before the signature', { months: 1, decidedOn: plainDateOf(2018, 1, 14) }, /between the signature/],
    ['decided after the end', { months: 1, decidedOn: plainDateOf(2021, 2, 1) }, /31 January 2021/],
    ['decided on a day to come', { months: 1, decidedOn: plainDateOf(2019, 8, 2) }, /still to come/],
  ])('is refused %s', async (_, change, words) => {
    expect(said(await extend(change))).toMatch(words);
    expect((await read(queries.findContractChanges)).extensions).toHaveLength(1);
  });

  it('is refused by the database too, and to everybody but the lead', async () => {
    const { contract } = await read(queries.findContractChanges);
    const row = { id: personId('e'), contractId: contract?.id ?? '', number: 9, months: 6, decidedOn: '2019-07-01' };
    const behind = database.transactions.write(lead().personId, (tx) =>
      queries.insertExtension(tx, { ...row, reason: 'x', recordedBy: lead().personId, recordedAt: lead().now }),
    );
    await expect(behind).rejects.toThrow('no option left');
    expect(await extendContract(partner(), { ...about(), ...extension })).toMatchObject({
      refusal: { kind: 'notPermitted' },
    });
    expect(await extendContract(outsider(), { ...about(), ...extension })).toMatchObject({
      refusal: { kind: 'notFound' },
    });
  });
});

describe('a variation', () => {
  const small = {
    ...{ changedOn: plainDateOf(2024, 1, 15), description: 'One more district', monthsChange: 0, corrects: null },
    ...{ underOption: false, changesScope: false, favoursSupplier: false, couldHaveChangedCompetition: true },
  };
  const vary = (change = {}, at = '2019-08-01T10:00:00Z') =>
    varyContract(lead(at), {
      ...about(),
      ...{ ...small, changedOn: plainDateOf(2019, 7, 15), valueChange: toPence(1_000_000) },
      ...change,
    });

  it('stands on a ground that is met, with every test’s figures, and is corrected by a new row', async () => {
    expect(await vary()).toEqual({ ok: true, value: { number: 1 } });
    expect(await vary({ valueChange: toPence(2_000_000), corrects: 1 })).toEqual({ ok: true, value: { number: 2 } });
    const { variations } = await read(queries.findContractChanges, 'warrington-director');
    expect(variations.map(({ ground, corrects }) => [ground, corrects])).toEqual([
      ['small-value', null],
      ['small-value', 1],
    ]);
    expect(JSON.stringify(variations[1]?.assessment)).toMatch(/£24,000\.00 of £2,160,000\.00, 1\.11%: below 10%/);
    const events = await eventsOf(database, lot, 'contractVaried');
    expect(events).toHaveLength(2);
  });

  it.each([
    ['before the signature', { changedOn: plainDateOf(2018, 1, 1) }, /between its signature, 15 January 2018/],
    ['on a day to come', { changedOn: plainDateOf(2019, 8, 2) }, /still to come/],
    ['in the place of one that does not count', { corrects: 1 }, /no variation 1 that counts/],
    [
      'where no ground is met',
      { valueChange: toPence(20_000_000), changesScope: true },
      /needs a new procurement\. .*The contract does not provide for this change.*£264,000\.00 of £2,160,000\.00, 12\.22%: not below 10%.*The scope changes materially/,
    ],
  ])('is refused %s, and nothing is stored', async (_, change, words) => {
    expect(said(await vary(change))).toMatch(words);
    expect((await read(queries.findContractChanges)).variations).toHaveLength(2);
  });

  it('is recorded by the lead alone', async () => {
    const input = { ...about(), ...small, changedOn: plainDateOf(2019, 7, 15), valueChange: toPence(1) };
    expect(await varyContract(partner(), input)).toMatchObject({ refusal: { kind: 'notPermitted' } });
    expect(await varyContract(outsider(), input)).toMatchObject({ refusal: { kind: 'notFound' } });
  });
});

describe('a true-up', () => {
  const all = (values: readonly string[]) =>
    Object.fromEntries(
      ['halton', 'cheshire-east', 'cheshire-west-and-chester', 'warrington'].map((id, at) => [id, values[at] ?? '']),
    );
  const year: Omit<RecordTrueUp, 'procurementId' | 'lotId'> = {
    ...{ label: '2018-19', from: plainDateOf(2018, 7, 1), to: plainDateOf(2019, 6, 30), unit: 'episodes' },
    ...{ cost: toPence(60_000_000), band: toBasisPoints(300), outside: 'whole', correctionReason: '' },
    planned: all(['100', '300', '260', '140']),
    actual: all(['120', '300', '262', '140']),
  };
  const record = (change: Partial<RecordTrueUp> = {}) => recordTrueUp(lead(), { ...about(), ...year, ...change });

  it.each([
    ['ends before it begins', { to: plainDateOf(2018, 6, 30) }, /cannot end on 30 June 2018, before it begins/],
    ['begins before the contract', { from: plainDateOf(2018, 6, 30) }, /contract begins on 1 July 2018/],
    ['is not over', { from: plainDateOf(2018, 9, 1), to: plainDateOf(2019, 8, 1) }, /once that day is over/],
    ['is longer than a year', { to: plainDateOf(2019, 7, 1) }, /twelve months or less/],
    ['has activity below zero', { actual: all(['-1', '300', '262', '140']) }, /actual-halton.*below zero|-1/],
    ['has words for activity', { planned: all(['many', '300', '260', '140']) }, /planned-halton/],
  ])('is refused when the period %s', async (_, change, words) => {
    expect(said(await record(change))).toMatch(words);
    expect((await read(queries.findContractRecharges)).trueUps).toEqual([]);
  });

  it('shares the cost to the penny; each council reads its own figures', async () => {
    expect(await record()).toEqual({ ok: true, value: { number: 1 } });
    const [whole] = (await read(queries.findContractRecharges)).trueUps;
    expect(whole?.recharges.map(({ duePence }) => duePence).reduce((sum, one) => sum + one, 0)).toBe(60_000_000);
    expect(whole?.recharges.map(({ outsideBand }) => outsideBand)).toEqual([true, false, false, false]);
    const [own] = (await read(queries.findContractRecharges, 'warrington-director')).trueUps;
    expect(own?.recharges.map(({ councilId }) => councilId)).toEqual(['warrington']);
    const [event] = await eventsOf(database, lot, 'trueUpRecorded');
    expect(event?.body).not.toMatch(/60000000|episodes/);
  });

  it('is corrected by a new row with its reason; the first stays', async () => {
    expect(said(await record())).toMatch(/has been trued up; say why it is corrected/);
    const actual = all(['110', '300', '262', '140']);
    expect(await record({ actual, correctionReason: 'Ten episodes were counted twice' })).toMatchObject({ ok: true });
    const { trueUps } = await read(queries.findContractRecharges);
    expect(trueUps.map(({ number }) => number)).toEqual([1, 2]);
    const overlap = { from: plainDateOf(2019, 6, 1), to: plainDateOf(2019, 7, 20) };
    expect(said(await record(overlap))).toMatch(/overlaps 1 July 2018 to 30 June 2019/);
  });

  it('cannot be written so that it does not add up, nor by another council', async () => {
    expect(await recordTrueUp(partner(), { ...about(), ...year })).toMatchObject({ refusal: { kind: 'notPermitted' } });
    const { contract } = await read(queries.findContractRecharges);
    const base = { contractId: contract?.id ?? '', label: 'x', periodFrom: '2019-07-01', periodTo: '2019-07-02' };
    const numbers = { number: 1, correctionReason: null, unit: 'x', costPence: 100, bandBasisPoints: 0 };
    const row = { ...base, ...numbers, id: personId('t'), outside: 'whole' as const };
    const share = { councilId: 'halton', position: 0, planned: '1', actual: '1', outsideBand: false };
    const behind = database.transactions.write(lead().personId, (tx) =>
      queries.insertTrueUp(tx, { ...row, recordedBy: lead().personId, recordedAt: lead().now }, [
        { ...share, chargedPence: 100, duePence: 99 },
      ]),
    );
    await expect(behind).rejects.toThrow('do not add up');
  });
});

describe('a rating', () => {
  const period = { from: plainDateOf(2018, 7, 1), to: plainDateOf(2019, 6, 30) };
  const rateIt = async (change = {}) => {
    const { indicators } = await read(queries.findContractPerformance);
    const words = { measured: '91' as string | null, remark: '', correctionReason: '' };
    return rateIndicator(lead(), { ...about(), ...period, indicatorId: indicators[0]?.id ?? '', ...words, ...change });
  };

  it('follows from what was measured; a correction is a new row', async () => {
    expect(await rateIt()).toEqual({ ok: true, value: { number: 1 } });
    expect(said(await rateIt({ measured: '96' }))).toMatch(/say why the rating is corrected/);
    expect(await rateIt({ measured: '96', correctionReason: 'Late forms' })).toEqual({
      ok: true,
      value: { number: 2 },
    });
    const { ratings } = await read(queries.findContractPerformance, 'warrington-director');
    expect(ratings.map(({ rating }) => rating)).toEqual(['approaching-target', 'good']);
  });

  it.each([
    ['a word', { measured: 'most', to: plainDateOf(2018, 12, 31), from: plainDateOf(2018, 7, 1) }, /overlaps/],
    ['an unknown indicator', { indicatorId: personId('none') }, /Choose an indicator/],
    ['a day to come', { to: plainDateOf(2019, 8, 1), from: plainDateOf(2019, 7, 1) }, /once that day is over/],
  ])('is refused for %s', async (_, change, words) => {
    expect(said(await rateIt(change))).toMatch(words);
  });

  it('says why where nothing was measured, and is a number where it was', async () => {
    const july = { from: plainDateOf(2019, 7, 1), to: plainDateOf(2019, 7, 31) };
    expect(said(await rateIt({ ...july, measured: null }))).toMatch(/Say why it was not measured/);
    expect(said(await rateIt({ ...july, measured: 'most' }))).toMatch(/is not a number/);
    expect(await rateIt({ ...july, measured: null, remark: 'Records were lost' })).toMatchObject({ ok: true });
  });
});

it('a notice of the details is recorded for the signed contract', async () => {
  const notice = { kind: 'details', publishedOn: plainDateOf(2018, 2, 1), reference: '2018/S 2' } as const;
  expect(await recordNotice(lead(), { ...about(), ...notice })).toEqual({ ok: true, value: null });
});
