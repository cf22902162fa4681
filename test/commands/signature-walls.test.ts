import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../db/test-database.ts';
import { approveAll, assessAll, awardedLot, budgetAll, toSign } from './contract-lot.ts';
import type { OutcomeLot } from './outcome-lot.ts';

const database = testDatabase();
const lead = database.actor('halton-commissioner', '2018-01-20T10:00:00Z');
let lot: OutcomeLot;
let sql: postgres.Sql;
beforeAll(async () => {
  lot = await awardedLot(database);
  await approveAll(database, lot);
  await budgetAll(database, lot);
  await assessAll(database, lot);
  sql = postgres(database.url, { max: 1, onnotice() {} });
}, 60_000);
afterAll(() => sql.end());

interface Case {
  /** What is different, as the owner of the tables could make it so. */
  readonly given?: string;
  readonly row?: Readonly<Record<string, unknown>>;
}
const stands = /it would stand/;

const triggers = (turn: 'disable' | 'enable') => `do $$ declare name text; begin
  for name in select tablename from pg_tables where schemaname = 'public' loop
    execute format('alter table %I ${turn} trigger user', name);
  end loop; end $$;`;

/** The contract that a lead writes past the command, on other facts; everything is taken back afterwards. */
const written = ({ given = '', row = {} }: Case) =>
  sql.begin(async (tx) => {
    await tx.unsafe(`${triggers('disable')} ${given.replaceAll(':lot', `'${lot.lotId}'`)}`);
    await tx.unsafe(`${triggers('enable')} set local role portal_app`);
    await tx`select set_config('app.viewer', ${lead.personId}, true)`;
    const day = '2018-01-12';
    const effective = { halton: day, 'cheshire-east': day, warrington: day, 'cheshire-west-and-chester': day };
    const contract = {
      ...{ id: crypto.randomUUID(), procurement_id: lot.procurementId, lot_id: lot.lotId, bid_id: lot.bids[0] ?? '' },
      ...{ reference: 'X', supplier: 'X', signed_on: '2018-01-15', starts_on: '2031-07-01', initial_months: 24 },
      ...{ extension_months: 12, initial_value_pence: 1, extension_value_pence: 0, vat_basis: 'net' },
      ...{ effective_dates: tx.json(effective), standstill_ended_on: day, signatory: toSign(lot).signatory },
      ...{ recorded_by: lead.personId, recorded_at: '2030-01-20T10:00:00Z', ...row },
    };
    await tx`insert into contract ${tx(contract)}`;
    throw new Error('it would stand');
  });

const regime = (name: string, notice: string) => `update procurement set regime = '${name}', light_touch = false;
  insert into contract_notice select gen_random_uuid(), :lot, '${notice}', '2018-01-02', 'N', recorded_by, recorded_at from council_budget limit 1;`;
const condition = (due: string, ended = '') => `
  update approval set decision = 'approvedWithConditions' where council_id = 'warrington';
  insert into approval_condition select gen_random_uuid(), id, council_id, 1, 'Training', '${due}' from approval where council_id = 'warrington';
  ${ended && `insert into condition_end select c.id, 'met', 'Plan', '', a.decided_by, '${ended}T10:00:00Z' from approval_condition c join approval a on a.id = c.approval_id;`}`;
const worthMillions = `${regime('PA2023', 'award')} update council_budget set total_pence = 1000000000; update delegation set cap_pence = null;
  update offer set body = jsonb_set(body, '{apportionment,totals,byPartner,halton}', '1000000000') where subject = 'strategyAndShares';`;
const indicators = (
  good: string,
) => `insert into key_indicator select gen_random_uuid(), :lot, n, 'Visits', '%', 'higher', '${good}', '90', '80',
  b.recorded_by, b.recorded_at from generate_series(1, 3) n, (select * from council_budget limit 1) b;`;
const declared = (at: string) => `insert into conflict_declaration (id, lot_id, person_id, kind, details, declared_at)
  select gen_random_uuid(), :lot, recorded_by, 'potential', 'A cousin', '${at}T10:00:00Z' from council_budget limit 1;`;
const lettersOn = (day: string) =>
  `update outcome_letter set dated = '${day}'; update conflicts_assessment set review_by = '2030-01-01';`;

describe('a contract written behind the command', () => {
  it.each<[string, Case, RegExp]>([
    ['every gate is green', {}, stands],
    [
      'a council rejects the award',
      { given: "update approval set decision = 'rejected' where council_id = 'warrington'" },
      /no effective decision of warrington/,
    ],
    [
      'a call-in is said to end earlier than it does',
      { row: { effective_dates: { halton: '2018-01-11' } } },
      /no effective decision of .*halton/,
    ],
    ['a condition is open', { given: condition('beforeSignature') }, /a condition is still open of warrington/],
    [
      'a condition is met only after the signature',
      { given: condition('beforeSignature', '2018-01-16') },
      /condition is still open/,
    ],
    ['a condition is met by the signature', { given: condition('beforeSignature', '2018-01-15') }, stands],
    ['a condition is to be met afterwards', { given: condition('afterSignature') }, stands],
    [
      'a budget is too small',
      { given: "update council_budget set total_pence = 1 where council_id = 'warrington'" },
      /no budget that covers the share of warrington/,
    ],
    ['a conflict was declared since', { given: declared('2018-01-10') }, /no current conflicts assessment of .*halton/],
    ['a conflict was declared after the signature', { given: declared('2018-01-16') }, stands],
    ['a conflict was declared before the assessments', { given: declared('2018-01-02') }, stands],
    [
      'an assessment is past its review',
      { given: "update conflicts_assessment set review_by = '2018-01-14' where council_id = 'warrington'" },
      /no current conflicts assessment of warrington/,
    ],
    [
      'an assessment was confirmed only after the signature',
      { given: "update conflicts_assessment set confirmed_at = '2018-01-16T10:00:00Z' where council_id = 'halton'" },
      /no current conflicts assessment of halton/,
    ],
    [
      'the tenth day is Good Friday',
      { given: lettersOn('2018-03-20'), row: { signed_on: '2018-04-03', standstill_ended_on: '2018-03-30' } },
      /the standstill is not over/,
    ],
    [
      'the standstill over Easter has ended',
      { given: lettersOn('2018-03-20'), row: { signed_on: '2018-04-04', standstill_ended_on: '2018-04-03' } },
      stands,
    ],
    [
      'another end of the standstill is written down',
      { row: { standstill_ended_on: '2018-01-11' } },
      /did not end on that day/,
    ],
    [
      'the count reaches a year that is not known',
      {
        given: `${lettersOn('2028-12-22')} update conflicts_assessment set review_by = '2030-01-01'`,
        row: { signed_on: '2029-02-01', standstill_ended_on: '2029-01-01' },
      },
      /the bank holidays of 2029 are not known/,
    ],
    [
      '2023 Act: 2 January counts nowhere in the United Kingdom',
      { given: regime('PA2023', 'award'), row: { signed_on: '2018-01-12', standstill_ended_on: '2018-01-11' } },
      /the standstill is not over/,
    ],
    ['2023 Act: the eighth working day is over', { given: regime('PA2023', 'award') }, stands],
    ['2023 Act: no award notice', { given: regime('PA2023', 'details') }, /the standstill is not over/],
    [
      'Provider Selection Regime: the eighth working day after the first',
      { given: regime('PSR2023', 'intention') },
      /the standstill is not over/,
    ],
    [
      'Provider Selection Regime: the day after',
      { given: regime('PSR2023', 'intention'), row: { signed_on: '2018-01-16', standstill_ended_on: '2018-01-15' } },
      stands,
    ],
    [
      'above £5 million with VAT and no indicator',
      { given: worthMillions, row: { initial_value_pence: 416_666_667 } },
      /key performance indicators are not set/,
    ],
    [
      '£5 million with VAT and no indicator',
      { given: worthMillions, row: { initial_value_pence: 416_666_666 } },
      stands,
    ],
    [
      'above £5 million with three indicators',
      { given: worthMillions + indicators('95'), row: { initial_value_pence: 416_666_667 } },
      stands,
    ],
    [
      'indicators that cannot be rated',
      { given: worthMillions + indicators('85'), row: { initial_value_pence: 1 } },
      /key performance indicators are not set/,
    ],
  ])('%s', async (_, attempt, words) => {
    await expect(written(attempt)).rejects.toThrow(words);
  });
});
