/**
 * From the record of a lot to what must be read a second time, and whether it has been: a narrow result cannot be
 * recommended before every deciding answer of every ranked tender has been read again. The second reading stands beside
 * the first; where they differ, the consensus changes only under a reopening order.
 * Authority: Braceurself v NHS England [2022] EWHC 1532 (TCC): one mark, on a misreading, flipped the winner.
 * Example: Q1 decides between A and B; A has been read again, B not: "Q1 of bid B has not been read again."
 */
import { scoringModel } from './award-criteria.ts';
import { bidsOf, type EvaluationRecord } from './evaluation-record.ts';
import type { Problem } from './problem.ts';
import { ok, type Result } from './result.ts';
import { type SecondReadingOrder, secondReadingOrder } from './second-reading.ts';
import { firstMargin } from './sensitivity/first-margin.ts';
import { judgeBids } from './sensitivity/judged-bids.ts';
import { markFlips } from './sensitivity/mark-flips.ts';

/** An answer as it was read again; `bidId` is the tender's id. */
export interface RecordedReading {
  readonly bidId: string;
  readonly criterionId: string;
  readonly mark: number;
  readonly reasons: string;
}

/** What must be read again, with tenders by letter; refused where the tenders cannot be ranked. */
export function readingNeeded(record: EvaluationRecord): Result<SecondReadingOrder, readonly Problem[]> {
  const { criteria, rounding, tieBreak } = record.scheme;
  const judged = judgeBids(scoringModel(criteria), bidsOf(record), { rounding, tieBreak });
  if (!judged.ok) return judged;
  const ranked = [...judged.value.placings].sort((a, b) => a.rank - b.rank).map(({ id }) => id);
  const answers = { margin: firstMargin(judged.value), flips: markFlips(judged.value) };
  return ok(secondReadingOrder(answers, ranked));
}

/** The answers of the order that nobody has read again yet, such as "Q1 of bid B". */
export function stillToRead(
  { answers }: SecondReadingOrder,
  bids: readonly Readonly<{ id: string; letter: string }>[],
  readings: readonly RecordedReading[],
): readonly string[] {
  return answers
    .filter(({ bidId: letter, criterionId }) => {
      const id = bids.find((bid) => bid.letter === letter)?.id;
      return !readings.some((reading) => reading.bidId === id && reading.criterionId === criterionId);
    })
    .map(({ bidId, criterionId }) => `${criterionId} of bid ${bidId}`);
}

/** Why a narrow result cannot be recommended yet; null when it can. */
export function narrowProblem(missing: readonly string[]): string | null {
  if (missing.length === 0) return null;
  const first = missing.slice(0, 3).join(', ');
  const rest = missing.length > 3 ? ` and ${missing.length - 3} more` : '';
  return `The result is narrow: ${first}${rest} ${missing.length === 1 ? 'has' : 'have'} not been read again. A second reading is ordered and recorded first.`;
}
