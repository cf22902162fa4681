import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { recomputeText } from '#app/exchange/recompute/recompute.server.ts';
import { listPaperReports } from '#db/queries/paper-reports.server.ts';
import { personId } from '#db/seed/reference-data.server.ts';
import { portalInProcess } from './portal-in-process.ts';

const portal = portalInProcess();
const [officer, democratic] = [personId('halton-commissioner'), personId('halton-democratic')];
const caseNamed = (name: string) =>
  JSON.parse(readFileSync(new URL(`../cases/decision-record-${name}.json`, import.meta.url), 'utf8'));
const halton = caseNamed('halton-2018');
let address: string;

beforeAll(async () => {
  const [report] = await portal.database.transactions.read(officer, (db) => listPaperReports(db, 'halton'));
  address = `/councils/halton/paper-reports/${report?.id}`;
});

const shownFindings = (body: string) =>
  [...body.matchAll(/\((?:<!-- -->)?(C\d\d)(?:<!-- -->)?\)/g)].map(([, id]) => id);

const upload = (to: string, person: string, fields: Record<string, string>, pack?: unknown) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  if (pack) form.set('pack', new File([JSON.stringify(pack)], 'decision.json', { type: 'application/json' }));
  return portal.send(to, person, form);
};

describe('Halton’s report of January 2018, in the demonstration', () => {
  it('shows the paper’s words and every finding that is known of it', async () => {
    const { status, body, statements } = await portal.get(address, officer);
    expect([status, statements.length <= 8]).toEqual([200, true]);
    expect(shownFindings(body)).toEqual(expect.arrayContaining(halton.expected.findings));
    expect(body).toContain('Cheshire West &amp; Chester');
    const ids = [...body.matchAll(/ id="(paragraph-[^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('stands in the council’s list, and for nobody else’s', async () => {
    expect((await portal.get('/councils/halton/records', democratic)).body).toContain(
      'Executive reports entered from paper',
    );
    for (const other of ['warrington-officer', 'hertfordshire-officer', 'halton-evaluator'])
      expect((await portal.get(address, personId(other))).status, other).toBe(404);
    expect((await portal.get(address.replace('halton', 'warrington'), officer)).status).toBe(404);
  });

  it('goes out as a pack that gives the same findings, and is the project’s case', async () => {
    const { status, body } = await portal.get(`${address}/pack`, democratic);
    expect(status).toBe(200);
    const [out, known] = [recomputeText(body), recomputeText(JSON.stringify(halton))];
    const findings = (one: typeof out) => (one.ok && one.value.kind === 'decision-record' ? one.value.findings : null);
    expect(findings(out)).toEqual(findings(known));
    expect(findings(out)?.length).toBeGreaterThan(16);
  });

  it('is entered anew from a file, and shows what was corrected', async () => {
    const words = structuredClone(halton);
    words.asWritten[0].rows[0].value = 'Executive Board of the Council';
    const fields = { intent: 'correct', version: '1' };
    const none = await upload(address, officer, fields);
    expect([none.status, none.body.includes('Choose the file of the decision.')]).toEqual([422, true]);
    expect((await upload(address, democratic, fields, words)).status).toBe(403);
    expect((await upload(address, personId('warrington-officer'), fields, words)).status).toBe(404);
    expect((await upload(address, officer, fields, words)).status).toBe(303);
    const { body } = await portal.get(address, officer);
    expect(body).toContain('What was corrected from version');
    expect(body.replace(/<[^>]+>/g, ' ')).toMatch(/put in:\s+Board of the Council/);
    const stale = await upload(address, officer, fields, halton);
    expect([stale.status, stale.body.includes('meanwhile')]).toEqual([422, true]);
  });
});

describe('a decision from its file', () => {
  it('is taken over on the council’s page of records', async () => {
    const pack = caseNamed('hertfordshire-property-2025');
    const records = '/councils/hertfordshire/records';
    const taken = await upload(records, personId('hertfordshire-officer'), { intent: 'takeOver' }, pack);
    expect(taken.status).toBe(303);
    const { body } = await portal.get(taken.headers.get('location') ?? '', personId('hertfordshire-officer'));
    expect(shownFindings(body)).toEqual(expect.arrayContaining(['C16', 'C53']));
    const bad = await upload(
      records,
      personId('hertfordshire-officer'),
      { intent: 'takeOver' },
      { kind: 'evaluation' },
    );
    expect([bad.status, bad.body.includes('kind: This must be')]).toEqual([422, true]);
    expect((await upload(records, personId('hertfordshire-democratic'), { intent: 'takeOver' }, pack)).status).toBe(
      403,
    );
    expect((await upload(records, personId('halton-evaluator'), { intent: 'takeOver' }, pack)).status).toBe(404);
  });
});
