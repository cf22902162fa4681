/**
 * How far the first bid is ahead of the second, in points and in marks of the criterion whose largest step is worth
 * most. Less than one such mark means that a single judgment decided, and asks for a second reading.
 * Authority: Braceurself v NHS England [2022] EWHC 1532 (TCC): a narrow result that rested on one misread answer.
 * Example: 88 against 86 with a step of Q1 worth 7 points: 2 points ahead, 0.29 of a mark: read a second time.
 */
import { oneMark } from '../evaluation-warnings.ts';
import { compareRatios, minus, ONE, over, type Ratio, toDecimal, toExactDecimal } from '../ratio.ts';
import type { QualityNode } from '../scoring-model.ts';
import type { JudgedBids } from './judged-bids.ts';

export interface FirstMargin {
  readonly first: string;
  readonly second: string;
  /** Published points between them; zero for a tie, even one that the tie-break decided. */
  readonly points: Ratio;
  /** The criterion whose largest step is worth most, and what it is worth; null where no quality is marked. */
  readonly criterionId: string | null;
  readonly markWorth: Ratio | null;
  /** The points as a number of such marks. */
  readonly marks: Ratio | null;
  readonly needsSecondReading: boolean;
}

/** The margin between the first two bids; null with fewer than two ranked bids. */
export function firstMargin({ model, placings }: JudgedBids): FirstMargin | null {
  const [first, second] = [...placings].sort((a, b) => a.rank - b.rank);
  if (first === undefined || second === undefined) return null;
  const points = minus(first.total, second.total);
  const steps = model.nodes.filter((node): node is QualityNode => node.kind === 'quality' && node.weight.n > 0n);
  const worths = steps.map((node) => ({ id: node.id, worth: oneMark(node) }));
  const most = worths.reduce<(typeof worths)[number] | null>(
    (best, one) => (best !== null && compareRatios(best.worth, one.worth) >= 0 ? best : one),
    null,
  );
  const marks = most === null ? null : over(points, most.worth);
  return {
    first: first.id,
    second: second.id,
    points,
    criterionId: most?.id ?? null,
    markWorth: most?.worth ?? null,
    marks,
    needsSecondReading: marks !== null && compareRatios(marks, ONE) < 0,
  };
}

/** One sentence with the points, the worth of a mark and what follows. */
export function sayFirstMargin(margin: FirstMargin): string {
  const { first, second, points, criterionId, markWorth, marks, needsSecondReading } = margin;
  const ahead = `${first} is ${toExactDecimal(points)} points ahead of ${second}`;
  if (criterionId === null || markWorth === null || marks === null) return `${ahead}; no quality is marked.`;
  const size = `${ahead}: ${toDecimal(marks, 2, 'half-up')} of the largest mark, ${toExactDecimal(markWorth)} points on ${criterionId}`;
  return `${size}.${needsSecondReading ? ' That is less than one mark, so the answers need a second reading.' : ''}`;
}
