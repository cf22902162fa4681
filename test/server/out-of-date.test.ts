import { expect, it } from 'vitest';
import { listDocuments } from '#db/queries/documents.server.ts';
import { personId } from '#db/seed/reference-data.server.ts';
import { portalInProcess } from './portal-in-process.ts';

const portal = portalInProcess();

it('shows the writer of a report what the record says otherwise since, and nobody else', async () => {
  const lead = personId('halton-commissioner');
  const { p, d } = await portal.database.transactions.read(lead, async (db) => {
    const found = await db
      .selectFrom('procurement')
      .select('id')
      .where('reference', '=', 'HBC/2018/014')
      .executeTakeFirstOrThrow();
    return { p: found.id, d: (await listDocuments(db, found.id))[0]?.id };
  });
  const address = `/procurements/${p}/documents/${d}/changes`;
  const { status, body, statements } = await portal.get(address, lead);
  expect(status).toBe(200);
  expect(statements.length).toBeLessThanOrEqual(8);
  expect(body).toContain('Everything this version states still stands');
  expect((await portal.get(`/procurements/${p}/documents`, lead)).body).not.toContain('Out of date');
  await portal.database.transactions.write(lead, (tx) =>
    tx.updateTable('procurement').set({ portfolio: 'Children and Families' }).where('id', '=', p).execute(),
  );
  const changed = (await portal.get(address, lead)).body;
  expect(changed).toContain('Children, Young People and Families');
  expect(changed).toContain('Children and Families');
  expect(changed).not.toContain('1,800,000');
  const list = await portal.get(`/procurements/${p}/documents`, lead);
  expect(list.statements.length).toBeLessThanOrEqual(8);
  expect(list.body).toContain('Out of date');
  expect(list.body).toContain(`href="${address}"`);
  expect((await portal.get(`/procurements/${p}/documents`, personId('east-officer'))).body).not.toContain(
    'Out of date',
  );
  expect((await portal.get(address, personId('east-officer'))).status).toBe(404);
  expect((await portal.get(address, personId('halton-evaluator'))).status).toBe(403);
});
