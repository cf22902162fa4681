/**
 * A result stands when nothing that the law asks for is still open: the deciding answers of a narrow result have been
 * read again, and the price of the tender to be recommended, if it was flagged, has been explained and accepted.
 * Authority: Braceurself v NHS England [2022] EWHC 1532 (TCC); PCR 2015 regulation 69; PA 2023 section 19(4).
 * Example: bid B leads by less than one mark and nobody has read Q1 again: not yet.
 */
import type { Evaluation } from './evaluation.ts';
import type { EvaluationRecord } from './evaluation-record.ts';
import { narrowProblem, type RecordedReading, readingNeeded, stillToRead } from './narrow-result.ts';
import { type EnquiryEntry, flagProblem } from './price-enquiry.ts';

export interface OutcomeRecorded {
  readonly readingOrders: readonly Readonly<{
    places: readonly Readonly<{ bidId: string; criterionId: string; mark: number | null; reasons: string | null }>[];
  }>[];
  readonly enquiries: readonly EnquiryEntry[];
}

/** Every answer that has been read again. */
export const readingsOf = ({ readingOrders }: Pick<OutcomeRecorded, 'readingOrders'>): readonly RecordedReading[] =>
  readingOrders.flatMap(({ places }) =>
    places.flatMap(({ bidId, criterionId, mark, reasons }) =>
      mark === null ? [] : [{ bidId, criterionId, mark, reasons: reasons ?? '' }],
    ),
  );

/** Why the bid of this letter cannot be recommended yet; null when it can. */
export function standingProblem(
  record: EvaluationRecord,
  { warnings }: Evaluation,
  letter: string,
  outcome: OutcomeRecorded,
): string | null {
  const needed = readingNeeded(record);
  const missing = needed.ok ? stillToRead(needed.value, record.bids, readingsOf(outcome)) : [];
  const flagged = warnings.some(({ code, bids }) => code === 'abnormally-low' && bids.includes(letter));
  const bidId = record.bids.find((bid) => bid.letter === letter)?.id ?? '';
  return narrowProblem(missing) ?? (flagged ? flagProblem(letter, bidId, outcome.enquiries) : null);
}
