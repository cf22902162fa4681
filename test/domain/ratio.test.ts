import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareRatios,
  minus,
  over,
  plus,
  type RoundingMode,
  ratio,
  ratioFromDecimal,
  roundRatio,
  sumRatios,
  times,
  toDecimal,
  toExactDecimal,
} from '#app/domain/ratio.ts';
import { expectOk } from '#app/domain/result.ts';

const anyRatio = fc.tuple(fc.bigInt(-(10n ** 20n), 10n ** 20n), fc.bigInt(1n, 10n ** 20n)).map(([n, d]) => ratio(n, d));

describe('ratio', () => {
  it.each<[string, number, RoundingMode, string]>([
    ['0.125', 2, 'half-up', '0.13'],
    ['0.125', 2, 'half-even', '0.12'],
    ['0.135', 2, 'half-even', '0.14'],
    ['0.129', 2, 'down', '0.12'],
    ['-0.125', 2, 'half-up', '-0.13'],
    ['-0.129', 2, 'down', '-0.12'],
    ['-0.001', 2, 'half-up', '0.00'],
    ['83.5', 0, 'half-up', '84'],
    ['82.5', 0, 'half-even', '82'],
    ['38.1', 2, 'half-up', '38.10'],
  ])('rounds %s to %i places %s as %s', (text, places, mode, expected) => {
    expect(toDecimal(expectOk(ratioFromDecimal(text)), places, mode)).toBe(expected);
  });

  it('prints an ending value in full and an endless one to ten places', () => {
    expect(toExactDecimal(ratio(1, 1024))).toBe('0.0009765625');
    expect(toExactDecimal(ratio(1, 4096))).toBe('0.000244140625');
    expect(toExactDecimal(ratio(1, 3))).toBe('0.3333333333');
    expect(toExactDecimal(ratio(-2, 3))).toBe('-0.6666666667');
    expect(toExactDecimal(ratio(28))).toBe('28');
  });

  it.each(['', '1e3', '+1', '01', '.5', '5.', ' 1', '1,000', 'NaN', '--1', '0x1', '1'.repeat(60)])(
    'refuses %j',
    (text) => {
      expect(ratioFromDecimal(text).ok).toBe(false);
    },
  );

  it('obeys the laws of arithmetic', () => {
    fc.assert(
      fc.property(anyRatio, anyRatio, anyRatio, (a, b, c) => {
        expect(plus(a, b)).toEqual(plus(b, a));
        expect(times(a, plus(b, c))).toEqual(plus(times(a, b), times(a, c)));
        expect(minus(plus(a, b), b)).toEqual(a);
        if (b.n !== 0n) expect(times(over(a, b), b)).toEqual(a);
        expect(sumRatios([a, b, c])).toEqual(plus(a, plus(b, c)));
        expect(compareRatios(a, b)).toBe(-compareRatios(b, a) + 0);
      }),
    );
  });

  it('rounds by less than one unit and never beyond half a unit unless downwards', () => {
    fc.assert(
      fc.property(anyRatio, fc.integer({ min: 0, max: 8 }), (value, places) => {
        const unit = ratio(1n, 10n ** BigInt(places));
        for (const mode of ['half-up', 'half-even', 'down'] as const) {
          const gap = minus(roundRatio(value, places, mode), value);
          const size = gap.n < 0n ? { n: -gap.n, d: gap.d } : gap;
          expect(compareRatios(times(size, ratio(mode === 'down' ? 1 : 2)), unit)).toBeLessThanOrEqual(
            mode === 'down' ? -1 : 0,
          );
        }
      }),
    );
  });
});
