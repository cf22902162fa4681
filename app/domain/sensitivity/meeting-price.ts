/**
 * The exact price below which a bid's total is above a rival's, everything else as it was. A dearer bid never gains on
 * a rival; where scores are held at 0 or at full marks the two may be level over a stretch of prices, and the stretch's
 * lower end is meant: the bid must be ahead, not level. Totals are exact, before any published rounding.
 * Authority: PCR 2015 regulation 67; PA 2023 section 23: the published formula, solved for the price.
 * Example: quality 54 against 48, weighting 40, relative to lowest, the rival at £80 the lowest: 54 + 40 × 80 ÷ P =
 * 48 + 40 gives P = 94.117…: up to £94.11 the bid is first, at £94.12 it is not.
 */
import type { PriceFormula } from '../price-formula.ts';
import {
  compareRatios,
  larger,
  minus,
  ONE,
  over,
  plus,
  type Ratio,
  ratio,
  smaller,
  sumRatios,
  times,
  ZERO,
} from '../ratio.ts';

/** Exact pence, or the bid is never behind, or never ahead. */
export type Meeting = Ratio | 'always-ahead' | 'never-ahead';

export interface RivalPrice {
  readonly quality: Ratio;
  readonly price: Ratio;
}

export interface Duel {
  readonly formula: PriceFormula<Ratio>;
  readonly weight: Ratio;
  /** The bid's exact quality points. */
  readonly quality: Ratio;
  readonly rival: RivalPrice;
  /** Every other bid in the contest, the rival among them. */
  readonly others: readonly RivalPrice[];
}

/** Where the totals meet. The weighting is above zero; a band table has no single answer and is not asked. */
export function meetingPrice(duel: Duel): Meeting {
  const { formula, weight, quality, rival, others } = duel;
  const lead = over(minus(quality, rival.quality), weight);
  switch (formula.formula) {
    case 'relative-to-lowest':
      return relative(lead, rival.price, lowest(others.map(({ price }) => price)));
    case 'price-per-quality-point': {
      const perPoint = others.map((one) => over(one.price, one.quality));
      const met = relative(lead, over(rival.price, rival.quality), lowest(perPoint));
      return typeof met === 'string' ? met : times(met, quality);
    }
    case 'linear-above-lowest':
      return linear(lead, rival.price, lowest(others.map(({ price }) => price)));
    case 'deviation-from-mean':
      return meanMeeting(lead, rival.price, sumRatios(others.map(({ price }) => price)), others.length + 1);
    case 'between-fixed-bounds': {
      const [from, to] = [ratio(formula.minimum), ratio(formula.maximum)];
      const wanted = minus(held(over(minus(to, rival.price), minus(to, from))), lead);
      if (wanted.n < 0n) return 'always-ahead';
      return isAbove(ONE, wanted) ? minus(to, times(wanted, minus(to, from))) : 'never-ahead';
    }
    case 'banded':
    case 'none':
      return lead.n >= 0n ? 'always-ahead' : 'never-ahead';
  }
}

/** The lead is in weightings: lead + L ÷ P = L ÷ rival, L being the lowest of all. */
function relative(lead: Ratio, rival: Ratio, least: Ratio): Meeting {
  const full = plus(lead, ONE);
  const whenLowest = times(rival, full);
  if (full.n <= 0n) return 'never-ahead';
  if (!isAbove(whenLowest, least)) return whenLowest;
  const wanted = minus(over(least, rival), lead);
  return wanted.n <= 0n ? 'always-ahead' : over(least, wanted);
}

function linear(lead: Ratio, rival: Ratio, least: Ratio): Meeting {
  const two = ratio(2);
  const wanted = minus(larger(minus(two, over(rival, least)), ZERO), lead);
  if (isAbove(wanted, ONE)) {
    if (plus(lead, ONE).n < 0n) return 'never-ahead';
    return over(rival, minus(ONE, lead));
  }
  return wanted.n < 0n ? 'always-ahead' : times(least, minus(two, wanted));
}

/** Scores are straight lines, held to 0 and 1, in u = count ÷ sum of all prices, which falls as the price rises. */
function meanMeeting(lead: Ratio, rival: Ratio, sum: Ratio, count: number): Meeting {
  const [half, threeHalves] = [ratio(1, 2), ratio(3, 2)];
  const own = (u: Ratio) => held(plus(minus(threeHalves, ratio(count)), times(sum, u)));
  const ahead = (u: Ratio) => minus(plus(lead, own(u)), held(minus(threeHalves, times(rival, u))));
  if (ahead(ZERO).n > 0n) return 'always-ahead';
  if (sum.n === 0n) return 'never-ahead';
  const end = over(ratio(count), sum);
  const bends = [
    over(minus(ratio(count), threeHalves), sum),
    over(minus(ratio(count), half), sum),
    ...(rival.n === 0n ? [] : [over(half, rival), over(threeHalves, rival)]),
  ].filter((u) => isAbove(end, u));
  let before = ZERO;
  for (const u of [...bends, end].sort(compareRatios)) {
    const [low, high] = [ahead(before), ahead(u)];
    if (high.n > 0n) {
      const met = plus(before, over(times(low, minus(before, u)), minus(high, low)));
      return minus(over(ratio(count), met), sum);
    }
    before = u;
  }
  return 'never-ahead';
}

function lowest(prices: readonly Ratio[]): Ratio {
  return prices.reduce(smaller);
}

function held(share: Ratio): Ratio {
  return smaller(larger(share, ZERO), ONE);
}

function isAbove(a: Ratio, b: Ratio): boolean {
  return compareRatios(a, b) > 0;
}
