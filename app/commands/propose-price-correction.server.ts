import { randomUUID } from 'node:crypto';
import type { Pence } from '#app/domain/money.ts';
import { correctionProblem } from '#app/domain/price-correction.ts';
import type { Refusal } from '#app/domain/refusal.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { type Actor, change } from '#db/change.server.ts';
import { listBids } from '#db/queries/bids.server.ts';
import { findOutcome, insertCorrection } from '#db/queries/outcome.server.ts';
import { admitToLockedLot } from './admit.server.ts';
import { contentHash } from './content-hash.server.ts';

export interface ProposePriceCorrection {
  readonly procurementId: string;
  readonly lotId: string;
  readonly bidId: string;
  readonly to: Pence;
  readonly reason: string;
}

/** Proposes the right sum for an opened price that was added up wrongly. It counts once the other of the two agrees. */
export async function proposePriceCorrection(
  actor: Actor,
  input: ProposePriceCorrection,
): Promise<Result<{ correctionId: string }, Refusal>> {
  const { procurementId, lotId, bidId, to, reason } = input;
  return change(actor, async (tx, record) => {
    const request = { procurementId, lotId, permission: 'correctPrice', action: 'correctPrice' } as const;
    const admitted = await admitToLockedLot(tx, actor, request);
    if (!admitted.ok) return admitted;
    const bid = (await listBids(tx, lotId)).find(({ id }) => id === bidId);
    if (!bid)
      return refuse({ kind: 'problems', problems: [{ field: 'bidId', sentence: 'Choose a tender from the list' }] });
    const sentence = correctionProblem(bid.price, to);
    if (sentence || bid.price === null)
      return refuse({ kind: 'problems', problems: [{ field: 'to', sentence: sentence ?? '' }] });
    const { corrections } = await findOutcome(tx, lotId);
    const number = corrections.filter((one) => one.bidId === bidId).length + 1;
    const row = { id: randomUUID(), bidId, number, fromPence: bid.price, toPence: to, reason };
    await insertCorrection(tx, { ...row, proposedBy: actor.personId, proposedAt: actor.now });
    const body = { lotId, bidId, correctionId: row.id, number, contentHash: contentHash(row) };
    record({ chain: procurementId, kind: 'priceCorrectionProposed', body });
    return ok({ correctionId: row.id });
  });
}
