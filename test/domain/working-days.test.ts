import { describe, expect, it } from 'vitest';
import { publishedBankHolidays } from '#app/domain/bank-holidays.ts';
import type { PlainDate } from '#app/domain/plain-date.ts';
import {
  isWorkingDay,
  sayNoHolidayData,
  type WorkingDayRule,
  workingDayCalendar,
  workingDayOnOrAfter,
  workingDaysAfter,
  workingDaysBefore,
  workingDaysBeginningWith,
} from '#app/domain/working-days.ts';

const day = (text: string) => text as PlainDate;
const calendar = (rule: WorkingDayRule) => workingDayCalendar(rule, publishedBankHolidays);

describe('working days', () => {
  it.each<[string, WorkingDayRule, boolean]>([
    ['2025-01-02', 'england-and-wales', true],
    ['2025-01-02', 'england', true],
    ['2025-01-02', 'any-uk', false],
    ['2024-07-12', 'any-uk', false],
    ['2024-07-13', 'england', false],
  ])('%s by the %s calendar: %s', (date, rule, expected) => {
    expect(isWorkingDay(day(date), calendar(rule))).toEqual({ ok: true, value: expected });
  });

  it('counts from, with and before a day', () => {
    const england = calendar('england-and-wales');
    expect(workingDaysAfter(day('2024-03-27'), 5, england)).toEqual({ ok: true, value: '2024-04-05' });
    expect(workingDaysBeginningWith(day('2024-03-27'), 2, england)).toEqual({ ok: true, value: '2024-03-28' });
    expect(workingDaysBeginningWith(day('2024-03-29'), 1, england)).toEqual({ ok: true, value: '2024-04-02' });
    expect(workingDaysBefore(day('2018-01-18'), 6, england)).toEqual({ ok: true, value: '2018-01-10' });
    expect(workingDayOnOrAfter(day('2024-03-30'), england)).toEqual({ ok: true, value: '2024-04-02' });
    expect(() => workingDaysAfter(day('2024-03-27'), 0, england)).toThrow();
  });

  it('refuses a year without data instead of guessing', () => {
    const england = calendar('england-and-wales');
    const late = workingDaysAfter(day('2028-12-27'), 5, england);
    expect(late).toEqual({
      ok: false,
      refusal: { kind: 'no-holiday-data', date: '2029-01-01', rule: 'england-and-wales' },
    });
    if (!late.ok) expect(sayNoHolidayData(late.refusal)).toContain('2029');
    expect(workingDaysBefore(day('2012-01-04'), 3, england).ok).toBe(false);
    expect(isWorkingDay(day('2028-12-29'), england)).toEqual({ ok: true, value: true });
  });
});
