import { type Kysely, sql } from 'kysely';

/** Reports on an extension and on a waiver of standing orders. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
alter table report_draft drop constraint report_draft_stage_check;
alter table report_draft add constraint report_draft_stage_check check (stage in ('preliminary', 'award', 'extension', 'waiver'));
alter table document drop constraint document_stage_check;
alter table document add constraint document_stage_check check (stage in ('preliminary', 'award', 'extension', 'waiver'));
`)
    .execute(db);
}
