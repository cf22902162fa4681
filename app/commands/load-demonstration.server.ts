import type { PriceSeal } from '#app/server/price-seal.server.ts';
import { inOneTransaction } from '#db/client.server.ts';
import { loadReferenceData } from '#db/seed/reference-data.server.ts';
import { actingAs } from './demonstration/as-person.server.ts';
import { demonstrateProcurements } from './demonstration/procurements.server.ts';
import { demonstrateRecords } from './demonstration/records.server.ts';

/**
 * Loads the demonstration once, by the same commands that people use, each by its own person on its own date; all of it
 * or nothing. Does nothing where there are councils already.
 */
export async function loadDemonstration(ownerUrl: string, priceSeal: PriceSeal): Promise<void> {
  await inOneTransaction(ownerUrl, async (transactions, owner) => {
    if (await owner.selectFrom('council').select('id').limit(1).executeTakeFirst()) return;
    await loadReferenceData(owner);
    await demonstrateProcurements(transactions, priceSeal);
    await demonstrateRecords(actingAs(transactions));
  });
}
