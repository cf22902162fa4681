import { describe, expect, it } from 'vitest';
import { contractTerm, maximumValue, termAfterExtensions } from '#app/domain/contract-term.ts';
import { toPence } from '#app/domain/money.ts';
import type { PlainDate } from '#app/domain/plain-date.ts';

const start = '2018-04-01' as PlainDate;

describe('contract term', () => {
  it('computes every end, contiguous', () => {
    expect(contractTerm({ start, initialMonths: 36, extensionMonths: [12, 12] })).toEqual({
      ok: true,
      value: {
        start,
        initialEnd: '2021-03-31',
        extensions: [
          { months: 12, starts: '2021-04-01', ends: '2022-03-31' },
          { months: 12, starts: '2022-04-01', ends: '2023-03-31' },
        ],
        longestEnd: '2023-03-31',
        maximumMonths: 60,
      },
    });
  });

  it('knows what is left to extend', () => {
    const term = contractTerm({ start, initialMonths: 36, extensionMonths: [12, 6] });
    if (!term.ok) throw new Error('refused');
    expect(termAfterExtensions(term.value, 0)).toEqual({ ends: '2021-03-31', monthsLeft: 18 });
    expect(termAfterExtensions(term.value, 1)).toEqual({ ends: '2022-03-31', monthsLeft: 6 });
    expect(termAfterExtensions(term.value, 2)).toEqual({ ends: '2022-09-30', monthsLeft: 0 });
    expect(termAfterExtensions(term.value, 9)).toEqual({ ends: '2022-09-30', monthsLeft: 0 });
  });

  it('sums the maximum value', () => {
    expect(maximumValue(toPence(180_000_000), [toPence(60_000_000)])).toBe(240_000_000);
  });

  it.each([
    [0, []],
    [1.5, []],
    [12, [-1]],
    [12, [Number.NaN]],
    [5000, []],
  ])('refuses %s months with extensions %j', (initialMonths, extensionMonths) => {
    expect(contractTerm({ start, initialMonths, extensionMonths })).toMatchObject({ ok: false });
  });
});
