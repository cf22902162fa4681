import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, expect, it } from 'vitest';
import { listPublished } from '#db/queries/publications.server.ts';
import { advocacyTenders } from '#db/seed/evaluation.ts';
import { portalInProcess } from './portal-in-process.ts';

const portal = portalInProcess();
let ids: readonly string[];
const secrets = advocacyTenders.bids.map(({ tenderer }) => tenderer);

beforeAll(async () => {
  const search = { councilId: null, from: null, until: null, page: 1 };
  const { documents } = await portal.database.transactions.read(null, (db) => listPublished(db, search));
  ids = documents.map(({ id }) => id);
});

it('gives anybody the public copy and its files, with no exempt word in any byte of them', async () => {
  expect(ids.length).toBeGreaterThan(1);
  for (const id of ids)
    for (const address of [
      `/published/${id}`,
      `/published/${id}.data`,
      `/published/${id}/html`,
      `/published/${id}/docx`,
    ]) {
      const { status, body, bytes, statements } = await portal.get(address);
      expect([status, address]).toEqual([200, address]);
      expect(statements.length).toBeLessThanOrEqual(8);
      const text = address.endsWith('docx')
        ? Object.values(unzipSync(bytes))
            .map((file) => strFromU8(file))
            .join('\n')
        : body;
      for (const secret of secrets) expect(text.includes(secret), `${secret} at ${address}`).toBe(false);
      expect(text.includes('/procurements/'), address).toBe(false);
    }
  const pdf = await portal.get(`/published/${ids[0]}/pdf`);
  expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
});

it('lists by council and by day, and says which day is not one', async () => {
  expect((await portal.get('/published?council=halton')).body).toContain('1 document,');
  expect((await portal.get('/published?from-day=1&from-month=1&from-year=2030')).body).toContain(
    'Nothing published matches',
  );
  const { status, body } = await portal.get('/published?from-day=31&from-month=2&from-year=2018&council=halton');
  expect([status, body.includes('The first day must be a real date'), body.includes('value="31"')]).toEqual([
    200,
    true,
    true,
  ]);
});

it('knows nothing that is not published', async () => {
  for (const address of ['11111111-1111-4111-8111-111111111111', 'nothing', `${ids[0]}/exe`])
    expect((await portal.get(`/published/${address}`)).status, address).toBe(404);
});

it('gives anybody the register of signed contracts, and each council’s as a file', async () => {
  const { body, statements } = await portal.get('/register');
  expect(body).toContain('WBC-C-2025-118');
  expect(statements.length).toBeLessThanOrEqual(3);
  const east = (await portal.get('/register?council=cheshire-east')).body;
  expect(east).toContain('HBC-C-2022-041');
  expect(east).not.toContain('WBC-C-2025-118');
  const file = await portal.get('/register/halton.csv');
  expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(file.body.split('\r\n')).toHaveLength(4);
  expect(file.body).toContain('"£732,000.00","excluding VAT"');
  // A council that has left the service keeps the contract that it signed.
  expect((await portal.get('/register/cheshire-east.csv')).body).toContain('HBC-C-2022-041');
  expect((await portal.get('/register/herefordshire.csv')).body.split('\r\n')).toHaveLength(2);
  for (const name of ['atlantis.csv', 'halton.exe', '..%2Fhalton.csv'])
    expect((await portal.get(`/register/${name}`)).status, name).toBe(404);
  const seen = await portal.database.transactions.read(null, (db) => db.selectFrom('contract').selectAll().execute());
  expect(seen).toEqual([]);
});
