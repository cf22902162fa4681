import type { LatePolicy } from '#app/domain/late-tender.ts';
import type { PlainDate } from '#app/domain/plain-date.ts';
import { blocked, type Refusal } from '#app/domain/refusal.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { ukMoment } from '#app/domain/uk-time.ts';
import { type Actor, change } from '#db/change.server.ts';
import { listBids } from '#db/queries/bids.server.ts';
import { insertDeadline } from '#db/queries/tender-record.server.ts';
import { admitToLockedLot } from './admit.server.ts';

export interface SetDeadline {
  readonly procurementId: string;
  readonly lotId: string;
  readonly dueOn: PlainDate;
  /** HH:MM in the United Kingdom. */
  readonly dueTime: string;
  readonly policy: LatePolicy;
}

/** Sets or moves the lot's deadline and its policy for late tenders, before any tender is recorded. */
export async function setDeadline(actor: Actor, input: SetDeadline): Promise<Result<{ dueAt: string }, Refusal>> {
  const { procurementId, lotId, dueOn, dueTime, policy } = input;
  return change(actor, async (tx, record) => {
    const request = { procurementId, lotId, permission: 'recordBid', action: 'setDeadline' } as const;
    const admitted = await admitToLockedLot(tx, actor, request);
    if (!admitted.ok) return admitted;
    if ((await listBids(tx, lotId)).length > 0)
      return refuse(blocked('A tender has been recorded; the deadline and the policy no longer change.'));
    const dueAt = ukMoment(dueOn, dueTime);
    await insertDeadline(tx, { lotId, setAt: actor.now, dueAt: new Date(dueAt), policy, setBy: actor.personId });
    record({ chain: procurementId, kind: 'deadlineSet', body: { lotId, dueAt, policy } });
    return ok({ dueAt });
  });
}
