import type { LedgerEvent, LedgerHead } from '#app/domain/ledger.ts';
import type { Db } from '../client.server.ts';

export interface ChainEvent extends LedgerEvent {
  /** The actor's post; null when nobody was signed in. */
  readonly post: string | null;
}

/** The head as it is kept beside the chain; null before the first event. */
export async function findLedgerHead(db: Db, chain: string): Promise<LedgerHead | null> {
  const head = await db.selectFrom('ledgerHead').select(['seq', 'hash']).where('chain', '=', chain).executeTakeFirst();
  return head ?? null;
}

/** Events of a chain in their order, at most `limit`, from number `from` on. */
export const listLedgerEvents = (db: Db, chain: string, limit: number, from = 1): Promise<ChainEvent[]> =>
  db
    .selectFrom('ledgerEvent as e')
    .leftJoin('person as p', 'p.id', 'e.actor')
    .select([
      'e.chain',
      'e.seq',
      'e.recordedAt',
      'e.kind',
      'e.actor',
      'e.body',
      'e.bodyHash',
      'e.previousHash',
      'e.hash',
      'p.post',
    ])
    .where('e.chain', '=', chain)
    .where('e.seq', '>=', from)
    .orderBy('e.seq')
    .limit(limit)
    .execute();
