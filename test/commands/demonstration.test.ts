import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { type LedgerEvent, ledgerFaults } from '#app/domain/ledger.ts';
import { personId } from '#db/seed/reference-data.server.ts';
import { testDatabase } from '../db/test-database.ts';

const database = testDatabase({ demonstration: true });
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

it('the demonstration’s ledgers read as a chronology and verify', async () => {
  await database.transactions.read(personId('halton-auditor'), async (db) => {
    const heads = await db.selectFrom('ledgerHead').selectAll().execute();
    expect(heads.length).toBeGreaterThanOrEqual(2);
    for (const head of heads) {
      const events = await db
        .selectFrom('ledgerEvent')
        .selectAll()
        .where('chain', '=', head.chain)
        .orderBy('seq')
        .execute();
      expect(events.length).toBeGreaterThan(0);
      expect(ledgerFaults(events as LedgerEvent[], head, sha256)).toEqual([]);
      const times = events.map(({ recordedAt }) => recordedAt);
      expect(times).toEqual([...times].sort());
    }
  });
});
