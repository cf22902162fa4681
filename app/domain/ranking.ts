/**
 * Ranked bids are placed by total, highest first; equal totals are separated by the published tie-break, criterion by
 * criterion, and share a rank where it does not separate them.
 * Authority: PCR 2015 regulation 67; PA 2023 section 19; the tie-break is published with the criteria.
 * Example: totals 92, 92 and 64 without a tie-break give ranks 1, 1 and 3.
 */
import type { Pence } from './money.ts';
import type { PriceFormula } from './price-formula.ts';
import { type PriceRefusal, scorePrices } from './price-score.ts';
import { compareRatios, plus, type Ratio, ZERO } from './ratio.ts';
import { ok, type Result } from './result.ts';
import { type RoundingRule, roundComponent, roundTotal } from './rounding-rule.ts';

/** A bid that is ranked, with its quality as exact points and as published (components rounded if the rule says so). */
export interface Contender {
  readonly id: string;
  /** Null only where no formula needs a price. */
  readonly price: Pence | null;
  readonly quality: Ratio;
  readonly publishedQuality: Ratio;
  /** For each criterion of the tie-break, the quality points in it. */
  readonly keys: readonly Ratio[];
  readonly publishedKeys: readonly Ratio[];
}

export interface Contest {
  readonly price: { readonly formula: PriceFormula<Ratio>; readonly weight: Ratio } | null;
  /** For each criterion of the tie-break, whether it is the price or holds it. */
  readonly keyHasPrice: readonly boolean[];
  readonly rounding: RoundingRule;
}

export interface Placing {
  readonly id: string;
  /** Null where there is no price criterion. */
  readonly priceScore: Ratio | null;
  readonly total: Ratio;
  readonly keys: readonly Ratio[];
  readonly rank: number;
}

const UNROUNDED: RoundingRule = { stage: 'none' };

/** Places the bids by the published rule, or by exact totals; the result keeps the order of the bids given. */
export function placeBids(
  contest: Contest,
  contenders: readonly Contender[],
  by: 'published-rule' | 'exact-totals',
): Result<readonly Placing[], PriceRefusal> {
  const rule = by === 'exact-totals' ? UNROUNDED : contest.rounding;
  const prices = priceScores(contest, contenders);
  if (!prices.ok) return prices;
  const unranked = contenders.map((contender, index) => {
    const exact = prices.value[index];
    const priceScore = exact === undefined ? null : roundComponent(exact, rule);
    const published = by === 'published-rule';
    const quality = published ? contender.publishedQuality : contender.quality;
    const keys = (published ? contender.publishedKeys : contender.keys).map((key, place) =>
      contest.keyHasPrice[place] ? plus(key, priceScore ?? ZERO) : key,
    );
    return { id: contender.id, priceScore, total: roundTotal(plus(quality, priceScore ?? ZERO), rule), keys };
  });
  const ranks = sharedRanks(unranked);
  return ok(unranked.map((placing, index) => ({ ...placing, rank: ranks[index] ?? 0 })));
}

/** Which criterion of the tie-break separates two bids with equal totals: its position, or null. */
export function separatingKey(a: readonly Ratio[], b: readonly Ratio[]): number | null {
  const place = a.findIndex((key, index) => compareRatios(key, b[index] ?? key) !== 0);
  return place < 0 ? null : place;
}

function priceScores({ price }: Contest, contenders: readonly Contender[]): Result<readonly Ratio[], PriceRefusal> {
  if (price === null) return ok([]);
  if (price.formula.formula === 'none') return ok(contenders.map(() => ZERO));
  const priced = contenders.flatMap(({ id, price: amount, quality }) =>
    amount === null ? [] : [{ id, price: amount, quality }],
  );
  return scorePrices(price.formula, price.weight, priced);
}

function sharedRanks(bids: readonly Omit<Placing, 'rank'>[]): readonly number[] {
  const order = bids.map((_, index) => index);
  const compare = (a: number, b: number) => compareStanding(bids[a], bids[b]);
  order.sort(compare);
  const ranks: number[] = [];
  order.forEach((index, position) => {
    const before = order[position - 1];
    const shared = before !== undefined && compare(before, index) === 0;
    ranks[index] = shared ? (ranks[before] ?? 0) : position + 1;
  });
  return ranks;
}

/** Below zero when a stands before b: the higher total, then the higher score on each tie-break criterion. */
export function compareStanding(a: Omit<Placing, 'rank'> | undefined, b: Omit<Placing, 'rank'> | undefined): number {
  if (a === undefined || b === undefined) return 0;
  const byTotal = compareRatios(b.total, a.total);
  if (byTotal !== 0) return byTotal;
  const key = separatingKey(a.keys, b.keys);
  return key === null ? 0 : compareRatios(b.keys[key] ?? ZERO, a.keys[key] ?? ZERO);
}
