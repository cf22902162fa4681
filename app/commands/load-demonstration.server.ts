import type { PriceSeal } from '#app/server/price-seal.server.ts';
import { inOneTransaction } from '#db/client.server.ts';
import { loadReferenceData } from '#db/seed/reference-data.server.ts';
import { actingAs } from './demonstration/as-person.server.ts';
import { demonstrateCheshire } from './demonstration/cheshire.server.ts';
import { demonstrateReports } from './demonstration/documents.server.ts';
import { demonstrateLetters } from './demonstration/letters.server.ts';

/**
 * Loads the demonstration once, by the same commands that people use, each by its own person on its own date; all of it
 * or nothing. Does nothing where there are councils already.
 */
export async function loadDemonstration(ownerUrl: string, priceSeal: PriceSeal): Promise<void> {
  await inOneTransaction(ownerUrl, async (transactions, owner) => {
    if (await owner.selectFrom('council').select('id').limit(1).executeTakeFirst()) return;
    await loadReferenceData(owner);
    const ids = await demonstrateCheshire(transactions, priceSeal);
    await demonstrateReports(actingAs(transactions), ids);
    await demonstrateLetters(actingAs(transactions), ids.advocacy);
  });
}
