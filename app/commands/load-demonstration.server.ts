import type { PriceSeal } from '#app/server/price-seal.server.ts';
import type { Transactions } from '#db/client.server.ts';
import { loadReferenceData } from '#db/seed/reference-data.server.ts';

/** What loading the demonstration needs: the owner for reference data, the portal's own door for everything else. */
export interface DemonstrationNeeds {
  readonly ownerUrl: string;
  readonly transactions: Transactions;
  readonly priceSeal: PriceSeal;
}

/** Loads the demonstration once, by the same commands that people use, each on its own date. */
export async function loadDemonstration({ ownerUrl }: DemonstrationNeeds): Promise<void> {
  await loadReferenceData(ownerUrl);
}
