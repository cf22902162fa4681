import { describe, expect, it } from 'vitest';
import { toBasisPoints } from '#app/domain/basis-points.ts';
import { toPence } from '#app/domain/money.ts';
import { parsePlainDate } from '#app/domain/plain-date.ts';
import { expectOk } from '#app/domain/result.ts';
import { testThreshold, thresholdInForce } from '#app/domain/threshold-in-force.ts';

const day = (text: string) => expectOk(parsePlainDate(text));
const net = { vatBasis: 'net', vatRate: toBasisPoints(2000) } as const;

describe('the threshold in force', () => {
  it.each([
    ['2018-01-18', 61_527_800, 'net'],
    ['2021-12-31', 66_354_000, 'net'],
    ['2022-01-01', 66_354_000, 'gross'],
    ['2025-03-01', 66_354_000, 'gross'],
  ])('for light touch on %s is %i pence, %s of VAT', (on, amount, vatBasis) => {
    expect(thresholdInForce('PCR2015', true, day(on))).toMatchObject({ amount, vatBasis });
  });

  it('is compared on the basis it is stated in, with both figures in the sentence', () => {
    const at = (pence: number, on: string) => testThreshold(toPence(pence), net, 'light-touch', day(on));
    expect(at(61_527_800, '2018-01-18')?.reached).toBe(true);
    expect(at(61_527_799, '2018-01-18')).toMatchObject({
      reached: false,
      sentence: '£615,277.99 without VAT is below the light-touch threshold of £615,278.00 on 18 January 2018.',
    });
    // £552,950.00 without VAT is £663,540.00 with it.
    expect(at(55_295_000, '2025-03-01')?.reached).toBe(true);
    expect(at(55_294_999, '2025-03-01')?.sentence).toMatch(/including VAT is below.*£663,540\.00/);
    expect(at(1, '2015-06-01')).toBeNull();
  });
});
