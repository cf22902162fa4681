import { beforeAll, describe, expect, it } from 'vitest';
import { findRecordVersion } from '#db/queries/record-documents.server.ts';
import { listCouncilRecords } from '#db/queries/record-lists.server.ts';
import { personId } from '#db/seed/reference-data.server.ts';
import { portalInProcess } from './portal-in-process.ts';

const portal = portalInProcess();
const [east, west] = [personId('east-officer'), personId('west-officer')];
const addresses: Record<string, string> = {};

beforeAll(async () => {
  for (const [key, council] of [
    ['east-officer', 'cheshire-east'],
    ['west-officer', 'cheshire-west-and-chester'],
  ] as const) {
    const [record] = await portal.database.transactions.read(personId(key), (db) => listCouncilRecords(db, council));
    addresses[council] = `/councils/${council}/records/${record?.id}`;
  }
});
const at = (council: string, page = '') => `${addresses[council]}${page}`;

it('shows what the procurement says as facts, and no box to type them in', async () => {
  const { status, body } = await portal.get(at('cheshire-west-and-chester', '/parts/funding'), west);
  expect(status).toBe(200);
  for (const figure of ['£72,794.40', '£191,969.17', 'mid-2016']) expect(body).toContain(figure);
  expect(body).not.toContain('name="basis"');
  expect(body).not.toContain('Save and check again');
  const reasons = (await portal.get(at('cheshire-west-and-chester', '/parts/reasons'), west)).body;
  expect(reasons).toContain('name="text"');
});

it('says that a version is out of date once its procurement says otherwise', async () => {
  const before = (await portal.get(at('cheshire-east'), east)).body;
  expect(before).not.toContain('Out of date');
  const lead = personId('halton-commissioner');
  await portal.database.transactions.write(lead, (tx) =>
    tx
      .updateTable('procurement')
      .set({ contractStartsOn: '2018-09-01' })
      .where('reference', '=', 'HBC/2018/014')
      .execute(),
  );
  const { body, statements } = await portal.get(at('cheshire-east'), east);
  expect(statements.length).toBeLessThanOrEqual(8);
  for (const words of ['Out of date', '1 July 2018', '1 September 2018']) expect(body).toContain(words);
});

describe('a part saved by two people', () => {
  const form = (text: string, version: number) => ({ intent: 'save', version: String(version), text });

  it('shows the second both texts, and loses neither', async () => {
    const address = at('cheshire-west-and-chester', '/parts/decision');
    expect((await portal.post(address, west, form('To approve the first words', 1))).status).toBe(303);
    const refused = await portal.post(address, personId('west-director'), form('To approve other words', 1));
    expect(refused.status).toBe(409);
    for (const words of ['To approve the first words', 'To approve other words', 'Stored now'])
      expect(refused.body).toContain(words);
  });

  it('saves itself with JSON that says the new version, and refuses what cannot be read', async () => {
    const address = at('cheshire-west-and-chester', '/parts/decision/save');
    const saved = await portal.post(address, west, form('To approve', 2));
    expect([saved.status, JSON.parse(saved.body)]).toEqual([200, { saved: true, fields: { version: '3' } }]);
    const stale = await portal.post(address, west, form('To approve again', 1));
    expect([stale.status, JSON.parse(stale.body).saved]).toEqual([409, false]);
    const value = { ...form('', 0), maximum: 'about a million' };
    const wrong = await portal.post(at('cheshire-west-and-chester', '/parts/classification/save'), west, {
      ...value,
      significantWards: 'two',
    });
    expect([wrong.status, wrong.body.includes('must be a whole number')]).toEqual([400, true]);
  });
});

it('is no address under another council’s name', async () => {
  const [, , , , id] = at('cheshire-east').split('/');
  expect((await portal.get(`/councils/halton/records/${id}`, east)).status).toBe(404);
});

it('keeps the name of whoever signed from every byte of the public copy', async () => {
  const officer = personId('hertfordshire-officer');
  const { publication, signature } = await portal.database.transactions.read(officer, async (db) => {
    const found = await db
      .selectFrom('document')
      .innerJoin('publication', 'publication.documentId', 'document.id')
      .select(['document.id', 'document.decisionRecordId', 'publication.id as publication'])
      .where('document.councilId', '=', 'hertfordshire')
      .executeTakeFirstOrThrow();
    const version = await findRecordVersion(db, found.decisionRecordId ?? '', found.id);
    return { publication: found.publication, signature: version?.signature };
  });
  expect(JSON.stringify(signature?.model)).toContain('"redacted":false');
  for (const address of [`/published/${publication}`, `/published/${publication}/html`]) {
    const { status, body } = await portal.get(address);
    expect(status).toBe(200);
    expect(body).toContain('redacted');
  }
});

it('asks those who write a record to have its made version signed, and nobody else', async () => {
  expect((await portal.post(at('cheshire-west-and-chester'), west, { intent: 'make' })).status).toBe(303);
  const { body, statements } = await portal.get('/tasks', west);
  expect(statements.length).toBeLessThanOrEqual(8);
  expect(body).toMatch(/Have version \d+ of/);
  for (const other of [east, personId('halton-commissioner')])
    expect((await portal.get('/tasks', other)).body).not.toMatch(/Have version \d+ of/);
});
