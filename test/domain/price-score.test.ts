import { describe, expect, it } from 'vitest';
import { toPence } from '#app/domain/money.ts';
import {
  dependsOnOtherBids,
  PRICE_FORMULA_WORDS,
  PRICE_FORMULAS,
  type PriceFormula,
  priceFormulaProblems,
} from '#app/domain/price-formula.ts';
import { sayPriceRefusal, scorePrices } from '#app/domain/price-score.ts';
import { type Ratio, ratio, toExactDecimal } from '#app/domain/ratio.ts';

const bids = (prices: readonly number[], quality: readonly number[] = []) =>
  prices.map((pounds, index) => ({
    id: `B${index}`,
    price: toPence(pounds * 100),
    quality: ratio(quality[index] ?? 0),
  }));
const score = (price: PriceFormula<Ratio>, weight: number, prices: readonly number[], quality?: readonly number[]) => {
  const scores = scorePrices(price, ratio(weight), bids(prices, quality));
  return scores.ok ? scores.value.map(toExactDecimal) : scores.refusal.kind;
};
const bounds = (minimum: number, maximum: number): PriceFormula<Ratio> => ({
  formula: 'between-fixed-bounds',
  minimum: toPence(minimum * 100),
  maximum: toPence(maximum * 100),
});
const bands = (...rows: readonly (readonly [number | null, number])[]): PriceFormula<Ratio> => ({
  formula: 'banded',
  bands: rows.map(([upTo, points]) => ({ upTo: upTo === null ? null : toPence(upTo * 100), score: ratio(points) })),
});
const RELATIVE = { formula: 'relative-to-lowest' } as const;
const LINEAR = { formula: 'linear-above-lowest' } as const;
const MEAN = { formula: 'deviation-from-mean' } as const;
const PER_POINT = { formula: 'price-per-quality-point' } as const;

describe('price score', () => {
  it.each<[string, PriceFormula<Ratio>, number, number[], number[], string | string[]]>([
    ['relative', RELATIVE, 40, [100, 105, 108], [], ['40', '38.0952380952', '37.0370370370']],
    ['relative, one bid', RELATIVE, 40, [100], [], ['40']],
    ['relative, no bid', RELATIVE, 40, [], [], []],
    ['relative, equal prices', RELATIVE, 40, [7, 7], [], ['40', '40']],
    ['relative, zero price', RELATIVE, 40, [0, 7], [], 'zero-price'],
    ['linear', LINEAR, 80, [1_000_000, 1_100_000, 1_200_000], [], ['80', '72', '64']],
    ['linear, never below 0', LINEAR, 80, [100, 200, 500], [], ['80', '0', '0']],
    ['linear, zero price', LINEAR, 80, [100, 0], [], 'zero-price'],
    ['bounds', bounds(100, 200), 50, [100, 150, 200, 50, 300], [], ['50', '25', '0', '50', '0']],
    ['bounds, zero price', bounds(0, 200), 50, [0], [], ['50']],
    ['mean', MEAN, 100, [90, 110], [], ['60', '40']],
    ['mean, held to 0 and W', MEAN, 40, [1, 999], [], ['40', '0']],
    ['mean, one free bid', MEAN, 40, [0, 100], [], ['40', '0']],
    ['mean, one bid', MEAN, 40, [100], [], 'too-few-bids'],
    ['mean, nothing but free bids', MEAN, 40, [0, 0], [], 'zero-price'],
    ['per point', PER_POINT, 40, [100, 49], [60, 30], ['39.2', '40']],
    ['per point without quality', PER_POINT, 40, [100, 49], [60, 0], 'no-quality'],
    ['per point, zero price', PER_POINT, 40, [0, 49], [60, 30], 'zero-price'],
    ['bands', bands([100, 40], [200, 25], [null, 10]), 40, [100, 100.01, 200, 1000], [], ['40', '25', '25', '10']],
    ['none', { formula: 'none' }, 0, [100, 200], [], ['0', '0']],
    ['below zero', { formula: 'none' }, 0, [-1], [], 'price-below-zero'],
  ])('%s', (_, formula, weight, prices, quality, expected) => {
    expect(score(formula, weight, prices, quality)).toEqual(expected);
  });

  it('says each refusal in a sentence', () => {
    for (const kind of ['price-below-zero', 'zero-price', 'no-quality'] as const)
      expect(sayPriceRefusal({ kind, id: 'B7' })).toMatch(/B7.*\.$/);
    expect(sayPriceRefusal({ kind: 'too-few-bids' })).toContain('two bids');
  });

  it('knows which formulas depend on other bids, and has words for all', () => {
    expect(PRICE_FORMULAS.filter((formula) => dependsOnOtherBids({ formula } as PriceFormula))).toEqual([
      'relative-to-lowest',
      'linear-above-lowest',
      'deviation-from-mean',
      'price-per-quality-point',
    ]);
    expect(Object.keys(PRICE_FORMULA_WORDS)).toEqual(PRICE_FORMULAS);
  });

  it.each<[string, PriceFormula<Ratio>, string[]]>([
    ['weighting without score', { formula: 'none' }, ['price.formula']],
    ['crossed bounds', bounds(200, 200), ['price.maximum']],
    ['no bands', bands(), ['price.bands']],
    ['last band ends', bands([100, 40]), ['price.bands[0].upTo']],
    ['open band in the middle', bands([null, 40], [null, 4]), ['price.bands[0].upTo']],
    ['falling bands', bands([100, 40], [100, 30], [null, 4]), ['price.bands[1].upTo']],
    ['score above the weighting', bands([100, 41], [null, -1]), ['price.bands[0].score', 'price.bands[1].score']],
    ['good bands', bands([100, 40], [null, 0]), []],
    ['good bounds', bounds(0, 1), []],
  ])('%s', (_, formula, paths) => {
    expect(priceFormulaProblems(formula, ratio(40), 'price').map(({ path }) => path)).toEqual(paths);
  });
});
