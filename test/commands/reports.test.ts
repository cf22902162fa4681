import { sql } from 'kysely';
import postgres from 'postgres';
import { beforeAll, describe, expect, it } from 'vitest';
import { commentOnReport, settleReportComment } from '#app/commands/comment-on-report.server.ts';
import { contentHash } from '#app/commands/content-hash.server.ts';
import { demonstrateProcurements } from '#app/commands/demonstration/procurements.server.ts';
import { makeReport } from '#app/commands/make-report.server.ts';
import { saveReport } from '#app/commands/save-report.server.ts';
import type { Finding } from '#app/documents/checks/finding.ts';
import type { Document } from '#app/documents/document.ts';
import { plainText } from '#app/documents/render/plain-text.ts';
import { emptyReportTexts, parseReportTexts } from '#app/documents/report-texts.ts';
import { copyToKeep } from '#app/server/document-file.server.ts';
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
    const copy = copyToKeep(found as Parameters<typeof copyToKeep>[0]);
    expect(copy.name).toBe(`preliminary-report-version-${made.value.number}-draft`);
    expect(plainText(copy.document)).toContain('[A Healthy Halton: not yet recorded]');
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

describe('reports without a competition', () => {
  const officer = () => database.actor('warrington-officer');
  const written = { history: 'Advocacy has been bought jointly since 2025.' };

  it('take the extension’s contract and option from the record, and divide its cost', async () => {
    const texts = parseReportTexts({ ...written, extensionMonths: '6', extensionCost: '90,000.00' });
    const input = { procurementId: advocacy.id, stage: 'extension', texts, version: 0 } as const;
    const made = await makeReport(officer(), input);
    if (!made.ok) throw new Error(made.refusal.kind);
    expect(made.value.appendixId).toBeNull();
    const documents = await documentsOf('warrington-officer', advocacy.id);
    const report = documents.find(({ id }) => id === made.value.documentId);
    expect(report).toMatchObject({ stage: 'extension', part: 'open', number: 1 });
    const words = plainText(report?.model as Document);
    expect(words).toContain('WBC-C-2025-118');
    expect(words).toContain('£15,000.00');
    expect(words).toMatch(/by 6 months of contract/);
    expect(report?.findings.map(({ id }) => id)).not.toContain('C25');
  });

  it('are refused publication where the contract has no months left', async () => {
    const documents = await documentsOf('warrington-officer', advocacy.id);
    const findings = documents.find(({ stage }) => stage === 'extension')?.findings ?? [];
    expect(findings).toContainEqual(
      expect.objectContaining({
        id: 'C51',
        severity: 'blocks',
        sentence: 'The contract has no option to extend with months left.',
      }),
    );
  });

  it('say which order is waived, and are refused publication while it is not said', async () => {
    const texts = parseReportTexts({ ...written, waivedOrder: 'Contract Procedure Rule 9', waiverCost: '40,000.00' });
    const made = await makeReport(officer(), { procurementId: advocacy.id, stage: 'waiver', texts, version: 0 });
    if (!made.ok) throw new Error(made.refusal.kind);
    const documents = await documentsOf('warrington-officer', advocacy.id);
    const report = documents.find(({ id }) => id === made.value.documentId);
    expect(plainText(report?.model as Document)).toContain('waives Contract Procedure Rule 9');
    expect(report?.findings.map(({ sentence }) => sentence)).toContain('The waiver does not name its ground.');
  });
});

describe('comments on a draft', () => {
  const officer = () => database.actor('warrington-officer');
  const draft = () => ({ procurementId: advocacy.id, stage: 'waiver' }) as const;
  const commentsOf = () =>
    database.transactions.read(officer().personId, async (db) => {
      const key = { ...draft(), councilId: 'warrington' };
      return (await findReportDraft(db, key, 'warrington-cabinet-report')).comments;
    });

  it('are kept with who made them, and settled once with what was done', async () => {
    const made = await commentOnReport(officer(), { ...draft(), part: 'risk', body: 'No legal risk is named.' });
    if (!made.ok) throw new Error(made.refusal.kind);
    const settle = () =>
      settleReportComment(officer(), { ...draft(), commentId: made.value.commentId, body: 'Named in 7.2.' });
    const both = await Promise.all([settle(), settle()]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await commentsOf()).toMatchObject([
      {
        part: 'risk',
        body: 'No legal risk is named.',
        madeBy: 'Commissioning Lead',
        settled: { body: 'Named in 7.2.' },
      },
    ]);
  });

  it('are about a section that the form has, and are nobody else’s', async () => {
    expect(await commentOnReport(officer(), { ...draft(), part: 'nothing', body: 'x' })).toMatchObject({
      refusal: { kind: 'notFound' },
    });
    const halton = database.actor('halton-commissioner');
    await database.transactions.read(halton.personId, async (db) => {
      expect(await db.selectFrom('reportComment').selectAll().execute()).toEqual([]);
    });
    const stranger = await commentOnReport(database.actor('herefordshire-officer'), {
      ...draft(),
      part: 'risk',
      body: 'x',
    });
    expect(stranger).toMatchObject({ refusal: { kind: 'notFound' } });
  });

  it('are in the ledger without their words', async () => {
    const { rows } = await database.transactions.read(officer().personId, (db) =>
      sql<{
        kind: string;
        body: unknown;
      }>`select kind, body from ledger_event where kind like 'reportComment%'`.execute(db),
    );
    expect(rows.map(({ kind }) => kind).sort()).toEqual(['reportCommentSettled', 'reportCommented']);
    expect(JSON.stringify(rows)).not.toContain('legal risk');
  });
});
