import { permits } from '#app/domain/permission.ts';
import type { Refusal } from '#app/domain/refusal.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { type Actor, change } from '#db/change.server.ts';
import type { Tx } from '#db/client.server.ts';
import { findProcurementAccess } from '#db/queries/access.server.ts';
import { findCriteria, findProcurementOfLot, saveDraft } from '#db/queries/criteria.server.ts';
import { admitToCriteria } from './admit-to-criteria.server.ts';
import { contentHash } from './content-hash.server.ts';

export interface CopyCriteria {
  readonly procurementId: string;
  readonly lotId: string;
  /** The version of the draft that is replaced; 0: nothing has been saved. */
  readonly version: number;
  /** The lot to copy from, of this procurement or of another that the actor may read. */
  readonly sourceLotId: string;
}

/** Replaces a lot's draft by another lot's criteria: those it published last, else its draft. */
export async function copyCriteria(actor: Actor, input: CopyCriteria): Promise<Result<{ version: number }, Refusal>> {
  const { procurementId, lotId, sourceLotId } = input;
  return change(actor, async (tx, record) => {
    const admitted = await admitToCriteria(tx, actor, input);
    if (!admitted.ok) return admitted;
    const { version, amends } = admitted.value;
    if (version !== input.version) return refuse({ kind: 'changedMeanwhile', stored: { version: String(version) } });
    const scheme = sourceLotId === lotId ? null : await readableScheme(tx, actor, sourceLotId);
    if (!scheme) {
      const sentence = 'Choose a lot from the list whose criteria are to be copied';
      return refuse({ kind: 'problems', problems: [{ field: 'sourceLotId', sentence }] });
    }
    const next = { scheme, version: version + 1, amends };
    await saveDraft(tx, { ...next, lotId, updatedBy: actor.personId, updatedAt: actor.now });
    const body = { lotId, version: next.version, schemeHash: contentHash(scheme), sourceLotId };
    record({ chain: procurementId, kind: 'criteriaCopied', body });
    return ok({ version: next.version });
  });
}

async function readableScheme(tx: Tx, actor: Actor, lotId: string) {
  const procurementId = await findProcurementOfLot(tx, lotId);
  const access = procurementId && (await findProcurementAccess(tx, procurementId, actor.personId));
  if (!access || !permits('readCriteria', access.roles, lotId)) return null;
  const { draft, frozen } = await findCriteria(tx, lotId);
  return frozen?.scheme ?? draft?.scheme ?? null;
}
