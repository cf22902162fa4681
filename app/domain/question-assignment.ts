/**
 * An evaluator marks every quality question of the lot unless the lead assigns some of them: a specialist marks what
 * they know. Every question needs an evaluator before moderation opens, and two before it can be called moderation.
 * Authority: Bromcom v United Learning [2022] EWHC 3262 (TCC) (a real moderation of individual marks); PCR 2015
 * regulation 18 and PA 2023 section 12 (the same people mark a question for every tender).
 * Example: Q1 to Q3 with two evaluators, one of them assigned Q1 only: Q2 and Q3 have one evaluator each.
 */
import type { FieldProblem } from './refusal.ts';

/** The questions a person marks, in the order of the criteria. `assigned` null: every one. */
export function ownQuestions<T extends { readonly id: string }>(
  questions: readonly T[],
  assigned: readonly string[] | null,
): readonly T[] {
  return assigned === null ? questions : questions.filter(({ id }) => assigned.includes(id));
}

/** What is wrong with an assignment; `marked` are questions the person has begun. */
export function assignmentProblems(
  chosen: readonly string[],
  { questions, marked }: Readonly<{ questions: readonly string[]; marked: readonly string[] }>,
): readonly FieldProblem[] {
  const field = 'criterionIds';
  if (chosen.length === 0) return [{ field, sentence: 'Choose at least one question, or release the evaluator' }];
  const unknown = chosen.filter((id) => !questions.includes(id));
  if (unknown.length > 0) return [{ field, sentence: `${unknown.join(', ')} is no question of the frozen criteria` }];
  const kept = marked.filter((id) => !chosen.includes(id));
  if (kept.length > 0)
    return [{ field, sentence: `Marks are on record for ${kept.join(', ')}; a question that has been begun stays` }];
  return [];
}

export interface Coverage {
  readonly criterionId: string;
  /** Evaluators who mark the question; whoever stands aside is not counted. */
  readonly evaluators: number;
}

/** How many evaluators mark each question. */
export const coverageOf = (
  questions: readonly string[],
  evaluators: readonly Readonly<{ assigned: readonly string[] | null }>[],
): readonly Coverage[] =>
  questions.map((criterionId) => ({
    criterionId,
    evaluators: evaluators.filter(({ assigned }) => assigned === null || assigned.includes(criterionId)).length,
  }));

/** Why moderation cannot open: questions that nobody marks; null when every one is marked. */
export function coverageProblem(coverage: readonly Coverage[]): string | null {
  const bare = coverage.filter(({ evaluators }) => evaluators === 0).map(({ criterionId }) => criterionId);
  return bare.length === 0 ? null : `Nobody is assigned to mark ${bare.join(', ')}; assign an evaluator first.`;
}
