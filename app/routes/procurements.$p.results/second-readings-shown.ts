import type { EvaluationRecord } from '#app/domain/evaluation-record.ts';
import { readingNeeded, stillToRead } from '#app/domain/narrow-result.ts';
import { type OutcomeRecorded, readingsOf } from '#app/domain/result-standing.ts';
import { formatUkTime } from '#app/domain/uk-time.ts';

interface ReadingOrder {
  readonly number: number;
  readonly reader: string;
  readonly readerStandsAside: boolean;
  readonly orderedBy: string;
  readonly orderedAt: string;
  readonly places: readonly Readonly<{
    position: number;
    bidId: string;
    criterionId: string;
    mark: number | null;
    reasons: string | null;
    readAt: string | null;
  }>[];
}

export type SecondReadingsShown = ReturnType<typeof secondReadingsShown>;

/** Whether the result is narrow, and both readings of every answer that was read again. */
export function secondReadingsShown(
  record: EvaluationRecord,
  outcome: Pick<OutcomeRecorded, 'enquiries'> & Readonly<{ readingOrders: readonly ReadingOrder[] }>,
) {
  const needed = readingNeeded(record);
  const missing = needed.ok ? stillToRead(needed.value, record.bids, readingsOf(outcome)) : [];
  return {
    needed: needed.ok && needed.value.needed,
    reasons: needed.ok ? needed.value.reasons : [],
    missing,
    orders: outcome.readingOrders.map(({ number, reader, readerStandsAside, orderedBy, orderedAt, places }) => ({
      number,
      reader,
      readerStandsAside,
      orderedBy,
      orderedAt: formatUkTime(orderedAt),
      read: places.filter(({ mark }) => mark !== null).length,
      readings: places.map(({ position, bidId, criterionId, mark, reasons, readAt }) => {
        const agreed = record.consensus.find((one) => one.bidId === bidId && one.criterionId === criterionId);
        return {
          key: `${number} ${position}`,
          letter: record.bids.find(({ id }) => id === bidId)?.letter ?? '',
          criterionId,
          agreed: agreed?.mark ?? null,
          mark,
          reasons: reasons ?? '',
          readAt: readAt && formatUkTime(readAt),
        };
      }),
    })),
  };
}
