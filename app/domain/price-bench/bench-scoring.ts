/**
 * Invented bids are scored exactly as real ones will be, so that what a formula does is seen before it is published.
 * Authority: PCR 2015 regulation 67(9); PA 2023 section 23: a published formula cannot be mended afterwards.
 * Example: quality 60 and price 40, relative to lowest; A 0.9 of the quality at £100, B 0.8 at £80: A 86, B 88.
 */
import type { Pence } from '../money.ts';
import type { PriceFormula } from '../price-formula.ts';
import { sayPriceRefusal } from '../price-score.ts';
import { type Placing, placeBids } from '../ranking.ts';
import { minus, type Ratio, times } from '../ratio.ts';

/** What is to be published: the formula and its weighting of the whole. */
export interface PriceTerms {
  readonly formula: PriceFormula<Ratio>;
  readonly weight: Ratio;
  readonly weightsTotal: Ratio;
}

export interface InventedBid {
  readonly id: string;
  readonly price: Pence;
  /** The part of all quality points that the bid earns, 0 to 1. */
  readonly qualityPart: Ratio;
}

export interface BenchScore {
  readonly id: string;
  readonly price: Pence;
  readonly qualityScore: Ratio;
  readonly priceScore: Ratio;
  readonly total: Ratio;
  readonly rank: number;
}

/** The scores in the order of the bids, or why the formula cannot score them. */
export type BenchResult =
  | { readonly scores: readonly BenchScore[]; readonly refusal: null }
  | { readonly scores: null; readonly refusal: string };

/** Scores invented bids without any rounding or tie-break. */
export function scoreInvented(
  { formula, weight, weightsTotal }: PriceTerms,
  bids: readonly InventedBid[],
): BenchResult {
  const contest = { price: { formula, weight }, keyHasPrice: [], rounding: { stage: 'none' } } as const;
  const contenders = bids.map(({ id, price, qualityPart }) => {
    const quality = times(minus(weightsTotal, weight), qualityPart);
    return { id, price, quality, publishedQuality: quality, keys: [], publishedKeys: [] };
  });
  const placed = placeBids(contest, contenders, 'published-rule');
  if (!placed.ok) return { scores: null, refusal: sayPriceRefusal(placed.refusal) };
  const scores = placed.value.map((placing: Placing, index): BenchScore => {
    const priceScore = placing.priceScore ?? minus(weight, weight);
    const { id, total, rank } = placing;
    return { id, price: bids[index]?.price as Pence, qualityScore: minus(total, priceScore), priceScore, total, rank };
  });
  return { scores, refusal: null };
}
