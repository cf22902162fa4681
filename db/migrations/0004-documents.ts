import { type Kysely, sql } from 'kysely';

/** What a council writes for its report, and the immutable snapshots that come of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
create table report_draft (
  procurement_id uuid not null references procurement,
  council_id text not null references council,
  stage text not null check (stage in ('preliminary', 'award')),
  texts jsonb not null,
  version int not null,
  updated_by uuid not null references person,
  updated_at timestamptz not null,
  primary key (procurement_id, council_id, stage)
);
create table document (
  id uuid primary key,
  procurement_id uuid not null references procurement,
  council_id text not null references council,
  form text not null,
  stage text not null check (stage in ('preliminary', 'award')),
  part text not null check (part in ('open', 'exempt')),
  number int not null check (number > 0),
  title text not null,
  facts jsonb not null,
  model jsonb not null,
  findings jsonb not null,
  hash text not null,
  made_by uuid not null references person,
  made_at timestamptz not null,
  unique (procurement_id, council_id, form, stage, part, number)
);
call keep_for_ever('document');
alter table report_draft enable row level security;
alter table document enable row level security;
grant select, insert, update on report_draft to portal_app;
create policy own_council on report_draft for all to portal_app using (
  council_id = any ((select viewer_councils())::text[])
  and procurement_id = any ((select viewer_procurements_as('{leadCommissioner,partnerOfficer}'))::uuid[]));
create policy open_part on document for select to portal_app using (
  part = 'open' and procurement_id = any ((select viewer_procurements_as('{leadCommissioner,partnerApprover,partnerOfficer,auditor,democraticServices}'))::uuid[]));
create policy exempt_part on document for select to portal_app using (
  part = 'exempt' and procurement_id = any ((select viewer_procurements_as('{leadCommissioner,partnerApprover,auditor}'))::uuid[]));
create policy own_council on document for insert to portal_app with check (made_by = viewer()
  and council_id = any ((select viewer_councils())::text[])
  and procurement_id = any ((select viewer_procurements_as('{leadCommissioner,partnerOfficer}'))::uuid[]));
`)
    .execute(db);
}
