import { createHash } from 'node:crypto';
import postgres from 'postgres';
import { describe, expect, it } from 'vitest';
import { type LedgerEvent, ledgerFaults } from '#app/domain/ledger.ts';
import { ok, refuse } from '#app/domain/result.ts';
import { change } from '#db/change.server.ts';
import { testDatabase } from './test-database.ts';

const database = testDatabase();
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const chain = 'halton';

const note = (n: number, at?: string) =>
  change(database.actor('halton-administrator', at), async (_tx, record) => {
    record({ chain, kind: 'noteMade', body: { n } });
    return ok(n);
  });

const stored = () =>
  database.transactions.read(database.actor('halton-administrator').personId, async (db) => ({
    events: (await db
      .selectFrom('ledgerEvent')
      .selectAll()
      .where('chain', '=', chain)
      .orderBy('seq')
      .execute()) as LedgerEvent[],
    head: await db.selectFrom('ledgerHead').selectAll().where('chain', '=', chain).executeTakeFirstOrThrow(),
  }));

describe('the ledger', () => {
  it('numbers events without a gap under 60 concurrent changes, and verifies', async () => {
    await Promise.all(Array.from({ length: 60 }, (_, n) => note(n)));
    const { events, head } = await stored();
    expect(events.map((event) => event.seq)).toEqual(Array.from({ length: 60 }, (_, n) => n + 1));
    expect(ledgerFaults(events, head, sha256)).toEqual([]);
  });

  it('finds an edit, a deletion, a cut tail, a new order and a rewritten head', async () => {
    const { events, head } = await stored();
    const kinds = (list: readonly LedgerEvent[], at = head) =>
      ledgerFaults(list, at, sha256).map((fault) => fault.kind);
    expect(kinds(events.with(4, { ...(events[4] as LedgerEvent), body: '{"n":99}' }))).toContain('edited');
    expect(kinds(events.toSpliced(4, 1))).toContain('missing');
    expect(kinds(events.slice(0, -2))).toEqual(['tailCut']);
    expect(kinds([...events.slice(0, 3), events[4], events[3], ...events.slice(5)] as LedgerEvent[])).toContain(
      'reordered',
    );
    expect(kinds(events, { ...head, hash: sha256('another') })).toEqual(['headRewritten']);
  });

  it('records nothing when the rule says no', async () => {
    const before = (await stored()).head.seq;
    const result = await change(database.actor('halton-administrator'), async (_tx, record) => {
      record({ chain, kind: 'noteMade', body: {} });
      return refuse({ kind: 'notPermitted' });
    });
    expect(result).toEqual({ ok: false, refusal: { kind: 'notPermitted' } });
    expect((await stored()).head.seq).toBe(before);
  });

  it('changes the record once when a form is sent five times at once', async () => {
    const before = (await stored()).head.seq;
    const actor = database.actor('halton-administrator', undefined, '5e3f9c6e-3b52-4a8e-9b1d-2b8f2f6f3a10');
    const send = () =>
      change(actor, async (_tx, record) => {
        record({ chain, kind: 'noteMade', body: { once: true } });
        return ok({ done: true });
      });
    const results = await Promise.all([send(), send(), send(), send(), send()]);
    expect(results).toEqual(Array(5).fill({ ok: true, value: { done: true } }));
    expect((await stored()).head.seq).toBe(before + 1);
  });

  it.each(["update ledger_event set body = '{}'", 'delete from ledger_event', 'truncate ledger_event'])(
    'is refused to everybody, the owner included: %s',
    async (statement) => {
      const sql = postgres(database.url, { max: 1, onnotice() {} });
      await expect(sql.unsafe(statement)).rejects.toThrow('never changed or removed');
      await sql.end();
    },
  );
});
