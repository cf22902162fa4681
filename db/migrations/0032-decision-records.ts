import { type Kysely, sql } from 'kysely';

/** A council's record of its own decision: its parts version by version, what is said about them, and what is made of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
alter table council_role drop constraint council_role_role_check;
alter table council_role add constraint council_role_role_check
  check (role in ('administrator', 'democraticServices', 'auditor', 'recordOfficer'));

create table decision_record (
  id uuid primary key,
  council_id text not null references council,
  -- Null: the council decides by itself, without a procurement of the portal.
  procurement_id uuid references procurement,
  form text not null,
  route text not null check (route in ('joint', 'award', 'singleTender', 'extension', 'purchaseProgramme')),
  -- Taken over from paper as it stands there.
  from_paper boolean not null,
  created_by uuid not null references person,
  created_at timestamptz not null,
  check (case when procurement_id is null then route <> 'joint' else route in ('joint', 'award') and not from_paper end),
  unique (procurement_id, council_id, route)
);
create index decision_record_council on decision_record (council_id, created_at desc);
create table decision_record_entry (
  record_id uuid not null references decision_record,
  part text not null,
  version int not null check (version > 0),
  content jsonb not null,
  saved_by uuid not null references person,
  saved_at timestamptz not null,
  primary key (record_id, part, version)
);
create table decision_record_comment (
  id uuid primary key,
  record_id uuid not null references decision_record,
  part text not null,
  body text not null check (length(trim(body)) > 0 and length(body) <= 4000),
  -- The comment that this one settles.
  resolves uuid unique references decision_record_comment,
  made_by uuid not null references person,
  made_at timestamptz not null
);
create index decision_record_comment_record on decision_record_comment (record_id, made_at);

-- A made version belongs to a report of a procurement or to a record, never to both: whoever reads the procurement's
-- documents does not thereby read another council's record.
alter table document alter column procurement_id drop not null;
alter table document alter column stage drop not null;
alter table document add column decision_record_id uuid references decision_record;
alter table document add constraint document_of_one check ((procurement_id is null) <> (decision_record_id is null));
alter table document add constraint document_stage_of_report check ((stage is null) = (procurement_id is null));
alter table document add constraint document_record_is_open check (decision_record_id is null or part = 'open');
create unique index document_of_record on document (decision_record_id, number) where decision_record_id is not null;

-- The signed original of a version: post, name and day, with the text and the findings that hold once it is signed.
create table document_signature (
  document_id uuid primary key references document,
  post text not null check (length(trim(post)) > 0),
  name text not null check (length(trim(name)) > 0),
  signed_on date not null,
  model jsonb not null,
  findings jsonb not null,
  hash text not null,
  recorded_by uuid not null references person,
  recorded_at timestamptz not null
);

alter table publication add column number int check (number > 0);
-- The publication that this one corrects; it stays readable.
alter table publication add column replaces uuid unique references publication;
-- When the council's members may call the decision in, and from which day it may be acted on.
alter table publication add column call_in_until date;
alter table publication add column effective_on date;
alter table publication add constraint publication_in_time check (call_in_until >= published_on);

do $$ declare name text; begin
  foreach name in array '{decision_record,decision_record_entry,decision_record_comment,document_signature}'::text[] loop
    execute format('call keep_for_ever(%L)', name);
    execute format('alter table %I enable row level security', name);
  end loop;
end $$;

-- Who writes a council's record: its people in the procurement; where there is none, those whom the council names for it.
create function writes_record(in_council text, in_procurement uuid) returns boolean language sql stable security definer set search_path = public
begin atomic
  select case when in_procurement is null
    then exists (select from council_role r where r.person_id = viewer() and r.council_id = in_council and r.role = 'recordOfficer')
    else exists (select from appointment a where a.person_id = viewer() and a.council_id = in_council
      and a.procurement_id = in_procurement and a.ended_at is null and a.role in ('leadCommissioner', 'partnerOfficer', 'partnerApprover')
      and not coalesce(has_left(in_procurement, in_council), false)) end;
end;
create function reads_record(in_council text, in_procurement uuid) returns boolean language sql stable security definer set search_path = public
begin atomic
  select writes_record(in_council, in_procurement) or exists (select from council_role r
    where r.person_id = viewer() and r.council_id = in_council and r.role in ('democraticServices', 'auditor'));
end;

create function entries_follow() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if new.version > 1 + coalesce((select max(e.version) from decision_record_entry e
      where e.record_id = new.record_id and e.part = new.part), 0) then
    raise exception 'a version follows the one before it' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger entries_follow before insert on decision_record_entry for each row execute function entries_follow();
create function comment_settles() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if new.resolves is not null and not exists (select from decision_record_comment c
      where c.id = new.resolves and c.record_id = new.record_id and c.part = new.part and c.resolves is null) then
    raise exception 'a comment is settled in its own part' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger comment_settles before insert on decision_record_comment for each row execute function comment_settles();
create function signature_in_order() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if not exists (select from document d where d.id = new.document_id and d.decision_record_id is not null) then
    raise exception 'only a decision record is signed here' using errcode = 'integrity_constraint_violation';
  end if;
  if new.signed_on > (new.recorded_at at time zone 'Europe/London')::date then
    raise exception 'nobody signs in the future' using errcode = 'integrity_constraint_violation';
  end if;
  if exists (select from jsonb_array_elements(new.findings) f where f ->> 'severity' = 'blocks') then
    raise exception 'a check stands in the way of the signature' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger signature_in_order before insert on document_signature for each row execute function signature_in_order();

create or replace function publication_in_order() returns trigger language plpgsql security definer set search_path = public as $$
declare made document; earlier document;
begin
  select * into made from document d where d.id = new.document_id and d.part = 'open' and d.council_id = new.council_id;
  if made.id is null then
    raise exception 'only the open part is published, by its own council' using errcode = 'integrity_constraint_violation';
  end if;
  if made.decision_record_id is not null and not exists (select from document_signature s where s.document_id = made.id) then
    raise exception 'a decision record is signed before it is published' using errcode = 'integrity_constraint_violation';
  end if;
  if made.decision_record_id is null and exists (select from jsonb_array_elements(made.findings) f where f ->> 'severity' = 'blocks') then
    raise exception 'a check stands in the way of publication' using errcode = 'integrity_constraint_violation';
  end if;
  if new.replaces is not null then
    select d.* into earlier from publication p join document d on d.id = p.document_id where p.id = new.replaces;
    if (earlier.decision_record_id, earlier.procurement_id, earlier.council_id, earlier.form, earlier.stage)
        is distinct from (made.decision_record_id, made.procurement_id, made.council_id, made.form, made.stage) then
      raise exception 'a publication replaces one of the same document' using errcode = 'integrity_constraint_violation';
    end if;
  end if;
  return new;
end $$;

-- What the councils of a procurement have put before the public of their own decisions; the newest of each.
create function published_records(in_procurement uuid) returns table (council_id text, route text, publication_id uuid, number int,
  published_on date, effective_on date) language sql stable security definer set search_path = public
begin atomic
  select r.council_id, r.route, p.id, d.number, p.published_on, p.effective_on
  from decision_record r join document d on d.decision_record_id = r.id join publication p on p.document_id = d.id
  where r.procurement_id = in_procurement and in_procurement = any (viewer_procurements())
    and not exists (select from publication n where n.replaces = p.id);
end;

create policy own_council on decision_record for select to portal_app using (reads_record(council_id, procurement_id));
create policy own_officers on decision_record for insert to portal_app
  with check (created_by = viewer() and writes_record(council_id, procurement_id));
create policy with_record on decision_record_entry for select to portal_app
  using (exists (select from decision_record r where r.id = record_id));
create policy own_officers on decision_record_entry for insert to portal_app with check (saved_by = viewer() and exists (
  select from decision_record r where r.id = record_id and writes_record(r.council_id, r.procurement_id)));
create policy with_record on decision_record_comment for select to portal_app
  using (exists (select from decision_record r where r.id = record_id));
create policy own_readers on decision_record_comment for insert to portal_app with check (made_by = viewer() and exists (
  select from decision_record r where r.id = record_id));
create policy of_record on document for select to portal_app
  using (decision_record_id is not null and exists (select from decision_record r where r.id = decision_record_id));
create policy own_record on document for insert to portal_app with check (made_by = viewer() and exists (
  select from decision_record r where r.id = decision_record_id and r.council_id = document.council_id
    and writes_record(r.council_id, r.procurement_id)));
create policy with_document on document_signature for select to portal_app using (exists (select from document d where d.id = document_id));
create policy own_officers on document_signature for insert to portal_app with check (recorded_by = viewer() and exists (
  select from document d join decision_record r on r.id = d.decision_record_id
  where d.id = document_id and writes_record(r.council_id, r.procurement_id)));
`)
    .execute(db);
}
