import { beforeAll, describe, expect, it } from 'vitest';
import type { ReadSheet } from '#app/exchange/workbook/cells.ts';
import { readWorkbook, writeWorkbook } from '#app/exchange/workbook/render/xlsx-file.server.ts';
import { findCriteria } from '#db/queries/criteria.server.ts';
import { personId } from '#db/seed/reference-data.server.ts';
import { newLot, type TestLot } from '../commands/evaluation-lot.ts';
import { portalInProcess } from './portal-in-process.ts';

const portal = portalInProcess();
const lead = personId('halton-commissioner');
let lot: TestLot;
let address: string;

beforeAll(async () => {
  lot = await newLot(portal.database);
  address = `/procurements/${lot.procurementId}/criteria/workbook`;
}, 60_000);

const draft = async () => (await portal.database.transactions.read(lead, (db) => findCriteria(db, lot.lotId))).draft;

async function sheets(): Promise<{ sheet: string; data: (string | number | null)[][] }[]> {
  const { status, bytes } = await portal.get(`${address}.xlsx`, lead);
  expect(status).toBe(200);
  const read = await readWorkbook(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return structuredClone(read.value as (ReadSheet & { data: (string | number | null)[][] })[]);
}

const fileOf = async (found: Awaited<ReturnType<typeof sheets>>) =>
  writeWorkbook(found.map(({ sheet, data }) => ({ sheet, rows: data, widths: [] })));

function upload(bytes: Uint8Array | null, person = lead) {
  const form = new FormData();
  form.set('intent', 'import');
  form.set('lotId', lot.lotId);
  if (bytes) form.set('workbook', new File([new Uint8Array(bytes)], 'criteria.xlsx'));
  return portal.send(`${address}?lot=1`, person, form);
}

describe('a workbook of criteria', () => {
  it('goes out, is changed, and comes back as the draft', async () => {
    const found = await sheets();
    const question = found[0]?.data.find(([id]) => id === 'Q1');
    if (question) question[3] = 'Delivery, day and night';
    const answer = await upload(await fileOf(found));
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      `/procurements/${lot.procurementId}/criteria?lot=1`,
    ]);
    expect(JSON.stringify((await draft())?.scheme)).toContain('Delivery, day and night');
  });

  it('is refused whole with the address of every bad cell, and when it is stale', async () => {
    const found = await sheets();
    const before = await draft();
    for (const id of ['Q1', 'Q2']) {
      const row = found[0]?.data.find(([first]) => first === id);
      if (row) row[4] = 'lots';
    }
    const bad = await upload(await fileOf(found));
    expect(bad.status).toBe(422);
    for (const cell of ['E3', 'E4'])
      expect(bad.body).toContain(`Criteria ${cell}: &quot;lots&quot; is not a percentage`);
    const meta = found[2]?.data.find(([key]) => key === 'criteria');
    if (meta) meta[1] = 'another';
    const stale = await upload(await fileOf(found));
    expect([stale.status, stale.body.includes('have changed since this workbook was made')]).toEqual([422, true]);
    expect(await draft()).toEqual(before);
  });

  it('is asked for, limited and read in one sentence each', async () => {
    for (const [bytes, status, words] of [
      [null, 422, 'Choose the workbook to import'],
      [new Uint8Array(2_200_000), 422, 'larger than 2 MB'],
      [new TextEncoder().encode('Reference;Title'), 422, 'not an Excel workbook'],
      [new Uint8Array(9_000_000), 413, ''],
    ] as const) {
      const started = performance.now();
      const answer = await upload(bytes);
      expect([answer.status, answer.body.includes(words)]).toEqual([status, true]);
      expect(performance.now() - started).toBeLessThan(2_000);
    }
  });

  it.each([
    ['no boundary', 'multipart/form-data', 'x'],
    ['no end', 'multipart/form-data; boundary=a', '--a\r\nContent-Disposition: form-data; name="intent"\r\n\r\nimport'],
    ['nothing', 'multipart/form-data; boundary=a', ''],
    [
      '1,000 parts',
      'multipart/form-data; boundary=a',
      `${'--a\r\nContent-Disposition: form-data; name="x"\r\n\r\n1\r\n'.repeat(1_000)}--a--`,
    ],
    ['a header of 100 kB', 'multipart/form-data; boundary=a', `--a\r\nX: ${'y'.repeat(100_000)}\r\n\r\n1\r\n--a--`],
  ])('a body that is no form is malformed: %s', async (_, type, body) => {
    const answer = await portal.send(`${address}?lot=1`, lead, body, { 'Content-Type': type });
    expect(answer.status).toBe(400);
  });

  it('is the lead’s to import; others are refused before the file is read, and may take out what they may read', async () => {
    const bytes = new Uint8Array(10);
    expect((await upload(bytes, personId('herefordshire-officer'))).status).toBe(404);
    expect((await upload(bytes, personId('warrington-director'))).status).not.toBe(422);
    expect((await portal.get(`${address}.xlsx`, personId('herefordshire-officer'))).status).toBe(404);
  });
});
