import { sql } from 'kysely';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appointPerson } from '#app/commands/appoint-person.server.ts';
import { commentOnReport } from '#app/commands/comment-on-report.server.ts';
import { makeReport } from '#app/commands/make-report.server.ts';
import { saveReport } from '#app/commands/save-report.server.ts';
import { emptyReportTexts, type ReportTexts } from '#app/documents/report-texts.ts';
import type { ReportStage } from '#app/domain/report-stage.ts';
import { personId } from '#db/seed/reference-data.server.ts';
import { testDatabase } from '../db/test-database.ts';

const database = testDatabase({ demonstration: true });
const at = '2025-10-30T10:00:00Z';
const [author, officer] = [personId('halton-director'), personId('halton-commissioner')];
let owner: postgres.Sql;
let p: string;

/** Halton's director may draft its award report, because they are an officer and decide for it; its officer may not. */
beforeAll(async () => {
  owner = postgres(database.url, { max: 1, onnotice() {} });
  const [found] = await owner<{ id: string }[]>`select id from procurement where reference = 'WBC/2025/031'`;
  p = found?.id ?? '';
  const lead = database.actor('warrington-officer', at);
  const added = await appointPerson(lead, { procurementId: p, personId: author, role: 'partnerOfficer', lotId: null });
  expect(added.ok).toBe(true);
});
afterAll(() => owner.end());

const saved = async (stage: ReportStage, texts: Partial<ReportTexts>, version: number) => {
  const input = { procurementId: p, stage, texts: { ...emptyReportTexts, ...texts }, version };
  const stored = await saveReport(database.actor('halton-director', at), input);
  if (!stored.ok) throw new Error(stored.refusal.kind);
  return stored.value.version;
};

const historyAs = (person: string, stage: ReportStage) =>
  database.transactions.read(person, async (db) => {
    const { rows } = await sql<{ version: number; history: string; savedBy: string }>`
      select version, texts->>'history' as history, saved_by as "savedBy" from report_draft_version
      where procurement_id = ${p} and council_id = 'halton' and stage = ${stage} order by version`.execute(db);
    return rows;
  });

describe('what was saved of a draft', () => {
  it('is kept at every save and when a report is made, with who saved it', async () => {
    expect(await saved('extension', { history: 'First.' }, 0)).toBe(1);
    expect(await saved('extension', { history: 'Second.' }, 1)).toBe(2);
    expect(await saved('extension', { history: 'Second.' }, 2)).toBe(2);
    const third = { ...emptyReportTexts, history: 'Third.' };
    const input = { procurementId: p, stage: 'extension', texts: third, version: 2 } as const;
    expect((await makeReport(database.actor('halton-commissioner', at), input)).ok).toBe(true);
    expect(await historyAs(officer, 'extension')).toEqual([
      { version: 1, history: 'First.', savedBy: author },
      { version: 2, history: 'Second.', savedBy: author },
      { version: 3, history: 'Third.', savedBy: officer },
    ]);
  });

  it('was kept of what the demonstration saved too', async () => {
    const kept = await owner`select council_id, stage, version from report_draft_version v
      where procurement_id = ${p} and exists (select from report_draft d where d.texts = v.texts and d.council_id = v.council_id
        and d.version = v.version and d.stage = v.stage and d.procurement_id = v.procurement_id) order by council_id`;
    expect(kept.map(({ council_id, stage, version }) => `${council_id} ${stage} ${version}`)).toEqual([
      'halton extension 3',
      'warrington award 1',
    ]);
  });

  const asPortal = (statement: string, person = author) =>
    owner.begin(async (tx) => {
      await tx.unsafe(`set local role portal_app; select set_config('app.viewer', '${person}', true)`);
      await tx.unsafe(statement.replaceAll(':p', `'${p}'`));
      throw new Error('it would stand');
    });
  const values = `:p, 'halton', 'extension', 9, '{}', '${author}', now()`;

  it.each([
    ['written', `insert into report_draft_version values (${values})`],
    ['changed', `update report_draft_version set texts = '{}'`],
    ['removed', 'delete from report_draft_version'],
    ['emptied', 'truncate report_draft_version'],
    ['removed with its draft', 'delete from report_draft'],
  ])('cannot be %s by the portal itself', async (_, statement) => {
    await expect(asPortal(statement)).rejects.toThrow('permission denied');
  });

  it.each(["update report_draft_version set texts = '{}'", 'delete from report_draft_version'])(
    'is kept from the owner of the tables: %s',
    async (statement) => {
      await expect(owner.unsafe(statement)).rejects.toThrow('never changed or removed');
    },
  );

  it('cannot be passed by: a draft changes with a new version, by whoever is signed in', async () => {
    const change = (set: string) => `update report_draft set ${set} where procurement_id = :p and stage = 'extension'`;
    const silent = change(`texts = '{}', updated_by = '${author}'`);
    await expect(asPortal(silent)).rejects.toThrow('report_draft_version_pkey');
    const back = change(`version = version - 1, updated_by = '${author}'`);
    await expect(asPortal(back)).rejects.toThrow('report_draft_version_pkey');
    const forged = change(`version = version + 1, updated_by = '${officer}'`);
    await expect(asPortal(forged)).rejects.toThrow('row-level security');
    const honest = change(`version = version + 1, updated_by = '${author}'`);
    await expect(asPortal(honest)).rejects.toThrow('it would stand');
  });
});

describe('a draft of the award', () => {
  beforeAll(async () => {
    const version = await saved('award', { publicInterest: 'The prices of four tenderers.' }, 0);
    await saved('award', { publicInterest: 'The prices of the tenderers.' }, version);
    const comment = { procurementId: p, stage: 'award', part: 'risk', body: 'Tenderer B is the dearest.' } as const;
    expect((await commentOnReport(database.actor('halton-director', at), comment)).ok).toBe(true);
  });

  const readBy = (person: string, stage: ReportStage, councilId = 'halton') =>
    database.transactions.read(person, async (db) => {
      const counts: Record<string, number> = {};
      for (const table of ['reportDraft', 'reportDraftVersion', 'reportComment'] as const) {
        const rows = db.selectFrom(table).select('stage').where('procurementId', '=', p);
        counts[table] = (await rows.where('councilId', '=', councilId).where('stage', '=', stage).execute()).length;
      }
      return counts;
    });
  const nothing = { reportDraft: 0, reportDraftVersion: 0, reportComment: 0 };

  it('is read, with its history and comments, by whoever writes it', async () => {
    expect(await readBy(author, 'award')).toEqual({ reportDraft: 1, reportDraftVersion: 2, reportComment: 1 });
  });

  it('is not there for an officer of the council who may not read the exempt part; other drafts are', async () => {
    expect(await readBy(officer, 'award')).toEqual(nothing);
    expect(await readBy(officer, 'extension')).toEqual({ reportDraft: 1, reportDraftVersion: 3, reportComment: 0 });
  });

  it('is not there for another council, whoever leads', async () => {
    for (const key of ['warrington-officer', 'warrington-director', 'herefordshire-officer'])
      for (const stage of ['award', 'extension'] as const)
        expect(await readBy(personId(key), stage), key).toEqual(nothing);
    expect(await readBy(author, 'award', 'warrington')).toEqual(nothing);
  });

  it('is not saved by the officer past the commands either', async () => {
    const attempt = database.transactions.write(officer, (tx) =>
      sql`insert into report_draft values (${p}, 'halton', 'award', '{}', 1, ${officer}, now())`.execute(tx),
    );
    await expect(attempt).rejects.toThrow('row-level security');
  });
});
