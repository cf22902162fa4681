import { randomUUID } from 'node:crypto';
import { delegationProblems, type StoredDelegation } from '#app/domain/approval-authority.ts';
import type { Refusal } from '#app/domain/refusal.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { type Actor, change } from '#db/change.server.ts';
import { insertDelegation } from '#db/queries/delegations.server.ts';
import { admitAdministrator } from './admit-administrator.server.ts';

export type RecordDelegation = Omit<StoredDelegation, 'id' | 'endedOn'> & { readonly councilId: string };

/** Records who may decide what for the council, up to which value, until when, and under which decision of its own. */
export async function recordDelegation(
  actor: Actor,
  { councilId, ...delegation }: RecordDelegation,
): Promise<Result<{ id: string }, Refusal>> {
  return change(actor, async (tx, record) => {
    const admitted = await admitAdministrator(tx, actor, councilId);
    if (!admitted.ok) return admitted;
    const problems = delegationProblems(delegation);
    if (problems.length > 0) return refuse({ kind: 'problems', problems });
    const id = randomUUID();
    await insertDelegation(tx, { ...delegation, id, councilId, recordedBy: actor.personId, recordedAt: actor.now });
    record({ chain: councilId, kind: 'delegationRecorded', body: { id, ...delegation } });
    return ok({ id });
  });
}
