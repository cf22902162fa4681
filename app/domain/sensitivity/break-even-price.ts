/**
 * The highest whole-penny price at which a bid would be first and alone, everything else as it was: for a losing bid
 * how far it would have had to come down, for the winner how far it could have gone up. The exact price where totals
 * meet is given beside it; the penny is found by the published ranking itself, with its rounding and tie-break.
 * Authority: PCR 2015 regulation 67; PA 2023 section 19.
 * Example: A 54 quality points at £100, B 48 at £80, weighting 40: A is first up to £94.11 (exactly 94.1176…).
 */
import { formatPence, type Pence, toPence } from '../money.ts';
import { type Contender, placeBids } from '../ranking.ts';
import { compareRatios, minus, type Ratio, ratio } from '../ratio.ts';
import { type JudgedBids, winnersOf } from './judged-bids.ts';
import { type Meeting, meetingPrice } from './meeting-price.ts';

export type BreakEven =
  | {
      readonly kind: 'up-to';
      /** The highest price, in whole pence, at which the bid is first and alone. */
      readonly highest: Pence;
      /** Exact pence where its total meets the nearest rival's; null where rounding or the tie-break decides instead. */
      readonly exact: Ratio | null;
      /** Highest less the price offered: below zero for a bid that would have had to come down. */
      readonly change: Pence;
    }
  | { readonly kind: 'any-price' }
  /** Not even at one penny. */
  | { readonly kind: 'no-price' };

export interface BreakEvenPrice {
  readonly bidId: string;
  readonly price: Pence;
  readonly wins: boolean;
  readonly breakEven: BreakEven;
}

const ONE_PENNY = 1;
const HIGHEST_PRICE = Number.MAX_SAFE_INTEGER;

/** The break-even price of every ranked bid; empty where no price is scored. */
export function breakEvenPrices(judged: JudgedBids): readonly BreakEvenPrice[] {
  const { contest, contenders, winners } = judged;
  if (contest.price === null || contest.price.formula.formula === 'none' || contest.price.weight.n === 0n) return [];
  return contenders.flatMap((contender, place) => {
    const { id, price } = contender;
    if (price === null) return [];
    const wins = winners.length === 1 && winners[0] === id;
    return [{ bidId: id, price, wins, breakEven: breakEvenOf(judged, contender, place, price) }];
  });
}

/** One sentence with the price offered and the price at which the bid would be first. */
export function sayBreakEven({ bidId, price, wins, breakEven }: BreakEvenPrice): string {
  if (breakEven.kind === 'any-price') return `${bidId} would be first at any price (offered: ${formatPence(price)}).`;
  if (breakEven.kind === 'no-price')
    return `${bidId} would not be first at any price (offered: ${formatPence(price)}).`;
  const { highest, change } = breakEven;
  const distance = `${formatPence(toPence(Math.abs(change)))} ${change < 0 ? 'below' : 'above'} the ${formatPence(price)} offered`;
  return `${bidId} ${wins ? 'stays' : 'would be'} first up to ${formatPence(highest)}, ${distance}.`;
}

function breakEvenOf(judged: JudgedBids, contender: Contender, place: number, price: Pence): BreakEven {
  const { contest, contenders } = judged;
  const isFirstAt = (pence: number): boolean => {
    const changed = contenders.with(place, { ...contender, price: toPence(pence) });
    const placed = placeBids(contest, changed, 'published-rule');
    if (!placed.ok) return false;
    const first = winnersOf(placed.value);
    return first.length === 1 && first[0] === contender.id;
  };
  const formula = contest.price?.formula;
  if (formula?.formula === 'banded')
    return bandedBreakEven(
      formula.bands.map(({ upTo }) => upTo),
      isFirstAt,
      price,
    );
  const exact = nearestMeeting(judged, contender);
  if (isFirstAt(HIGHEST_PRICE)) return { kind: 'any-price' };
  if (!isFirstAt(ONE_PENNY)) return { kind: 'no-price' };
  const guess = typeof exact === 'string' ? price : exact.n / exact.d;
  const highest = toPence(lastTrue(isFirstAt, Number(guess)));
  return {
    kind: 'up-to',
    highest,
    exact: typeof exact === 'string' || !decidesThePenny(exact, highest) ? null : exact,
    change: toPence(highest - price),
  };
}

function decidesThePenny(exact: Ratio, highest: Pence): boolean {
  const past = minus(exact, ratio(highest));
  return past.n >= 0n && past.n <= past.d;
}

/** Within a band the price changes nothing, so one price of each is tried, the dearest band first. */
function bandedBreakEven(
  ends: readonly (Pence | null)[],
  isFirstAt: (pence: number) => boolean,
  price: Pence,
): BreakEven {
  const open = Number(ends.at(-2) ?? 0) + 1;
  if (isFirstAt(open)) return { kind: 'any-price' };
  const highest = ends.findLast((end) => end !== null && end >= ONE_PENNY && isFirstAt(end)) ?? null;
  if (highest === null) return { kind: 'no-price' };
  return { kind: 'up-to', highest, exact: ratio(highest), change: toPence(highest - price) };
}

/** The lowest of the prices at which the bid meets a rival; 'never-ahead' when one rival is ahead at every price. */
function nearestMeeting({ contest, contenders }: JudgedBids, contender: Contender): Meeting {
  const { price } = contest;
  const others = contenders.flatMap((one) =>
    one === contender || one.price === null ? [] : [{ quality: one.quality, price: ratio(one.price) }],
  );
  if (price === null) return 'always-ahead';
  const { formula, weight } = price;
  const { quality } = contender;
  return others
    .map((rival) => meetingPrice({ formula, weight, quality, rival, others }))
    .reduce(nearer, 'always-ahead' as const);
}

function nearer(a: Meeting, b: Meeting): Meeting {
  if (a === 'never-ahead' || b === 'always-ahead') return a;
  if (b === 'never-ahead' || a === 'always-ahead') return b;
  return compareRatios(a, b) <= 0 ? a : b;
}

/** The last price at which a test that turns once from true to false holds: true at one penny, false at the highest. */
function lastTrue(test: (pence: number) => boolean, guess: number): number {
  let [low, high] = [ONE_PENNY, HIGHEST_PRICE];
  let probe = Math.min(Math.max(guess, low + 1), high - 1);
  for (let step = 1; high - low > 1; step *= 2) {
    if (test(probe)) low = probe;
    else high = probe;
    const unbounded = low === ONE_PENNY || high === HIGHEST_PRICE;
    const next = low === probe ? low + step : high - step;
    probe = unbounded && next > low && next < high ? next : low + Math.floor((high - low) / 2);
  }
  return low;
}
