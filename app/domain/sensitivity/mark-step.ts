/**
 * What one step of one mark does to the first place. The bid moves alone while no other bid's score hangs on it; where
 * one does (price per quality point, a bid that goes out or comes in) everything is placed anew.
 * Authority: PCR 2015 regulation 67; Braceurself v NHS England [2022] EWHC 1532 (TCC): one mark flipped the winner.
 * Example: B at 64.4 behind A at 69; one step of Q1, worth 7, brings B to 71.4 and first place.
 */
import { minimumsMissed } from '../bid-problems.ts';
import type { MarkedBid } from '../evaluation.ts';
import { type Contender, compareStanding, type Placing } from '../ranking.ts';
import { minus, over, plus, type Ratio, ratio, sameRatio, smaller, times, ZERO } from '../ratio.ts';
import { roundComponent, roundTotal } from '../rounding-rule.ts';
import type { QualityNode } from '../scoring-model.ts';
import { highestMark } from '../scoring-scale.ts';
import { type JudgedBids, judgeBids, winnersAmong } from './judged-bids.ts';

/** Answers "who is first if this bid's mark on this criterion were that one?" */
export type Outcome = (step: Step) => readonly string[] | null;

export interface Step {
  readonly node: QualityNode;
  readonly position: number;
  readonly from: number;
  readonly to: number;
}

/** A ranked bid moves alone unless the formula reads quality; under its minimum it leaves the contest. */
export function rankedOutcome(judged: JudgedBids, one: MarkedBid, keysWith: readonly ReadonlySet<number>[]): Outcome {
  const { contest, contenders, placings, rules } = judged;
  const place = contenders.findIndex(({ id }) => id === one.bid.id);
  const [contender, placing] = [contenders[place], placings[place]];
  if (contender === undefined || placing === undefined) return () => judged.winners;
  const others = contenders.filter((other) => other !== contender);
  let without: readonly string[] | null | undefined;
  const rivals = bestOf(placings.filter((other) => other !== placing));
  const ownPriceScore = aloneScorer(judged, contender, others, placing.priceScore);
  return (step) => {
    if (step.node.minimumMark !== null && step.to < step.node.minimumMark) {
      if (without === undefined) without = winnersAmong(judged, others);
      return without;
    }
    const moved = afterStep(contender, step, keysWith, judged);
    const priceScore = ownPriceScore(moved);
    if (priceScore === null) return winnersAmong(judged, contenders.with(place, moved));
    const total = roundTotal(plus(moved.publishedQuality, priceScore), rules.rounding);
    const keys = moved.publishedKeys.map((key, index) => (contest.keyHasPrice[index] ? plus(key, priceScore) : key));
    return winnersWith(judged, { ...placing, total, keys }, rivals);
  };
}

/** The moved bid's price score where the step leaves all others' alone; null where everything must be placed anew. */
function aloneScorer(
  { contest: { price, rounding } }: JudgedBids,
  contender: Contender,
  others: readonly Contender[],
  priceScore: Ratio | null,
): (moved: Contender) => Ratio | null {
  if (price?.formula.formula !== 'price-per-quality-point') return () => priceScore ?? ZERO;
  const perPoint = (one: Contender) => over(ratio(one.price ?? 0), one.quality);
  const rivals = others.map(perPoint);
  const lowestWith = (own: Ratio) => rivals.reduce(smaller, own);
  const before = lowestWith(perPoint(contender));
  return (moved) => {
    if (moved.quality.n <= 0n) return null;
    const own = perPoint(moved);
    if (!sameRatio(lowestWith(own), before)) return null;
    return roundComponent(times(price.weight, over(before, own)), rounding);
  };
}

/** A bid under one minimum mark comes in when that very mark reaches it; everything is then judged anew. */
export function excludedOutcome(judged: JudgedBids, { bid }: MarkedBid): Outcome {
  const { model, bids, rules } = judged;
  const single = minimumsMissed(bid, model).length === 1;
  return ({ node, from, to }) => {
    const least = node.minimumMark;
    if (!single || least === null || from >= least || to < least) return judged.winners;
    const changed = { ...bid, marks: { ...bid.marks, [node.id]: to } };
    const anew = judgeBids(
      model,
      bids.map((other) => (other === bid ? changed : other)),
      rules,
    );
    return anew.ok ? anew.value.winners : null;
  };
}

function afterStep(
  contender: Contender,
  { node, position, from, to }: Step,
  keysWith: readonly ReadonlySet<number>[],
  { rules: { rounding } }: JudgedBids,
): Contender {
  const [before, after] = [leafScore(node, from), leafScore(node, to)];
  const exact = minus(after, before);
  const published = minus(roundComponent(after, rounding), roundComponent(before, rounding));
  const shift = (keys: readonly Ratio[], by: Ratio) =>
    keys.map((key, index) => (keysWith[index]?.has(position) ? plus(key, by) : key));
  return {
    ...contender,
    quality: plus(contender.quality, exact),
    publishedQuality: plus(contender.publishedQuality, published),
    keys: shift(contender.keys, exact),
    publishedKeys: shift(contender.publishedKeys, published),
  };
}

function leafScore({ weight, marks }: QualityNode, mark: number): Ratio {
  return ratio(BigInt(mark) * weight.n, BigInt(highestMark(marks)) * weight.d);
}

function bestOf(placings: readonly Placing[]): readonly Placing[] {
  const best = placings.reduce<Placing | undefined>(
    (leader, one) => (leader === undefined || compareStanding(one, leader) < 0 ? one : leader),
    undefined,
  );
  return placings.filter((one) => compareStanding(one, best) === 0);
}

/** First place between a moved bid and the best of the others, in the order of the bids. */
function winnersWith({ placings }: JudgedBids, moved: Placing, rivals: readonly Placing[]): readonly string[] {
  const order = rivals[0] === undefined ? -1 : compareStanding(moved, rivals[0]);
  if (order < 0) return [moved.id];
  if (order > 0) return rivals.map(({ id }) => id);
  return placings.filter(({ id }) => id === moved.id || rivals.some((rival) => rival.id === id)).map(({ id }) => id);
}
