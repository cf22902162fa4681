import { describe, expect, it } from 'vitest';
import { contractYears } from '#app/domain/contract-years.ts';
import { optionYears, yearsFrom } from '#app/domain/cost-years.ts';
import { plainDateOf } from '#app/domain/plain-date.ts';

const years = contractYears(plainDateOf(2018, 7, 1), 24, 24);

describe('the years of an option', () => {
  it.each([
    [0, 12, ['2020-21']],
    [12, 12, ['2021-22']],
    [0, 24, ['2020-21', '2021-22']],
    [6, 12, ['2020-21', '2021-22']],
    [0, 9, ['2020-21']],
    [24, 12, []],
  ])('%i months used, %i asked for: %s', (used, months, expected) => {
    expect(optionYears(years, used, months)).toEqual(expected);
  });
});

describe('the years from a day', () => {
  it.each([
    ['2017-01-01', ['2018-19', '2019-20', '2020-21', '2021-22']],
    ['2019-06-30', ['2018-19', '2019-20', '2020-21', '2021-22']],
    ['2019-07-01', ['2019-20', '2020-21', '2021-22']],
    ['2030-01-01', ['2021-22']],
  ])('%s: %s', (day, expected) => {
    expect(yearsFrom(years, day as ReturnType<typeof plainDateOf>)).toEqual(expected);
  });
});
