import { describe, expect, it } from 'vitest';
import { publishedBankHolidays as holidays } from '#app/domain/bank-holidays.ts';
import { calendarFile } from '#app/domain/calendar-file.ts';
import type { CouncilSettings, NoticeRoute } from '#app/domain/council-path.ts';
import { addDays, type PlainDate } from '#app/domain/plain-date.ts';
import { expectOk } from '#app/domain/result.ts';
import { backwardTimetable } from '#app/domain/timetable/backward-timetable.ts';
import { type ForwardTimetable, forwardTimetable } from '#app/domain/timetable/forward-timetable.ts';
import { timetableEvents } from '#app/domain/timetable/timetable-events.ts';
import {
  sayTimetableRefusal,
  type TimetableCouncil,
  type TimetablePlan,
} from '#app/domain/timetable/timetable-plan.ts';
import { timetableWhatIf, withChange } from '#app/domain/timetable/timetable-what-if.ts';

const day = (text: string) => text as PlainDate;
const settings: CouncilSettings = {
  forwardPlanClearDays: 28,
  forwardPlanCount: 'calendar',
  agendaClearWorkingDays: 5,
  callInWorkingDays: 5,
  recordWithinWorkingDays: 2,
  publicationWeekdays: null,
};
const council = (councilId: string, meetings: readonly string[] | null, more: Partial<TimetableCouncil> = {}) => ({
  councilId,
  name: councilId,
  settings,
  meetings: meetings?.map(day) ?? null,
  key: true,
  route: 'forward-plan' as NoticeRoute,
  exemptFromCallIn: false,
  noticePublished: null,
  ...more,
});
const HALTON = council('halton', ['2018-01-18', '2018-02-15', '2018-03-15']);
const WARRINGTON = council('warrington', ['2018-01-08', '2018-02-12', '2018-03-12']);
const plan = (change: Partial<TimetablePlan> = {}): TimetablePlan => ({
  today: day('2017-12-20'),
  reportReady: day('2018-01-05'),
  councils: [HALTON, WARRINGTON],
  standstill: { regime: 'PCR2015', starts: 'every-decision-effective' },
  holidays,
  ...change,
});
const forward = (change: Partial<TimetablePlan> = {}) => expectOk(forwardTimetable(plan(change)));
const row = (timetable: ForwardTimetable) =>
  timetable.councils.map(({ path, slackDays, lastDecision }) => [
    path.decision,
    path.effective,
    slackDays,
    lastDecision,
  ]);

describe('forward timetable', () => {
  it('finds the earliest lawful contract, the critical council and the slack of the others', () => {
    const found = forward();
    expect(row(found)).toEqual([
      ['2018-01-18', '2018-01-30', 24, '2018-01-18'],
      ['2018-02-12', '2018-02-22', 1, '2018-02-12'],
    ]);
    expect(found.standstill).toMatchObject({ awardNotice: '2018-02-22', ends: '2018-03-05' });
    expect(found.contractFrom).toBe('2018-03-06');
    expect(found.critical).toEqual({
      councilId: 'warrington',
      step: 'notice',
      sentence:
        'warrington decides last, on 12 February 2018, effective on 22 February 2018: an earlier decision has no time for its notice. The contract can be made from 6 March 2018.',
    });
    expect(found.steps.map(({ kind, councilId, earliest, latest }) => [kind, councilId, earliest, latest])).toEqual([
      ['forward-plan-notice', 'halton', '2017-12-20', '2017-12-20'],
      ['agenda', 'halton', '2018-01-05', '2018-01-10'],
      ['forward-plan-notice', 'warrington', '2017-12-20', '2018-01-12'],
      ['decision', 'halton', '2018-01-18', '2018-01-18'],
      ['record', 'halton', '2018-01-22', '2018-01-22'],
      ['call-in-ends', 'halton', '2018-01-29', '2018-01-29'],
      ['effective', 'halton', '2018-01-30', '2018-01-30'],
      ['agenda', 'warrington', '2018-01-05', '2018-02-02'],
      ['decision', 'warrington', '2018-02-12', '2018-02-12'],
      ['record', 'warrington', '2018-02-14', '2018-02-14'],
      ['call-in-ends', 'warrington', '2018-02-21', '2018-02-21'],
      ['effective', 'warrington', '2018-02-22', '2018-02-22'],
      ['award-notice', null, '2018-02-22', '2018-02-22'],
      ['standstill-ends', null, '2018-03-05', '2018-03-05'],
      ['contract', null, '2018-03-06', '2018-03-06'],
    ]);
    expect(found.steps.every(({ rule, authority }) => rule !== '' && authority !== '')).toBe(true);
  });

  it.each<[string, Partial<TimetablePlan>, string, string | null, string]>([
    ['a day later the notice is missed', { today: day('2017-12-21') }, '2018-03-10', 'halton', 'notice'],
    ['the report is late for the agenda', { reportReady: day('2018-02-05') }, '2018-04-04', 'warrington', 'agenda'],
    ['no standstill', { standstill: null }, '2018-02-22', 'warrington', 'notice'],
    [
      'letters at once: the councils hold the day',
      { standstill: { regime: 'PCR2015', starts: 'report-ready' } },
      '2018-02-22',
      'warrington',
      'notice',
    ],
    [
      'an officer decides, and the standstill holds the day',
      {
        councils: [council('halton', null, { key: false, exemptFromCallIn: true })],
        standstill: { regime: 'PA2023', starts: 'report-ready' },
      },
      '2018-01-17',
      null,
      'standstill',
    ],
    [
      'an officer alone',
      { councils: [council('halton', null, { key: false })], standstill: null },
      '2018-01-17',
      'halton',
      'decision',
    ],
    [
      'a published notice',
      { councils: [council('warrington', ['2018-01-15'], { noticePublished: day('2017-12-01') })], standstill: null },
      '2018-01-25',
      'warrington',
      'decision',
    ],
    [
      'PSR',
      { standstill: { regime: 'PSR2023', starts: 'every-decision-effective' } },
      '2018-03-08',
      'warrington',
      'notice',
    ],
  ])('%s', (_, change, contractFrom, councilId, step) => {
    const found = forward(change);
    expect([found.contractFrom, found.critical.councilId, found.critical.step]).toEqual([
      contractFrom,
      councilId,
      step,
    ]);
  });

  it.each<[string, Partial<TimetablePlan>, string, RegExp]>([
    ['nobody', { councils: [] }, 'no-council', /at least one council/],
    [
      'a calendar that ends',
      { councils: [council('halton', ['2018-01-08'])] },
      'no-meeting-from',
      /halton has no meeting from 20 December 2017/,
    ],
    ['unknown holidays', { councils: [council('halton', ['2028-12-27'])] }, 'no-holiday-data', /2029 are not known/],
    ['unknown holidays today', { today: day('2029-01-08'), reportReady: day('2029-01-08') }, 'no-holiday-data', /2029/],
    [
      'a short standstill',
      { standstill: { regime: 'PA2023', starts: 'report-ready', workingDays: 7 } },
      'too-short',
      /7 working days .* least of 8/,
    ],
  ])('refuses %s', (_, change, kind, words) => {
    const result = forwardTimetable(plan(change));
    expect(result.ok ? null : result.refusal.kind).toBe(kind);
    expect(result.ok ? '' : sayTimetableRefusal(result.refusal)).toMatch(words);
  });
});

describe('backward timetable', () => {
  it('gives the last day of every step', () => {
    const found = expectOk(backwardTimetable(plan(), day('2018-03-06')));
    expect(found).toMatchObject({
      effectiveBy: '2018-02-23',
      reportReadyBy: '2018-01-10',
      startBy: '2017-12-20',
      missed: [],
    });
    const late = expectOk(backwardTimetable(plan(), day('2018-03-05')));
    expect(late.missed.map(({ kind, councilId, latest }) => [kind, councilId, latest])).toEqual([
      ['forward-plan-notice', 'warrington', '2017-12-08'],
    ]);
    expect(late.steps.every(({ earliest }) => earliest === null)).toBe(true);
  });

  it('says when a calendar has nothing early enough, and when a notice came too late', () => {
    const early = backwardTimetable(plan(), day('2018-01-20'));
    expect(early.ok ? '' : sayTimetableRefusal(early.refusal)).toContain(
      'halton has no meeting whose decision takes effect by 9 January 2018',
    );
    const councils = [council('halton', ['2018-01-18'], { noticePublished: day('2017-12-21') })];
    const missed = expectOk(backwardTimetable(plan({ councils }), day('2018-03-06'))).missed;
    expect(missed.map(({ kind }) => kind)).toEqual(['forward-plan-notice']);
    const inTime = [council('halton', ['2018-01-18'], { noticePublished: day('2017-12-20') })];
    const kept = expectOk(backwardTimetable(plan({ today: day('2018-01-08'), councils: inTime }), day('2018-03-06')));
    expect([kept.missed, kept.startBy]).toEqual([[], '2018-01-10']);
    expect(backwardTimetable(plan({ councils: [] }), day('2018-03-06')).ok).toBe(false);
    expect(backwardTimetable(plan(), day('2031-03-06')).ok).toBe(false);
  });
});

describe('what if', () => {
  it.each<[Parameters<typeof timetableWhatIf>[1], number, RegExp]>([
    [
      { kind: 'extra-meeting', councilId: 'warrington', on: day('2018-01-22') },
      -21,
      /on 22 January 2018: .* 21 days earlier/,
    ],
    [{ kind: 'missed-agenda', councilId: 'warrington', meeting: day('2018-02-12') }, 29, /29 days later/],
    [
      { kind: 'missed-agenda', councilId: 'halton', meeting: day('2018-01-18') },
      4,
      /from 6 March 2018 to 10 March 2018, 4 days later/,
    ],
    [{ kind: 'route', councilId: 'halton', route: 'general-exception' }, 0, /stays at 6 March 2018/],
    [{ kind: 'route', councilId: 'warrington', route: 'special-urgency' }, 0, /stays/],
  ])('%j', (change, days, words) => {
    const found = expectOk(timetableWhatIf(plan(), change));
    expect(found.movesDays).toBe(days);
    expect(found.sentence).toMatch(words);
  });

  it('opens an earlier meeting by an urgency route', () => {
    const late = plan({ today: day('2018-01-02'), reportReady: day('2018-01-02'), councils: [HALTON] });
    const urgent = (route: NoticeRoute) =>
      expectOk(timetableWhatIf(late, { kind: 'route', councilId: 'halton', route })).after.councils[0]?.steps[0];
    expect(urgent('general-exception')).toMatchObject({ kind: 'general-exception-notice', latest: '2018-01-10' });
    expect(urgent('special-urgency')).toMatchObject({ kind: 'special-urgency-agreement', latest: '2018-01-18' });
    const officer = plan({ councils: [council('halton', null)] });
    expect(withChange(officer, { kind: 'extra-meeting', councilId: 'halton', on: day('2018-01-09') })).toEqual(officer);
    expect(withChange(officer, { kind: 'missed-agenda', councilId: 'halton', meeting: day('2018-01-09') })).toEqual(
      officer,
    );
  });
});

describe('the calendar file of a timetable', () => {
  it('names council, rule and authority, and keeps its UIDs when dates move', () => {
    const events = (change: Partial<TimetablePlan>) =>
      timetableEvents({ id: 'P-2018-4', reference: 'HBC/2018/014' }, forward(change).steps, { halton: 'Halton' });
    const uids = (change: Partial<TimetablePlan>) =>
      events(change)
        .map(({ uid }) => uid)
        .sort();
    expect(uids({})).toEqual(uids({ today: day('2017-12-21') }));
    const agenda = events({}).find(({ uid }) => uid === 'P-2018-4/halton/agenda');
    expect(agenda).toMatchObject({
      on: '2018-01-10',
      title: 'Halton: Agenda: 5 clear working days before the meeting',
    });
    expect(agenda?.description).toContain('from 5 January 2018');
    const file = {
      name: 'P',
      domain: 'portal.example',
      stampedAt: '20171220T090000Z',
      sequence: 0,
      events: events({}),
    };
    expect(calendarFile(file)).toContain('UID:P-2018-4/all/contract@portal.example');
  });
});

describe('a large timetable', () => {
  it('answers for 12 councils over three years in under a tenth of a second', () => {
    const dates = Array.from({ length: 156 }, (_, week) => addDays(day('2025-01-07'), week * 7));
    const councils = Array.from({ length: 12 }, (_, index) =>
      council(
        `c${index}`,
        dates.filter((__, week) => week % (index + 1) === 0),
      ),
    );
    const big = plan({ today: day('2025-01-06'), reportReady: day('2026-06-01'), councils });
    const times = Array.from({ length: 4 }, () => {
      const start = process.cpuUsage();
      const found = expectOk(forwardTimetable(big));
      expectOk(backwardTimetable(big, addDays(found.contractFrom, 300)));
      return process.cpuUsage(start).user / 1000;
    });
    expect(Math.min(...times)).toBeLessThan(100);
  });
});
