import { interestMatches, openMatches } from '#app/domain/interest-match.ts';
import type { LedgerEntry } from '#db/change.server.ts';
import type { Tx } from '#db/client.server.ts';
import { findLotInterests } from '#db/queries/interests.server.ts';

/** Puts on record how many registered interests wait for an answer in the lot; their content stays in the register. */
export async function raiseMatches(
  tx: Tx,
  record: (entry: LedgerEntry) => void,
  { procurementId, lotId }: Readonly<{ procurementId: string; lotId: string }>,
): Promise<void> {
  const found = await findLotInterests(tx, procurementId, lotId);
  const matches = openMatches(interestMatches(found.interests, found.names), found).length;
  if (matches > 0) record({ chain: procurementId, kind: 'interestMatchesRaised', body: { lotId, matches } });
}
