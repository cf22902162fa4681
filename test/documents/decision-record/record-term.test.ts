import { describe, expect, it } from 'vitest';
import { decisionRecordSchema } from '#app/documents/decision-record/record-facts.ts';
import { costOfMonth, wholeMonths } from '#app/documents/decision-record/record-term.ts';

describe('whole months', () => {
  it.each([
    ['2017-09-01', '2018-03-31', 7],
    ['2018-01-31', '2018-02-27', 1],
    ['2020-02-29', '2021-02-27', 12],
    ['2017-09-01', '2017-09-30', 1],
    ['2017-09-01', '2018-03-30', null],
    ['2017-09-01', '2017-08-31', null],
    [null, '2018-03-31', null],
  ])('from %s to %s are %s', (first, last, months) => {
    expect(wholeMonths(first, last)).toBe(months);
  });
});

describe('the cost of a month', () => {
  const costing = (maximum: string, endsOn: string) =>
    costOfMonth(decisionRecordSchema.parse({ value: { maximum }, contract: { startsOn: '2017-09-01', endsOn } }));

  it('is rounded once, half up', () => {
    expect(costing('303500.00', '2018-03-31')).toBe(4_335_714);
    expect(costing('0.01', '2017-10-31')).toBe(1);
  });

  it('is not known without whole months', () => {
    expect(costing('303500.00', '2018-03-30')).toBeNull();
  });
});
