import fc from 'fast-check';
import { describe, it } from 'vitest';
import { publishedBankHolidays as holidays } from '#app/domain/bank-holidays.ts';
import type { CouncilSettings } from '#app/domain/council-path.ts';
import { addDays, laterDate, type PlainDate, weekdayOf } from '#app/domain/plain-date.ts';
import { backwardTimetable } from '#app/domain/timetable/backward-timetable.ts';
import { type CouncilTimetable, forwardTimetable } from '#app/domain/timetable/forward-timetable.ts';
import {
  type StandstillPlan,
  settingsFor,
  type TimetableCouncil,
  type TimetablePlan,
} from '#app/domain/timetable/timetable-plan.ts';

const runs = 10_000;
const day = (text: string) => text as PlainDate;
const anyDay = fc.integer({ min: 0, max: 900 }).map((days) => addDays(day('2024-02-01'), days));
const anySettings = fc.record<CouncilSettings>({
  forwardPlanClearDays: fc.constantFrom(5, 28),
  forwardPlanCount: fc.constantFrom('calendar', 'working'),
  agendaClearWorkingDays: fc.constantFrom(3, 5),
  callInWorkingDays: fc.constantFrom(null, 3, 5),
  recordWithinWorkingDays: fc.constantFrom(0, 2),
  publicationWeekdays: fc.constantFrom(null, ['Thursday'], ['Monday', 'Friday']),
});
const anyCouncil = fc.record<TimetableCouncil>({
  councilId: fc.constant(''),
  name: fc.constant(''),
  settings: anySettings,
  meetings: fc.option(fc.array(anyDay, { minLength: 1, maxLength: 30 })),
  key: fc.boolean(),
  route: fc.constantFrom('forward-plan', 'general-exception', 'special-urgency'),
  exemptFromCallIn: fc.boolean(),
  noticePublished: fc.constant(null),
});
const anyStandstill = fc.constantFrom<StandstillPlan | null>(
  null,
  { regime: 'PCR2015', starts: 'every-decision-effective' },
  { regime: 'PA2023', starts: 'report-ready' },
  { regime: 'PSR2023', starts: 'every-decision-effective' },
);
const anyPlan = fc
  .record({
    today: anyDay,
    reportDays: fc.nat(60),
    councils: fc.array(anyCouncil, { minLength: 1, maxLength: 4 }),
    standstill: anyStandstill,
  })
  .map(
    ({ today, reportDays, councils, standstill }): TimetablePlan => ({
      today,
      reportReady: addDays(today, reportDays),
      councils: councils.map((one, index) => ({ ...one, councilId: `c${index}`, name: `c${index}` })),
      standstill,
      holidays,
    }),
  );

const isWorking = (date: PlainDate) =>
  !['Saturday', 'Sunday'].includes(weekdayOf(date)) && !holidays['england-and-wales'].days.has(date);
/** Days strictly between two days that pass a test, counted one by one. */
function between(from: PlainDate, to: PlainDate, counts: (date: PlainDate) => boolean) {
  let found = 0;
  for (let date = addDays(from, 1); date < to; date = addDays(date, 1)) if (counts(date)) found += 1;
  return found;
}

/** The rules that one council's dates break, by name; each is counted anew, day by day. */
function brokenBy(council: TimetableCouncil, timed: CouncilTimetable, { today, reportReady }: TimetablePlan): string[] {
  const { meetings, key, route } = council;
  const { path, steps, slackDays } = timed;
  const rules = settingsFor(council, path.decision);
  const step = (kind: string) => steps.find((one) => one.kind === kind);
  const [notice, exception, agenda] = ['forward-plan-notice', 'general-exception-notice', 'agenda'].map(step);
  const publishes = (date: PlainDate | null | undefined) =>
    !date ||
    (isWorking(date) && date >= today && (rules.publicationWeekdays ?? [weekdayOf(date)]).includes(weekdayOf(date)));
  const counted = rules.forwardPlanCount === 'working' ? isWorking : () => true;
  const agendaClear = rules.agendaClearWorkingDays;
  const checks: readonly (readonly [string, boolean])[] = [
    ['a meeting of its calendar', meetings === null || meetings.includes(path.decision)],
    ['not in the past', path.decision >= today],
    ['published on its days', [notice, agenda].every((one) => publishes(one?.earliest) && publishes(one?.latest))],
    ['a notice when it is key', (notice !== undefined) === (key && route === 'forward-plan')],
    ['clear days of notice', !notice || between(notice.latest, path.decision, counted) >= rules.forwardPlanClearDays],
    ['notice in time', !notice || (notice.earliest ?? '') <= notice.latest],
    ['clear days of an exception', !exception || between(exception.latest, path.decision, isWorking) >= 5],
    ['an agenda for a meeting', (agenda !== undefined) === (meetings !== null)],
    ['clear days of an agenda', !agenda || between(agenda.latest, path.decision, isWorking) >= agendaClear],
    ['agenda in time', !agenda || ((agenda.earliest ?? '') >= reportReady && (agenda.earliest ?? '') <= agenda.latest)],
    ['report before an officer decides', agenda !== undefined || path.decision >= reportReady],
    [
      'call-in whole',
      path.callInLastDay === null ||
        between(path.recordPublished, path.effective, isWorking) === rules.callInWorkingDays,
    ],
    ['slack', slackDays >= 0],
  ];
  return checks.filter(([, holds]) => !holds).map(([name]) => name);
}

describe(`timetables, for ${runs} random calendars`, () => {
  it('break no rule', () => {
    fc.assert(
      fc.property(anyPlan, (asked) => {
        const result = forwardTimetable(asked);
        if (!result.ok) return result.refusal.kind === 'no-meeting-from';
        const { councils, contractFrom, standstill } = result.value;
        const broken = councils.flatMap((one, index) =>
          brokenBy(asked.councils[index] as TimetableCouncil, one, asked),
        );
        const afterAll = councils.every(({ path }) => contractFrom >= path.effective);
        const waited = standstill === null || contractFrom > standstill.ends;
        const toldLast = asked.standstill?.starts !== 'every-decision-effective' || standstill === null;
        const told = toldLast || councils.every(({ path }) => standstill.awardNotice >= path.effective);
        const somebody =
          councils.some(({ slackDays }) => slackDays <= 6) || asked.standstill?.starts === 'report-ready';
        if (broken.length > 0) throw new Error(broken.join(', '));
        return afterAll && waited && told && somebody;
      }),
      { numRuns: runs },
    );
  });

  it('meet forward and backward: the day found is reached, the day before is not', () => {
    fc.assert(
      fc.property(anyPlan, (asked) => {
        const result = forwardTimetable(asked);
        if (!result.ok) return true;
        const { contractFrom, councils } = result.value;
        const back = backwardTimetable(asked, contractFrom);
        if (!back.ok || back.value.missed.length > 0) return false;
        const { startBy: today, reportReadyBy: reportReady } = back.value;
        const later = councils.every(({ path }, at) => (back.value.councils[at]?.path.decision ?? '') >= path.decision);
        const again = forwardTimetable({ ...asked, today, reportReady });
        const reached = again.ok && again.value.contractFrom <= contractFrom;
        const before = backwardTimetable(asked, addDays(contractFrom, -1));
        const ready = laterDate(asked.reportReady, asked.today);
        const impossible = !before.ok || before.value.missed.length > 0 || ready > before.value.reportReadyBy;
        return (asked.reportReady <= reportReady || asked.today >= asked.reportReady) && later && reached && impossible;
      }),
      { numRuns: runs },
    );
  });

  it('keep a decision that has been taken, and call nothing of it missed', () => {
    fc.assert(
      fc.property(anyPlan, anyDay, (asked, decidedOn) => {
        const [first, ...others] = asked.councils;
        const plan = { ...asked, councils: [{ ...(first as TimetableCouncil), decidedOn }, ...others] };
        const result = forwardTimetable(plan);
        if (!result.ok) return true;
        const back = backwardTimetable(plan, result.value.contractFrom);
        return (
          result.value.councils[0]?.path.decision === decidedOn &&
          back.ok &&
          back.value.missed.every(({ councilId }) => councilId !== 'c0')
        );
      }),
      { numRuns: 1_000 },
    );
  });
});
