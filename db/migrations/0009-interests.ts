import { type Kysely, sql } from 'kysely';

/** The register of interests, and whom a tender brings with it: parent companies and subcontractors. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
create table interest (
  id uuid primary key,
  person_id uuid not null references person,
  organisation text not null check (length(trim(organisation)) > 0),
  kind text not null check (kind in ('employment', 'shareholding', 'family', 'other')),
  held_from date not null,
  held_until date,
  recorded_at timestamptz not null,
  check (held_until is null or held_until >= held_from)
);
create index interest_person on interest (person_id);
create table interest_ending (
  interest_id uuid primary key references interest,
  ended_on date not null,
  recorded_at timestamptz not null
);
create table bid_relation (
  bid_id uuid not null references bid,
  relation text not null check (relation in ('parent', 'subcontractor')),
  name text not null check (length(trim(name)) > 0),
  primary key (bid_id, relation, name)
);
do $$ declare name text; begin
  foreach name in array '{interest,interest_ending,bid_relation}'::text[] loop
    execute format('call keep_for_ever(%L)', name);
    execute format('alter table %I enable row level security', name);
  end loop;
end $$;

-- Everybody appointed to a procurement where the viewer holds one of the roles.
create function viewer_people_as(roles text[]) returns uuid[] language sql stable security definer set search_path = public
begin atomic
  select coalesce(array_agg(distinct a.person_id), '{}') from appointment a
  where a.ended_at is null and a.procurement_id = any (viewer_procurements_as(roles));
end;

create policy own on interest for select to portal_app using (person_id = viewer()
  or person_id = any ((select viewer_people_as('{leadCommissioner,auditor}'))::uuid[]));
create policy own_entry on interest for insert to portal_app with check (person_id = viewer());
create policy with_interest on interest_ending for select to portal_app using (exists (select from interest i where i.id = interest_id));
create policy own_entry on interest_ending for insert to portal_app
  with check (exists (select from interest i where i.id = interest_id and i.person_id = viewer()));
create policy with_bid on bid_relation for select to portal_app using (exists (select from bid b where b.id = bid_id));
create policy as_lead on bid_relation for insert to portal_app
  with check (exists (select from bid b where b.id = bid_id and b.recorded_by = viewer()));
`)
    .execute(db);
}
