/**
 * The balance of quality and price is swept from all quality to all price while the quality weightings keep their
 * proportions. A total is then a straight line in the price's share, so each change of order happens at one exact
 * fraction, where two lines cross; totals are compared exactly, before any published rounding.
 * Authority: PCR 2015 regulation 67(9) and PA 2023 section 23: only the published weightings decide; the sweep informs.
 * Example: A 90 of 100 at £100, B 80 at £80, relative to lowest: A has 0.9 quality and 0.8 price, B 0.8 and 1. They
 * cross where 0.1 × (1 − t) = 0.2 × t: at a price share of one third B takes over from A.
 */
import { type Contender, type Placing, placeBids } from '../ranking.ts';
import {
  compareRatios,
  minus,
  ONE,
  over,
  plus,
  type Ratio,
  ratio,
  sameRatio,
  times,
  toDecimal,
  ZERO,
} from '../ratio.ts';
import { expectOk } from '../result.ts';
import { type JudgedBids, sameWinners, sayNames, winnersOf } from './judged-bids.ts';
import { priceParts } from './price-parts.ts';

export interface SweepRanks {
  readonly ranks: Readonly<Record<string, number>>;
  readonly winners: readonly string[];
}

/** The ranks at one price share, from 0 (all quality) to 1 (all price). */
export interface SweepPoint extends SweepRanks {
  readonly priceShare: Ratio;
}

/** The ranks strictly between two neighbouring points. */
export interface SweepStretch extends SweepRanks {
  readonly from: Ratio;
  readonly to: Ratio;
}

export interface WeightSweep {
  /** The price's share as published. */
  readonly publishedShare: Ratio;
  /** Both ends and every share at which any rank changes; one more than there are stretches. */
  readonly points: readonly SweepPoint[];
  readonly stretches: readonly SweepStretch[];
  /** The points, without the ends, at which the first place changes hands. */
  readonly firstChanges: readonly (SweepPoint & {
    readonly before: readonly string[];
    readonly after: readonly string[];
  })[];
}

/** A value that falls or rises evenly from `quality` at share 0 to `price` at share 1. */
interface Line {
  readonly quality: Ratio;
  readonly price: Ratio;
}

interface BidLines {
  readonly id: string;
  readonly total: Line;
  readonly keys: readonly Line[];
}

/** Sweeps the weightings; null where quality and price are not both weighted. */
export function weightSweep(judged: JudgedBids): WeightSweep | null {
  const { contest, contenders, model } = judged;
  const parts = priceParts(judged);
  const weight = contest.price?.weight ?? ZERO;
  const quality = minus(model.weightsTotal, weight);
  if (parts === null || quality.n === 0n) return null;
  const bids = contenders.map((one, index) => linesOf(one, parts[index] ?? ZERO, quality, contest.keyHasPrice));
  const candidates = [ZERO, ...crossings(bids), ONE];
  const between = candidates.slice(1).map((to, index) => ranksAt(bids, middle(candidates[index] ?? to, to)));
  const kept = candidates.filter(
    (_, index) => index === 0 || index === candidates.length - 1 || !sameRanks(between[index - 1], between[index]),
  );
  const points = kept.map((priceShare) => ({ priceShare, ...ranksAt(bids, priceShare) }));
  const stretches = kept.slice(1).map((to, index): SweepStretch => {
    const from = kept[index] ?? to;
    return { from, to, ...ranksAt(bids, middle(from, to)) };
  });
  const firstChanges = points.slice(1, -1).flatMap((point, index) => {
    const [before, after] = [stretches[index]?.winners ?? [], stretches[index + 1]?.winners ?? []];
    return sameWinners(before, after) ? [] : [{ ...point, before, after }];
  });
  return { publishedShare: over(weight, model.weightsTotal), points, stretches, firstChanges };
}

/** One sentence for each change of the first place, and one when there is none. */
export function sayWeightSweep({ firstChanges, stretches, publishedShare }: WeightSweep): readonly string[] {
  const published = percent(publishedShare);
  if (firstChanges.length === 0)
    return [
      `${sayNames(stretches[0]?.winners ?? [])} is first at every balance of quality and price (published: price ${published}).`,
    ];
  return firstChanges.map(
    ({ priceShare, before, after }) =>
      `At a price weighting of ${percent(priceShare)} (published: ${published}) the first place passes from ${sayNames(before)} to ${sayNames(after)} as price weighs more.`,
  );
}

function linesOf(bid: Contender, price: Ratio, quality: Ratio, keyHasPrice: readonly boolean[]): BidLines {
  return {
    id: bid.id,
    total: { quality: over(bid.quality, quality), price },
    keys: bid.keys.map((key, place) => ({ quality: over(key, quality), price: keyHasPrice[place] ? price : ZERO })),
  };
}

/**
 * Every share strictly between 0 and 1 at which two totals cross, ascending, each once. Bids whose totals are one line
 * have the same price part, so their tie-break scores do not cross either.
 */
function crossings(bids: readonly BidLines[]): readonly Ratio[] {
  const found = bids.flatMap((a, index) => bids.slice(index + 1).flatMap((b) => crossing(a.total, b.total)));
  return found.sort(compareRatios).filter((share, index) => index === 0 || !sameRatio(share, found[index - 1] ?? ZERO));
}

function crossing(a: Line, b: Line): readonly Ratio[] {
  const start = minus(a.quality, b.quality);
  const slope = minus(start, minus(a.price, b.price));
  if (slope.n === 0n) return [];
  const share = over(start, slope);
  return compareRatios(share, ZERO) > 0 && compareRatios(share, ONE) < 0 ? [share] : [];
}

function ranksAt(bids: readonly BidLines[], share: Ratio): SweepRanks {
  const contenders = bids.map(({ id, total, keys }): Contender => {
    const [quality, all] = [valueAt(total, share), keys.map((key) => valueAt(key, share))];
    return { id, price: null, quality, publishedQuality: quality, keys: all, publishedKeys: all };
  });
  const contest = { price: null, keyHasPrice: [], rounding: { stage: 'none' } } as const;
  const placings: readonly Placing[] = expectOk(placeBids(contest, contenders, 'exact-totals'));
  return { ranks: Object.fromEntries(placings.map(({ id, rank }) => [id, rank])), winners: winnersOf(placings) };
}

function valueAt({ quality, price }: Line, share: Ratio): Ratio {
  return plus(quality, times(share, minus(price, quality)));
}

function middle(a: Ratio, b: Ratio): Ratio {
  return times(plus(a, b), ratio(1, 2));
}

function sameRanks(a: SweepRanks | undefined, b: SweepRanks | undefined): boolean {
  return a !== undefined && b !== undefined && Object.entries(a.ranks).every(([id, rank]) => b.ranks[id] === rank);
}

function percent(share: Ratio): string {
  return `${toDecimal(times(share, ratio(100)), 2, 'half-up')}%`;
}
