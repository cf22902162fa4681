import { gates } from '#app/domain/award-criteria.ts';
import { bidsStillIn } from '#app/domain/evaluation-record.ts';
import { moderationProblem, readinessOfPanel } from '#app/domain/moderation-opening.ts';
import { blocked, type Refusal } from '#app/domain/refusal.ts';
import { invariant, ok, type Result, refuse } from '#app/domain/result.ts';
import { type Actor, change } from '#db/change.server.ts';
import { listBids } from '#db/queries/bids.server.ts';
import { findFrozenScheme, insertMilestone } from '#db/queries/criteria.server.ts';
import { findPanelWork } from '#db/queries/panel-work.server.ts';
import { admitToLockedLot } from './admit.server.ts';

export interface OpenModeration {
  readonly procurementId: string;
  readonly lotId: string;
}

/** Opens moderation once every evaluator who marks has submitted: only now are marks seen by others. */
export async function openModeration(
  actor: Actor,
  input: OpenModeration,
): Promise<Result<{ evaluators: number }, Refusal>> {
  const { procurementId, lotId } = input;
  return change(actor, async (tx, record) => {
    const request = { procurementId, lotId, permission: 'openModeration', action: 'openModeration' } as const;
    const admitted = await admitToLockedLot(tx, actor, request);
    if (!admitted.ok) return admitted;
    const scheme = await findFrozenScheme(tx, lotId);
    invariant(scheme, 'a lot that is scored has frozen criteria');
    const { evaluators: panel } = await findPanelWork(tx, procurementId, lotId);
    const gatesMissing = missingGates(bidsStillIn(await listBids(tx, lotId), scheme), gates(scheme.criteria).length);
    const counts = readinessOfPanel(panel, scheme);
    const sentence = moderationProblem({ ...counts, gatesMissing });
    if (sentence) return refuse(blocked(sentence));
    await insertMilestone(tx, { lotId, kind: 'moderationOpened', reachedBy: actor.personId, reachedAt: actor.now });
    record({ chain: procurementId, kind: 'moderationOpened', body: { lotId, evaluators: counts.evaluators } });
    return ok({ evaluators: counts.evaluators });
  });
}

const missingGates = (bids: readonly { readonly gates: object }[], published: number) =>
  bids.reduce((sum, bid) => sum + published - Object.keys(bid.gates).length, 0);
