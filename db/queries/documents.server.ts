import { sql } from 'kysely';
import type { ReportStage } from '#app/domain/report-stage.ts';
import type { Db, Tx } from '../client.server.ts';
import { jsonb } from '../jsonb.server.ts';
import type { DocumentTable, ReportCommentTable, ReportDraftTable } from '../schema/documents.ts';
import { commentsIn, type StoredComment } from './comments.server.ts';

type DraftKey = Pick<ReportDraftTable, 'procurementId' | 'councilId' | 'stage'>;

export interface StoredDraft {
  /** Null before anything was saved. */
  readonly texts: unknown;
  readonly version: number;
  readonly savedBy: string | null;
  readonly savedAt: Date | null;
  /** The number that the next document of this stage takes. */
  readonly nextNumber: number;
  readonly comments: readonly StoredComment[];
}

/** False when somebody has settled the same comment already. */
export async function insertReportComment(tx: Tx, row: ReportCommentTable): Promise<boolean> {
  const added = await tx
    .insertInto('reportComment')
    .values(row)
    .onConflict((conflict) => conflict.column('resolves').doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

/** The draft of a council's report with the number its document would have. One statement. */
export async function findReportDraft(db: Db, key: DraftKey, form: string): Promise<StoredDraft> {
  const { rows } = await sql<StoredDraft>`
    select d.texts, coalesce(d.version, 0) as version, p.post as "savedBy", d.updated_at as "savedAt",
      1 + coalesce((select max(x.number) from document x where x.procurement_id = ${key.procurementId}
        and x.council_id = ${key.councilId} and x.form = ${form} and x.stage = ${key.stage}), 0) as "nextNumber",
      (select coalesce(json_agg(c), '[]') from (${commentsIn('report_comment')} and c.procurement_id = ${key.procurementId}
        and c.council_id = ${key.councilId} and c.stage = ${key.stage} order by c.made_at, c.id) c) as comments
    from (select 1) one left join report_draft d on d.procurement_id = ${key.procurementId}
      and d.council_id = ${key.councilId} and d.stage = ${key.stage}
    left join person p on p.id = d.updated_by`.execute(db);
  return rows[0] as StoredDraft;
}

/** False when the draft is no longer at `version` (0: there was none). */
export async function saveReportDraft(
  tx: Tx,
  row: Omit<ReportDraftTable, 'version'>,
  version: number,
): Promise<boolean> {
  const values = { ...row, texts: jsonb(row.texts), version: version + 1 };
  if (version === 0) {
    const added = await tx
      .insertInto('reportDraft')
      .values(values)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return added.numInsertedOrUpdatedRows === 1n;
  }
  const changed = await tx
    .updateTable('reportDraft')
    .set(values)
    .where('procurementId', '=', row.procurementId)
    .where('councilId', '=', row.councilId)
    .where('stage', '=', row.stage)
    .where('version', '=', version)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}

export interface ListedDocument {
  readonly id: string;
  readonly councilId: string;
  readonly councilName: string;
  readonly stage: ReportStage;
  readonly part: 'open' | 'exempt';
  readonly number: number;
  readonly title: string;
  readonly blocking: number;
  readonly warnings: number;
  readonly hash: string;
  readonly madeBy: string;
  readonly madeAt: Date;
}

export interface NewestReport {
  readonly id: string;
  readonly councilId: string;
  readonly form: string;
  readonly stage: ReportStage;
  readonly part: 'open' | 'exempt';
  readonly number: number;
  readonly model: unknown;
  /** Of the draft as it is saved. */
  readonly texts: unknown;
}

/** The newest version of each of a council's reports of some stages, with the draft that it was made from. One statement. */
export async function listNewestReports(
  db: Db,
  {
    procurementId,
    councilId,
    stages,
  }: Readonly<{ procurementId: string; councilId: string; stages: readonly ReportStage[] }>,
): Promise<readonly NewestReport[]> {
  const { rows } = await sql<NewestReport>`
    select distinct on (d.stage, d.part) d.id, d.council_id as "councilId", d.form, d.stage, d.part, d.number, d.model, t.texts
    from document d left join report_draft t on t.procurement_id = d.procurement_id and t.council_id = d.council_id and t.stage = d.stage
    where d.procurement_id = ${procurementId} and d.council_id = ${councilId} and d.stage in (${sql.join(stages)})
    order by d.stage, d.part, d.number desc`.execute(db);
  return rows;
}

/** Every document that the viewer may read, the newest first. */
export async function listDocuments(db: Db, procurementId: string): Promise<readonly ListedDocument[]> {
  const { rows } = await sql<ListedDocument>`
    select d.id, d.council_id as "councilId", c.short_name as "councilName", d.stage, d.part, d.number, d.title, d.hash, p.post as "madeBy",
      d.made_at as "madeAt",
      (select count(*)::int from jsonb_array_elements(d.findings) f where f->>'severity' = 'blocks') as blocking,
      (select count(*)::int from jsonb_array_elements(d.findings) f where f->>'severity' = 'warns') as warnings
    from document d join council c on c.id = d.council_id join person p on p.id = d.made_by
    where d.procurement_id = ${procurementId} order by d.made_at desc, d.stage, d.part desc`.execute(db);
  return rows;
}

/** A report as it was made; `madeBy` is a post. */
export interface StoredDocument extends Omit<DocumentTable, 'stage' | 'procurementId' | 'decisionRecordId'> {
  readonly stage: ReportStage;
}

/** Null when there is none that the viewer may read: the exempt part is not there for those who may not. */
export async function findDocument(db: Db, procurementId: string, id: string): Promise<StoredDocument | null> {
  const found = await db
    .selectFrom('document')
    .innerJoin('person', 'person.id', 'document.madeBy')
    .selectAll('document')
    .select('person.post as madeBy')
    .where('document.procurementId', '=', procurementId)
    .where('document.id', '=', id)
    .$narrowType<{ stage: ReportStage }>()
    .executeTakeFirst();
  return found ?? null;
}

export const insertDocument = (tx: Tx, { facts, model, findings, ...row }: DocumentTable) =>
  tx
    .insertInto('document')
    .values({ ...row, facts: jsonb(facts), model: jsonb(model), findings: jsonb(findings) })
    .execute();

/** Numbers of a procurement's documents are drawn one after the other: held until the transaction ends. */
export const lockDocuments = (tx: Tx, procurementId: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`documents ${procurementId}`}, 0))`.execute(tx);
