import { abnormallyLow, DEFAULT_ABNORMALLY_LOW } from '#app/domain/abnormally-low.ts';
import type { RecordedBid } from '#app/domain/evaluation-record.ts';
import type { PriceCorrection } from '#app/domain/price-correction.ts';
import { type EnquiryEntry, nextSteps } from '#app/domain/price-enquiry.ts';

interface PricesRecorded {
  readonly corrections: readonly PriceCorrection[];
  readonly enquiries: readonly EnquiryEntry[];
}
interface PersonHere {
  readonly id: string;
  readonly mayCorrect: boolean;
  readonly mayEnquire: boolean;
}

/** What was done about opened prices, and what this person may do next. */
export function pricesAfter(
  bids: readonly RecordedBid[],
  { corrections, enquiries }: PricesRecorded,
  person: PersonHere,
) {
  const letterOf = (bidId: string) => bids.find(({ id }) => id === bidId)?.letter ?? '';
  const stillIn = bids.flatMap(({ id, price, status }) => (price === null || status !== 'in' ? [] : [{ id, price }]));
  const flags = abnormallyLow(stillIn, DEFAULT_ABNORMALLY_LOW);
  const concerned = bids.filter(
    ({ id }) => flags.some((flag) => flag.id === id) || enquiries.some(({ bidId }) => bidId === id),
  );
  return {
    mayCorrect: person.mayCorrect,
    mayEnquire: person.mayEnquire,
    corrections: corrections.map(({ proposedById, ...one }) => ({
      ...one,
      letter: letterOf(one.bidId),
      mayAgree:
        person.mayCorrect &&
        proposedById !== person.id &&
        !corrections.some(({ bidId, number }) => bidId === one.bidId && number > one.number),
    })),
    enquiries: concerned.map(({ id, letter }) => ({
      bidId: id,
      letter,
      flag: flags.find((flag) => flag.id === id)?.reasons.join(' ') ?? null,
      entries: enquiries.filter(({ bidId }) => bidId === id),
      next: nextSteps(enquiries, id),
    })),
  };
}
