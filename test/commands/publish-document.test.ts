import { beforeAll, describe, expect, it } from 'vitest';
import { demonstrateProcurements } from '#app/commands/demonstration/procurements.server.ts';
import { makeReport } from '#app/commands/make-report.server.ts';
import { publishDocument } from '#app/commands/publish-document.server.ts';
import type { Document } from '#app/documents/document.ts';
import { plainText } from '#app/documents/render/plain-text.ts';
import { parseReportTexts } from '#app/documents/report-texts.ts';
import { findReportDraft, listDocuments } from '#db/queries/documents.server.ts';
import { findPublished, listPublished } from '#db/queries/publications.server.ts';
import { advocacyTenders } from '#db/seed/evaluation.ts';
import { testDatabase } from '../db/test-database.ts';
import { done } from './evaluation-lot.ts';
import { eventsOf } from './outcome-lot.ts';

const database = testDatabase();
let cheshire = '';
let advocacy = '';
const everything = { councilId: null, from: null, until: null, page: 1 };
const asAnybody = <T>(work: Parameters<typeof database.transactions.read<T>>[1]) =>
  database.transactions.read(null, work);
const democratic = (key = 'halton-democratic') => database.actor(key, '2018-01-12T10:00:00Z');

beforeAll(async () => {
  const ids = await demonstrateProcurements(database.transactions, database.priceSeal);
  [cheshire, advocacy] = [ids.cheshire, ids.advocacy];
}, 120_000);

const documents = (key: string, procurementId: string) =>
  database.transactions.read(database.actor(key).personId, (db) => listDocuments(db, procurementId));

/** The next version of the lead's report, with one part of its texts emptied where wanted. */
async function nextVersion(without?: 'risks') {
  const author = database.actor('halton-commissioner', '2018-01-11T10:00:00Z');
  const draft = await database.transactions.read(author.personId, (db) =>
    findReportDraft(db, { procurementId: cheshire, councilId: 'halton', stage: 'preliminary' }, ''),
  );
  const texts = parseReportTexts(draft.texts);
  const input = { procurementId: cheshire, stage: 'preliminary', version: draft.version } as const;
  return done(makeReport(author, { ...input, texts: without ? { ...texts, [without]: [] } : texts }));
}

describe('publication', () => {
  it('puts the clean copy before anybody, without a word of the exempt part or an address inside the portal', async () => {
    const { found, documents: listed } = await asAnybody((db) => listPublished(db, everything));
    expect(found).toBe(3);
    expect(listed.map(({ councilId }) => councilId).sort()).toEqual(['cheshire-east', 'halton', 'warrington']);
    const appendix = (await documents('warrington-officer', advocacy)).find(({ part }) => part === 'exempt');
    expect(appendix).toBeDefined();
    for (const { id } of listed) {
      const copy = await asAnybody((db) => findPublished(db, id));
      const text = JSON.stringify(copy);
      expect(text).not.toContain('/procurements/');
      expect(text).not.toContain('factId');
      expect(plainText(copy?.model as Document).length).toBeGreaterThan(1000);
      for (const tenderer of advocacyTenders.bids.map(({ tenderer: name }) => name))
        expect(text).not.toContain(tenderer);
    }
    for (const table of ['document', 'procurement', 'publicationReason', 'reportDraft'] as const)
      expect(await asAnybody((db) => db.selectFrom(table).selectAll().execute()), table).toEqual([]);
  });

  it('searches by council and by day', async () => {
    const search = async (more: object) =>
      (await asAnybody((db) => listPublished(db, { ...everything, ...more }))).found;
    expect(await search({ councilId: 'halton' })).toBe(1);
    expect(await search({ councilId: 'cheshire-west-and-chester' })).toBe(0);
    expect(await search({ from: '2018-01-09', until: '2018-01-09' })).toBe(1);
    expect(await search({ from: '2018-01-10' })).toBe(2);
    expect(await search({ until: '2018-01-08' })).toBe(0);
  });

  it('is done once, by democratic services of the document’s own council', async () => {
    const { documentId } = await nextVersion();
    const input = { procurementId: cheshire, documentId, reasons: [], told: true };
    for (const key of ['halton-commissioner', 'warrington-democratic'])
      expect(await publishDocument(democratic(key), input), key).toMatchObject({ refusal: { kind: 'notPermitted' } });
    expect(await publishDocument(democratic('herefordshire-officer'), input)).toMatchObject({
      refusal: { kind: 'notFound' },
    });
    await done(publishDocument(democratic(), input));
    expect(await publishDocument(democratic(), input)).toMatchObject({
      refusal: { kind: 'blocked', sentence: expect.stringContaining('is published') },
    });
    const events = await eventsOf(database, { procurementId: cheshire }, 'documentPublished');
    expect(events.filter(({ body }) => JSON.parse(body).document === documentId)).toHaveLength(1);
  });

  it('is refused while a check stands in the way, by the database too', async () => {
    const { documentId } = await nextVersion('risks');
    const input = { procurementId: cheshire, documentId, reasons: [], told: true };
    expect(await publishDocument(democratic(), input)).toMatchObject({
      refusal: { kind: 'blocked', sentence: expect.stringMatching(/in the way/) },
    });
    const { personId } = democratic();
    const row = {
      ...{ id: documentId, documentId, councilId: 'halton', model: '{}', hash: 'x', publishedBy: personId },
      ...{ publishedAt: new Date(), publishedOn: '2018-01-12', retainedUntil: '2024-01-12' },
    };
    await expect(
      database.transactions.write(personId, (tx) => tx.insertInto('publication').values(row).execute()),
    ).rejects.toThrow('a check stands in the way');
  });
});
