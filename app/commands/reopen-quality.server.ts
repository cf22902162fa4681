import { randomUUID } from 'node:crypto';
import type { Refusal } from '#app/domain/refusal.ts';
import { reopeningProblem } from '#app/domain/reopening.ts';
import { invariant, ok, type Result, refuse } from '#app/domain/result.ts';
import { type Actor, change } from '#db/change.server.ts';
import { findFrozenScheme } from '#db/queries/criteria.server.ts';
import { insertReopening } from '#db/queries/outcome.server.ts';
import { admitToLockedLot } from './admit.server.ts';
import { contentHash } from './content-hash.server.ts';

export interface ReopenQuality {
  readonly procurementId: string;
  readonly lotId: string;
  readonly criterionId: string;
  readonly reason: string;
}

/** Orders one criterion to be looked at again for every tender. The lock, and everything under it, stays on record. */
export async function reopenQuality(actor: Actor, input: ReopenQuality): Promise<Result<{ number: number }, Refusal>> {
  const { procurementId, lotId, criterionId, reason } = input;
  return change(actor, async (tx, record) => {
    const request = { procurementId, lotId, permission: 'reopenQuality', action: 'reopenQuality' } as const;
    const admitted = await admitToLockedLot(tx, actor, request);
    if (!admitted.ok) return admitted;
    const { milestones, reopenings } = admitted.value.lot;
    const scheme = await findFrozenScheme(tx, lotId);
    invariant(scheme, 'a lot that was locked has frozen criteria');
    const sentence = reopeningProblem(scheme, reopenings, criterionId);
    if (sentence) return refuse({ kind: 'problems', problems: [{ field: 'reopenCriterionId', sentence }] });
    const number = reopenings.length + 1;
    const pricesWereOpen = milestones.includes('pricesOpened');
    const row = { id: randomUUID(), lotId, number, criterionId, reason, pricesWereOpen };
    await insertReopening(tx, { ...row, orderedBy: actor.personId, orderedAt: actor.now });
    const body = { lotId, orderId: row.id, number, criterionId, pricesWereOpen, contentHash: contentHash(row) };
    record({ chain: procurementId, kind: 'qualityReopened', body });
    return ok({ number });
  });
}
