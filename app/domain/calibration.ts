/**
 * Before real bids are opened, evaluators mark the same invented answers, to find out whether they read the scale alike.
 * Shown are the pairs of evaluators within one step of the scale, Krippendorff's alpha for marks as distances (1: full
 * agreement, 0: no better than chance), and how far each stands from the median. Nothing here is ever applied to a mark
 * of a real bid: a hard marker is told, not corrected.
 * Authority: Bromcom v United Learning [2022] EWHC 3262 (TCC) (marks are agreed, never averaged); Krippendorff, Content
 * Analysis, chapter 11 (alpha, interval distances).
 * Example: on a scale of 0 to 5 three evaluators give 3, 4 and 5: two of three pairs are within one step; the median is
 * 4, and they stand −1, 0 and +1 from it.
 */
import { at, type Problem } from './problem.ts';
import { minus, ONE, over, plus, type Ratio, ratio, sumRatios, times, ZERO } from './ratio.ts';
import { ok, type Result, refuse } from './result.ts';

/** One evaluator's mark on one invented answer. */
export interface MockMark {
  readonly answerId: string;
  readonly evaluator: string;
  readonly mark: number;
}

export interface Leniency {
  readonly evaluator: string;
  /** Distance from the median of each answer marked, signed: above zero is more generous. */
  readonly distances: readonly { readonly answerId: string; readonly distance: Ratio }[];
  /** The mean of the distances, in marks. */
  readonly overall: Ratio;
}

export interface Calibration {
  /** Pairs of marks on the same answer, and those at most one step of the scale apart. */
  readonly pairs: number;
  readonly pairsWithinOneStep: number;
  /** Null where no answer has two marks. */
  readonly withinOneStep: Ratio | null;
  /** Null with fewer than two answers marked twice, or where every mark is the same. */
  readonly alpha: Ratio | null;
  readonly leniency: readonly Leniency[];
}

/** The figures of a mock exercise; refused for marks off the scale and marks given twice. */
export function calibration(
  scale: readonly number[],
  marks: readonly MockMark[],
): Result<Calibration, readonly Problem[]> {
  const problems = markProblems(scale, marks);
  if (problems.length > 0) return refuse(problems);
  const answers = byAnswer(marks);
  const pairs = answers.flatMap(({ given }) => pairsOf(given));
  const near = pairs.filter(([a, b]) => Math.abs(scale.indexOf(a.mark) - scale.indexOf(b.mark)) <= 1).length;
  return ok({
    pairs: pairs.length,
    pairsWithinOneStep: near,
    withinOneStep: pairs.length === 0 ? null : ratio(near, pairs.length),
    alpha: alphaOf(answers.map(({ given }) => given.map(({ mark }) => mark))),
    leniency: leniencyOf(answers),
  });
}

/** The middle mark, or half-way between the two in the middle. The list is not empty. */
export function medianOf(marks: readonly number[]): Ratio {
  const sorted = [...marks].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0;
  return ratio(lower + upper, 2);
}

/**
 * Krippendorff's alpha with squared distances, exactly: one less the disagreement observed within answers over the one
 * expected from all marks together. An answer with a single mark does not count.
 */
export function alphaOf(answers: readonly (readonly number[])[]): Ratio | null {
  const counted = answers.filter((marks) => marks.length > 1);
  const all = counted.flat();
  const expected = ratio(squaredDistances(all), BigInt(Math.max(1, all.length - 1)));
  if (counted.length < 2 || expected.n === 0n) return null;
  const observed = sumRatios(counted.map((marks) => ratio(squaredDistances(marks), marks.length - 1)));
  return minus(ONE, over(observed, expected));
}

/** The sum of squared distances over all ordered pairs: 2 × (n × sum of squares − square of the sum). */
function squaredDistances(marks: readonly number[]): bigint {
  const sum = marks.reduce((total, mark) => total + BigInt(mark), 0n);
  const squares = marks.reduce((total, mark) => total + BigInt(mark) * BigInt(mark), 0n);
  return 2n * (BigInt(marks.length) * squares - sum * sum);
}

function leniencyOf(answers: readonly AnswerMarks[]): readonly Leniency[] {
  const evaluators = [...new Set(answers.flatMap(({ given }) => given.map(({ evaluator }) => evaluator)))];
  return evaluators.map((evaluator) => {
    const distances = answers.flatMap(({ answerId, given }) => {
      const own = given.find((one) => one.evaluator === evaluator);
      const median = medianOf(given.map(({ mark }) => mark));
      return own === undefined ? [] : [{ answerId, distance: minus(ratio(own.mark), median) }];
    });
    const total = distances.reduce((sum, { distance }) => plus(sum, distance), ZERO);
    return { evaluator, distances, overall: times(total, ratio(1, distances.length)) };
  });
}

interface AnswerMarks {
  readonly answerId: string;
  readonly given: readonly MockMark[];
}

function byAnswer(marks: readonly MockMark[]): readonly AnswerMarks[] {
  const ids = [...new Set(marks.map(({ answerId }) => answerId))];
  return ids.map((answerId) => ({ answerId, given: marks.filter((one) => one.answerId === answerId) }));
}

function pairsOf(given: readonly MockMark[]): readonly (readonly [MockMark, MockMark])[] {
  return given.flatMap((a, index) => given.slice(index + 1).map((b) => [a, b] as const));
}

function markProblems(scale: readonly number[], marks: readonly MockMark[]): readonly Problem[] {
  const seen = new Set<string>();
  return marks.flatMap(({ answerId, evaluator, mark }, index): readonly Problem[] => {
    const path = at('marks', index);
    const key = JSON.stringify([answerId, evaluator]);
    const twice = seen.has(key);
    seen.add(key);
    return [
      ...(twice ? [{ path, problem: `${evaluator} marks ${answerId} twice.` }] : []),
      ...(scale.includes(mark)
        ? []
        : [{ path: at(path, 'mark'), problem: `The mark ${mark} is not on the scale ${scale.join(', ')}.` }]),
    ];
  });
}
