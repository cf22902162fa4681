import fc from 'fast-check';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createProcurement } from '#app/commands/create-procurement.server.ts';
import { DIVISIONS, type Division, publishedBankHolidays } from '#app/domain/bank-holidays.ts';
import { addDays, type PlainDate, plainDateOf } from '#app/domain/plain-date.ts';
import { type StandstillFacts, standstill } from '#app/domain/standstill.ts';
import { type DecisionRoute, effectiveDay, type TimetableParty } from '#app/domain/timetable/timetable-party.ts';
import { type WorkingDayRule, workingDayCalendar, workingDaysBeginningWith } from '#app/domain/working-days.ts';
import { newProcurement } from '../commands/new-procurement.ts';
import { testDatabase } from './test-database.ts';

const CASES = 2_000;
const database = testDatabase();
let sql: postgres.Sql;
beforeAll(async () => {
  sql = postgres(database.url, { max: 1, onnotice() {} });
  // Runs one expression; a count that is refused gives the word.
  await sql.unsafe(`create function pg_temp.day_or_refused(expression text) returns text language plpgsql as $$
    declare answer date;
    begin execute 'select ' || expression into answer; return coalesce(answer::text, 'nothing');
    exception when integrity_constraint_violation then return 'refused'; end $$`);
});
afterAll(() => sql.end());

const asked = async (expressions: readonly string[]) => {
  const rows = await sql<{ answer: string }[]>`
    select pg_temp.day_or_refused(e) as answer from unnest(${[...expressions]}::text[]) with ordinality x (e, at) order by at`;
  return rows.map(({ answer }) => answer);
};

/** From before the first year that is known until after the last. */
const day = fc.integer({ min: 0, max: 6_600 }).map((days) => addDays(plainDateOf(2011, 6, 1), days));
const later = fc.option(fc.integer({ min: -2, max: 30 }));
const quoted = (date: PlainDate | null) => (date === null ? 'null' : `'${date}'`);
const refusedOr = (answer: { ok: true; value: PlainDate } | { ok: false }) => (answer.ok ? answer.value : 'refused');

it('the database knows the bank holidays that the rules know', async () => {
  const rows = await sql<
    { division: Division; day: string }[]
  >`select division, day::text from bank_holiday order by 1, 2`;
  const known = [...DIVISIONS]
    .sort()
    .flatMap((division) =>
      [...publishedBankHolidays[division].days.keys()].sort().map((one) => ({ division, day: one })),
    );
  expect([...rows]).toEqual(known);
});

it('counts working days as the rules do, and refuses a year that is not known', async () => {
  const rule = fc.constantFrom<WorkingDayRule>('england', 'england-and-wales', 'any-uk');
  const cases = fc.sample(fc.tuple(day, fc.integer({ min: 1, max: 25 }), rule), CASES);
  const answers = await asked(
    cases.map(([from, n, which]) => {
      const divisions = which === 'any-uk' ? DIVISIONS.join(',') : 'england-and-wales';
      return `nth_working_day('${from}', ${n}, '{${divisions}}')`;
    }),
  );
  expect(answers).toEqual(
    cases.map(([from, n, which]) =>
      refusedOr(workingDaysBeginningWith(from, n, workingDayCalendar(which, publishedBankHolidays))),
    ),
  );
  expect(answers).toContain('refused');
});

it('ends every standstill on the day on which the rules end it', async () => {
  const after = (from: PlainDate, days: number | null) => (days === null ? null : addDays(from, days));
  const facts = fc.oneof(
    day.map((sent): StandstillFacts => ({ regime: 'PCR2015', method: 'electronic', sent })),
    fc.tuple(fc.constantFrom('other' as const, 'mixed' as const), day, later).map(
      ([method, sent, days]): StandstillFacts => ({
        ...{ regime: 'PCR2015', method, sent },
        lastReceived: after(sent, days),
      }),
    ),
    fc
      .tuple(day, fc.integer({ min: 6, max: 20 }))
      .map(([published, workingDays]): StandstillFacts => ({ regime: 'PA2023', published, workingDays })),
    fc.tuple(day, later).map(
      ([published, days]): StandstillFacts => ({
        ...{ regime: 'PSR2023', published },
        furtherDecision: after(published, days),
      }),
    ),
  );
  const cases = fc.sample(facts, CASES);
  const answers = await asked(cases.map(askedOf));
  expect(answers).toEqual(
    cases.map((one) => {
      const wait = standstill(one, publishedBankHolidays);
      return wait.ok ? wait.value.ends : 'refused';
    }),
  );
  expect(new Set(cases.map((one) => one.regime)).size).toBe(3);
});

function askedOf(facts: StandstillFacts): string {
  if (facts.regime === 'PA2023') return `standstill_end('PA2023', '${facts.published}', days => ${facts.workingDays})`;
  if (facts.regime === 'PSR2023')
    return `standstill_end('PSR2023', '${facts.published}', further_decision => ${quoted(facts.furtherDecision ?? null)})`;
  const received = facts.method === 'electronic' ? null : facts.lastReceived;
  return `standstill_end('PCR2015', '${facts.sent}', '${facts.method}', ${quoted(received)})`;
}

it('lets a decision take effect on the day on which the rules let it', async () => {
  const created = await createProcurement(database.actor('halton-commissioner'), newProcurement);
  if (!created.ok) throw new Error('no procurement');
  const routes: Record<string, string | null> = { halton: 'Urgent', warrington: null };
  for (const [council, because] of Object.entries(routes))
    await sql`insert into decision_route values (gen_random_uuid(), ${created.value.id}, ${council}, 1, true, 'forward-plan', true,
      ${because}, null, ${database.actor('halton-commissioner').personId}, now())`;
  const settings = fc.sample(
    fc.tuple(
      fc.constantFrom('warrington', 'cheshire-east', 'herefordshire'),
      fc.constantFrom(
        ['callInWorkingDays', 'null'],
        ['callInWorkingDays', '3'],
        ['callInWorkingDays', '7'],
        ['recordWithinWorkingDays', '0'],
        ['recordWithinWorkingDays', '4'],
        ['publicationWeekday', '"Thursday"'],
        ['publicationWeekday', 'null'],
      ),
      day,
    ),
    60,
  );
  for (const [council, [key = '', value = ''], from] of settings)
    await sql`insert into governance_setting values (${council}, ${key}, ${from}, ${value}::text::jsonb, true, null)
      on conflict do nothing`;
  const stored = await sql<{ councilId: string; key: string; validFrom: string; value: unknown }[]>`
    select council_id as "councilId", key, valid_from::text as "validFrom", value from governance_setting`;
  const councils = fc.constantFrom('halton', 'warrington', 'cheshire-east', 'herefordshire');
  // The notices before a decision of 2012 reach back into a year that is not known.
  const decided = day.filter((one) => one >= '2013-01-01');
  const cases = fc.sample(fc.tuple(councils, decided), CASES);
  const answers = await asked(cases.map(([one, on]) => `effective_day('${created.value.id}', '${one}', '${on}')`));
  const usual: DecisionRoute = {
    ...{ number: 1, isKey: true, route: 'forward-plan', byMeeting: true },
    ...{ callInExemptBecause: null, noticePublishedOn: null },
  };
  const party = (councilId: string, on: PlainDate): TimetableParty => ({
    ...{
      councilId,
      shortName: councilId,
      meetings: [],
      decidedOn: on,
      decidedByMeeting: true,
      recordPublishedOn: null,
      share: null,
    },
    settings: stored
      .filter((one) => one.councilId === councilId)
      .map((one) => ({ ...one, confirmed: true, authority: null })),
    route: councilId in routes ? { ...usual, callInExemptBecause: routes[councilId] ?? null } : null,
  });
  expect(answers).toEqual(cases.map(([one, on]) => effectiveDay(party(one, on), publishedBankHolidays) ?? 'refused'));
  expect(new Set(cases.map(([one, on], at) => Number(answers[at] === on) + one)).size).toBeGreaterThan(5);
});
