import { blocked, type Refusal } from '#app/domain/refusal.ts';
import { invariant, ok, type Result, refuse } from '#app/domain/result.ts';
import { type Actor, change } from '#db/change.server.ts';
import type { Tx } from '#db/client.server.ts';
import { type CriteriaDraft, type FrozenCriteria, findCriteria, saveDraft } from '#db/queries/criteria.server.ts';
import { admitToLockedLot } from './admit.server.ts';
import type { LotOfCriteria } from './admit-to-criteria.server.ts';

type Prepared = Promise<Result<{ version: number }, Refusal>>;
type Criteria = Readonly<{ draft: CriteriaDraft | null; frozen: FrozenCriteria }>;

/** Opens a draft of the next version beside the one in force, which stays in force until the new one is published. */
export async function startCriteriaVersion(actor: Actor, input: LotOfCriteria): Prepared {
  return change(actor, async (tx, record) => {
    const found = await criteriaInForce(tx, actor, input);
    if (!found.ok) return found;
    const { draft, frozen } = found.value;
    if (draft?.amends === frozen.number) return refuse(blocked('A new version is already being prepared.'));
    const version = await putDraft(tx, actor, input.lotId, found.value, frozen.number);
    const body = { lotId: input.lotId, from: frozen.number, version };
    record({ chain: input.procurementId, kind: 'criteriaVersionStarted', body });
    return ok({ version });
  });
}

/** Drops the draft of the next version; nothing that was published changes. */
export async function dropCriteriaVersion(actor: Actor, input: LotOfCriteria): Prepared {
  return change(actor, async (tx, record) => {
    const found = await criteriaInForce(tx, actor, input);
    if (!found.ok) return found;
    const { draft, frozen } = found.value;
    if (draft?.amends !== frozen.number) return refuse(blocked('No new version is being prepared.'));
    const version = await putDraft(tx, actor, input.lotId, found.value, null);
    record({ chain: input.procurementId, kind: 'criteriaVersionDropped', body: { lotId: input.lotId, version } });
    return ok({ version });
  });
}

async function criteriaInForce(
  tx: Tx,
  actor: Actor,
  { procurementId, lotId }: LotOfCriteria,
): Promise<Result<Criteria, Refusal>> {
  const request = { procurementId, lotId, permission: 'editCriteria', action: 'amendCriteria' } as const;
  const admitted = await admitToLockedLot(tx, actor, request);
  if (!admitted.ok) return admitted;
  const { draft, frozen } = await findCriteria(tx, lotId);
  invariant(frozen, 'a lot that waits for tenders has frozen criteria');
  return ok({ draft, frozen });
}

/** The draft becomes what is in force, as the next draft version. */
async function putDraft(tx: Tx, actor: Actor, lotId: string, { draft, frozen }: Criteria, amends: number | null) {
  const version = (draft?.version ?? 0) + 1;
  const { personId: updatedBy, now: updatedAt } = actor;
  await saveDraft(tx, { lotId, scheme: frozen.scheme, version, amends, updatedBy, updatedAt });
  return version;
}
