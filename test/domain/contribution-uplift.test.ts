import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportion } from '#app/domain/apportionment.ts';
import {
  activityLevy,
  contributionYears,
  sayContributionYear,
  type UpliftTerms,
} from '#app/domain/contribution-uplift.ts';
import { toPence } from '#app/domain/money.ts';
import { expectOk } from '#app/domain/result.ts';

const terms = (change: Partial<UpliftTerms> = {}): UpliftTerms => ({
  firstYear: toPence(10_000_000),
  uplifts: ['2.5', '2.5', '2.5'],
  method: 'compound',
  rounding: { unit: 1, mode: 'half-up', carries: 'exact' },
  ...change,
});
const amounts = (change: Partial<UpliftTerms>) =>
  expectOk(contributionYears(terms(change))).map(({ amount }) => amount);
const problems = (change: Partial<UpliftTerms>) => {
  const result = contributionYears(terms(change));
  return result.ok ? [] : result.refusal.map(({ path }) => path);
};

describe('contribution uplift', () => {
  it.each<[string, Partial<UpliftTerms>, number[]]>([
    ['compound', {}, [10_000_000, 10_250_000, 10_506_250, 10_768_906]],
    ['simple', { method: 'simple' }, [10_000_000, 10_250_000, 10_500_000, 10_750_000]],
    ['no uplift', { uplifts: [] }, [10_000_000]],
    ['down', { uplifts: ['-0.4', '0'] }, [10_000_000, 9_960_000, 9_960_000]],
    [
      'to the pound, exact carried',
      { firstYear: toPence(10_050), uplifts: ['1', '1'], rounding: { unit: 100, mode: 'half-up', carries: 'exact' } },
      [10_050, 10_200, 10_300],
    ],
    [
      'to the pound, rounded carried',
      { firstYear: toPence(10_050), uplifts: ['1', '1'], rounding: { unit: 100, mode: 'down', carries: 'rounded' } },
      [10_050, 10_100, 10_200],
    ],
  ])('%s', (_, change, expected) => {
    expect(amounts(change)).toEqual(expected);
  });

  it('says each year and refuses what is not an uplift', () => {
    expect(expectOk(contributionYears(terms({ uplifts: ['2.5', '-1'] }))).map(sayContributionYear)).toEqual([
      'Year 1: £100,000.00.',
      'Year 2: £102,500.00, 2.5% more.',
      'Year 3: £101,475.00, 1% less.',
    ]);
    expect(problems({ uplifts: ['2,5', '-101'] })).toEqual(['uplifts[0]', 'uplifts[1]']);
    expect(problems({ firstYear: toPence(-1), rounding: { unit: 0, mode: 'down', carries: 'exact' } })).toEqual([
      'firstYear',
      'rounding.unit',
    ]);
  });

  it('follows three kinds of published clause', () => {
    // Fixed percentages in two stages: first between county and districts, then between the districts.
    const two = expectOk(
      apportion({
        partners: ['county', 'north', 'south'],
        periods: ['year'],
        components: [
          {
            id: 'county part, 60%',
            costs: { year: toPence(6_000_001) },
            basis: { type: 'percentages', values: { county: '100' } },
            partners: ['county'],
          },
          {
            id: 'district part, 40%',
            costs: { year: toPence(4_000_000) },
            basis: { type: 'percentages', values: { north: '55.5', south: '44.5' } },
            partners: ['north', 'south'],
          },
        ],
      }),
    );
    expect(two.totals.byPartner).toEqual({ county: 6_000_001, north: 2_220_000, south: 1_780_000 });
    // A levy on tonnage: 12,345.67 tonnes at £98.765 a tonne.
    expect(activityLevy('12345.67', '9876.5', 'half-up')).toEqual({ ok: true, value: 121_932_010 });
    expect(activityLevy('1e3', '1', 'down').ok).toBe(false);
    expect(activityLevy('-1', 'x', 'down')).toMatchObject({ refusal: [{ path: 'quantity' }, { path: 'rate' }] });
    // A contribution raised by 3% a year, to the pound.
    const raised = amounts({
      firstYear: toPence(4_321_000),
      uplifts: ['3', '3'],
      rounding: { unit: 100, mode: 'half-up', carries: 'rounded' },
    });
    expect(raised).toEqual([4_321_000, 4_450_600, 4_584_100]);
  });

  it('is less than a unit from the exact amount, and compound is never below simple for rises', () => {
    const percent = fc
      .nat(500)
      .map((hundredths) => `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`);
    fc.assert(
      fc.property(
        fc.nat(1_000_000_000),
        fc.array(percent, { maxLength: 10 }),
        fc.constantFrom(1, 100),
        (first, uplifts, unit) => {
          const change = {
            firstYear: toPence(first),
            uplifts,
            rounding: { unit, mode: 'half-up', carries: 'exact' },
          } as const;
          const [compound, simple] = [amounts(change), amounts({ ...change, method: 'simple' })];
          compound.slice(1).forEach((amount, index) => {
            expect(amount % unit).toBe(0);
            expect(amount).toBeGreaterThanOrEqual(simple[index + 1] ?? 0);
          });
        },
      ),
    );
  });
});
