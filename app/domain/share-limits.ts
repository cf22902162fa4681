/**
 * A floor is the least and a cap the most that a council pays in a period; what a limit adds or takes away is borne
 * by the other councils in proportion to the basis. Limits that no split can meet are refused with the figures.
 * Authority: the partners' agreement (domain rule on floors and caps).
 * Example: £100 by 1:2:7 is £10, £20, £70. With a floor of £19 for the first, the other £81 goes 2:7: £18 and £63.
 */
import { formatPence, type Pence, toPence } from './money.ts';
import { compareRatios, minus, over, type Ratio, ratio, sumRatios, times, ZERO } from './ratio.ts';
import { ok, type Result, refuse } from './result.ts';

/** One council's weight on the basis with its limits for one period; null is no limit. */
export interface LimitedShare {
  readonly partner: string;
  readonly weight: Ratio;
  readonly floor: Pence | null;
  readonly cap: Pence | null;
}

/** Exact pence, and which limit bit. */
export interface ExactShare {
  readonly share: Ratio;
  readonly limitedBy: 'floor' | 'cap' | null;
}

/** Why no split can meet the limits: which of them, of one partner or (null) of all, and a sentence with the figures. */
export interface ImpossibleLimits {
  readonly limits: 'floors' | 'caps';
  readonly partner: string | null;
  readonly sentence: string;
}

/** Splits a cost in proportion within the limits. Weights are not below zero. */
export function shareWithinLimits(
  cost: Pence,
  councils: readonly LimitedShare[],
): Result<readonly ExactShare[], ImpossibleLimits> {
  const impossible = impossibleLimits(cost, councils);
  if (impossible !== null) return refuse(impossible);
  const fixed = new Map<LimitedShare, ExactShare>();
  let open = [...councils];
  while (open.length > 0) {
    const left = minus(ratio(cost), sumRatios([...fixed.values()].map(({ share }) => share)));
    const settled = settleRound(left, open);
    for (const [council, share] of settled) fixed.set(council, share);
    open = open.filter((council) => !fixed.has(council));
  }
  return ok(councils.map((council) => fixed.get(council) ?? { share: ZERO, limitedBy: null }));
}

/** Settles the councils whose limit bites on the heavier side; everyone, when no limit bites or both sides balance. */
function settleRound(left: Ratio, open: readonly LimitedShare[]): readonly (readonly [LimitedShare, ExactShare])[] {
  const weights = sumRatios(open.map(({ weight }) => weight));
  const tried = open.map((council) => {
    const wanted = weights.n === 0n ? ZERO : over(times(left, council.weight), weights);
    return { council, wanted, ...held(wanted, council) };
  });
  const excess = minus(sumRatios(tried.map(({ share }) => share)), sumRatios(tried.map(({ wanted }) => wanted)));
  const side = excess.n > 0n ? 'floor' : excess.n < 0n ? 'cap' : null;
  return tried
    .filter(({ limitedBy }) => side === null || limitedBy === side)
    .map(({ council, share, limitedBy }) => [council, { share, limitedBy }] as const);
}

function held(wanted: Ratio, { floor, cap }: LimitedShare): ExactShare {
  if (floor !== null && compareRatios(wanted, ratio(floor)) < 0) return { share: ratio(floor), limitedBy: 'floor' };
  if (cap !== null && compareRatios(wanted, ratio(cap)) > 0) return { share: ratio(cap), limitedBy: 'cap' };
  return { share: wanted, limitedBy: null };
}

function impossibleLimits(cost: Pence, councils: readonly LimitedShare[]): ImpossibleLimits | null {
  for (const { partner, floor, cap } of councils)
    if (floor !== null && cap !== null && floor > cap) {
      const sentence = `The floor of ${partner}, ${formatPence(floor)}, is above its cap, ${formatPence(cap)}.`;
      return { limits: 'floors', partner, sentence };
    }
  const least = councils.reduce((total, { floor }) => total + BigInt(floor ?? 0), 0n);
  if (least > BigInt(cost)) {
    const sentence = `The floors total ${pounds(least)}, which is more than the cost of ${formatPence(cost)}.`;
    return { limits: 'floors', partner: null, sentence };
  }
  const most = mostPayable(councils);
  if (most === null || most >= BigInt(cost)) return null;
  const sentence = `With these caps the councils that have a share of the basis can pay at most ${pounds(most)}, which is less than the cost of ${formatPence(cost)}.`;
  return { limits: 'caps', partner: null, sentence };
}

/** The caps of all councils with a weight, and the floors of those without; null when a council has no limit upwards. */
function mostPayable(councils: readonly LimitedShare[]): bigint | null {
  let most = 0n;
  for (const { weight, floor, cap } of councils) {
    if (weight.n > 0n && cap === null) return null;
    most += BigInt((weight.n > 0n ? cap : floor) ?? 0);
  }
  return most;
}

/** Pounds of a total that may be beyond the safe range. */
function pounds(total: bigint): string {
  return total <= BigInt(Number.MAX_SAFE_INTEGER) ? formatPence(toPence(total)) : 'over £90,071,992,547,409.91';
}
