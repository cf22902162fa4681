import type { Refusal } from '#app/domain/refusal.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { type Actor, change } from '#db/change.server.ts';
import { lockProcurement } from '#db/queries/offers.server.ts';
import { insertLots } from '#db/queries/procurement-setup.server.ts';
import { admit } from './admit.server.ts';

/** Adds a lot after the last one. */
export async function addLot(
  actor: Actor,
  { procurementId, title }: { readonly procurementId: string; readonly title: string },
): Promise<Result<{ number: number }, Refusal>> {
  return change(actor, async (tx, record) => {
    const admitted = await admit(tx, actor, procurementId, 'editProcurement');
    if (!admitted.ok) return admitted;
    await lockProcurement(tx, procurementId);
    const again = await admit(tx, actor, procurementId, 'editProcurement');
    if (!again.ok) return again;
    const number = Math.max(0, ...again.value.lots.map((lot) => lot.number)) + 1;
    await insertLots(tx, procurementId, [title], number);
    record({ chain: procurementId, kind: 'lotAdded', body: { number, title } });
    return ok({ number });
  });
}
