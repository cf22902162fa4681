import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  compareDates,
  daysBetween,
  formatDate,
  type PlainDate,
  parsePlainDate,
  plainDateOf,
  sayDateRefusal,
  weekdayOf,
} from '#app/domain/plain-date.ts';

const day = (text: string) => text as PlainDate;
const anyDay = fc.integer({ min: -200_000, max: 200_000 }).map((n) => addDays(day('2000-01-01'), n));

describe('plain date', () => {
  it.each(['2018-01-18', '2024-02-29', '2000-02-29', '1582-10-15', '9999-12-31'])('reads %s', (text) => {
    expect(parsePlainDate(text)).toEqual({ ok: true, value: text });
  });

  it.each([
    ['2018-02-29', 'no-such-day'],
    ['1900-02-29', 'no-such-day'],
    ['2018-13-01', 'no-such-day'],
    ['2018-04-31', 'no-such-day'],
    ['0000-01-01', 'no-such-day'],
    ['31/10/202', 'not-a-date'],
    ['2018-1-18', 'not-a-date'],
    ['2018-01-18T00:00', 'not-a-date'],
  ])('refuses %s as %s', (text, kind) => {
    const result = parsePlainDate(text);
    expect(result).toMatchObject({ ok: false, refusal: { kind } });
    if (!result.ok) expect(sayDateRefusal(result.refusal)).toContain(text);
  });

  it('counts the way the calendar does', () => {
    expect(addDays(day('2024-02-28'), 1)).toBe('2024-02-29');
    expect(addDays(day('2024-03-01'), -1)).toBe('2024-02-29');
    expect(addDays(day('2023-12-31'), 1)).toBe('2024-01-01');
    expect(addMonths(day('2024-01-31'), 1)).toBe('2024-02-29');
    expect(addMonths(day('2024-03-31'), -13)).toBe('2023-02-28');
    expect(weekdayOf(day('2018-01-18'))).toBe('Thursday');
    expect(weekdayOf(day('1969-12-28'))).toBe('Sunday');
    expect(formatDate(day('2018-01-18'))).toBe('18 January 2018');
    expect(() => plainDateOf(2023, 2, 29)).toThrow();
    expect(() => addDays(day('9999-12-31'), 1)).toThrow();
  });

  it('agrees with the runtime calendar on every day, and adds and subtracts alike', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
        const later = addDays(date, days);
        expect(addDays(later, -days)).toBe(date);
        expect(daysBetween(date, later)).toBe(days);
        expect(compareDates(date, later)).toBe(-Math.sign(days) + 0);
        expect(new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)).toBe(later);
      }),
    );
  });
});
