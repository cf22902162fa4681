/**
 * Moderation opens when every evaluator who marks has submitted and every pass or fail test has its result; until
 * then nobody learns how many marks are missing from whom.
 * Authority: EnergySolutions v NDA [2016] EWHC 1988 (TCC); Bromcom v United Learning [2022] EWHC 3262 (TCC).
 * Example: with four evaluators and three submissions: "1 of 4 evaluators has still to submit."
 */
import { qualityLeaves } from './award-criteria.ts';
import type { EvaluationScheme } from './evaluation-scheme.ts';
import { type Coverage, coverageOf, coverageProblem } from './question-assignment.ts';

export interface PanelReadiness {
  /** Evaluators who mark: those standing aside for a conflict are not counted. */
  readonly evaluators: number;
  readonly submitted: number;
  /** Pass or fail results not recorded yet, over all tenders still in. */
  readonly gatesMissing: number;
  /** How many of them mark each question. */
  readonly coverage: readonly Coverage[];
}

/** How many mark, how many of them have submitted, and how the questions are covered. */
export function readinessOfPanel(
  panel: readonly Readonly<{ assigned: readonly string[] | null; submitted: boolean; standsAside: boolean }>[],
  { criteria }: Pick<EvaluationScheme, 'criteria'>,
): Omit<PanelReadiness, 'gatesMissing'> {
  const whoMark = panel.filter(({ standsAside }) => !standsAside);
  const questions = qualityLeaves(criteria).map(({ criterion }) => criterion.id);
  const submitted = whoMark.filter((one) => one.submitted).length;
  return { evaluators: whoMark.length, submitted, coverage: coverageOf(questions, whoMark) };
}

/** Why moderation cannot open yet, as a sentence; null when it can. */
export function moderationProblem({ evaluators, submitted, gatesMissing, coverage }: PanelReadiness): string | null {
  if (evaluators === 0) return 'Nobody has been appointed to mark this lot who is free of a conflict.';
  const bare = coverageProblem(coverage);
  if (bare) return bare;
  const waiting = evaluators - submitted;
  if (waiting > 0) return `${waiting} of ${evaluators} evaluators ${waiting === 1 ? 'has' : 'have'} still to submit.`;
  if (gatesMissing > 0)
    return `${gatesMissing} pass or fail ${gatesMissing === 1 ? 'result has' : 'results have'} still to be recorded by the lead commissioner.`;
  return null;
}
