import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { correctPaperReport } from '#app/commands/correct-paper-report.server.ts';
import { takeOverDecision } from '#app/commands/take-over-decision.server.ts';
import { shownReport } from '#app/server/paper-report.server.ts';
import { jsonb } from '#db/jsonb.server.ts';
import {
  findPaperReport,
  listPaperContents,
  listPaperReports,
  listPaperVersions,
} from '#db/queries/paper-reports.server.ts';
import { listRecordEntries } from '#db/queries/record-contents.server.ts';
import { personId } from '#db/seed/reference-data.server.ts';
import { testDatabase } from '../db/test-database.ts';
import { done } from './evaluation-lot.ts';

const database = testDatabase();
const at = '2026-03-16T10:00:00Z';
const writer = database.actor.bind(null, 'halton-commissioner', at);
const outsiders = ['warrington-officer', 'hertfordshire-officer', 'west-director', 'halton-evaluator'];
const as = <T>(key: string, work: Parameters<typeof database.transactions.read<T>>[1]) =>
  database.transactions.read(personId(key), work);

const caseNamed = (name: string) =>
  JSON.parse(readFileSync(new URL(`../cases/decision-record-${name}.json`, import.meta.url), 'utf8'));
const halton = caseNamed('halton-2018');
const bytes = (pack: unknown) => new TextEncoder().encode(JSON.stringify(pack));
const corrected = { ...halton, report: { ...halton.report, versionLabel: 'Version 4' } };

const takeOver = (pack: unknown, key = 'halton-commissioner', councilId = 'halton') =>
  takeOverDecision(database.actor(key, at), { councilId, bytes: bytes(pack) });
const newest = (reportId: string) =>
  as('halton-commissioner', async (db) => {
    const access = await findPaperReport(db, reportId, personId('halton-commissioner'));
    const [version] = await listPaperVersions(db, reportId);
    const [content] = await listPaperContents(db, reportId, [version?.version ?? 0]);
    if (!access || !content) throw new Error('not there');
    return { content, ...shownReport(access, content) };
  });

let reportId: string;
beforeAll(async () => {
  reportId = (await done(takeOver(halton))).id;
});

describe('a report from paper', () => {
  it('is held against its council’s register of posts where its file brings none', async () => {
    const [post, contact] = ['Director of Nothing', 'Commissioning Manager'];
    const decision = { ...halton.report.decision, reportingOfficerPost: post };
    const strange = async (more: object) => {
      const report = { ...halton.report, decision, ...more };
      const { findings } = await newest((await done(takeOver({ ...halton, report }))).id);
      return findings.filter(({ sentence }) => sentence.includes('register of posts'));
    };
    const [finding, ...others] = await strange({});
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ id: 'C55', sentence: expect.stringContaining(post) });
    expect(finding?.places.map(({ href }) => href)).toEqual([
      '#fact-decision-reportingOfficerPost',
      '/councils/halton',
    ]);
    expect(await strange({ register: [{ validFrom: '2012-09-10', posts: [post, contact] }] })).toEqual([]);
  });

  it('is kept as it stands, with what the checks find in it', async () => {
    const { document, findings, content } = await newest(reportId);
    const found = new Set(findings.map(({ id }) => id));
    for (const id of [
      'C12',
      'C21',
      'C22',
      'C24',
      'C25',
      'C26',
      'C27',
      'C29',
      'C30',
      'C31',
      'C32',
      'C33',
      'C34',
      'C35',
      'C36',
      'C55',
    ])
      expect(found, id).toContain(id);
    expect(document.blocks).toHaveLength(halton.asWritten.length);
    expect(content.title).toBe(`Preliminary report: ${halton.report.procurement.title}`);
  });

  it('keeps no address that its file gives', async () => {
    const elsewhere = {
      place: 'The notice',
      href: 'javascript:alert(1)',
      qualityBasisPoints: 6000,
      priceBasisPoints: 4000,
    };
    const report = {
      ...halton.report,
      hrefs: { 'procurement.title': 'javascript:alert(1)' },
      criteria: { ...halton.report.criteria, statedElsewhere: [elsewhere] },
    };
    const { id } = await done(takeOver({ ...halton, report }));
    const { content, findings } = await newest(id);
    expect(JSON.stringify(content)).not.toContain('javascript');
    expect(findings.map((one) => one.id)).toContain('C28');
  });

  it('is entered anew as its next version; what it said before stays; the same again is no new one', async () => {
    const { id } = await done(takeOver(halton));
    const correct = (pack: unknown, version: number) =>
      correctPaperReport(writer(), { reportId: id, version, bytes: bytes(pack) });
    expect(await correct(halton, 1)).toEqual({ ok: true, value: { version: 1 } });
    expect(await correct(corrected, 1)).toEqual({ ok: true, value: { version: 2 } });
    expect(await correct(halton, 1)).toMatchObject({ refusal: { kind: 'blocked' } });
    const award = { ...corrected, stage: 'award' };
    for (const other of [award, caseNamed('herefordshire-extension-2017')])
      expect(await correct(other, 2)).toMatchObject({ refusal: { problems: [{ field: 'pack' }] } });
    const kept = await as('halton-commissioner', (db) => listPaperContents(db, id, [1, 2]));
    expect(kept.map(({ facts }) => (facts as typeof halton.report).versionLabel)).toEqual([
      'Version 4',
      halton.report.versionLabel,
    ]);
  });

  it('corrected by two at once is kept from one, and the other is told', async () => {
    const { id } = await done(takeOver(halton));
    const labelled = (versionLabel: string) => ({ ...halton, report: { ...halton.report, versionLabel } });
    const both = await Promise.all(
      ['A', 'B'].map((label) =>
        correctPaperReport(writer(), { reportId: id, version: 1, bytes: bytes(labelled(label)) }),
      ),
    );
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await as('halton-commissioner', (db) => listPaperVersions(db, id))).toHaveLength(2);
  });

  it('is taken over by the council’s record officers alone, in a form of the council', async () => {
    for (const key of outsiders) expect(await takeOver(halton, key), key).toMatchObject({ ok: false });
    for (const key of ['halton-democratic', 'halton-auditor'])
      expect(await takeOver(halton, key), key).toMatchObject({ refusal: { kind: 'notPermitted' } });
    const elsewhere = await takeOver(halton, 'hertfordshire-officer', 'hertfordshire');
    expect(elsewhere).toMatchObject({
      refusal: { problems: [{ field: 'pack', sentence: 'form: This is not a form of your council.' }] },
    });
    const bad = await takeOver({ ...halton, stage: 'final', colour: 'red' });
    expect(bad).toMatchObject({ refusal: { problems: [{ sentence: 'colour: Unknown key "colour".' }, {}] } });
  });

  it('is not there for any other council; nobody changes a word of it', async () => {
    for (const key of outsiders) {
      expect(await as(key, (db) => listPaperReports(db, 'halton')), key).toEqual([]);
      expect(await as(key, (db) => listPaperVersions(db, reportId)), key).toEqual([]);
      const attempt = correctPaperReport(database.actor(key, at), { reportId, version: 1, bytes: bytes(corrected) });
      expect(await attempt, key).toMatchObject({ refusal: { kind: 'notFound' } });
    }
    const read = await as('halton-democratic', (db) => listPaperVersions(db, reportId));
    expect(read).toHaveLength(1);
    const refused = correctPaperReport(database.actor('halton-democratic', at), {
      ...{ reportId, version: 1, bytes: bytes(corrected) },
    });
    expect(await refused).toMatchObject({ refusal: { kind: 'notPermitted' } });
    const entry = (version: number, savedBy: string) => ({
      ...{ reportId, version, title: 'x', facts: jsonb({}), asWritten: null },
      ...{ savedBy: personId(savedBy), savedAt: new Date(at) },
    });
    const write = (key: string, row: ReturnType<typeof entry>) =>
      database.transactions.write(personId(key), (tx) => tx.insertInto('paperReportEntry').values(row).execute());
    await expect(write('halton-democratic', entry(2, 'halton-democratic'))).rejects.toThrow(/row-level security/);
    await expect(write('halton-commissioner', entry(2, 'halton-director'))).rejects.toThrow(/row-level security/);
    await expect(write('halton-commissioner', entry(3, 'halton-commissioner'))).rejects.toThrow(/follows/);
    await expect(
      database.transactions.write(personId('halton-commissioner'), (tx) =>
        tx.updateTable('paperReportEntry').set({ title: 'x' }).execute(),
      ),
    ).rejects.toThrow();
  });

  it('leaves in the ledger that it was entered, and none of its words', async () => {
    const events = await as('halton-commissioner', (db) =>
      db
        .selectFrom('ledgerEvent')
        .select('body')
        .where('chain', '=', 'halton')
        .where('kind', '=', 'paperReportEntered')
        .execute(),
    );
    expect(events.length).toBeGreaterThan(0);
    expect(JSON.stringify(events)).toContain(reportId);
    expect(JSON.stringify(events)).not.toContain('Exploitation');
  });
});

describe('a record from its file', () => {
  it('is begun from paper with every part that the file holds', async () => {
    const pack = caseNamed('herefordshire-extension-2017');
    const { kind, id } = await done(takeOver(pack, 'herefordshire-officer', 'herefordshire'));
    expect(kind).toBe('record');
    const entries = await as('herefordshire-officer', (db) => listRecordEntries(db, id));
    expect(Object.fromEntries(entries.map(({ part, content }) => [part, content]))).toEqual(pack.record);
  });

  it('brings no settings of the council, and no part that its form does not ask for', async () => {
    const pack = caseNamed('herefordshire-extension-2017');
    const council = { register: [{ validFrom: '2012-01-01', posts: ['Nobody'] }] };
    const own = await done(
      takeOver({ ...pack, record: { ...pack.record, council } }, 'herefordshire-officer', 'herefordshire'),
    );
    const entries = await as('herefordshire-officer', (db) => listRecordEntries(db, own.id));
    expect(entries.map(({ part }) => part)).not.toContain('council');
    const risks = { none: ['legal'] };
    const refused = await takeOver(
      { ...pack, record: { ...pack.record, risks } },
      'herefordshire-officer',
      'herefordshire',
    );
    expect(refused).toMatchObject({
      refusal: { problems: [{ sentence: 'record.risks: The form does not ask for this part.' }] },
    });
  });

  it('says how the decision is taken, and is none of a joint procurement', async () => {
    const pack = caseNamed('herefordshire-extension-2017');
    for (const [route, words] of [
      [{}, 'Say how the decision is taken'],
      [{ kind: 'joint' }, 'is written in its procurement'],
    ] as const) {
      const refused = await takeOver(
        { ...pack, record: { ...pack.record, route } },
        'herefordshire-officer',
        'herefordshire',
      );
      expect(JSON.stringify(refused)).toContain(words);
    }
  });
});
