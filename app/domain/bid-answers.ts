/**
 * A tender is complete when it answers every published quality question and its price is one that the published formula
 * can score.
 * Authority: PCR 2015 regulation 56(1) and (4); PA 2023 section 19(3); InHealth v NHS England [2022] EWHC 2471 (TCC):
 * validity is decided on what was received at the deadline.
 * Example: without an answer to Q2: "Enter the tender's answer to Q2".
 */
import { priceCriterion, qualityLeaves } from './award-criteria.ts';
import type { EvaluationScheme } from './evaluation-scheme.ts';
import type { Pence } from './money.ts';
import { own } from './problem.ts';
import type { FieldProblem } from './refusal.ts';

export interface TenderContent {
  /** By criterion. */
  readonly answers: Readonly<Record<string, string>>;
  readonly price: Pence;
}

/** The field of an answer in the form. */
export const answerField = (criterionId: string) => `answer-${criterionId}`;

/** The answers in the order of the published questions; '' where there is none. */
export const answersInOrder = ({ criteria }: EvaluationScheme, { answers }: TenderContent) =>
  qualityLeaves(criteria).map(({ criterion: { id } }) => ({ criterionId: id, answer: own(answers, id) ?? '' }));

/** What is missing or cannot be scored, by field. */
export function tenderProblems(scheme: EvaluationScheme, content: TenderContent): readonly FieldProblem[] {
  const missing = answersInOrder(scheme, content)
    .filter(({ answer }) => answer.trim() === '')
    .map(({ criterionId }) => ({
      field: answerField(criterionId),
      sentence: `Enter the tender’s answer to ${criterionId}`,
    }));
  const formula = priceCriterion(scheme.criteria)?.price.formula ?? 'none';
  const divides = ['relative-to-lowest', 'linear-above-lowest', 'price-per-quality-point'].includes(formula);
  const free =
    divides && content.price === 0
      ? [{ field: 'price', sentence: 'The published formula divides by the price, so it cannot be £0.00' }]
      : [];
  return [...missing, ...free];
}
