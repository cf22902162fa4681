import postgres from 'postgres';
import { beforeAll, describe, expect, it } from 'vitest';
import { contentHash } from '#app/commands/content-hash.server.ts';
import { demonstrateProcurements } from '#app/commands/demonstration/procurements.server.ts';
import { makeReport } from '#app/commands/make-report.server.ts';
import { saveReport } from '#app/commands/save-report.server.ts';
import type { Finding } from '#app/documents/checks/finding.ts';
import type { Document } from '#app/documents/document.ts';
import { plainText } from '#app/documents/render/plain-text.ts';
import { emptyReportTexts, parseReportTexts } from '#app/documents/report-texts.ts';
import { renditionOf } from '#app/server/document-file.server.ts';
import { findDocument, findReportDraft, listDocuments } from '#db/queries/documents.server.ts';
import { testDatabase } from '../db/test-database.ts';

const database = testDatabase();
const cheshire = { id: '' };
const advocacy = { id: '' };

beforeAll(async () => {
  const ids = await demonstrateProcurements(database.transactions, database.priceSeal);
  cheshire.id = ids.cheshire;
  advocacy.id = ids.advocacy;
}, 120_000);

const documentsOf = (key: string, procurementId: string) =>
  database.transactions.read(database.actor(key).personId, async (db) => {
    const listed = await listDocuments(db, procurementId);
    const whole = await Promise.all(listed.map(({ id }) => findDocument(db, procurementId, id)));
    return whole.flatMap((one) =>
      one ? [{ ...one, model: one.model as Document, findings: one.findings as Finding[] }] : [],
    );
  });

describe('the lead’s preliminary report', () => {
  it('is whole: every check passes', async () => {
    const [report] = await documentsOf('halton-commissioner', cheshire.id);
    expect(report?.findings).toEqual([]);
    expect(report).toMatchObject({ stage: 'preliminary', part: 'open', number: 1 });
  });

  it('says the figures of the record', async () => {
    const [report] = await documentsOf('halton-commissioner', cheshire.id);
    const words = plainText(report?.model as Document);
    for (const figure of ['£1,800,000.00', '£218,383.20', '£647,232.93', '£575,907.51', '£358,476.36', '127,306'])
      expect(words).toContain(figure);
    expect(words).toContain('a weighting of 75% for quality and 25% for price');
    expect(words).toContain('18 January 2018');
    expect(words).not.toContain('not yet recorded');
  });

  it('keeps a hash that the stored facts and words give again', async () => {
    for (const { facts, model, hash } of await documentsOf('halton-commissioner', cheshire.id))
      expect(contentHash({ facts, model })).toBe(hash);
  });
});

describe('the award report', () => {
  it('raises nothing, and has its exempt appendix as a document of its own', async () => {
    const documents = await documentsOf('warrington-officer', advocacy.id);
    expect(documents.map(({ part, number }) => `${part} ${number}`).sort()).toEqual(['exempt 1', 'open 1']);
    expect(documents.flatMap(({ findings }) => findings)).toEqual([]);
  });

  it('gives away no name and no price in the open part, its facts or its findings', async () => {
    const documents = await documentsOf('warrington-officer', advocacy.id);
    const open = JSON.stringify(documents.find(({ part }) => part === 'open'));
    const exempt = JSON.stringify(documents.find(({ part }) => part === 'exempt'));
    const sql = postgres(database.url, { max: 1, onnotice() {} });
    const tenderers =
      await sql`select t.name, o.amount_pence::text as pence from tenderer t join bid b on b.tenderer_id = t.id
      join opened_price o on o.bid_id = b.id where t.procurement_id = ${advocacy.id}`;
    await sql.end();
    expect(tenderers.length).toBeGreaterThan(1);
    for (const { name, pence } of tenderers) {
      expect(exempt).toContain(name);
      expect(open).not.toContain(name);
      expect(open).not.toContain(pence);
      expect(open).not.toContain((Number(pence) / 100).toLocaleString('en-GB'));
    }
  });

  it('hides the exempt part behind the wall from a partner officer', async () => {
    const seen = await documentsOf('halton-commissioner', advocacy.id);
    expect(seen.map(({ part }) => part)).toEqual(['open']);
    const approver = await documentsOf('halton-director', advocacy.id);
    expect(approver.map(({ part }) => part).sort()).toEqual(['exempt', 'open']);
  });

  it('is drafted only by those who may read the exempt part', async () => {
    const input = { procurementId: advocacy.id, stage: 'award', texts: emptyReportTexts, version: 0 } as const;
    const partner = database.actor('halton-commissioner');
    expect(await saveReport(partner, input)).toEqual({ ok: false, refusal: { kind: 'notPermitted' } });
    expect(await makeReport(partner, input)).toEqual({ ok: false, refusal: { kind: 'notPermitted' } });
    expect(await makeReport(database.actor('herefordshire-officer'), input)).toEqual({
      ok: false,
      refusal: { kind: 'notFound' },
    });
  });
});

describe('a draft', () => {
  const lead = () => database.actor('halton-commissioner', '2018-01-09T10:00:00Z');
  const draftOf = () =>
    database.transactions.read(lead().personId, (db) =>
      findReportDraft(
        db,
        { procurementId: cheshire.id, councilId: 'halton', stage: 'preliminary' },
        'halton-executive-board-report',
      ),
    );

  it('is refused at an old version with what is stored', async () => {
    const { texts, version } = await draftOf();
    const changed = { ...parseReportTexts(texts), history: 'Another history.' };
    const input = { procurementId: cheshire.id, stage: 'preliminary', texts: changed } as const;
    expect(await saveReport(lead(), { ...input, version })).toEqual({ ok: true, value: { version: version + 1 } });
    const late = await saveReport(lead(), { ...input, texts: emptyReportTexts, version });
    expect(late).toMatchObject({
      ok: false,
      refusal: { kind: 'changedMeanwhile', stored: { history: 'Another history.', 'risk-0-area': 'service' } },
    });
  });

  it('makes the next version and leaves the first as it was; both are in the ledger', async () => {
    const before = await documentsOf('halton-commissioner', cheshire.id);
    const { texts, version } = await draftOf();
    const input = {
      procurementId: cheshire.id,
      stage: 'preliminary',
      texts: parseReportTexts(texts),
      version,
    } as const;
    expect(await makeReport(lead(), input)).toMatchObject({ ok: true, value: { number: 2, appendixId: null } });
    const after = await documentsOf('halton-commissioner', cheshire.id);
    expect(after.map(({ number }) => number)).toEqual([2, 1]);
    expect(after[1]).toEqual(before[0]);
    const events = await database.transactions.read(lead().personId, (db) =>
      db
        .selectFrom('ledgerEvent')
        .select('body')
        .where('chain', '=', cheshire.id)
        .where('kind', '=', 'documentMade')
        .execute(),
    );
    const reports = events.map(({ body }) => JSON.parse(body)).filter(({ stage }) => stage === 'preliminary');
    expect(reports.map(({ number }) => number)).toEqual([1, 2]);
    expect(JSON.stringify(events)).not.toContain('Another history');
  });

  it('counts one after the other when two are made at once', async () => {
    const { texts, version } = await draftOf();
    const input = {
      procurementId: cheshire.id,
      stage: 'preliminary',
      texts: parseReportTexts(texts),
      version,
    } as const;
    const made = await Promise.all([makeReport(lead(), input), makeReport(lead(), input), makeReport(lead(), input)]);
    expect(made.map((one) => (one.ok ? one.value.number : 0)).sort()).toEqual([3, 4, 5]);
  });

  it('is made with its gaps named, and is then not ready to publish', async () => {
    const { texts, version } = await draftOf();
    const gaps = { ...parseReportTexts(texts), priorities: {}, equality: '' };
    const made = await makeReport(lead(), { procurementId: cheshire.id, stage: 'preliminary', texts: gaps, version });
    if (!made.ok) throw new Error(made.refusal.kind);
    const found = (await documentsOf('halton-commissioner', cheshire.id)).find(
      ({ id }) => id === made.value.documentId,
    );
    expect(found?.findings.map(({ sentence }) => sentence)).toContain('A Healthy Halton is not yet recorded.');
    const file = await renditionOf(found as Parameters<typeof renditionOf>[0], 'html');
    expect(file.name).toBe(`preliminary-report-version-${made.value.number}-draft.html`);
    expect(file.body).toContain('[A Healthy Halton: not yet recorded]');
  });

  it('is nobody else’s to read', async () => {
    const stranger = database.actor('herefordshire-officer').personId;
    const partner = database.actor('east-officer').personId;
    for (const person of [stranger, partner])
      await database.transactions.read(person, async (db) => {
        expect(await db.selectFrom('reportDraft').selectAll().execute()).toEqual([]);
      });
    await database.transactions.read(stranger, async (db) => {
      expect(await db.selectFrom('document').selectAll().execute()).toEqual([]);
    });
  });

  it.each(['update document set title = title', 'delete from document'])('is kept for ever: %s', async (statement) => {
    const sql = postgres(database.url, { max: 1, onnotice() {} });
    await expect(sql.unsafe(statement)).rejects.toThrow('never changed or removed');
    await sql.end();
  });
});
