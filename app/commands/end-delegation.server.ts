import { formatDate, type PlainDate } from '#app/domain/plain-date.ts';
import { blocked, type Refusal } from '#app/domain/refusal.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { type Actor, change } from '#db/change.server.ts';
import { listDelegations } from '#db/queries/approvals.server.ts';
import { insertDelegationEnd } from '#db/queries/delegations.server.ts';
import { admitAdministrator } from './admit-administrator.server.ts';

export interface EndDelegation {
  readonly councilId: string;
  readonly delegationId: string;
  /** The last day on which it may be used. */
  readonly lastDay: PlainDate;
  readonly reason: string;
}

/** Ends a delegation earlier than it says. Decisions already made under it stand. */
export async function endDelegation(actor: Actor, input: EndDelegation): Promise<Result<null, Refusal>> {
  const { councilId, delegationId, lastDay, reason } = input;
  return change(actor, async (tx, record) => {
    const admitted = await admitAdministrator(tx, actor, councilId);
    if (!admitted.ok) return admitted;
    const delegation = (await listDelegations(tx, councilId)).find(({ id }) => id === delegationId);
    if (!delegation) return refuse({ kind: 'notFound' });
    if (delegation.validUntil !== null && lastDay >= delegation.validUntil) {
      const sentence = `It ends on ${formatDate(delegation.validUntil)} already; choose an earlier day`;
      return refuse({ kind: 'problems', problems: [{ field: 'lastDay', sentence }] });
    }
    const row = { delegationId, lastDay, reason, recordedBy: actor.personId, recordedAt: actor.now };
    if (!(await insertDelegationEnd(tx, row))) return refuse(blocked('This delegation has been ended already.'));
    record({ chain: councilId, kind: 'delegationEnded', body: { id: delegationId, lastDay } });
    return ok(null);
  });
}
