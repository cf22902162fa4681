import { type Kysely, sql } from 'kysely';

/** What a council has put before the public: its own copy, which anybody may read and nobody may change. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
create table publication (
  id uuid primary key,
  document_id uuid not null unique references document,
  council_id text not null references council,
  -- The clean copy: no guidance, no address inside the portal, nothing exempt.
  model jsonb not null,
  hash text not null,
  published_at timestamptz not null,
  published_on date not null,
  retained_until date not null check (retained_until > published_on),
  published_by uuid not null references person
);
create index publication_council on publication (council_id, published_on desc);
create table publication_reason (
  publication_id uuid not null references publication,
  number int not null check (number > 0),
  check_id text not null,
  sentence text not null,
  reason text not null check (length(trim(reason)) > 0),
  primary key (publication_id, number)
);
call keep_for_ever('publication');
call keep_for_ever('publication_reason');
alter table publication enable row level security;
alter table publication_reason enable row level security;

create function publication_in_order() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if not exists (select from document d where d.id = new.document_id and d.part = 'open' and d.council_id = new.council_id) then
    raise exception 'only the open part is published, by its own council' using errcode = 'integrity_constraint_violation';
  end if;
  if exists (select from document d, jsonb_array_elements(d.findings) f where d.id = new.document_id and f ->> 'severity' = 'blocks') then
    raise exception 'a check stands in the way of publication' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger publication_in_order before insert on publication for each row execute function publication_in_order();

-- Anybody, signed in or not.
create policy everybody on publication for select to portal_app using (true);
create policy own_council on publication for insert to portal_app with check (published_by = viewer() and exists (
  select from council_role r where r.person_id = viewer() and r.council_id = publication.council_id and r.role = 'democraticServices'));
create policy with_document on publication_reason for select to portal_app using (exists (
  select from publication p join document d on d.id = p.document_id where p.id = publication_id));
create policy own_council on publication_reason for insert to portal_app with check (exists (
  select from publication p where p.id = publication_id and p.published_by = viewer()));
`)
    .execute(db);
}
