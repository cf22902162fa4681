import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { recomputeText } from '#app/exchange/recompute/recompute.server.ts';
import { personId } from '#db/seed/reference-data.server.ts';
import { portalInProcess } from './portal-in-process.ts';

const portal = portalInProcess();
let p: string;

beforeAll(async () => {
  p = await portal.database.transactions.read(personId('halton-commissioner'), async (db) => {
    const row = await db
      .selectFrom('procurement')
      .select('id')
      .where('reference', '=', 'HBC/2018/014')
      .executeTakeFirstOrThrow();
    return row.id;
  });
});

async function packOf(key: string, lot = 1) {
  const answer = await portal.getBytes(`/procurements/${p}/packs/challenge-lot-${lot}`, personId(key));
  const files =
    answer.status === 200
      ? Object.fromEntries(Object.entries(unzipSync(answer.bytes)).map(([name, bytes]) => [name, strFromU8(bytes)]))
      : {};
  return { ...answer, files };
}

describe('the challenge pack', () => {
  it('has an index with the hash of every file, the ledger, and every version with its event', async () => {
    const { files, statements } = await packOf('halton-commissioner');
    expect(statements.length).toBeLessThanOrEqual(8);
    const index = JSON.parse(files['index.json'] ?? '');
    expect(Object.keys(files).sort()).toEqual(
      ['index.json', ...index.files.map(({ name }: { name: string }) => name)].sort(),
    );
    for (const { name, sha256, exempt } of index.files) {
      expect(
        createHash('sha256')
          .update(files[name] ?? '')
          .digest('hex'),
        name,
      ).toBe(sha256);
      expect(exempt === null, name).toBe(!name.startsWith('exempt/'));
    }
    const hashes = JSON.parse(files['hashes.json'] ?? '');
    expect(hashes.length).toBeGreaterThan(60);
    expect(hashes.filter(({ event }: { event: number | null }) => event === null)).toEqual([]);
    const counted = (what: string) => hashes.filter((one: { what: string }) => one.what === what).length;
    expect(counted('document')).toBe(3);
    expect(counted('mitigation')).toBe(1);
    expect([counted('gate'), counted('outOrLate')]).toEqual([4, 1]);
    expect(counted('assessment')).toBe(8);
    const conflicts = JSON.parse(files['exempt/conflicts.json'] ?? '');
    expect(conflicts.interests).toHaveLength(1);
    const late = Object.entries(files).filter(
      ([name, text]) => /bids/.test(name) && JSON.parse(text).lateDecisions.length > 0,
    );
    expect(late).toHaveLength(1);
    expect(JSON.parse(files['tendering.json'] ?? '').deadlines).toMatchObject([{ policy: 'decided' }]);
    expect(files['chronology.csv']).toContain('Quality locked');
    const ledger = JSON.parse(files['ledger.json'] ?? '');
    expect(ledger.head.seq).toBe(ledger.events.length);
  });

  it('keeps names, scores and prices in the exempt part', async () => {
    const { files } = await packOf('halton-commissioner');
    const open = Object.entries(files).filter(([name]) => !name.startsWith('exempt/'));
    for (const [name, text] of open) expect(text, name).not.toMatch(/Demonstration|rationale"|_?pence/i);
    expect(recomputeText(files['exempt/evaluation-pack.json'] ?? '')).toMatchObject({ ok: true });
  });

  it('is the same to the byte each time, for lead and auditor alike', async () => {
    const [lead, again, auditor] = [
      await packOf('halton-commissioner'),
      await packOf('halton-commissioner'),
      await packOf('halton-auditor'),
    ];
    expect(Buffer.compare(lead.bytes, again.bytes)).toBe(0);
    expect(Buffer.compare(lead.bytes, auditor.bytes)).toBe(0);
  });

  it('is not there before the lock, nor for anybody else', async () => {
    expect((await packOf('halton-commissioner', 2)).status).toBe(404);
    expect((await packOf('halton-evaluator')).status).toBe(403);
    expect((await packOf('halton-director')).status).toBe(403);
    expect((await packOf('herefordshire-officer')).status).toBe(404);
  });
});
