/**
 * A price score is a part of the weighting: 0.8 of it, whatever the weighting is. That part is what stays the same
 * when the balance of quality and price is varied; a band's points count as a part of the published weighting.
 * Authority: PCR 2015 regulation 67; PA 2023 section 23 (the formula is published, whatever its weighting).
 * Example: relative to lowest, £80 and £100: parts 1 and 0.8; a band of 30 points under a weighting of 40: 0.75.
 */
import { scorePrices } from '../price-score.ts';
import { ONE, over, type Ratio } from '../ratio.ts';
import type { JudgedBids } from './judged-bids.ts';

/** Each contender's part of the price weighting, 0 to 1; null where no price is scored or nothing says the part. */
export function priceParts({ contest, contenders }: JudgedBids): readonly Ratio[] | null {
  if (contest.price === null) return null;
  const { formula, weight } = contest.price;
  const banded = formula.formula === 'banded';
  if (formula.formula === 'none' || (banded && weight.n === 0n)) return null;
  const priced = contenders.flatMap(({ id, price, quality }) => (price === null ? [] : [{ id, price, quality }]));
  const scores = scorePrices(formula, banded ? weight : ONE, priced);
  if (!scores.ok) return null;
  return banded ? scores.value.map((score) => over(score, weight)) : scores.value;
}
