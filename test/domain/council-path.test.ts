import { describe, expect, it } from 'vitest';
import { publishedBankHolidays as holidays } from '#app/domain/bank-holidays.ts';
import {
  type CouncilSettings,
  callIn,
  councilPath,
  lastDayOfPeriodBeginningWith,
  latestAgendaPublication,
  latestForwardPlanPublication,
  noContractBefore,
  type PlannedDecision,
  publicationDay,
} from '#app/domain/council-path.ts';
import type { PlainDate } from '#app/domain/plain-date.ts';

const day = (text: string) => text as PlainDate;
const settings: CouncilSettings = {
  forwardPlanClearDays: 28,
  forwardPlanCount: 'calendar',
  agendaClearWorkingDays: 5,
  callInWorkingDays: 5,
  recordWithinWorkingDays: 2,
  publicationWeekdays: null,
};
const decision: PlannedDecision = {
  date: day('2018-01-18'),
  key: true,
  route: 'forward-plan',
  meeting: true,
  exemptFromCallIn: false,
};

describe("a council's path", () => {
  it('counts the published cases', () => {
    expect(callIn(day('2024-03-27'), 5, holidays)).toEqual({
      ok: true,
      value: { lastDay: '2024-04-05', effective: '2024-04-06' },
    });
    expect(latestAgendaPublication(day('2018-01-18'), 5, holidays)).toEqual({ ok: true, value: '2018-01-10' });
    expect(latestForwardPlanPublication(day('2018-01-18'), 28, 'calendar', holidays)).toEqual({
      ok: true,
      value: '2017-12-20',
    });
    expect(latestForwardPlanPublication(day('2018-01-18'), 28, 'working', holidays)).toEqual({
      ok: true,
      value: '2017-12-05',
    });
    expect(lastDayOfPeriodBeginningWith(day('2026-04-01'), 56)).toBe('2026-05-26');
    expect(lastDayOfPeriodBeginningWith(day('2026-04-01'), 1)).toBe('2026-04-01');
  });

  it('runs from notice to effect', () => {
    expect(councilPath(decision, settings, holidays)).toEqual({
      ok: true,
      value: {
        noticeBy: '2017-12-20',
        agendaBy: '2018-01-10',
        decision: '2018-01-18',
        recordPublished: '2018-01-22',
        callInLastDay: '2018-01-29',
        effective: '2018-01-30',
      },
    });
  });

  it.each<[string, Partial<PlannedDecision>, Partial<CouncilSettings>, object]>([
    ['special urgency needs no days of notice', { route: 'special-urgency' }, {}, { noticeBy: null }],
    ['general exception: five clear days', { route: 'general-exception' }, {}, { noticeBy: '2018-01-10' }],
    ['not a key decision', { key: false }, {}, { noticeBy: null }],
    ['an officer needs no agenda', { meeting: false }, {}, { agendaBy: null }],
    ['exempt from call-in', { exemptFromCallIn: true }, {}, { callInLastDay: null, effective: '2018-01-18' }],
    ['no call-in at all', {}, { callInWorkingDays: null }, { effective: '2018-01-18' }],
    [
      'Thursdays only',
      {},
      { publicationWeekdays: ['Thursday'] },
      { recordPublished: '2018-01-25', effective: '2018-02-02' },
    ],
    [
      'published late: call-in runs from then',
      { recordPublishedOn: day('2018-01-31') },
      {},
      { recordPublished: '2018-01-31', callInLastDay: '2018-02-07', effective: '2018-02-08' },
    ],
    [
      'published at once: nobody waits for the last day',
      { recordPublishedOn: day('2018-01-18') },
      {},
      { callInLastDay: '2018-01-25', effective: '2018-01-26' },
    ],
    ['published on the day', {}, { recordWithinWorkingDays: 0 }, { recordPublished: '2018-01-18' }],
  ])('%s', (_, change, setting, expected) => {
    expect(councilPath({ ...decision, ...change }, { ...settings, ...setting }, holidays)).toMatchObject({
      value: expected,
    });
  });

  it('refuses years without data at each step', () => {
    for (const date of ['2028-12-29', '2030-01-10', '2012-01-03'])
      expect(councilPath({ ...decision, date: day(date) }, settings, holidays).ok).toBe(false);
    expect(publicationDay(day('2028-12-30'), null, holidays).ok).toBe(false);
  });

  it('holds the contract until the last council and the standstill', () => {
    const dates = [day('2018-01-30'), day('2018-02-09')];
    expect(noContractBefore(dates, day('2018-02-05'))).toBe('2018-02-09');
    expect(noContractBefore(dates, day('2018-03-05'))).toBe('2018-03-05');
    expect(noContractBefore([...dates, null], day('2018-03-05'))).toBeNull();
    expect(noContractBefore(dates, null)).toBeNull();
    expect(noContractBefore([], day('2018-03-05'))).toBeNull();
  });
});
