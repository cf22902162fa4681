import { sql } from 'kysely';
import type { KeyRotation } from '#app/server/price-seal.server.ts';
import { inOneTransaction } from '#db/client.server.ts';

export interface Rotated {
  readonly lots: number;
  readonly procurements: number;
}

/**
 * Wraps the key of every lot anew, as the owner of the tables: all of them or none, with an event for each procurement.
 * Sealed prices themselves stay byte for byte as they were; run again after a rotation it changes nothing. @throws when a key does not open with the old one.
 */
export async function rotateSealKey(ownerUrl: string, rotation: KeyRotation, now: Date): Promise<Rotated> {
  const done = { lots: 0, procurements: 0 };
  await inOneTransaction(ownerUrl, async (_, owner) => {
    await sql`lock table lot_key in access exclusive mode`.execute(owner);
    await sql`select set_config('app.rotating', 'yes', true)`.execute(owner);
    const keys = await owner
      .selectFrom('lotKey')
      .innerJoin('lot', 'lot.id', 'lotKey.lotId')
      .select(['lotKey.lotId', 'lotKey.wrappedKey', 'lot.procurementId'])
      .orderBy('lotKey.lotId')
      .execute();
    // All were wrapped anew before it was cut short; some of them alone never are.
    if (keys.every(({ lotId, wrappedKey }) => rotation.isRewrapped(wrappedKey, lotId))) return;
    for (const { lotId, wrappedKey } of keys) {
      const rewrapped = rotation.rewrap(wrappedKey, lotId);
      await owner.updateTable('lotKey').set({ wrappedKey: rewrapped }).where('lotId', '=', lotId).execute();
    }
    const chains = [...new Set(keys.map(({ procurementId }) => procurementId))].sort();
    for (const chain of chains) {
      const lots = keys.filter(({ procurementId }) => procurementId === chain).map(({ lotId }) => lotId);
      await sql`select append_event(${chain}, 'sealKeyRotated', ${JSON.stringify({ lots })}, ${now})`.execute(owner);
    }
    done.lots = keys.length;
    done.procurements = chains.length;
  });
  return done;
}
