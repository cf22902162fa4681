/**
 * A mock exercise: one question of the published criteria, one to five invented answers, marked by each evaluator once
 * and alone. The marks are shown together when the exercise is closed, which needs two evaluators on the same answer.
 * Authority: as calibration.ts.
 * Example: two invented answers to Q1, marked by one evaluator only: closing is refused.
 */
import type { MockMark } from './calibration.ts';
import type { FieldProblem } from './refusal.ts';
import { isOnScale, type ScoringScale } from './scoring-scale.ts';

export const MOST_ANSWERS = 5;

/** What is missing when an exercise is set. */
export function exerciseProblems(
  { criterionId, answers }: Readonly<{ criterionId: string; answers: readonly string[] }>,
  questions: readonly string[],
): readonly FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (!questions.includes(criterionId))
    problems.push({ field: 'criterionId', sentence: 'Choose a quality question of the frozen criteria' });
  if (answers.length === 0)
    problems.push({ field: 'answers1', sentence: 'Enter at least one invented answer for the panel to mark' });
  return problems;
}

/** What is missing when an invented answer is marked. */
export function mockMarkProblems(
  { mark, reasons }: Readonly<{ mark: number | null; reasons: string }>,
  { marks }: ScoringScale,
): readonly FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (mark === null) problems.push({ field: 'mark', sentence: 'Choose the mark that this answer deserves' });
  else if (!isOnScale(marks, mark))
    problems.push({ field: 'mark', sentence: `${mark} is not on the published scale: ${marks.join(', ')}` });
  if (reasons.trim() === '') problems.push({ field: 'reasons', sentence: 'Give the reasons for the mark' });
  return problems;
}

/** Why the exercise cannot be closed yet; null when it can. */
export function closingProblem(marks: readonly Pick<MockMark, 'answerId' | 'evaluator'>[]): string | null {
  const compared = marks.some((one) =>
    marks.some((other) => other.answerId === one.answerId && other.evaluator !== one.evaluator),
  );
  return compared ? null : 'Two evaluators must have marked the same answer before there is anything to compare.';
}
