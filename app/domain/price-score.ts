/**
 * Prices become scores by the published formula and by nothing else. Only bids that are ranked take part: a bid that
 * was excluded or withdrawn is not the lowest price and not part of the mean.
 * Authority: PCR 2015 regulation 67; PA 2023 sections 19 and 23.
 * Example: relative to lowest, weighting 40, prices £100 and £105: 40 and 40 × 100 ÷ 105 = 38.095…
 */
import type { Pence } from './money.ts';
import type { PriceBand, PriceFormula } from './price-formula.ts';
import { larger, minus, over, type Ratio, ratio, smaller, times, ZERO } from './ratio.ts';
import { invariant, ok, type Result, refuse } from './result.ts';

export interface PricedBid {
  readonly id: string;
  readonly price: Pence;
  /** The bid's exact quality score in points; used by price per quality point alone. */
  readonly quality: Ratio;
}

export type PriceRefusal =
  | { readonly kind: 'price-below-zero'; readonly id: string }
  | { readonly kind: 'zero-price'; readonly id: string }
  | { readonly kind: 'too-few-bids' }
  | { readonly kind: 'no-quality'; readonly id: string };

/** Exact scores between 0 and the weighting, in the order of the bids; refused where the formula would divide by zero. */
export function scorePrices(
  price: PriceFormula<Ratio>,
  weight: Ratio,
  bids: readonly PricedBid[],
): Result<readonly Ratio[], PriceRefusal> {
  const refusal = priceRefusal(price, bids);
  if (refusal !== null) return refuse(refusal);
  if (bids.length === 0) return ok([]);
  const scoreOf = scorer(price, weight, bids);
  return ok(bids.map(scoreOf));
}

/** One sentence for each way in which prices cannot be scored. */
export function sayPriceRefusal(refusal: PriceRefusal): string {
  switch (refusal.kind) {
    case 'price-below-zero':
      return `The price of ${refusal.id} is below zero.`;
    case 'zero-price':
      return `The price of ${refusal.id} is zero, and this formula divides by it.`;
    case 'too-few-bids':
      return 'Deviation from the mean needs at least two bids.';
    case 'no-quality':
      return `The quality score of ${refusal.id} is zero, and price per quality point divides by it.`;
  }
}

function priceRefusal({ formula }: PriceFormula<Ratio>, bids: readonly PricedBid[]): PriceRefusal | null {
  const below = bids.find(({ price }) => price < 0);
  if (below !== undefined) return { kind: 'price-below-zero', id: below.id };
  const free = bids.find(({ price }) => price === 0);
  const divides = ['relative-to-lowest', 'linear-above-lowest', 'price-per-quality-point'].includes(formula);
  if (divides && free !== undefined) return { kind: 'zero-price', id: free.id };
  if (formula === 'deviation-from-mean') {
    if (bids.length === 1) return { kind: 'too-few-bids' };
    if (free !== undefined && bids.every(({ price }) => price === 0)) return { kind: 'zero-price', id: free.id };
  }
  const poor = formula === 'price-per-quality-point' ? bids.find(({ quality }) => quality.n <= 0n) : undefined;
  return poor === undefined ? null : { kind: 'no-quality', id: poor.id };
}

function scorer(price: PriceFormula<Ratio>, weight: Ratio, bids: readonly PricedBid[]): (bid: PricedBid) => Ratio {
  const held = (share: Ratio) => times(weight, smaller(larger(share, ZERO), ratio(1)));
  switch (price.formula) {
    case 'none':
      return () => ZERO;
    case 'relative-to-lowest': {
      const lowest = Math.min(...bids.map((bid) => bid.price));
      return (bid) => held(ratio(lowest, bid.price));
    }
    case 'linear-above-lowest': {
      const lowest = Math.min(...bids.map((bid) => bid.price));
      return (bid) => held(ratio(2n * BigInt(lowest) - BigInt(bid.price), lowest));
    }
    case 'between-fixed-bounds':
      return (bid) => held(ratio(price.maximum - bid.price, price.maximum - price.minimum));
    case 'deviation-from-mean': {
      const total = bids.reduce((sum, bid) => sum + BigInt(bid.price), 0n);
      const count = BigInt(bids.length);
      return (bid) => held(minus(ratio(3, 2), ratio(BigInt(bid.price) * count, total)));
    }
    case 'price-per-quality-point': {
      const perPoint = (bid: PricedBid) => over(ratio(bid.price), bid.quality);
      const lowest = bids.map(perPoint).reduce(smaller);
      return (bid) => held(over(lowest, perPoint(bid)));
    }
    case 'banded':
      return (bid) => bandOf(price.bands, bid.price).score;
  }
}

function bandOf(bands: readonly PriceBand<Ratio>[], price: Pence): PriceBand<Ratio> {
  const band = bands.find(({ upTo }) => upTo === null || price <= upTo);
  invariant(band !== undefined, 'the last price band covers every price');
  return band;
}
