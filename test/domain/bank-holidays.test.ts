import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DIVISIONS, parseBankHolidays, publishedBankHolidays } from '#app/domain/bank-holidays.ts';
import type { PlainDate } from '#app/domain/plain-date.ts';

const reference = new URL('../../../shared/data/bank-holidays/bank-holidays.json', import.meta.url);

describe('bank holidays', () => {
  it.skipIf(!existsSync(reference))('are exactly the published lists, 2012 to 2028', () => {
    const published = parseBankHolidays(JSON.parse(readFileSync(reference, 'utf8')));
    expect(published.ok).toBe(true);
    if (!published.ok) return;
    for (const division of DIVISIONS) {
      expect([...publishedBankHolidays[division].days.keys()]).toEqual([...published.value[division].days.keys()]);
      expect(publishedBankHolidays[division].years).toEqual(published.value[division].years);
    }
  });

  it.each([
    ['2024-04-01', true, false, true],
    ['2025-01-02', false, true, false],
    ['2022-09-19', true, true, true],
    ['2024-03-18', false, false, true],
    ['2020-05-08', true, true, true],
    ['2020-05-04', false, false, false],
    ['2023-12-26', true, true, true],
    ['2024-12-02', false, true, false],
  ])('%s: England and Wales %s, Scotland %s, Northern Ireland %s', (date, ...expected) => {
    expect(DIVISIONS.map((division) => publishedBankHolidays[division].days.has(date as PlainDate))).toEqual(expected);
  });

  it('names each problem of a list that it cannot use', () => {
    const event = (date: unknown) => ({ title: 'Holiday', date, notes: '', bunting: false });
    const list = (division: string, ...dates: unknown[]) => ({ division, events: dates.map(event) });
    const result = parseBankHolidays({
      'england-and-wales': list('england-and-wales', '2030-02-30', '2030-01-01', '2030-01-01'),
      scotland: list('wales'),
      wales: {},
    });
    expect(result.ok ? [] : result.refusal.map(({ path }) => path)).toEqual([
      'wales',
      'england-and-wales.events[0].date',
      'england-and-wales.events[2].date',
      'scotland.division',
      'northern-ireland',
    ]);
    expect(parseBankHolidays([]).ok).toBe(false);
    expect(parseBankHolidays(null).ok).toBe(false);
  });
});
