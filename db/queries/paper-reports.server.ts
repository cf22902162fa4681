import { sql } from 'kysely';
import type { DatedSetting } from '#app/domain/council-settings.ts';
import type { ReportStage } from '#app/domain/report-stage.ts';
import type { Db, Tx } from '../client.server.ts';
import { jsonb } from '../jsonb.server.ts';
import type { PaperReportEntryTable, PaperReportTable } from '../schema/documents.ts';
import { atCouncil, type RecordsAccess } from './decision-records.server.ts';
import { settingsOf } from './settings-of.server.ts';
import { utc } from './utc-text.server.ts';

/** A report from paper as its viewer reaches it, by the roles held at its council. */
export interface PaperReportAccess extends RecordsAccess {
  readonly report: Readonly<Pick<PaperReportTable, 'id' | 'councilId' | 'form' | 'stage'>>;
  /** Of its council. */
  readonly settings: readonly DatedSetting[];
}

/** One statement; null where there is none that the viewer may read. */
export async function findPaperReport(db: Db, reportId: string, personId: string): Promise<PaperReportAccess | null> {
  const { rows } = await sql<PaperReportAccess>`
    select json_build_object('id', r.id, 'councilId', r.council_id, 'form', r.form, 'stage', r.stage) as report,
      json_build_object('id', c.id, 'name', c.name, 'shortName', c.short_name) as council,
      ${settingsOf(sql`r.council_id`)} as settings,
      (select coalesce(json_agg(json_build_object('role', role, 'lotId', lot_id, 'councilId', council_id)), '[]')
        from (${atCouncil(personId, sql`r.council_id`)}) held) as roles
    from paper_report r join council c on c.id = r.council_id where r.id = ${reportId}`.execute(db);
  return rows[0] ?? null;
}

export interface ListedPaperReport {
  readonly id: string;
  readonly form: string;
  readonly stage: ReportStage;
  readonly title: string;
  readonly version: number;
  readonly savedAt: string;
}

/** A council's reports from paper that the viewer may read, the newest first. */
export async function listPaperReports(db: Db, councilId: string): Promise<readonly ListedPaperReport[]> {
  const { rows } = await sql<ListedPaperReport>`
    select r.id, r.form, r.stage, e.title, e.version, ${utc('e.saved_at')} as "savedAt"
    from paper_report r join lateral (select x.title, x.version, x.saved_at from paper_report_entry x
      where x.report_id = r.id order by x.version desc limit 1) e on true
    where r.council_id = ${councilId} order by r.created_at desc, r.id`.execute(db);
  return rows;
}

/** One version of it; its facts and blocks are left out of lists. */
export interface PaperVersion {
  readonly version: number;
  readonly title: string;
  readonly savedBy: string;
  readonly savedAt: string;
}
export interface PaperContent extends PaperVersion {
  readonly facts: unknown;
  readonly asWritten: unknown;
}

/** Every version, the newest first. */
export async function listPaperVersions(db: Db, reportId: string): Promise<readonly PaperVersion[]> {
  const { rows } = await sql<PaperVersion>`
    select e.version, e.title, p.post as "savedBy", ${utc('e.saved_at')} as "savedAt"
    from paper_report_entry e join person p on p.id = e.saved_by
    where e.report_id = ${reportId} order by e.version desc`.execute(db);
  return rows;
}

/** The named versions with their facts and blocks, the newest first. */
export async function listPaperContents(
  db: Db,
  reportId: string,
  versions: readonly number[],
): Promise<readonly PaperContent[]> {
  const { rows } = await sql<PaperContent>`
    select e.version, e.title, p.post as "savedBy", ${utc('e.saved_at')} as "savedAt", e.facts, e.as_written as "asWritten"
    from paper_report_entry e join person p on p.id = e.saved_by
    where e.report_id = ${reportId} and e.version = any (${[...versions]}::int[]) order by e.version desc`.execute(db);
  return rows;
}

export const insertPaperReport = (tx: Tx, row: PaperReportTable) => tx.insertInto('paperReport').values(row).execute();

/** False when that version has been saved by somebody already. */
export async function insertPaperEntry(tx: Tx, row: PaperReportEntryTable): Promise<boolean> {
  const { facts, asWritten } = row;
  const added = await tx
    .insertInto('paperReportEntry')
    .values({ ...row, facts: jsonb(facts), asWritten: asWritten === null ? null : jsonb(asWritten) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}
