import { beforeAll, describe, expect, it } from 'vitest';
import { toPence } from '#app/domain/money.ts';
import { findContractRecord } from '#db/queries/contract.server.ts';
import { personId } from '#db/seed/reference-data.server.ts';
import { approveAll, approvers, assessAll, awardedLot } from '../commands/contract-lot.ts';
import type { OutcomeLot } from '../commands/outcome-lot.ts';
import { portalInProcess } from './portal-in-process.ts';

const portal = portalInProcess();
const { database } = portal;
const lead = personId('halton-commissioner');
let lot: OutcomeLot;
let address: string;

/** As a reader sees the page: no tags, and the marks between text and values gone. */
const words = (body: string) =>
  body
    .replace(/<!-- -->/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#x27;/g, '’')
    .replace(/\s+/g, ' ');
const page = async (path: string, who = lead) => {
  const { status, body } = await portal.get(`${address}/${path}`, who);
  return { status, said: words(body) };
};
const stored = async () =>
  (await database.transactions.read(lead, (db) => findContractRecord(db, lot.procurementId, lot.lotId))).contract;
const date = (name: string, [day, month, year]: readonly [string, string, string]) => ({
  [`${name}-day`]: day,
  [`${name}-month`]: month,
  [`${name}-year`]: year,
});
const signature = (change: Readonly<Record<string, string>> = {}) => ({
  ...{
    intent: 'sign',
    lotId: lot.lotId,
    contractReference: 'C-9',
    initialValue: '1,200,000',
    extensionValue: '600,000',
  },
  ...{ signatory: 'Operational Director, Legal and Democratic Services' },
  ...date('signedOn', ['16', '11', '2026']),
  ...date('startsOn', ['1', '12', '2026']),
  ...change,
});

beforeAll(async () => {
  lot = await awardedLot(database);
  address = `/procurements/${lot.procurementId}`;
}, 60_000);

describe('from red gates to a signed contract, page by page', () => {
  it('shows every red gate with what to do, and a signature is refused with the same reasons', async () => {
    const { said } = await page('contract');
    expect(said).toMatch(/The contract cannot be signed yet/);
    expect(said).toMatch(/Warrington has not made a decision on the award that takes effect/);
    expect(said).toMatch(/Warrington has not recorded a budget for its share of/);
    const refused = await portal.post(`${address}/contract`, lead, signature());
    expect(refused.status).toBe(422);
    expect(words(refused.body)).toMatch(/cannot be signed yet\. Halton has not made a decision/);
    expect(await stored()).toBeNull();
  });

  it('takes budgets from each council, refuses money below zero, and turns each gate green', async () => {
    const budget = (amount: string) => ({
      ...{ intent: 'budget', reference: 'B-1', periods: '3' },
      ...{ 'amount-0': amount, 'amount-1': '300,000', 'amount-2': '300,000' },
    });
    const warrington = personId('warrington-director');
    const below = await portal.post(`${address}/contract`, warrington, budget('-5'));
    expect([below.status, words(below.body)]).toEqual([400, expect.stringContaining('-5 is below zero')]);
    for (const [, key] of approvers)
      expect((await portal.post(`${address}/contract`, personId(key), budget('300,000'))).status).toBe(303);
    await approveAll(database, lot, { at: '2026-10-01' });
    await assessAll(database, lot, '2026-11-02');
    const { said } = await page('contract');
    expect(said).toMatch(/Every gate is green/);
    expect(said).toMatch(/Warrington’s budget covers its share/);
  });

  it.each([
    ['a start before the signature', date('startsOn', ['15', '11', '2026']), 422, /cannot start on 15 November 2026/],
    ['a day that no calendar has', date('signedOn', ['31', '2', '2026']), 400, /must be a real date/],
    ['a value below zero', { initialValue: '-1' }, 400, /-1 is below zero/],
    ['more than was approved', { extensionValue: '600,000.01' }, 422, /the councils approved £1,800,000.00/],
    ['a day before call-in was over', date('signedOn', ['5', '10', '2026']), 422, /after 5 October 2026/],
  ])('refuses %s in a sentence, and stores nothing', async (_, change, status, sentence) => {
    const refused = await portal.post(`${address}/contract`, lead, signature(change));
    expect([refused.status, words(refused.body)]).toEqual([status, expect.stringMatching(sentence)]);
    expect(await stored()).toBeNull();
  });

  it('is signed, and its pages and tasks follow', async () => {
    expect((await portal.post(`${address}/contract`, lead, signature())).status).toBe(303);
    expect(await stored()).toMatchObject({ reference: 'C-9', extensionValuePence: toPence(60_000_000) });
    const { said } = await page('contract', personId('warrington-director'));
    expect(said).toMatch(/Register entry Reference C-9/);
    expect(said).toMatch(/1 December 2026 to 30 November 2028 \(24 months\)/);
    expect((await page('contract/changes')).said).toMatch(/Months of options left 12/);
    const months = {
      intent: 'extend',
      lotId: lot.lotId,
      months: '13',
      reason: 'x',
      ...date('decidedOn', ['17', '11', '2026']),
    };
    const beyond = await portal.post(`${address}/contract/changes`, lead, months);
    expect([beyond.status, words(beyond.body)]).toEqual([422, expect.stringMatching(/13 months is not within the 12/)]);
    const again = await portal.post(`${address}/contract`, lead, signature());
    expect([again.status, words(again.body)]).toEqual([422, expect.stringMatching(/was signed on 16 November 2026/)]);
  });
});

describe('the timetable by its address', () => {
  const cheshire = async () => {
    const row = await database.transactions.read(lead, (db) =>
      db.selectFrom('procurement').select('id').where('reference', '=', 'HBC/2018/014').executeTakeFirstOrThrow(),
    );
    return `/procurements/${row.id}/timetable`;
  };

  it.each([
    ['change=extra-meeting&council=warrington&day-day=7&day-month=5&day-year=2018', 400, /is a bank holiday/],
    ['change=missed-agenda&council=warrington&day-day=8&day-month=5&day-year=2018', 400, /no meeting on 8 May 2018/],
    ['change=extra-meeting&council=nowhere&day-day=8&day-month=5&day-year=2018', 400, /Choose a council/],
    ['change=extra-meeting&council=warrington', 400, /Enter the day of the meeting/],
    ['on-day=1&on-month=5&on-year=2018&wanted-day=1&wanted-month=4&wanted-year=2018', 400, /must not be before/],
    ['on-day=31&on-month=2&on-year=2018', 400, /must be a real date/],
    [
      'change=route&council=warrington&route=special-urgency',
      200,
      /With special urgency \(regulation 11\) at Warrington/,
    ],
    [
      'change=missed-agenda&council=warrington&day-day=14&day-month=5&day-year=2018',
      200,
      /moves from 5 June 2018 to 3 July 2018, 28 days later/,
    ],
    ['on-day=16&on-month=4&on-year=2018&standstill=none', 200, /No standstill is counted/],
  ])('%s', async (query, status, sentence) => {
    const { status: answered, body } = await portal.get(`${await cheshire()}?${query}`, lead);
    expect([answered, words(body)]).toEqual([status, expect.stringMatching(sentence)]);
  });

  it('gives each council’s dates as a calendar file to people of the procurement alone', async () => {
    const file = `${await cheshire()}/halton.ics`;
    const { status, body, headers } = await portal.get(file, lead);
    expect([status, headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(body).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
    expect(body.match(/UID:[^\r]+\/halton\/decision@localhost/g)).toHaveLength(1);
    expect(body).not.toContain('warrington/');
    expect((await portal.get(file.replace('halton', 'herefordshire'), lead)).status).toBe(404);
    expect((await portal.get(file, personId('herefordshire-officer'))).status).toBe(404);
    expect((await portal.get(file, personId('halton-evaluator'))).status).toBe(403);
  });
});
