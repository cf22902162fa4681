import { type Kysely, sql } from 'kysely';

/**
 * Every saved draft of a report stays; a draft of the award is read by those who may read the exempt part. A report that
 * was written on paper is entered as it stands, version by version.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
create table report_draft_version (
  procurement_id uuid not null,
  council_id text not null,
  stage text not null,
  version int not null check (version > 0),
  texts jsonb not null,
  saved_by uuid not null references person,
  saved_at timestamptz not null,
  primary key (procurement_id, council_id, stage, version),
  foreign key (procurement_id, council_id, stage) references report_draft
);
call keep_for_ever('report_draft_version');
revoke insert on report_draft_version from portal_app;
insert into report_draft_version
  select procurement_id, council_id, stage, version, texts, updated_by, updated_at from report_draft;
create function keep_draft_version() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into report_draft_version values (new.procurement_id, new.council_id, new.stage, new.version, new.texts, new.updated_by, new.updated_at);
  return null;
end $$;
create trigger keep_draft_version after insert or update on report_draft for each row execute function keep_draft_version();

alter table report_draft_version enable row level security;
create policy with_draft on report_draft_version for select to portal_app using (exists (select from report_draft d
  where (d.procurement_id, d.council_id, d.stage)
    = (report_draft_version.procurement_id, report_draft_version.council_id, report_draft_version.stage)));
create policy award_is_exempt on report_draft as restrictive for all to portal_app using (stage <> 'award'
  or procurement_id = any ((select viewer_procurements_as('{leadCommissioner,partnerApprover,auditor}'))::uuid[]));
-- What the history says of who saved a version is true.
create policy saved_by_viewer on report_draft as restrictive for all to portal_app using (true) with check (updated_by = viewer());
create policy award_is_exempt on report_comment as restrictive for all to portal_app using (stage <> 'award'
  or procurement_id = any ((select viewer_procurements_as('{leadCommissioner,partnerApprover,auditor}'))::uuid[]));

create table paper_report (
  id uuid primary key,
  council_id text not null references council,
  form text not null,
  stage text not null check (stage in ('preliminary', 'award', 'extension', 'waiver')),
  created_by uuid not null references person,
  created_at timestamptz not null
);
create index paper_report_council on paper_report (council_id, created_at desc);
create table paper_report_entry (
  report_id uuid not null references paper_report,
  version int not null check (version > 0),
  title text not null check (length(trim(title)) > 0),
  facts jsonb not null,
  -- Its blocks as they stand; null where they are those that its facts give.
  as_written jsonb,
  saved_by uuid not null references person,
  saved_at timestamptz not null,
  primary key (report_id, version)
);
do $$ declare name text; begin
  foreach name in array '{paper_report,paper_report_entry}'::text[] loop
    execute format('call keep_for_ever(%L)', name);
    execute format('alter table %I enable row level security', name);
  end loop;
end $$;
create function paper_versions_follow() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if new.version > 1 + coalesce((select max(e.version) from paper_report_entry e where e.report_id = new.report_id), 0) then
    raise exception 'a version follows the one before it' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger paper_versions_follow before insert on paper_report_entry for each row execute function paper_versions_follow();
create policy own_council on paper_report for select to portal_app using (reads_record(council_id, null));
create policy own_officers on paper_report for insert to portal_app with check (created_by = viewer() and writes_record(council_id, null));
create policy with_report on paper_report_entry for select to portal_app
  using (exists (select from paper_report r where r.id = report_id));
create policy own_officers on paper_report_entry for insert to portal_app with check (saved_by = viewer() and exists (
  select from paper_report r where r.id = report_id and writes_record(r.council_id, null)));
`)
    .execute(db);
}
