import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appointPerson } from '#app/commands/appoint-person.server.ts';
import { makeReport } from '#app/commands/make-report.server.ts';
import { draftSections } from '#app/documents/report-draft-sections.ts';
import { emptyReportTexts } from '#app/documents/report-texts.ts';
import { REPORT_STAGES } from '#app/domain/report-stage.ts';
import { personId } from '#db/seed/reference-data.server.ts';
import { portalInProcess } from './portal-in-process.ts';

const portal = portalInProcess();
const lead = personId('halton-commissioner');
let owner: postgres.Sql;
/** The lead's procurement, and one in which the same person is an officer of a partner. */
const ids = { led: '', joined: '' };

beforeAll(async () => {
  owner = postgres(portal.database.url, { max: 1, onnotice() {} });
  const found = await owner<{ id: string; reference: string }[]>`select id, reference from procurement`;
  ids.led = found.find(({ reference }) => reference === 'HBC/2018/014')?.id ?? '';
  ids.joined = found.find(({ reference }) => reference === 'WBC/2025/031')?.id ?? '';
});
afterAll(() => owner.end());

const draftOf = (p: string, query: string) => `/procurements/${p}/documents/draft?${query}`;
const versionsOf = (p: string, query: string) => `/procurements/${p}/documents/draft/versions?${query}`;
const savedItself = (fields: Record<string, string>) =>
  portal.post(`/procurements/${ids.led}/documents/draft/save`, lead, { intent: 'save', ...fields });
const words = (body: string) => body.replaceAll(/<!-- -->|<span[^>]*>[^<]*<\/span>/g, '').replaceAll(/\s+/g, ' ');

it.each(REPORT_STAGES)('compares every box of the draft’s page, in its sections and its order: %s', async (stage) => {
  const { body } = await portal.get(draftOf(ids.led, `stage=${stage}`), lead);
  const form = body.slice(body.indexOf('<form id="report"'));
  const sections = form.slice(0, form.indexOf('</form>')).split('<section ').slice(1);
  const boxesIn = (html: string) => {
    const names = [...html.matchAll(/ name="([^"]+)"/g)].map(([, name = '']) => name.replace(/-(day|month|year)$/, ''));
    return [
      ...new Set(names.map((name) => name.replace(/^(budget|priority|approval|risk|paper|alternative)-.*/, '$1-'))),
    ];
  };
  const shown = sections
    .map((html) => ({
      id: / id="([^"]+)"/.exec(html)?.[1],
      title: /<h2[^>]*>([^<]+)</.exec(html)?.[1],
      boxes: boxesIn(html.split('</section>')[0] ?? ''),
    }))
    .filter(({ boxes }) => boxes.length > 0);
  // Asked for only where there are several contracts to choose from.
  const compared = draftSections(stage).map((one) => ({
    ...one,
    boxes: one.boxes.filter((box) => box !== 'contractId'),
  }));
  expect(shown).toEqual(compared);
});

describe('saved drafts', () => {
  it('are not compared before there are two', async () => {
    const none = await portal.get(versionsOf(ids.led, 'stage=extension'), lead);
    expect([none.status, none.body.includes('This draft has not been saved yet')]).toEqual([200, true]);
    const once = await portal.get(versionsOf(ids.led, 'stage=preliminary'), lead);
    expect(once.body).toContain('This draft has been saved once');
  });

  it('are reached from the draft, and compared word by word, the newest two unless others are chosen', async () => {
    const [meeting] = await owner<
      { id: string }[]
    >`select id from meeting where council_id = 'halton' and held_on = '2018-01-18'`;
    const first = { stage: 'preliminary', history: 'Bought since 2012.', meetingId: meeting?.id ?? '', legal: 'None.' };
    expect((await savedItself({ ...first, version: '1' })).status).toBe(200);
    expect((await savedItself({ ...first, history: 'Bought since 2014.', meetingId: '', version: '2' })).status).toBe(
      200,
    );
    const page = versionsOf(ids.led, 'stage=preliminary');
    expect((await portal.get(draftOf(ids.led, 'stage=preliminary'), lead)).body).toContain(`href="${page}"`);
    const { body, statements } = await portal.get(page, lead);
    expect(statements.length).toBeLessThanOrEqual(5);
    const shown = words(body);
    expect(shown).toContain('<title>Compare saved drafts – Joint commissioning</title>');
    expect(shown).toContain('Draft 2 to draft 3');
    expect(shown).toContain('Bought since <del>2012.</del><ins>2014.</ins>');
    expect(shown).toContain('<del>The meeting: 18 January 2018, Executive Board </del>');
    expect(shown).toMatch(/2 was saved on .* by the Commissioning Manager, Children; 3 on /);
    expect(shown).toMatch(/The same in both: .*Legal and other implications/);
    expect(body).not.toContain(meeting?.id);
    expect(shown).toMatch(/<option[^>]*>Draft 1, 5 January 2018, 14:20 GMT, Commissioning Manager, Children</);
    const legal = words((await portal.get(`${page}&section=legal-section&from=2&to=3`, lead)).body);
    expect(legal).toContain('Legal and other implications: draft 2 to draft 3');
    expect(legal).toContain('The two are the same.');
    const other = words((await portal.get(`${page}&section=service&from=1&to=2`, lead)).body);
    expect(other).toContain('The service: draft 1 to draft 2');
    expect(other).toContain('<ins>Bought since 2012.</ins>');
  });

  it('name a meeting that has been cancelled since', async () => {
    const administrator = personId('halton-administrator');
    await owner`insert into meeting_cancellation select id, 'No quorum', ${administrator}, now() from meeting
      where council_id = 'halton' and held_on = '2018-01-18'`;
    const { body } = await portal.get(versionsOf(ids.led, 'stage=preliminary&section=decision'), lead);
    expect(words(body)).toContain('<del>The meeting: 18 January 2018, Executive Board </del>');
  });

  it('are listed so that one can be chosen of 500, by the same statements', async () => {
    const page = versionsOf(ids.led, 'stage=preliminary');
    const few = await portal.get(page, lead);
    await owner.unsafe(`do $$ begin for n in 4..500 loop
      update report_draft set version = n, updated_at = timestamptz '2026-01-05 08:00Z' + n * interval '5 minutes',
        texts = jsonb_set(texts, '{history}', to_jsonb('Draft ' || n)) where procurement_id = '${ids.led}' and stage = 'preliminary';
    end loop; end $$`);
    const many = await portal.get(page, lead);
    expect(many.statements).toEqual(few.statements);
    const listed = [...many.body.matchAll(/<option value="(\d+)"/g)].map(([, version]) => Number(version));
    const half = listed.slice(0, listed.length / 2);
    expect(half).toEqual([...Array.from({ length: 100 }, (_, n) => 500 - n), 191, 3, 1]);
    expect(many.body).toContain('Not all are listed');
    expect(many.statements.join('\n').match(/v\.texts,/g)).toHaveLength(1);
    const old = await portal.get(`${page}&section=service&from=37&to=38`, lead);
    expect(words(old.body)).toContain('Draft <del>37</del><ins>38</ins>');
    expect(old.body).toMatch(/<option value="37" selected="">/);
  });

  it.each([
    ['the evaluator of the procurement', 'halton-evaluator', 'led', 'stage=preliminary', 403],
    ['a council that has nothing to do with it', 'herefordshire-officer', 'led', 'stage=preliminary', 404],
    ['an officer who may not draft the award report', 'halton-commissioner', 'joined', 'stage=award', 403],
    ['that officer, of another stage', 'halton-commissioner', 'joined', 'stage=extension', 200],
    ['nobody: there is no such stage', 'halton-commissioner', 'led', 'stage=other', 404],
  ] as const)('are answered as the draft itself is: %s', async (_, key, where, query, status) => {
    for (const address of [draftOf, versionsOf])
      expect((await portal.get(address(ids[where], query), personId(key))).status).toBe(status);
  });

  it('of a partner are its own, not the lead’s', async () => {
    const { body } = await portal.get(versionsOf(ids.led, 'stage=preliminary'), personId('east-officer'));
    expect(body).toContain('This draft has not been saved yet');
  });
});

it('compares made reports with today of the stages alone that the reader may draft', async () => {
  const at = '2025-10-30T10:00:00Z';
  const both = personId('halton-director');
  const chief = portal.database.actor('warrington-officer', at);
  const appointed = { procurementId: ids.joined, personId: both, role: 'partnerOfficer', lotId: null } as const;
  expect((await appointPerson(chief, appointed)).ok).toBe(true);
  const texts = { ...emptyReportTexts, publicInterest: 'Prices.', noticeOn: '2025-05-01', officerPost: 'Director' };
  const input = { procurementId: ids.joined, stage: 'award', texts, version: 0 } as const;
  expect((await makeReport(portal.database.actor('halton-director', at), input)).ok).toBe(true);
  const documents = `/procurements/${ids.joined}/documents`;
  const own = await portal.get(documents, both);
  expect(own.body).toMatch(/Award Report/i);
  expect(own.body).not.toContain('Out of date');
  const officer = await portal.get(documents, lead);
  expect(officer.body).toMatch(/Award Report/i);
  expect(officer.body).not.toContain('Out of date');
});
