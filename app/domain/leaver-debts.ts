/**
 * What a council that has left still owes stands in the newest offer. An offer that divides everything among those who
 * stay would lose it, so it is not sent: the shares of those who stay change by another change of membership, or once
 * nothing is owed any more.
 * Authority: the inter-authority agreement (a leaver pays its share of what was committed while it was a party).
 * Example: Warrington left owing £90,369.09; an offer without Warrington is refused with that sum.
 */
import { formatPence, type Pence, toPence } from './money.ts';

interface Divided {
  readonly parties: readonly Readonly<{ id: string; shortName: string }>[];
  readonly apportionment: Readonly<{ totals: Readonly<{ byPartner: Readonly<Record<string, Pence>> }> }>;
}

/** Why the next offer cannot be sent; null where it loses nothing that a council owes. */
export function debtLost(newest: Divided | undefined, next: Divided): string | null {
  const lost = (newest?.parties ?? []).flatMap(({ id, shortName }) => {
    const owed = newest?.apportionment.totals.byPartner[id] ?? toPence(0);
    return owed > 0 && !next.parties.some((one) => one.id === id) ? [`${formatPence(owed)} of ${shortName}`] : [];
  });
  if (lost.length === 0) return null;
  return `This would lose what a council that has left still owes: ${lost.join(', ')}. Change the shares with another change of membership instead.`;
}
