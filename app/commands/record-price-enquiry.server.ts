import { type EnquiryStep, enquiryProblems, nextSteps } from '#app/domain/price-enquiry.ts';
import type { Refusal } from '#app/domain/refusal.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { ukDay } from '#app/domain/uk-time.ts';
import { type Actor, change } from '#db/change.server.ts';
import { listBids } from '#db/queries/bids.server.ts';
import { findOutcome, insertEnquiry } from '#db/queries/outcome.server.ts';
import { admitToLockedLot } from './admit.server.ts';
import { contentHash } from './content-hash.server.ts';

export interface RecordPriceEnquiry {
  readonly procurementId: string;
  readonly lotId: string;
  readonly bidId: string;
  /** After an answer it is decided, or asked again. */
  readonly step: EnquiryStep;
  /** The day it happened, YYYY-MM-DD. */
  readonly on: string;
  readonly words: string;
  readonly decision: 'accepted' | 'rejected' | null;
}

/** Records the next step of asking a tenderer about a price: what was asked, what it answered, what was decided. */
export async function recordPriceEnquiry(
  actor: Actor,
  input: RecordPriceEnquiry,
): Promise<Result<{ step: EnquiryStep }, Refusal>> {
  const { procurementId, lotId, bidId, step, on, words, decision } = input;
  return change(actor, async (tx, record) => {
    const request = { procurementId, lotId, permission: 'enquireIntoPrice', action: 'enquireIntoPrice' } as const;
    const admitted = await admitToLockedLot(tx, actor, request);
    if (!admitted.ok) return admitted;
    const bid = (await listBids(tx, lotId)).find(({ id }) => id === bidId);
    if (!bid) return refuse({ kind: 'notFound' });
    const { enquiries } = await findOutcome(tx, lotId);
    const next = nextSteps(enquiries, bidId).find((one) => one.step === step);
    const problems = enquiryProblems(input, enquiries, ukDay(actor.now));
    if (!next || problems.length > 0) return refuse({ kind: 'problems', problems });
    const row = {
      bidId,
      round: next.round,
      step,
      happenedOn: on,
      words,
      decision: step === 'decided' ? decision : null,
    };
    await insertEnquiry(tx, { ...row, recordedBy: actor.personId, recordedAt: actor.now });
    record({
      chain: procurementId,
      kind: 'priceEnquiryRecorded',
      body: { lotId, bidId, round: next.round, step, contentHash: contentHash(row) },
    });
    return ok({ step });
  });
}
