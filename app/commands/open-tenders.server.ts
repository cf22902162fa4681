import { unconfirmedProblems } from '#app/domain/criteria-amendment.ts';
import { isLate, lateOpeningProblem } from '#app/domain/late-tender.ts';
import type { Refusal } from '#app/domain/refusal.ts';
import { blocked } from '#app/domain/refusal.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { type Actor, change } from '#db/change.server.ts';
import { listBids } from '#db/queries/bids.server.ts';
import { findCriteria, insertMilestone } from '#db/queries/criteria.server.ts';
import { findDeadline } from '#db/queries/tender-record.server.ts';
import { admitToLockedLot } from './admit.server.ts';
import { raiseMatches } from './raise-matches.server.ts';

export interface LotInput {
  readonly procurementId: string;
  readonly lotId: string;
}

/** Opens the quality part of all tenders of a lot at once; prices stay sealed. No tender can be recorded afterwards. */
export async function openTenders(actor: Actor, input: LotInput): Promise<Result<{ bids: number }, Refusal>> {
  const { procurementId, lotId } = input;
  return change(actor, async (tx, record) => {
    const request = { procurementId, lotId, permission: 'recordBid', action: 'openTenders' } as const;
    const admitted = await admitToLockedLot(tx, actor, request);
    if (!admitted.ok) return admitted;
    const bids = await listBids(tx, lotId);
    if (bids.length === 0) return refuse(blocked('Record at least one tender before opening them.'));
    const newest = (await findCriteria(tx, lotId)).frozen?.number ?? 1;
    const unconfirmed = unconfirmedProblems(bids, newest);
    if (unconfirmed.length > 0) return refuse(blocked(unconfirmed.join(' ')));
    const late = await findDeadline(tx, lotId);
    const sentence = lateOpeningProblem(
      bids.map(({ id, letter, receivedAt, status }) => ({
        letter,
        late: isLate(receivedAt, late.deadline),
        decided: late.decisions.some(({ bidId }) => bidId === id),
        isIn: status === 'in',
      })),
    );
    if (sentence) return refuse(blocked(sentence));
    await insertMilestone(tx, { lotId, kind: 'tendersOpened', reachedBy: actor.personId, reachedAt: actor.now });
    const receipts = bids.map(({ letter, receiptHash }) => ({ letter, receiptHash }));
    record({ chain: procurementId, kind: 'tendersOpened', body: { lotId, receipts } });
    await raiseMatches(tx, record, input);
    return ok({ bids: bids.length });
  });
}
