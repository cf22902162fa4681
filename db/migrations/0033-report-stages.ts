import { type Kysely, sql } from 'kysely';

/** Reports on an extension and on a waiver of standing orders, and what their authors say about each other's drafts. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
alter table report_draft drop constraint report_draft_stage_check;
alter table report_draft add constraint report_draft_stage_check check (stage in ('preliminary', 'award', 'extension', 'waiver'));
alter table document drop constraint document_stage_check;
alter table document add constraint document_stage_check check (stage in ('preliminary', 'award', 'extension', 'waiver'));

create table report_comment (
  id uuid primary key,
  procurement_id uuid not null references procurement,
  council_id text not null references council,
  stage text not null check (stage in ('preliminary', 'award', 'extension', 'waiver')),
  -- The section of the form that it is about.
  part text not null,
  body text not null check (length(trim(body)) > 0 and length(body) <= 4000),
  -- The comment that this one settles.
  resolves uuid unique references report_comment,
  made_by uuid not null references person,
  made_at timestamptz not null
);
create index report_comment_draft on report_comment (procurement_id, council_id, stage, made_at);
call keep_for_ever('report_comment');
alter table report_comment enable row level security;
create policy own_council on report_comment for select to portal_app using (
  council_id = any ((select viewer_councils())::text[])
  and procurement_id = any ((select viewer_procurements_as('{leadCommissioner,partnerOfficer}'))::uuid[]));
create policy own_council_writes on report_comment for insert to portal_app with check (made_by = viewer()
  and council_id = any ((select viewer_councils())::text[])
  and procurement_id = any ((select viewer_procurements_as('{leadCommissioner,partnerOfficer}'))::uuid[]));
create function report_comment_settles() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if new.resolves is not null and not exists (select from report_comment c where c.id = new.resolves and c.resolves is null
      and (c.procurement_id, c.council_id, c.stage, c.part) = (new.procurement_id, new.council_id, new.stage, new.part)) then
    raise exception 'a comment is settled in its own part' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger report_comment_settles before insert on report_comment for each row execute function report_comment_settles();
`)
    .execute(db);
}
