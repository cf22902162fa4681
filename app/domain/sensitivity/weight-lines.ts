/**
 * A bid's total is a straight line in the price's share of the weightings: from its quality alone, at share 0, to its
 * price alone, at share 1. The two ends say the whole line, so a drawing needs nothing else.
 * Authority: PCR 2015 regulation 67(9) and PA 2023 section 23: only the published weightings decide; the lines inform.
 * Example: 90 of 100 quality marks at £100 beside a lowest price of £80: from 90 points to 80 points.
 */
import { minus, over, plus, type Ratio, ratio, times, ZERO } from '../ratio.ts';
import type { JudgedBids } from './judged-bids.ts';
import { priceParts } from './price-parts.ts';

/** Points of 100 at both ends. */
export interface WeightLine {
  readonly bidId: string;
  readonly qualityAlone: Ratio;
  readonly priceAlone: Ratio;
}

const HUNDRED = ratio(100);

/** One line a ranked bid; null where quality and price are not both weighted. */
export function weightLines(judged: JudgedBids): readonly WeightLine[] | null {
  const parts = priceParts(judged);
  const quality = minus(judged.model.weightsTotal, judged.contest.price?.weight ?? ZERO);
  if (parts === null || quality.n === 0n) return null;
  return judged.contenders.map((one, index) => ({
    bidId: one.id,
    qualityAlone: times(HUNDRED, over(one.quality, quality)),
    priceAlone: times(HUNDRED, parts[index] ?? ZERO),
  }));
}

/** The points of a line at a share between 0 and 1. */
export function lineAt({ qualityAlone, priceAlone }: WeightLine, share: Ratio): Ratio {
  return plus(qualityAlone, times(share, minus(priceAlone, qualityAlone)));
}
