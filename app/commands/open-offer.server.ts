import type { Refusal } from '#app/domain/refusal.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { type Actor, change } from '#db/change.server.ts';
import { insertOfferView } from '#db/queries/approvals.server.ts';
import { admit } from './admit.server.ts';

export interface OpenOffer {
  readonly procurementId: string;
  readonly offerId: string;
  /** The council that is asked, for which the actor works. */
  readonly councilId: string;
}

/** Records that somebody of a council has opened an offer for the first time, so that the next one can say what changed since. */
export async function openOffer(
  actor: Actor,
  { procurementId, offerId, councilId }: OpenOffer,
): Promise<Result<null, Refusal>> {
  return change(actor, async (tx, record) => {
    const admitted = await admit(tx, actor, procurementId, 'readApprovals');
    if (!admitted.ok) return admitted;
    const row = { offerId, councilId, openedBy: actor.personId, openedAt: actor.now };
    if (await insertOfferView(tx, row))
      record({ chain: procurementId, kind: 'offerOpened', body: { offer: offerId, councilId } });
    return ok(null);
  });
}
