/**
 * Every question of sensitivity starts from one published ranking: the same criteria, bids and rules, judged once.
 * Authority: PCR 2015 regulation 67; PA 2023 section 19: the ranking is that of the published rules alone.
 * Example: A 70, B 68 and C 76 with their prices and quality points; C is the winner.
 */
import type { Bid } from '../bid-problems.ts';
import { type EvaluationRules, type PreparedContest, prepareContest, pricingProblem } from '../evaluation.ts';
import type { Problem } from '../problem.ts';
import { type Contender, type Placing, placeBids } from '../ranking.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { ScoringModel } from '../scoring-model.ts';

export interface JudgedBids extends PreparedContest {
  readonly model: ScoringModel;
  readonly bids: readonly Bid[];
  readonly rules: EvaluationRules;
  /** The published ranking, in the order of the contenders. */
  readonly placings: readonly Placing[];
  /** The bids in first place: one, or several that nothing separates. */
  readonly winners: readonly string[];
}

/** Judges the bids; refused with every problem, exactly where `evaluate` refuses. */
export function judgeBids(
  model: ScoringModel,
  bids: readonly Bid[],
  rules: EvaluationRules,
): Result<JudgedBids, readonly Problem[]> {
  const prepared = prepareContest(model, bids, rules);
  if (!prepared.ok) return prepared;
  const placed = placeBids(prepared.value.contest, prepared.value.contenders, 'published-rule');
  if (!placed.ok) return refuse([pricingProblem(placed.refusal, model, bids)]);
  return ok({ ...prepared.value, model, bids, rules, placings: placed.value, winners: winnersOf(placed.value) });
}

/** The bids in first place, in the order given. */
export function winnersOf(placings: readonly Placing[]): readonly string[] {
  return placings.filter(({ rank }) => rank === 1).map(({ id }) => id);
}

/** Whether two lists of winners, both in the order of the bids, are the same. */
export function sameWinners(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}

/** The winners once some contenders stand differently; null when the prices could then not be scored. */
export function winnersAmong({ contest }: JudgedBids, contenders: readonly Contender[]): readonly string[] | null {
  const placed = placeBids(contest, contenders, 'published-rule');
  return placed.ok ? winnersOf(placed.value) : null;
}

/** Names in a sentence: "A", "A and B", "A, B and C". */
export function sayNames(ids: readonly string[]): string {
  if (ids.length < 2) return ids[0] ?? 'no bid';
  return `${ids.slice(0, -1).join(', ')} and ${ids.at(-1)}`;
}
