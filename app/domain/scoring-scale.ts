/**
 * A scale is the list of marks that may be given, lowest first, with the published words for each. No other mark,
 * and no mark between two of them, may be given.
 * Authority: PCR 2015 regulation 67 and PA 2023 section 23 (criteria and how they are assessed are published);
 * Bromcom v United Learning [2022] EWHC 3262 (TCC): averaged fractions are not marks of the scale.
 * Example: 0, 2, 4, 6, 8, 10 allows 8 but neither 7 nor 8.5; the highest mark is 10 and one step is worth 2.
 */
import { at, type Problem } from './problem.ts';
import { ok, type Result, refuse } from './result.ts';

/** A long scale written short: from 0 to 40 in steps of 1. */
export interface MarkRange {
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

/** Whole marks, zero or more, as a list or as a range. */
export type Marks = readonly number[] | MarkRange;

export interface ScoringScale {
  /** Whole marks, lowest first. */
  readonly marks: readonly number[];
  /** The published words, keyed by mark. Either every mark has words or none has. */
  readonly descriptors: Readonly<Record<string, string>>;
}

export const LONGEST_SCALE = 100_001;
const LONGEST_LIST = 1001;
const MOST_LISTED = 12;

/** Writes a range out as its list of marks; refused with a sentence when it is not a scale or has over 1,001 marks. */
export function expandMarks(range: MarkRange): Result<readonly number[], string> {
  const problem = rangeProblem(range);
  if (problem !== null) return refuse(problem);
  const count = (range.to - range.from) / range.step + 1;
  if (count > LONGEST_LIST) return refuse(`The scale has ${count} marks; at most ${LONGEST_LIST} can be listed.`);
  return ok(Array.from({ length: count }, (_, index) => range.from + index * range.step));
}

export function isOnScale(marks: Marks, mark: number): boolean {
  if (!isRange(marks)) return marks.includes(mark);
  return Number.isSafeInteger(mark) && mark >= marks.from && mark <= marks.to && (mark - marks.from) % marks.step === 0;
}

/** The marks as a range, where they go up in equal steps; else null. */
export function rangeOf(marks: readonly number[]): MarkRange | null {
  const [from, second] = marks;
  const to = marks.at(-1);
  if (from === undefined || second === undefined || to === undefined) return null;
  const step = second - from;
  return step > 0 && marks.every((mark, index) => mark === from + index * step) ? { from, to, step } : null;
}

/** The marks in words: "0, 1, 2, 3", or "0 to 40 in steps of 1" where a list would be too long to read. */
export function sayMarks(marks: readonly number[]): string {
  if (marks.length <= MOST_LISTED) return marks.join(', ');
  const range = rangeOf(marks);
  return range
    ? `${range.from} to ${range.to} in steps of ${range.step}`
    : `${marks[0]} to ${marks.at(-1)}, ${marks.length} marks in all`;
}

/** The highest mark; zero for an empty list, which is a problem of its own. */
export function highestMark(marks: Marks): number {
  return isRange(marks) ? marks.to : (marks.at(-1) ?? 0);
}

/** The largest distance between two neighbouring marks. */
export function largestStep(marks: Marks): number {
  if (isRange(marks)) return marks.step;
  return marks.slice(1).reduce((largest, mark, index) => Math.max(largest, mark - (marks[index] ?? mark)), 0);
}

/** The next mark above, or null at the top. */
export function nextMarkUp(marks: Marks, mark: number): number | null {
  if (isRange(marks)) return mark + marks.step <= marks.to ? mark + marks.step : null;
  return marks.find((one) => one > mark) ?? null;
}

/** Problems of a list or range of marks, each with its figures. */
export function marksProblems(marks: Marks, path: string): readonly Problem[] {
  if (isRange(marks)) {
    const problem = rangeProblem(marks);
    return problem === null ? [] : [{ path, problem }];
  }
  if (marks.length < 2) return [{ path, problem: `The scale has ${marks.length} marks; it needs at least 2.` }];
  if (marks.length > LONGEST_LIST)
    return [{ path, problem: `The scale has ${marks.length} marks; at most ${LONGEST_LIST}.` }];
  return marks.flatMap((mark, index) => {
    const before = marks[index - 1];
    if (!Number.isSafeInteger(mark) || mark < 0)
      return [{ path: at(path, index), problem: `${mark} is not a whole mark of zero or more.` }];
    return before !== undefined && mark <= before
      ? [
          {
            path: at(path, index),
            problem: `The mark ${mark} follows ${before}; marks go from the lowest to the highest, each once.`,
          },
        ]
      : [];
  });
}

/** Words that belong to no mark of the scale, and marks without words where others have them. */
export function descriptorProblems(scale: ScoringScale, path: string): readonly Problem[] {
  const described = Object.keys(scale.descriptors);
  const strangers = described.filter((mark) => !scale.marks.includes(Number(mark)));
  const wordless = described.length === 0 ? [] : scale.marks.filter((mark) => !scale.descriptors[mark]?.trim());
  return [
    ...strangers.map((mark) => ({
      path: at(path, 'descriptors', mark),
      problem: `${mark} is described but is not a mark of the scale.`,
    })),
    ...wordless.map((mark) => ({
      path: at(path, 'descriptors', `${mark}`),
      problem: `The mark ${mark} has no words, but other marks have.`,
    })),
  ];
}

function rangeProblem({ from, to, step }: MarkRange): string | null {
  if (![from, to, step].every(Number.isSafeInteger)) return 'A scale runs over whole marks.';
  if (from < 0) return `The scale starts at ${from}, below zero.`;
  if (step <= 0) return `The step is ${step}; it must be above zero.`;
  if (to <= from) return `The scale ends at ${to}, which is not above its start, ${from}.`;
  if ((to - from) % step !== 0) return `Steps of ${step} from ${from} do not reach ${to}.`;
  const count = (to - from) / step + 1;
  return count > LONGEST_SCALE ? `The scale has ${count} marks; at most ${LONGEST_SCALE}.` : null;
}

function isRange(marks: Marks): marks is MarkRange {
  return !Array.isArray(marks);
}
