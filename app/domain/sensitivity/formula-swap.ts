/**
 * The same bids under other price formulas: what the totals and ranks would have been. Formulas that need published
 * figures (bounds, bands) are tried only where those figures are given.
 * Authority: PCR 2015 regulation 67(9): only the published formula decides; the comparison informs the next exercise.
 * Example: A 90 at £100, B 80 at £80, C 60 at £40, weightings 60 and 40: relative to lowest puts C first (76), linear
 * above lowest gives A 54, B 48 and C 76.
 */
import { PRICE_FORMULA_WORDS, type PriceFormula } from '../price-formula.ts';
import { sayPriceRefusal } from '../price-score.ts';
import { type Placing, placeBids } from '../ranking.ts';
import type { Ratio } from '../ratio.ts';
import { formatTotal } from '../rounding-rule.ts';
import { type JudgedBids, sayNames, winnersOf } from './judged-bids.ts';

export interface FormulaOutcome {
  readonly formula: PriceFormula<Ratio>;
  readonly published: boolean;
  /** In the order of the ranked bids; null when the formula cannot score these bids. */
  readonly placings: readonly Placing[] | null;
  readonly winners: readonly string[];
  /** Why the formula cannot score these bids. */
  readonly refusal: string | null;
}

const NEED_NO_FIGURES: readonly PriceFormula<Ratio>[] = [
  { formula: 'relative-to-lowest' },
  { formula: 'linear-above-lowest' },
  { formula: 'deviation-from-mean' },
  { formula: 'price-per-quality-point' },
];

/** The published formula first, then the others that apply, then those given with their own figures. */
export function formulaSwap(
  { contest, contenders }: JudgedBids,
  withFigures: readonly PriceFormula<Ratio>[] = [],
): readonly FormulaOutcome[] {
  const { price } = contest;
  if (price === null || price.formula.formula === 'none') return [];
  const others = NEED_NO_FIGURES.filter(({ formula }) => formula !== price.formula.formula);
  return [price.formula, ...others, ...withFigures].map((formula, index): FormulaOutcome => {
    const placed = placeBids({ ...contest, price: { ...price, formula } }, contenders, 'published-rule');
    const published = index === 0;
    return placed.ok
      ? { formula, published, placings: placed.value, winners: winnersOf(placed.value), refusal: null }
      : { formula, published, placings: null, winners: [], refusal: sayPriceRefusal(placed.refusal) };
  });
}

/** One sentence: the formula, who is first and every total. */
export function sayFormulaOutcome(
  { formula, placings, winners, refusal }: FormulaOutcome,
  { contest }: Pick<JudgedBids, 'contest'>,
): string {
  const words = PRICE_FORMULA_WORDS[formula.formula];
  if (placings === null) return `${words}: cannot be used with these bids. ${refusal}`;
  const totals = placings.map(({ id, total }) => `${id} ${formatTotal(total, contest.rounding)}`);
  return `${words}: ${sayNames(winners)} first (${totals.join(', ')}).`;
}
