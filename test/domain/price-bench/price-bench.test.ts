import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPence } from '#app/domain/money.ts';
import { scoreInvented } from '#app/domain/price-bench/bench-scoring.ts';
import { compareFormulas, priceBench } from '#app/domain/price-bench/price-bench.ts';
import { PRICE_FORMULAS, type PriceFormula } from '#app/domain/price-formula.ts';
import { compareRatios, type Ratio, ratio, toExactDecimal, ZERO } from '#app/domain/ratio.ts';

const pounds = (amount: number) => toPence(amount * 100);
const FORMULAS: readonly PriceFormula<Ratio>[] = [
  { formula: 'relative-to-lowest' },
  { formula: 'linear-above-lowest' },
  { formula: 'between-fixed-bounds', minimum: pounds(50), maximum: pounds(150) },
  { formula: 'deviation-from-mean' },
  { formula: 'price-per-quality-point' },
  {
    formula: 'banded',
    bands: [
      { upTo: pounds(100), score: ratio(40) },
      { upTo: pounds(200), score: ratio(20) },
      { upTo: null, score: ZERO },
    ],
  },
];
const terms = (formula: PriceFormula<Ratio>, weight = 40) => ({
  formula,
  weight: ratio(weight),
  weightsTotal: ratio(100),
});
const bench = (formula: PriceFormula<Ratio>) => priceBench(terms(formula), pounds(100));
const scenario = (formula: PriceFormula<Ratio>, kind: string) =>
  bench(formula).scenarios.find((one) => one.kind === kind);
const scores = (formula: PriceFormula<Ratio>, kind: string) =>
  scenario(formula, kind)?.result.scores?.map(({ priceScore }) => toExactDecimal(priceScore)) ?? 'refused';
const [RELATIVE, LINEAR, BOUNDS, MEAN, PER_POINT, BANDED] = FORMULAS as [
  PriceFormula<Ratio>,
  PriceFormula<Ratio>,
  PriceFormula<Ratio>,
  PriceFormula<Ratio>,
  PriceFormula<Ratio>,
  PriceFormula<Ratio>,
];

describe('price bench', () => {
  it.each<[string, PriceFormula<Ratio>, string, string[] | 'refused']>([
    ['relative, one bid', RELATIVE, 'one-bid', ['40']],
    ['relative, equal', RELATIVE, 'equal-prices', ['40', '40', '40']],
    ['relative, zero', RELATIVE, 'zero-price', 'refused'],
    ['relative, outlier', RELATIVE, 'outlier', ['40', '38.0952380952', '36.3636363636', '8']],
    ['relative, low', RELATIVE, 'abnormally-low', ['16', '15.2380952381', '14.5454545455', '40']],
    ['linear, low', LINEAR, 'abnormally-low', ['0', '0', '0', '40']],
    ['bounds, zero', BOUNDS, 'zero-price', ['20', '40']],
    ['bounds, outlier', BOUNDS, 'outlier', ['20', '18', '16', '0']],
    ['mean, one bid', MEAN, 'one-bid', 'refused'],
    ['mean, equal', MEAN, 'equal-prices', ['20', '20', '20']],
    ['per point, equal', PER_POINT, 'equal-prices', ['40', '40', '40']],
    ['bands, outlier', BANDED, 'outlier', ['40', '20', '20', '0']],
  ])('%s', (_, formula, kind, expected) => {
    expect(scores(formula, kind)).toEqual(expected);
  });

  it.each<[string, PriceFormula<Ratio>, string, RegExp | null]>([
    ['price not tested', RELATIVE, 'one-bid', /all 40 points whatever its price/],
    ['half the points', MEAN, 'equal-prices', /£100\.00 get 20 of 40 points/],
    ['a zero price', BOUNDS, 'zero-price', /£0\.00 gets 40 of 40 points and £100\.00 gets 20\./],
    ['no score at all', RELATIVE, 'zero-price', /cannot score this: The price of B is zero/],
    ['a low price', RELATIVE, 'abnormally-low', /£40\.00 moves .* A from 40 to 16, B from 38\.1 to 15\.24/],
    ['an outlier', MEAN, 'outlier', /£500\.00 moves .* the distance between them goes from 3\.81 to 1\.6\./],
    ['reversal', RELATIVE, 'rank-reversal', /A and B depends on C: with it 70 and 68, without it 86 and 88\./],
    ['no reversal', BOUNDS, 'rank-reversal', null],
    ['bounds with one bid', BOUNDS, 'one-bid', null],
    ['equal under bands', BANDED, 'equal-prices', null],
  ])('warns of %s', (_, formula, kind, words) => {
    const warnings = scenario(formula, kind)?.warnings ?? [];
    if (words === null) expect(warnings).toEqual([]);
    else expect(warnings.join(' ')).toMatch(words);
  });

  it('plots points by price and compares all formulas on the same bids', () => {
    const { curve } = bench(RELATIVE);
    expect(curve.map(({ price }) => price)).toEqual(Array.from({ length: 30 }, (_, index) => (index + 1) * 1000));
    expect([0, 9, 19, 29].map((index) => toExactDecimal(curve[index]?.score ?? ZERO))).toEqual([
      '40',
      '40',
      '20',
      '13.3333333333',
    ]);
    const bids = [
      { id: 'A', price: pounds(100), qualityPart: ratio(9, 10) },
      { id: 'B', price: pounds(80), qualityPart: ratio(4, 5) },
    ];
    const compared = compareFormulas(FORMULAS, terms(RELATIVE), bids);
    expect(compared.map(({ result }) => result.scores?.map(({ total }) => toExactDecimal(total)))).toEqual([
      ['86', '88'],
      ['84', '88'],
      ['74', '76'],
      ['69.5555555556', '72.4444444444'],
      ['90', '88'],
      ['94', '88'],
    ]);
    expect(compared.map(({ words }) => words.length > 0)).not.toContain(false);
    expect(FORMULAS).toHaveLength(PRICE_FORMULAS.length - 1);
  });

  it('chooses a typical price that suits the formula, and is silent where price has no score', () => {
    expect(priceBench(terms(BOUNDS)).typical).toBe(10_000);
    expect(priceBench(terms(BANDED)).typical).toBe(10_000);
    expect(priceBench(terms(RELATIVE)).typical).toBe(10_000_000);
    expect(priceBench(terms({ formula: 'none' }, 0)).scenarios.flatMap(({ warnings }) => warnings)).toEqual([]);
  });

  it('keeps points between 0 and the weighting, and never gives a dearer bid more', () => {
    const formula = fc.constantFrom(...FORMULAS);
    const prices = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(formula, prices, (one, list) => {
        const bids = list.map((price, index) => ({
          id: `${index}`,
          price: toPence(price),
          qualityPart: ratio(1, 2),
        }));
        const found = [...(scoreInvented(terms(one), bids).scores ?? [])].sort((a, b) => a.price - b.price);
        found.forEach(({ priceScore }, index) => {
          expect(priceScore.n >= 0n && compareRatios(priceScore, ratio(40)) <= 0).toBe(true);
          const cheaper = found[index - 1]?.priceScore ?? ratio(40);
          expect(compareRatios(priceScore, cheaper)).toBeLessThanOrEqual(0);
        });
      }),
      { numRuns: 60 },
    );
  });
});
