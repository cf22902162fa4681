/**
 * An answer may have a published limit of words. Words are what stands between spaces and holds a letter or a figure.
 * An answer over its limit is reported with both figures; what follows is for the published rules, not for arithmetic.
 * Authority: PCR 2015 regulations 18(1) and 67(9); PA 2023 sections 12(2) and 23: all tenderers are held to one limit.
 * Example: 412 words to a question limited to 400: "The answer to Q1 has 412 words, 12 over the published limit of 400."
 */
import { own } from './problem.ts';

export const MOST_WORDS = 50_000;

export interface WordCount {
  readonly words: number;
  readonly limit: number;
  /** Null while the answer keeps to the limit. */
  readonly warning: string | null;
}

/** How many words the text has. */
export const countWords = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Why this cannot be a word limit; null where it can, or there is none. */
export function wordLimitProblem(id: string, limit: number | undefined): string | null {
  if (limit === undefined || (Number.isSafeInteger(limit) && limit >= 1 && limit <= MOST_WORDS)) return null;
  return `The word limit of "${id}" is ${limit}; it must be between 1 and ${group(MOST_WORDS)}, or left empty.`;
}

/** The words of an answer beside their limit. */
export function wordCount(id: string, answer: string, limit: number): WordCount {
  const words = countWords(answer);
  const over = words - limit;
  const warning =
    over > 0
      ? `The answer to ${id} has ${group(words)} words, ${group(over)} over the published limit of ${group(limit)}.`
      : null;
  return { words, limit, warning };
}

/** One warning for each answer over its limit, in the order of the questions. */
export function wordLimitWarnings(
  limits: readonly Readonly<{ id: string; wordLimit?: number }>[],
  answers: Readonly<Record<string, string>>,
): readonly string[] {
  return limits.flatMap(({ id, wordLimit }) => {
    const warning = wordLimit === undefined ? null : wordCount(id, own(answers, id) ?? '', wordLimit).warning;
    return warning === null ? [] : [warning];
  });
}

const group = (count: number) => String(count).replace(/\B(?=(\d{3})+$)/g, ',');
