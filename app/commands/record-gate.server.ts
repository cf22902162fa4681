import { gates } from '#app/domain/award-criteria.ts';
import type { GateResult } from '#app/domain/bid-problems.ts';
import type { Refusal } from '#app/domain/refusal.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { type Actor, change } from '#db/change.server.ts';
import { insertGateResult, listBids, listGateResults } from '#db/queries/bids.server.ts';
import { findFrozenScheme } from '#db/queries/criteria.server.ts';
import { admitToLockedLot } from './admit.server.ts';
import { contentHash } from './content-hash.server.ts';

export interface RecordGate {
  readonly procurementId: string;
  readonly lotId: string;
  readonly bidId: string;
  readonly criterionId: string;
  readonly result: GateResult;
  readonly reason: string;
}

/** Records whether a tender passed a published pass or fail test, with the reason; a correction is a further result. */
export async function recordGate(actor: Actor, input: RecordGate): Promise<Result<{ bidId: string }, Refusal>> {
  const { procurementId, lotId, bidId, criterionId, result, reason } = input;
  return change(actor, async (tx, record) => {
    const request = { procurementId, lotId, permission: 'recordBid', action: 'recordGate' } as const;
    const admitted = await admitToLockedLot(tx, actor, request);
    if (!admitted.ok) return admitted;
    const scheme = await findFrozenScheme(tx, lotId);
    const bid = (await listBids(tx, lotId)).find(({ id }) => id === bidId);
    const known = gates(scheme?.criteria ?? []).some(({ criterion }) => criterion.id === criterionId);
    if (!bid || !known) return refuse({ kind: 'notFound' });
    const before = (await listGateResults(tx, bidId)).find((one) => one.criterionId === criterionId);
    if (before?.result === result) {
      const sentence = `Bid ${bid.letter} is already recorded as ${result === 'pass' ? 'passed' : 'failed'} on ${criterionId}`;
      return refuse({ kind: 'problems', problems: [{ field: 'result', sentence }] });
    }
    const revision = (before?.revision ?? 0) + 1;
    const row = { bidId, criterionId, revision, result, reason, recordedBy: actor.personId };
    await insertGateResult(tx, { ...row, recordedAt: actor.now });
    const body = { lotId, bidId, criterionId, revision, result, contentHash: contentHash(row) };
    record({ chain: procurementId, kind: before ? 'gateCorrected' : 'gateRecorded', body });
    return ok({ bidId });
  });
}
