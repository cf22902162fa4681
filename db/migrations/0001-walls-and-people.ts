import { type Kysely, sql } from 'kysely';

/** The role that owns nothing, who is looking, append-only tables, councils, people, sessions, and the ledger. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
do $$ begin
  if not exists (select from pg_roles where rolname = 'portal_app') then
    create role portal_app nologin nosuperuser nobypassrls nocreatedb nocreaterole noreplication;
  end if;
exception when duplicate_object or unique_violation then null; end $$;
do $$ begin execute format('grant portal_app to %I', current_user); end $$;
revoke all on schema public from public;
grant usage on schema public to portal_app;

create function viewer() returns uuid language sql stable
  return nullif(current_setting('app.viewer', true), '')::uuid;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed or removed', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;

-- Makes a table append-only for everybody, its owner included, and lets the portal read and add rows only.
create procedure keep_for_ever(name regclass) language plpgsql as $$
begin
  execute format('create trigger keep_rows before update or delete on %s for each row execute function refuse_change()', name);
  execute format('create trigger keep_table before truncate on %s for each statement execute function refuse_change()', name);
  execute format('grant select, insert on %s to portal_app', name);
end $$;

create table council (
  id text primary key check (id ~ '^[a-z][a-z0-9-]*$'),
  name text not null,
  short_name text not null,
  kind text not null check (kind in ('unitary', 'county', 'policeAndCrimeCommissioner', 'integratedCareBoard')),
  gss_code text,
  decision_body text not null,
  website text
);
create table person (
  id uuid primary key,
  council_id text references council,
  post text not null,
  email text not null unique check (email = lower(email)),
  demonstration boolean not null default false,
  disabled_at timestamptz
);
create table credential (person_id uuid primary key references person, password_hash text not null);
create table session (
  id text primary key,
  person_id uuid not null references person,
  started_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index session_person on session (person_id);
create table sign_in_attempt (account_hash text not null, attempted_at timestamptz not null);
create index sign_in_attempt_recent on sign_in_attempt (account_hash, attempted_at);
create table council_role (
  person_id uuid not null references person,
  council_id text not null references council,
  role text not null check (role in ('administrator', 'democraticServices', 'auditor')),
  primary key (person_id, council_id, role)
);
create table governance_setting (
  council_id text not null references council,
  key text not null,
  valid_from date not null,
  value jsonb not null,
  confirmed boolean not null,
  authority text,
  primary key (council_id, key, valid_from)
);
create table meeting (
  id uuid primary key,
  council_id text not null references council,
  body text not null,
  held_on date not null,
  unique (council_id, body, held_on)
);
create table population_estimate (
  council_id text not null references council,
  year int not null,
  population int not null check (population >= 0),
  source text not null,
  primary key (council_id, year)
);
-- A form sent twice changes the record once: the second send finds its key here.
create table idempotency (
  key uuid not null,
  person_id uuid not null,
  outcome jsonb,
  used_at timestamptz not null default now(),
  primary key (person_id, key)
);

create table ledger_head (chain text primary key, seq bigint not null, hash text not null);
create table ledger_event (
  chain text not null,
  seq bigint not null,
  recorded_at text not null,
  kind text not null,
  actor uuid,
  body text not null,
  body_hash text not null,
  previous_hash text not null,
  hash text not null,
  primary key (chain, seq)
);
call keep_for_ever('ledger_event');
revoke insert on ledger_event from portal_app;

-- The only way into the ledger. The number is drawn inside the lock on the chain's head.
create function append_event(in_chain text, in_kind text, in_body text, in_at timestamptz) returns text
language plpgsql security definer set search_path = public as $$
declare
  head ledger_head;
  at_text text := to_char(in_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');
  content_hash text := encode(sha256(convert_to(in_body, 'UTF8')), 'hex');
  next_hash text;
begin
  insert into ledger_head values (in_chain, 0, repeat('0', 64)) on conflict do nothing;
  select * into head from ledger_head where chain = in_chain for update;
  next_hash := encode(sha256(convert_to(concat_ws(E'\\n', head.hash, in_chain, head.seq + 1, at_text, in_kind,
    coalesce(viewer()::text, '-'), content_hash), 'UTF8')), 'hex');
  insert into ledger_event values (in_chain, head.seq + 1, at_text, in_kind, viewer(), in_body, content_hash, head.hash, next_hash);
  update ledger_head set seq = head.seq + 1, hash = next_hash where chain = in_chain;
  return next_hash;
end $$;
revoke all on function append_event from public;
grant execute on function append_event to portal_app;

alter table idempotency enable row level security;
create policy own_keys on idempotency for all to portal_app using (person_id = viewer()) with check (person_id = viewer());

grant select on council, person, council_role, meeting, population_estimate, ledger_head to portal_app;
grant select, insert, update, delete on session to portal_app;
grant select on credential to portal_app;
grant select, insert, delete on sign_in_attempt to portal_app;
grant select, insert on idempotency to portal_app;
grant insert on meeting to portal_app;

-- How a council decides is open to everybody signed in; only its own administrators record it, and what was recorded stays.
call keep_for_ever('governance_setting');
alter table governance_setting enable row level security;
alter table meeting enable row level security;
create policy signed_in on governance_setting for select to portal_app using (viewer() is not null);
create policy signed_in on meeting for select to portal_app using (viewer() is not null);
create policy own_administrator on governance_setting for insert to portal_app with check (exists (
  select from council_role r where r.person_id = viewer() and r.council_id = governance_setting.council_id and r.role = 'administrator'));
create policy own_administrator on meeting for insert to portal_app with check (exists (
  select from council_role r where r.person_id = viewer() and r.council_id = meeting.council_id and r.role = 'administrator'));
`)
    .execute(db);
}
