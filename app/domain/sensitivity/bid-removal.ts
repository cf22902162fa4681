/**
 * Each ranked bid is taken away in turn, as if it had never been received, and the others are ranked again: a formula
 * that compares prices can turn the order of two bids because a third, losing bid was there.
 * Authority: PCR 2015 regulation 67; PA 2023 section 19; domain rule on relative price formulas.
 * Example: A 70, B 68, C 76; without C, A has 86 and B 88: their order turns.
 */

import { sayPriceRefusal } from '../price-score.ts';
import { type Placing, placeBids } from '../ranking.ts';
import { formatTotal } from '../rounding-rule.ts';
import { type JudgedBids, sameWinners, sayNames, winnersOf } from './judged-bids.ts';

export interface BidRemoval {
  readonly removed: string;
  /** The others, in the order of the bids; null when they could not be ranked. */
  readonly placings: readonly Placing[] | null;
  readonly refusal: string | null;
  /** Whether any two of the others stand in another order than before. */
  readonly orderChanges: boolean;
  /** Whether the first place changes hands, other than by the first bid's own leaving. */
  readonly winnerChanges: boolean;
}

/** The ranking without each ranked bid in turn. */
export function bidRemovals(judged: JudgedBids): readonly BidRemoval[] {
  const { contest, contenders, placings, winners } = judged;
  return contenders.map((contender, index): BidRemoval => {
    const removed = contender.id;
    const placed = placeBids(contest, contenders.toSpliced(index, 1), 'published-rule');
    if (!placed.ok) {
      const refusal = sayPriceRefusal(placed.refusal);
      return { removed, placings: null, refusal, orderChanges: false, winnerChanges: false };
    }
    const before = placings.toSpliced(index, 1);
    const left = winners.filter((id) => id !== removed);
    const expected = left.length > 0 ? left : bestRanked(before);
    return {
      removed,
      placings: placed.value,
      refusal: null,
      orderChanges: orderDiffers(before, placed.value),
      winnerChanges: !sameWinners(expected, winnersOf(placed.value)),
    };
  });
}

/** One sentence: "Without C, A and B change order: A 86, B 88." */
export function sayBidRemoval(removal: BidRemoval, { contest }: Pick<JudgedBids, 'contest'>): string {
  const { removed, placings, refusal, orderChanges } = removal;
  if (placings === null) return `Without ${removed} the others could not be ranked. ${refusal}`;
  const totals = placings.map(({ id, total }) => `${id} ${formatTotal(total, contest.rounding)}`).join(', ');
  const first = sayNames(winnersOf(placings));
  return `Without ${removed} ${orderChanges ? 'the order of the others changes' : 'the order of the others stays'}: ${first} first${totals === '' ? '' : ` (${totals})`}.`;
}

function bestRanked(placings: readonly Placing[]): readonly string[] {
  const best = Math.min(...placings.map(({ rank }) => rank));
  return placings.filter(({ rank }) => rank === best).map(({ id }) => id);
}

function orderDiffers(before: readonly Placing[], after: readonly Placing[]): boolean {
  return before.some((a, i) =>
    before.some((b, j) => {
      const [nowA, nowB] = [after[i]?.rank ?? 0, after[j]?.rank ?? 0];
      return i < j && Math.sign(a.rank - b.rank) !== Math.sign(nowA - nowB);
    }),
  );
}
