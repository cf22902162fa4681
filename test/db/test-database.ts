import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, inject } from 'vitest';
import type { Actor } from '#db/change.server.ts';
import { openTransactions, type TransactionOptions, type Transactions } from '#db/client.server.ts';
import { personId } from '#db/seed/reference-data.server.ts';
import { demonstrationTemplate, template } from './global-setup.ts';
import { createDatabase, dropDatabase } from './owner-commands.ts';
import { testSeal } from './test-seal.ts';

export interface TestDatabase {
  /** The owner of the tables: for looking behind the walls, never for what is under test. */
  readonly url: string;
  readonly transactions: Transactions;
  readonly priceSeal: typeof testSeal;
  /** The actor of a command, by the demonstration person's key, at a date and time. */
  actor(key: string, at?: string, idempotencyKey?: string): Actor;
}

type Options = TransactionOptions & { readonly demonstration?: boolean };

/** A database of its own for this test file, migrated, with councils and people (see db/seed), or the demonstration. */
export function testDatabase({ demonstration = false, ...options }: Options = {}): TestDatabase {
  const name = `portal_test_${randomUUID().replaceAll('-', '')}`;
  const state: { url?: string; transactions?: Transactions } = {};
  beforeAll(async () => {
    state.url = await createDatabase(inject('ownerUrl'), name, demonstration ? demonstrationTemplate : template);
    state.transactions = openTransactions(state.url, { max: 6, ...options });
  });
  afterAll(async () => {
    await state.transactions?.end();
    await dropDatabase(inject('ownerUrl'), name);
  });
  return {
    get url() {
      return state.url as string;
    },
    get transactions() {
      return state.transactions as Transactions;
    },
    priceSeal: testSeal,
    actor: (key, at = '2018-01-02T10:00:00Z', idempotencyKey) => ({
      transactions: state.transactions as Transactions,
      personId: personId(key),
      now: new Date(at),
      idempotencyKey,
    }),
  };
}
