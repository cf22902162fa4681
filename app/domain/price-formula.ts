/**
 * The formula that turns prices into scores is published with the criteria, with every figure that it needs.
 * Authority: PCR 2015 regulation 67(5) and (9); PA 2023 section 23(3).
 * Example: between fixed bounds with minimum £100,000 and maximum £100,000 is refused: the maximum must be higher.
 */
import type { BasisPoints } from './basis-points.ts';
import { formatPence, type Pence } from './money.ts';
import { at, type Problem } from './problem.ts';
import { compareRatios, type Ratio, toExactDecimal } from './ratio.ts';

/** A published band: prices up to and including `upTo` (null: every higher price) get the score. */
export interface PriceBand<Score> {
  readonly upTo: Pence | null;
  readonly score: Score;
}

/** Band scores are in the unit of the weighting: basis points in a tree of criteria, exact points in a scoring model. */
export type PriceFormula<Score = BasisPoints> =
  | { readonly formula: 'relative-to-lowest' }
  | { readonly formula: 'linear-above-lowest' }
  | { readonly formula: 'between-fixed-bounds'; readonly minimum: Pence; readonly maximum: Pence }
  | { readonly formula: 'deviation-from-mean' }
  | { readonly formula: 'price-per-quality-point' }
  | { readonly formula: 'banded'; readonly bands: readonly PriceBand<Score>[] }
  | { readonly formula: 'none' };

export type PriceFormulaName = PriceFormula['formula'];

export const PRICE_FORMULAS: readonly PriceFormulaName[] = [
  'relative-to-lowest',
  'linear-above-lowest',
  'between-fixed-bounds',
  'deviation-from-mean',
  'price-per-quality-point',
  'banded',
  'none',
];

/** Each formula by the name that people choose it by. */
export const PRICE_FORMULA_NAMES: Readonly<Record<PriceFormulaName, string>> = {
  'relative-to-lowest': 'Relative to the lowest price',
  'linear-above-lowest': 'Linear above the lowest price',
  'between-fixed-bounds': 'Between fixed bounds',
  'deviation-from-mean': 'Deviation from the mean price',
  'price-per-quality-point': 'Price per quality point',
  banded: 'Price bands',
  none: 'No price score',
};

/** Each formula in words, W being the weighting, P the price and L the lowest price received. */
export const PRICE_FORMULA_WORDS: Readonly<Record<PriceFormulaName, string>> = {
  'relative-to-lowest': 'W × L ÷ P: the lowest price gets all, a price twice as high gets half',
  'linear-above-lowest': 'W × (1 − (P − L) ÷ L), not below 0: each per cent above the lowest costs one per cent',
  'between-fixed-bounds': 'W × (maximum − P) ÷ (maximum − minimum), held between 0 and W',
  'deviation-from-mean': 'W × (50 − 100 × (P − mean) ÷ mean) ÷ 100, held between 0 and W',
  'price-per-quality-point': 'W × the lowest price per quality point ÷ this price per quality point',
  banded: 'a published table of price bands',
  none: 'no score: the price is fixed and only quality is compared',
};

/** Whether a bid's score can change because another bid enters or leaves. */
export function dependsOnOtherBids({ formula }: PriceFormula<unknown>): boolean {
  return !(formula === 'between-fixed-bounds' || formula === 'banded' || formula === 'none');
}

/** Problems of the formula's own figures for a weighting in exact points. */
export function priceFormulaProblems(price: PriceFormula<Ratio>, weight: Ratio, path: string): readonly Problem[] {
  if (price.formula === 'none' && weight.n !== 0n) {
    const problem = `Without a price score the weighting must be 0, not ${toExactDecimal(weight)}.`;
    return [{ path: at(path, 'formula'), problem }];
  }
  if (price.formula === 'between-fixed-bounds' && price.maximum <= price.minimum) {
    const problem = `The maximum, ${formatPence(price.maximum)}, must be above the minimum, ${formatPence(price.minimum)}.`;
    return [{ path: at(path, 'maximum'), problem }];
  }
  return price.formula === 'banded' ? bandProblems(price.bands, weight, at(path, 'bands')) : [];
}

function bandProblems(bands: readonly PriceBand<Ratio>[], weight: Ratio, path: string): readonly Problem[] {
  if (bands.length === 0) return [{ path, problem: 'At least one price band is needed.' }];
  return bands.flatMap(({ upTo, score }, index): readonly Problem[] => {
    const place = at(path, index);
    const before = bands[index - 1]?.upTo ?? null;
    const last = index === bands.length - 1;
    const problems: Problem[] = [];
    if (last && upTo !== null)
      problems.push({
        path: at(place, 'upTo'),
        problem: `The last band ends at ${formatPence(upTo)}; it must cover every higher price.`,
      });
    if (!last && upTo === null)
      problems.push({ path: at(place, 'upTo'), problem: 'Only the last band may cover every higher price.' });
    if (before !== null && upTo !== null && upTo <= before)
      problems.push({
        path: at(place, 'upTo'),
        problem: `The band ends at ${formatPence(upTo)}, not above the one before, ${formatPence(before)}.`,
      });
    if (score.n < 0n || compareRatios(score, weight) > 0)
      problems.push({
        path: at(place, 'score'),
        problem: `The score ${toExactDecimal(score)} is not between 0 and the weighting, ${toExactDecimal(weight)}.`,
      });
    return problems;
  });
}
