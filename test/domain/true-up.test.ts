import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBasisPoints } from '#app/domain/basis-points.ts';
import { toPence } from '#app/domain/money.ts';
import { expectOk } from '#app/domain/result.ts';
import { sayTrueUp, type TrueUpTerms, trueUp } from '#app/domain/true-up.ts';

const band = toBasisPoints(300);
const terms = (actual: Record<string, string>, change: Partial<TrueUpTerms> = {}): TrueUpTerms => ({
  partners: ['a', 'b'],
  cost: toPence(100_000),
  planned: { a: '50', b: '50' },
  actual,
  band,
  outside: 'whole',
  ...change,
});
const due = (actual: Record<string, string>, change: Partial<TrueUpTerms> = {}) =>
  expectOk(trueUp(terms(actual, change))).map((row) => row.due);

describe('true-up', () => {
  it.each<[string, Record<string, string>, Partial<TrueUpTerms>, number[]]>([
    ['inside', { a: '51', b: '50' }, {}, [50_000, 50_000]],
    ['at the edge', { a: '51.5', b: '48.5' }, {}, [50_000, 50_000]],
    ['whole', { a: '52', b: '50' }, {}, [50_980, 49_020]],
    ['beyond the band', { a: '52', b: '50' }, { outside: 'beyond-band' }, [50_249, 49_751]],
    ['below, whole', { a: '40', b: '50' }, {}, [44_444, 55_556]],
    ['below, beyond the band', { a: '40', b: '50' }, { outside: 'beyond-band' }, [45_355, 54_645]],
    ['inside keeps its plan beside one outside', { a: '60', b: '51' }, {}, [54_545, 45_455]],
    ['no band', { a: '51', b: '50' }, { band: toBasisPoints(0) }, [50_495, 49_505]],
    ['nothing was planned', { a: '10', b: '50' }, { planned: { a: '0', b: '50' } }, [16_667, 83_333]],
  ])('%s', (_, actual, change, expected) => {
    expect(due(actual, change)).toEqual(expected);
  });

  it('says deviation, band and money, and refuses what cannot be shared', () => {
    const rows = expectOk(trueUp(terms({ a: '52', b: '50' })));
    expect(rows.map((row) => sayTrueUp(row, band))).toEqual([
      'a: 4.00% against the plan, outside the band of 3%; £500.00 becomes £509.80: £9.80 to pay.',
      'b: 0.00% against the plan, inside the band of 3%; £500.00 becomes £490.20: £9.80 to be returned.',
    ]);
    const [still, fresh] = [
      expectOk(trueUp(terms({ a: '51', b: '50' })))[0],
      expectOk(trueUp(terms({ a: '1', b: '50' }, { planned: { a: '0', b: '50' } })))[0],
    ];
    expect(still && sayTrueUp(still, band)).toContain('£500.00 stands');
    expect(fresh && sayTrueUp(fresh, band)).toContain('activity where none was planned');
    const refused = trueUp(terms({ a: 'x' }, { planned: { a: '-1', b: '50' } }));
    expect(refused.ok ? [] : refused.refusal.map(({ path }) => path)).toEqual(['planned.a', 'actual.b', 'actual.a']);
  });

  it('moves money but never makes or loses any, and nothing when all are inside', () => {
    const quantity = fc.integer({ min: 1, max: 5000 });
    const list = fc.array(fc.tuple(quantity, quantity), { minLength: 1, maxLength: 8 });
    const outside = fc.constantFrom<TrueUpTerms['outside']>('whole', 'beyond-band');
    fc.assert(
      fc.property(list, fc.nat(100_000_000), fc.nat(2000), outside, (pairs, cost, limit, rule) => {
        const by = (which: 0 | 1) => Object.fromEntries(pairs.map((pair, index) => [`p${index}`, `${pair[which]}`]));
        const rows = expectOk(
          trueUp({
            partners: pairs.map((_, index) => `p${index}`),
            cost: toPence(cost),
            planned: by(0),
            actual: by(1),
            band: toBasisPoints(limit),
            outside: rule,
          }),
        );
        expect(rows.reduce((total, row) => total + row.due, 0)).toBe(cost);
        expect(rows.reduce((total, row) => total + row.movement, 0)).toBe(0);
        for (const [index, [planned, actual]] of pairs.entries())
          expect(rows[index]?.outsideBand).toBe(Math.abs(actual - planned) * 10_000 > planned * limit);
        if (rows.every((row) => !row.outsideBand)) expect(rows.every((row) => row.movement === 0)).toBe(true);
      }),
    );
  });
});
