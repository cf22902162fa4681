import type { Refusal } from '#app/domain/refusal.ts';
import { blocked } from '#app/domain/refusal.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { withholdingProblem } from '#app/domain/withheld-names.ts';
import { type Actor, change } from '#db/change.server.ts';
import { lockLot } from '#db/queries/criteria.server.ts';
import { findWithholding, insertWithholding } from '#db/queries/withheld-names.server.ts';
import { admit } from './admit.server.ts';

export interface WithholdNames {
  readonly procurementId: string;
  readonly withheld: boolean;
}

/** Says whether the panel knows tenderers by letter alone, before the first tender of any lot is recorded. */
export async function withholdNames(
  actor: Actor,
  { procurementId, withheld }: WithholdNames,
): Promise<Result<{ withheld: boolean }, Refusal>> {
  return change(actor, async (tx, record) => {
    const admitted = await admit(tx, actor, procurementId, 'recordBid');
    if (!admitted.ok) return admitted;
    for (const id of admitted.value.lots.map((lot) => lot.id).sort()) await lockLot(tx, id);
    const found = await findWithholding(tx, procurementId);
    const sentence = withholdingProblem(found.tendersRecorded);
    if (sentence) return refuse(blocked(sentence));
    if (found.withheld === withheld) return ok({ withheld });
    await insertWithholding(tx, { procurementId, withheld, setBy: actor.personId, setAt: actor.now });
    record({ chain: procurementId, kind: 'namesWithheld', body: { withheld } });
    return ok({ withheld });
  });
}
