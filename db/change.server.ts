import { sql } from 'kysely';
import type { Refusal } from '#app/domain/refusal.ts';
import type { Result } from '#app/domain/result.ts';
import type { Transactions, Tx } from './client.server.ts';
import { jsonb } from './jsonb.server.ts';

export interface LedgerEntry {
  /** A procurement's id, or a council's. */
  readonly chain: string;
  readonly kind: string;
  /** Facts as they stand in the ledger: no marks or prices before they may be known, no person's name. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** What a command is given: who acts, when, and the form's key, which makes a form sent twice change things once. */
export interface Actor {
  readonly transactions: Transactions;
  readonly personId: string;
  readonly now: Date;
  readonly idempotencyKey?: string;
}

/** What the work of one change is done with. */
export type Change = Readonly<{ tx: Tx; actor: Actor; record: (entry: LedgerEntry) => void }>;

type Work<T> = (tx: Tx, record: (entry: LedgerEntry) => void) => Promise<Result<T, Refusal>>;

class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super('refused');
  }
}

/**
 * The only door to a writing transaction: sets the viewer, runs the work, writes its ledger events, commits.
 * A refusal rolls everything back. The outcome must be JSON: it is what a repeated form is answered with.
 */
export async function change<T>(actor: Actor, work: Work<T>): Promise<Result<T, Refusal>> {
  try {
    const value = await actor.transactions.write(actor.personId, async (tx) => {
      const earlier = await earlierOutcome<T>(tx, actor);
      if (earlier) return earlier.value;
      const entries: LedgerEntry[] = [];
      const result = await work(tx, (entry) => entries.push(entry));
      if (!result.ok) throw new Refused(result.refusal);
      for (const entry of entries) await append(tx, entry, actor.now);
      await rememberOutcome(tx, actor, result.value);
      return result.value;
    });
    return { ok: true, value };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

const append = (tx: Tx, entry: LedgerEntry, at: Date) =>
  sql`select append_event(${entry.chain}, ${entry.kind}, ${JSON.stringify(entry.body)}, ${at})`.execute(tx);

async function earlierOutcome<T>(tx: Tx, { idempotencyKey, personId }: Actor): Promise<{ value: T } | null> {
  if (!idempotencyKey) return null;
  // Two statements: the second must see what the holder of the lock committed.
  await sql`select pg_advisory_xact_lock(hashtextextended(${personId + idempotencyKey}, 0))`.execute(tx);
  const row = await tx.selectFrom('idempotency').select('outcome').where('key', '=', idempotencyKey).executeTakeFirst();
  return row ? { value: row.outcome as T } : null;
}

async function rememberOutcome(tx: Tx, { idempotencyKey, personId, now }: Actor, outcome: unknown) {
  if (!idempotencyKey) return;
  await tx
    .insertInto('idempotency')
    .values({ key: idempotencyKey, personId, outcome: jsonb(outcome ?? null), usedAt: now })
    .execute();
}
