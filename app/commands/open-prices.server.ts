import type { RoleHeld } from '#app/domain/permission.ts';
import { openersNeeded, openingProblem } from '#app/domain/price-opening.ts';
import { blocked, type Refusal } from '#app/domain/refusal.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { PriceSeal } from '#app/server/price-seal.server.ts';
import { type Actor, change } from '#db/change.server.ts';
import type { Tx } from '#db/client.server.ts';
import { insertMilestone } from '#db/queries/criteria.server.ts';
import * as queries from '#db/queries/results.server.ts';
import { admitToLockedLot } from './admit.server.ts';

export interface OpenPrices {
  readonly procurementId: string;
  readonly lotId: string;
}

/** The first commercial evaluator asks; the second, of another council, opens every envelope at once. */
export async function openPrices(
  actor: Actor,
  input: OpenPrices,
  seal: PriceSeal,
): Promise<Result<{ opened: boolean }, Refusal>> {
  const { procurementId, lotId } = input;
  return change<{ opened: boolean }>(actor, async (tx, record) => {
    const request = { procurementId, lotId, permission: 'openPrices', action: 'openPrices' } as const;
    const admitted = await admitToLockedLot(tx, actor, request);
    if (!admitted.ok) return admitted;
    const councilId = councilOf(admitted.value.access.roles, lotId);
    if (!councilId) return refuse(blocked('Prices are opened by people of the councils; you act for none of them.'));
    const earlier = await queries.listPriceOpenings(tx, lotId);
    const sentence = openingProblem({ personId: actor.personId, councilId }, earlier);
    if (sentence) return refuse(blocked(sentence));
    await queries.insertPriceOpening(tx, { lotId, councilId, personId: actor.personId, openedAt: actor.now });
    record({ chain: procurementId, kind: 'priceOpeningAsked', body: { lotId, councilId } });
    if (earlier.length + 1 < openersNeeded) return ok({ opened: false });
    const bidIds = await openEnvelopes(tx, actor, lotId, seal);
    record({ chain: procurementId, kind: 'pricesOpened', body: { lotId, bidIds } });
    return ok({ opened: true });
  });
}

const councilOf = (roles: readonly RoleHeld[], lotId: string) =>
  roles.find((one) => one.role === 'commercialEvaluator' && (one.lotId === null || one.lotId === lotId))?.councilId;

async function openEnvelopes(tx: Tx, { personId, now }: Actor, lotId: string, seal: PriceSeal): Promise<string[]> {
  const envelopes = await queries.listEnvelopes(tx, lotId);
  await queries.insertOpenedPrices(
    tx,
    envelopes.map(({ bidId, sealed, wrappedKey }) => ({
      bidId,
      amountPence: seal.open(wrappedKey, lotId, bidId, sealed),
      openedAt: now,
    })),
  );
  await insertMilestone(tx, { lotId, kind: 'pricesOpened', reachedBy: personId, reachedAt: now });
  return envelopes.map(({ bidId }) => bidId);
}
