import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { decideLateTender } from '#app/commands/decide-late-tender.server.ts';
import { declareConflict } from '#app/commands/declare-conflict.server.ts';
import { openTenders } from '#app/commands/open-tenders.server.ts';
import { recordBid } from '#app/commands/record-bid.server.ts';
import { recordBidDocument } from '#app/commands/record-bid-document.server.ts';
import { setDeadline } from '#app/commands/set-deadline.server.ts';
import { toPence } from '#app/domain/money.ts';
import type { PlainDate } from '#app/domain/plain-date.ts';
import { insertDocument, listDocuments } from '#db/queries/bid-documents.server.ts';
import { findTenderOnQuestion } from '#db/queries/tender-record.server.ts';
import { personId } from '#db/seed/reference-data.server.ts';
import { answers, done, type TestLot, tenderingLot } from '../commands/evaluation-lot.ts';
import { portalInProcess } from './portal-in-process.ts';

const portal = portalInProcess();
const lead = personId('halton-commissioner');
const text = (content: string) => new TextEncoder().encode(content);
const pdf = text('%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n');
const docx = zipSync({
  '[Content_Types].xml': text('<Types/>'),
  'word/document.xml': text('<w:document><w:p><w:r><w:t>A rota of two for nights</w:t></w:r></w:p></w:document>'),
});
const tender = { tenderer: 'Alpha', registrationNumber: null, answers, price: toPence(5_000_000) };

let lot: TestLot;
let bidId: string;
beforeAll(async () => {
  lot = await tenderingLot(portal.database);
  const actor = portal.database.actor('halton-commissioner');
  ({ bidId } = await done(recordBid(actor, { ...lot, ...tender }, portal.database.priceSeal)));
}, 60_000);

type Upload = Readonly<{ file?: Uint8Array; name?: string; fields?: Record<string, string>; person?: string }>;
function upload({ file, name = 'rota.pdf', fields = {}, person = lead }: Upload) {
  const form = new FormData();
  const values = { intent: 'document', lotId: lot.lotId, bidId, documentTitle: 'Staff rota', ...fields };
  for (const [key, value] of Object.entries(values)) form.set(key, value);
  if (file) form.set('file', new File([new Uint8Array(file)], name));
  return portal.send(`/procurements/${lot.procurementId}/bids?lot=1&bid=${bidId}`, person, form);
}
const documents = (key = 'halton-commissioner') =>
  portal.database.transactions.read(personId(key), (db) => listDocuments(db, bidId));
const address = (id: string) => `/procurements/${lot.procurementId}/bids/documents/${id}`;

describe('documents of a tender', () => {
  it('are recorded with hash and time, in versions, and refused with one sentence', async () => {
    expect((await upload({ file: pdf, fields: { ofCriterion: 'Q1' } })).status).toBe(303);
    expect((await upload({ file: docx, name: 'no-name', fields: { ofCriterion: 'Q1' } })).status).toBe(303);
    expect((await upload({ file: docx, fields: { replaces: '1', documentTitle: 'Staff rota, newer' } })).status).toBe(
      303,
    );
    expect(await documents()).toMatchObject([
      { number: 1, version: 2, kind: 'docx', title: 'Staff rota, newer', criterionId: null },
      { number: 1, version: 1, kind: 'pdf', hash: createHash('sha256').update(pdf).digest('hex'), size: pdf.length },
      { number: 2, version: 1, kind: 'docx', criterionId: 'Q1' },
    ]);
    for (const [given, status, words] of [
      [{}, 422, 'Choose the file'],
      [{ file: text('<html></html>') }, 422, 'neither a PDF nor a Word document'],
      [{ file: pdf, fields: { ofCriterion: 'Q9' } }, 422, 'Choose a question from the list'],
      [{ file: pdf, fields: { replaces: '7' } }, 422, 'Choose a document of this tender'],
      [{ file: pdf, fields: { documentTitle: '' } }, 400, 'Enter what the document is'],
      [{ file: pdf, person: personId('halton-evaluator') }, 403, ''],
      [{ file: pdf, person: personId('herefordshire-officer') }, 404, ''],
    ] as const) {
      const answer = await upload(given);
      expect([answer.status, answer.body.includes(words)], words).toEqual([status, true]);
    }
    const events = await portal.database.transactions.read(lead, (db) =>
      db
        .selectFrom('ledgerEvent')
        .select('body')
        .where('chain', '=', lot.procurementId)
        .where('kind', '=', 'bidDocumentRecorded')
        .execute(),
    );
    expect(events).toHaveLength(3);
    expect(events.map(({ body }) => body).join()).not.toContain('rota');
  });

  it('are closed to everybody before the opening, then read by whoever reads the answers, and by nobody else', async () => {
    const [newest, first] = await documents();
    expect((await portal.get(address(newest?.id ?? ''), lead)).status).toBe(404);
    expect(await documents('halton-evaluator')).toEqual([]);
    await done(openTenders(portal.database.actor('halton-commissioner'), lot));
    const read = await portal.get(address(first?.id ?? ''), personId('halton-evaluator'));
    expect([read.status, Buffer.from(read.bytes).equals(Buffer.from(pdf))]).toEqual([200, true]);
    expect(read.headers.get('content-type')).toBe('application/pdf');
    expect(read.headers.get('content-disposition')).toMatch(/^inline; filename="bid-[A-Z]-document-1-version-1\.pdf"$/);
    const saved = await portal.get(address(newest?.id ?? ''), personId('west-moderator'));
    expect(saved.headers.get('content-disposition')).toMatch(
      /^attachment; filename="bid-[A-Z]-document-1-version-2\.docx"$/,
    );
    for (const key of ['halton-finance', 'herefordshire-officer', 'halton-director', 'west-officer'])
      expect((await portal.get(address(newest?.id ?? ''), personId(key))).status, key).not.toBe(200);
    const other = `/procurements/${crypto.randomUUID()}/bids/documents/${newest?.id}`;
    expect((await portal.get(other, lead)).status).toBe(404);
    const conflict = { ...lot, kind: 'actual', details: 'My sister works there' } as const;
    await done(declareConflict(portal.database.actor('east-evaluator'), conflict));
    expect((await portal.get(address(newest?.id ?? ''), personId('east-evaluator'))).status).toBe(404);
    expect(await documents('east-evaluator')).toEqual([]);
    const seen = await portal.database.transactions.read(personId('halton-evaluator'), (db) =>
      findTenderOnQuestion(db, bidId, 'Q1'),
    );
    expect(seen.documents.map(({ title, words }) => [title, words])).toEqual([
      ['Staff rota, newer', 'A rota of two for nights'],
      ['Staff rota', 'A rota of two for nights'],
    ]);
    expect((await upload({ file: pdf })).status).toBe(422);
  });
});

it('holds the deadline in the database too, and that a document is what was said of it', async () => {
  const { database } = portal;
  const late = await tenderingLot(database);
  const at = (when: string) => database.actor('halton-commissioner', when);
  const due = { dueOn: '2018-03-12' as PlainDate, dueTime: '12:00', policy: 'decided' } as const;
  await done(setDeadline(at('2018-03-01T10:00:00Z'), { ...late, ...due }));
  const bid = async (name: string, when: string) =>
    (await done(recordBid(at(when), { ...late, ...tender, tenderer: name }, database.priceSeal))).bidId;
  const first = await bid('Beta', '2018-03-12T11:00:00Z');
  const second = await bid('Gamma', '2018-03-12T12:30:00Z');
  const about = { ...late, criterionId: null, title: 'Rota', replaces: null };
  const file = { kind: 'pdf', bytes: pdf, words: null } as const;
  const add = (id: string, when: string) => recordBidDocument(at(when), { ...about, bidId: id, file });
  await done(add(first, '2018-03-12T11:30:00Z'));
  expect(await add(first, '2018-03-12T12:00:01Z')).toMatchObject({ refusal: { kind: 'blocked' } });
  await done(add(second, '2018-03-12T12:31:00Z'));
  await done(
    decideLateTender(at('2018-03-12T13:00:00Z'), { ...late, bidId: second, decision: 'accepted', reason: 'Log' }),
  );
  expect(await add(second, '2018-03-12T13:01:00Z')).toMatchObject({ refusal: { kind: 'blocked' } });
  const row = {
    bidId: first,
    number: 2,
    version: 1,
    criterionId: null,
    title: 'Rota',
    kind: 'pdf',
    size: pdf.length,
    hash: createHash('sha256').update(pdf).digest('hex'),
    recordedBy: lead,
  } as const;
  const insert = (changes: object, bytes = pdf) =>
    database.transactions.write(lead, (tx) => {
      const receivedAt = new Date('2018-03-12T11:40:00Z');
      return insertDocument(tx, { ...row, id: crypto.randomUUID(), receivedAt, ...changes }, { bytes, words: null });
    });
  await expect(insert({ receivedAt: new Date('2018-03-12T12:00:01Z') })).rejects.toThrow('after the deadline');
  await expect(insert({ version: 2 })).rejects.toThrow('without a gap');
  await expect(insert({ number: 4 })).rejects.toThrow('without a gap');
  await expect(insert({}, text('%PDF something else %%EOF'))).rejects.toThrow('not what was said');
  await insert({});
});
