/**
 * Bids are judged by the published criteria and nothing else: a leaf scores mark ÷ highest mark × weighting, a group
 * the sum of its parts, price by its formula. A bid that is withdrawn, failed at an excluding gate or is under a minimum
 * mark has no rank and no influence on the others. Everything is computed anew each time; nothing here is stored.
 * Authority: PCR 2015 regulations 56, 57 and 67; PA 2023 sections 19 and 23.
 * Example: quality 60 and price 40, relative to lowest; A 90 marks of 100 at £100, B 80 at £80, C 60 at £40: totals
 * 70, 68 and 76, so C is first, A second, B third, and the order of A and B depends on C.
 */
import { type AbnormallyLowSettings, DEFAULT_ABNORMALLY_LOW } from './abnormally-low.ts';
import { type Bid, bidProblems, failedGates, isOutBeforeScoring, minimumsMissed } from './bid-problems.ts';
import { type EvaluationWarning, evaluationWarnings } from './evaluation-warnings.ts';
import { type PriceRefusal, sayPriceRefusal } from './price-score.ts';
import { at, own, type Problem } from './problem.ts';
import { type Contender, type Contest, placeBids } from './ranking.ts';
import { type Ratio, ratio, sumRatios, times } from './ratio.ts';
import { ok, type Result, refuse } from './result.ts';
import { type RoundingRule, roundComponent } from './rounding-rule.ts';
import { type QualityNode, type ScoringModel, scoringModelProblems } from './scoring-model.ts';
import { highestMark } from './scoring-scale.ts';

export interface EvaluationRules {
  readonly rounding: RoundingRule;
  /** Ids of criteria, the first one first; empty: equal totals share a rank. */
  readonly tieBreak: readonly string[];
  readonly abnormallyLow?: AbnormallyLowSettings;
}

export type BidStatus = 'ranked' | 'excluded' | 'withdrawn';

export interface EvaluatedBid {
  readonly id: string;
  readonly status: BidStatus;
  /** Why the bid is not ranked, one sentence each. */
  readonly reasons: readonly string[];
  /** Points by criterion, as published; for a bid without rank, the quality that was marked and no price. */
  readonly scores: Readonly<Record<string, Ratio>>;
  /** Points as published; null without rank. */
  readonly total: Ratio | null;
  readonly rank: number | null;
}

export interface Evaluation {
  /** In the order of the bids given. */
  readonly bids: readonly EvaluatedBid[];
  readonly warnings: readonly EvaluationWarning[];
}

/** A bid with its quality marked: what a ranking, and every variation of one, starts from. */
export interface MarkedBid {
  readonly bid: Bid;
  readonly status: BidStatus;
  readonly reasons: readonly string[];
  /** Quality points by position in the model, exact and published. */
  readonly exact: ReadonlyMap<number, Ratio>;
  readonly published: ReadonlyMap<number, Ratio>;
}

/** Everything that a ranking is computed from; the contenders are the bids that are ranked, in the order given. */
export interface PreparedContest {
  readonly marked: readonly MarkedBid[];
  readonly contest: Contest;
  readonly contenders: readonly Contender[];
}

/** Judges all bids; refused with every problem, by path, when criteria or bids cannot be judged. */
export function evaluate(
  model: ScoringModel,
  bids: readonly Bid[],
  rules: EvaluationRules,
): Result<Evaluation, readonly Problem[]> {
  const prepared = prepareContest(model, bids, rules);
  if (!prepared.ok) return prepared;
  const { marked, contest, contenders } = prepared.value;
  const placed = placeBids(contest, contenders, 'published-rule');
  if (!placed.ok) return refuse([pricingProblem(placed.refusal, model, bids)]);
  const placings = new Map(placed.value.map((placing) => [placing.id, placing]));
  const evaluated = marked.map((one): EvaluatedBid => {
    const placing = placings.get(one.bid.id);
    const { status, reasons } = one;
    const scores = scoresOf(one, model, placing?.priceScore ?? null);
    return { id: one.bid.id, status, reasons, scores, total: placing?.total ?? null, rank: placing?.rank ?? null };
  });
  const settings = rules.abnormallyLow ?? DEFAULT_ABNORMALLY_LOW;
  const warnings = evaluationWarnings({
    model,
    contest,
    contenders,
    placings: placed.value,
    tieBreak: rules.tieBreak,
    settings,
  });
  return ok({ bids: evaluated, warnings });
}

/** Marks the bids and lays out the contest without ranking it; refused with every problem of criteria and bids. */
export function prepareContest(
  model: ScoringModel,
  bids: readonly Bid[],
  rules: EvaluationRules,
): Result<PreparedContest, readonly Problem[]> {
  const modelWrong = [...scoringModelProblems(model), ...tieBreakProblems(model, rules.tieBreak)];
  const problems = modelWrong.length > 0 ? modelWrong : bidProblems(model, bids);
  if (problems.length > 0) return refuse(problems);
  const marked = markBids(model, bids, rules.rounding);
  const keys = rules.tieBreak.map((id) => leavesUnder(model, id));
  const contenders = marked.filter(({ status }) => status === 'ranked').map((one) => contenderOf(one, keys));
  return ok({ marked, contest: contestOf(model, rules), contenders });
}

function markBids(model: ScoringModel, bids: readonly Bid[], rounding: RoundingRule): readonly MarkedBid[] {
  const scoreOf = leafScorer();
  const leaves = [...model.nodes.entries()].flatMap(([position, node]): [number, QualityNode][] =>
    node.kind === 'quality' ? [[position, node]] : [],
  );
  return bids.map((bid) => {
    const exact = new Map<number, Ratio>();
    for (const [position, node] of leaves) {
      const mark = own(bid.marks, node.id);
      if (mark !== undefined) exact.set(position, scoreOf(node, position, mark));
    }
    const published =
      rounding.stage === 'component'
        ? new Map([...exact].map(([position, score]) => [position, roundComponent(score, rounding)]))
        : exact;
    return { bid, ...statusOf(bid, model), exact, published };
  });
}

/** Scores a leaf; each mark of a criterion is worked out once, however many bids have it. */
function leafScorer(): (node: QualityNode, position: number, mark: number) => Ratio {
  const known: Ratio[][] = [];
  return (node, position, mark) => {
    const marks = known[position] ?? [];
    known[position] = marks;
    const score = marks[mark] ?? times(node.weight, ratio(mark, highestMark(node.marks)));
    marks[mark] = score;
    return score;
  };
}

function statusOf(bid: Bid, model: ScoringModel): { readonly status: BidStatus; readonly reasons: readonly string[] } {
  if (bid.withdrawn) return { status: 'withdrawn', reasons: ['The bid was withdrawn.'] };
  const decided = bid.excludedBecause ?? null;
  const reasons = [
    ...(decided === null ? [] : [decided]),
    ...failedGates(bid, model).map((id) => `${id}: failed; the published consequence is exclusion.`),
    ...minimumsMissed(bid, model),
  ];
  const out = reasons.length > 0 || isOutBeforeScoring(bid, model);
  return { status: out ? 'excluded' : 'ranked', reasons };
}

function contestOf(model: ScoringModel, { rounding, tieBreak }: EvaluationRules): Contest {
  const node = model.nodes.find(({ kind }) => kind === 'price');
  const price = node?.kind === 'price' ? { formula: node.price, weight: node.weight } : null;
  const keyHasPrice = tieBreak.map((id) =>
    leavesUnder(model, id).some((position) => model.nodes[position]?.kind === 'price'),
  );
  return { price, keyHasPrice, rounding };
}

/** `keys`: for each criterion of the tie-break, the positions of its leaves. */
function contenderOf({ bid, exact, published }: MarkedBid, keys: readonly (readonly number[])[]): Contender {
  const summed = (scores: ReadonlyMap<number, Ratio>) => ({
    quality: sumRatios([...scores.values()]),
    keys: keys.map((leaves) => sumRatios(leaves.flatMap((position) => scores.get(position) ?? []))),
  });
  const own = summed(exact);
  // Where components are not rounded, what is published is what is exact.
  const shown = published === exact ? own : summed(published);
  const { id, price } = bid;
  return { id, price, ...own, publishedQuality: shown.quality, publishedKeys: shown.keys };
}

/** Scores by criterion; a group has one only when every part of it has. */
function scoresOf(
  { published }: MarkedBid,
  { nodes }: ScoringModel,
  priceScore: Ratio | null,
): Readonly<Record<string, Ratio>> {
  const parts = new Map<number, (Ratio | null)[]>();
  const found: (Ratio | null)[] = [];
  for (let position = nodes.length - 1; position >= 0; position -= 1) {
    const node = nodes[position];
    if (node === undefined || node.kind === 'gate') continue;
    const below = parts.get(position) ?? [];
    const score =
      node.kind === 'price'
        ? priceScore
        : node.kind === 'quality'
          ? (published.get(position) ?? null)
          : below.includes(null)
            ? null
            : sumRatios(below.filter((part) => part !== null));
    found[position] = score;
    if (node.parent === null) continue;
    const beside = parts.get(node.parent);
    if (beside) beside.push(score);
    else parts.set(node.parent, [score]);
  }
  const scores: Record<string, Ratio> = {};
  for (const [position, node] of nodes.entries()) {
    const score = found[position];
    if (score) scores[node.id] = score;
  }
  return scores;
}

/** Positions of the quality and price leaves at or below a criterion. */
export function leavesUnder({ nodes }: ScoringModel, id: string): readonly number[] {
  const inside = new Set<number>();
  nodes.forEach((node, position) => {
    if (node.id === id || (node.parent !== null && inside.has(node.parent))) inside.add(position);
  });
  return [...inside].filter((position) => ['quality', 'price'].includes(nodes[position]?.kind ?? ''));
}

function tieBreakProblems({ nodes }: ScoringModel, tieBreak: readonly string[]): readonly Problem[] {
  return tieBreak.flatMap((id, index) => {
    const path = at('tieBreak', index);
    const node = nodes.find((one) => one.id === id);
    if (node === undefined) return [{ path, problem: `"${id}" is not a criterion.` }];
    if (node.kind === 'gate') return [{ path, problem: `"${id}" is pass or fail and has no score to break a tie.` }];
    return tieBreak.indexOf(id) < index ? [{ path, problem: `"${id}" is listed twice.` }] : [];
  });
}

/** Why the prices cannot be scored, at the bid or formula concerned. */
export function pricingProblem(refusal: PriceRefusal, model: ScoringModel, bids: readonly Bid[]): Problem {
  const problem = sayPriceRefusal(refusal);
  if (refusal.kind === 'too-few-bids') {
    const price = model.nodes.find(({ kind }) => kind === 'price');
    return { path: at(price?.path ?? '', 'price', 'formula'), problem };
  }
  const path = at(
    'bids',
    bids.findIndex(({ id }) => id === refusal.id),
  );
  return { path: at(path, refusal.kind === 'no-quality' ? 'marks' : 'price'), problem };
}
