import type { FormProblem } from '#app/components/form-problems.ts';
import type { TypedValues } from './parse-form.ts';

/** What a page gets back when one of its forms was not accepted: why, and everything that was typed. */
export type ShownAnswer = Readonly<{
  intent: string;
  problems: readonly FormProblem[];
  values: TypedValues;
  /** What is stored now, by field, when somebody else changed it meanwhile. */
  stored?: TypedValues;
}>;

/** The answer for one of the page's forms; undefined when another one was sent. */
export const answerFor = (answer: ShownAnswer | undefined, intent: string) =>
  answer?.intent === intent ? answer : undefined;
