import { randomUUID } from 'node:crypto';
import type { Refusal } from '#app/domain/refusal.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { type Actor, change } from '#db/change.server.ts';
import { insertStatusEvent, listBids } from '#db/queries/bids.server.ts';
import { admitToLockedLot } from './admit.server.ts';
import { contentHash } from './content-hash.server.ts';

export interface ExcludeBid {
  readonly procurementId: string;
  readonly lotId: string;
  readonly bidId: string;
  readonly status: 'withdrawn' | 'excluded';
  readonly reason: string;
}

/** Takes a tender out, with the reason: withdrawn by the tenderer or excluded by decision. It stays on record. */
export async function excludeBid(actor: Actor, input: ExcludeBid): Promise<Result<{ bidId: string }, Refusal>> {
  const { procurementId, lotId, bidId, status, reason } = input;
  return change(actor, async (tx, record) => {
    const request = { procurementId, lotId, permission: 'recordBid', action: 'excludeBid' } as const;
    const admitted = await admitToLockedLot(tx, actor, request);
    if (!admitted.ok) return admitted;
    const bid = (await listBids(tx, lotId)).find(({ id }) => id === bidId);
    if (!bid) return refuse({ kind: 'notFound' });
    if (bid.status !== 'in') {
      const sentence = `Bid ${bid.letter} is already ${bid.status}`;
      return refuse({ kind: 'problems', problems: [{ field: 'status', sentence }] });
    }
    const row = { id: randomUUID(), bidId, status, reason, recordedBy: actor.personId };
    await insertStatusEvent(tx, { ...row, recordedAt: actor.now });
    record({
      chain: procurementId,
      kind: status === 'excluded' ? 'bidExcluded' : 'bidWithdrawn',
      body: { lotId, bidId, contentHash: contentHash(row) },
    });
    return ok({ bidId });
  });
}
