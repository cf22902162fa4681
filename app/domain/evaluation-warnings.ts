/**
 * A ranking that hangs on a rounding, on a losing bid, on a tie-break, on one mark or on a suspiciously low price is
 * shown with that fact beside it. A warning changes no rank.
 * Authority: Braceurself v NHS England [2022] EWHC 1532 (TCC): one mark flipped the winner; PCR 2015 regulation 69.
 * Example: A leads B by 70 to 68 only while C's price of £40 counts; without C, B leads by 88 to 86.
 */
import { type AbnormallyLowSettings, abnormallyLow } from './abnormally-low.ts';
import { dependsOnOtherBids } from './price-formula.ts';
import { type Contender, type Contest, type Placing, placeBids, separatingKey } from './ranking.ts';
import { compareRatios, minus, type Ratio, ratio, times, toExactDecimal } from './ratio.ts';
import { formatTotal } from './rounding-rule.ts';
import type { QualityNode, ScoringModel } from './scoring-model.ts';
import { highestMark, largestStep } from './scoring-scale.ts';

export type WarningCode =
  | 'rank-depends-on-rounding'
  | 'order-depends-on-bid'
  | 'tie-broken'
  | 'abnormally-low'
  | 'margin-below-one-mark';

export interface EvaluationWarning {
  readonly code: WarningCode;
  readonly text: string;
  /** The bids concerned; for `order-depends-on-bid` the bid whose presence matters comes first. */
  readonly bids: readonly string[];
}

export interface RankedContest {
  readonly model: ScoringModel;
  readonly contest: Contest;
  readonly contenders: readonly Contender[];
  /** The published ranking, in the order of the contenders. */
  readonly placings: readonly Placing[];
  readonly tieBreak: readonly string[];
  readonly settings: AbnormallyLowSettings;
}

/** Above so many pairs, one warning names all bids whose order depends on another instead of one warning a pair. */
const MOST_PAIRS = 20;

/** All warnings of a ranking. */
export function evaluationWarnings(ranked: RankedContest): readonly EvaluationWarning[] {
  return [
    ...roundingWarnings(ranked),
    ...dependenceWarnings(ranked),
    ...tieWarnings(ranked),
    ...priceWarnings(ranked),
    ...marginWarnings(ranked),
  ];
}

function roundingWarnings({ contest, contenders, placings }: RankedContest): readonly EvaluationWarning[] {
  if (contest.rounding.stage === 'none') return [];
  const exact = placeBids(contest, contenders, 'exact-totals');
  if (!exact.ok) return [];
  const moved = placings.flatMap(({ id, rank }, index) => {
    const unrounded = exact.value[index]?.rank ?? rank;
    return unrounded === rank ? [] : [{ id, sentence: `${id} is ranked ${rank}, but ${unrounded} without rounding.` }];
  });
  if (moved.length === 0) return [];
  const text = moved.map(({ sentence }) => sentence).join(' ');
  return [{ code: 'rank-depends-on-rounding', text, bids: moved.map(({ id }) => id) }];
}

function dependenceWarnings(ranked: RankedContest): readonly EvaluationWarning[] {
  const { contest, contenders, placings } = ranked;
  if (contest.price === null || !dependsOnOtherBids(contest.price.formula) || contenders.length < 3) return [];
  return influentialBids(ranked).flatMap((removed) => {
    const others = contenders.filter((_, index) => index !== removed);
    const without = placeBids(contest, others, 'published-rule');
    if (!without.ok) return [];
    const before = placings.filter((_, index) => index !== removed);
    return pairWarnings(contenders[removed]?.id ?? '', before, without.value);
  });
}

/** The bids whose leaving can change another's score: any in a mean, else only the one that alone sets the lowest. */
function influentialBids({ contest, contenders }: RankedContest): readonly number[] {
  const every = contenders.map((_, index) => index);
  if (contest.price?.formula.formula === 'deviation-from-mean') return every;
  const perPoint = contest.price?.formula.formula === 'price-per-quality-point';
  const measure = contenders.map(({ price, quality }) =>
    perPoint ? ratio(BigInt(price ?? 0) * quality.d, quality.n) : ratio(price ?? 0),
  );
  return every.filter((one) => every.every((other) => other === one || isLess(measure[one], measure[other])));
}

function pairWarnings(
  removed: string,
  before: readonly Placing[],
  after: readonly Placing[],
): readonly EvaluationWarning[] {
  const pairs: [Placing, Placing, number][] = [];
  before.forEach((a, i) => {
    for (let j = i + 1; j < before.length; j += 1) {
      const b = before[j];
      if (b === undefined) continue;
      const now = Math.sign(a.rank - b.rank);
      const then = Math.sign((after[i]?.rank ?? 0) - (after[j]?.rank ?? 0));
      if (now !== then) pairs.push(now <= 0 ? [a, b, then] : [b, a, -then]);
    }
  });
  if (pairs.length > MOST_PAIRS) {
    const affected = before.filter((one) => pairs.some(([a, b]) => a === one || b === one)).map(({ id }) => id);
    const text = `The order of ${pairs.length} pairs of bids depends on ${removed}: it would differ without that bid.`;
    return [{ code: 'order-depends-on-bid', text, bids: [removed, ...affected] }];
  }
  return pairs.map(([a, b, then]) => ({
    code: 'order-depends-on-bid',
    text: `The order of ${a.id} and ${b.id} depends on ${removed}: ${a.rank === b.rank ? `${a.id} and ${b.id} are level` : `${a.id} is ahead of ${b.id}`}, but without ${removed} ${then > 0 ? `${b.id} is ahead` : then < 0 ? `${a.id} is ahead` : 'they are level'}.`,
    bids: [removed, a.id, b.id],
  }));
}

function tieWarnings({ contest, placings, tieBreak }: RankedContest): readonly EvaluationWarning[] {
  const ordered = [...placings].sort((a, b) => a.rank - b.rank);
  const warnings: EvaluationWarning[] = [];
  for (let start = 0; start < ordered.length; ) {
    const first = ordered[start];
    if (first === undefined) break;
    const tied = ordered.filter(({ total }) => compareRatios(total, first.total) === 0);
    start += tied.length;
    const used = new Set(
      tied.slice(1).flatMap(({ keys }, index) => separatingKey(tied[index]?.keys ?? [], keys) ?? []),
    );
    if (used.size === 0) continue;
    const by = [...used]
      .sort((a, b) => a - b)
      .map((key) => tieBreak[key])
      .join(', then ');
    const text = `${tied.map(({ id }) => id).join(' and ')} have the same total, ${formatTotal(first.total, contest.rounding)}; the tie is broken by ${by}.`;
    warnings.push({ code: 'tie-broken', text, bids: tied.map(({ id }) => id) });
  }
  return warnings;
}

function priceWarnings({ contenders, settings }: RankedContest): readonly EvaluationWarning[] {
  const priced = contenders.flatMap(({ id, price }) => (price === null ? [] : [{ id, price }]));
  return abnormallyLow(priced, settings).map(({ id, reasons }) => ({
    code: 'abnormally-low',
    text: `${id} must be asked to explain its price: ${reasons.join(' ')}`,
    bids: [id],
  }));
}

/** The winner against every bid that one step on one quality scale could bring level or above. */
function marginWarnings({ model, placings, contest }: RankedContest): readonly EvaluationWarning[] {
  const worths = model.nodes.flatMap((node) =>
    node.kind === 'quality' ? [{ id: node.id, worth: oneMark(node) }] : [],
  );
  const most = worths.reduce<(typeof worths)[number] | null>(
    (best, one) => (best && !isLess(best.worth, one.worth) ? best : one),
    null,
  );
  const [winner, ...rest] = [...placings].sort((a, b) => a.rank - b.rank);
  if (most === null || winner === undefined) return [];
  const near = rest.filter(({ total }) => isLess(minus(winner.total, total), most.worth));
  if (near.length === 0) return [];
  const rivals = near.map(({ id, total }) => `${id} by ${formatTotal(minus(winner.total, total), contest.rounding)}`);
  const text = `${winner.id} leads ${rivals.join(', ')}: less than one mark on ${most.id}, which is worth ${toExactDecimal(most.worth)}.`;
  return [{ code: 'margin-below-one-mark', text, bids: [winner.id, ...near.map(({ id }) => id)] }];
}

/** The points that the largest step of a criterion's scale is worth. */
export function oneMark({ marks, weight }: QualityNode): Ratio {
  return times(weight, ratio(largestStep(marks), highestMark(marks)));
}

function isLess(a: Ratio | undefined, b: Ratio | undefined): boolean {
  return a !== undefined && b !== undefined && compareRatios(a, b) < 0;
}
