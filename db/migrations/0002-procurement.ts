import { type Kysely, sql } from 'kysely';

/** Procurements, their lots, parties and people; offers and each council's approval; who may see them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
create table procurement (
  id uuid primary key,
  reference text not null unique,
  title text not null,
  service text not null,
  lead_council_id text not null references council,
  regime text not null check (regime in ('PCR2015', 'PA2023', 'PSR2023', 'belowThreshold')),
  light_touch boolean not null,
  cpv_code text not null check (cpv_code ~ '^[0-9]{8}$'),
  cpv_title text not null,
  portfolio text not null,
  wards text not null,
  vat_basis text not null check (vat_basis in ('net', 'gross')),
  commenced_on date not null,
  current_contract_ends_on date,
  contract_starts_on date not null,
  initial_months int not null check (initial_months between 1 and 240),
  extension_months int not null check (extension_months between 0 and 240),
  version int not null default 1,
  created_at timestamptz not null
);
create table contract_year (
  procurement_id uuid not null references procurement,
  position int not null,
  label text not null,
  kind text not null check (kind in ('initial', 'extension')),
  amount_pence bigint not null check (amount_pence >= 0),
  primary key (procurement_id, position),
  unique (procurement_id, label)
);
create table lot (
  id uuid primary key,
  procurement_id uuid not null references procurement,
  number int not null check (number > 0),
  title text not null,
  unique (procurement_id, number)
);
create table participation (
  id uuid primary key,
  procurement_id uuid not null references procurement,
  council_id text not null references council,
  position int not null,
  role text not null check (role in ('lead', 'partner', 'funder')),
  status text not null check (status in ('invited', 'committed', 'withdrawn')),
  from_date date not null,
  until_date date,
  unique (procurement_id, council_id, from_date),
  check (until_date is null or until_date >= from_date)
);
create index participation_council on participation (council_id);
create table appointment (
  id uuid primary key,
  procurement_id uuid not null references procurement,
  lot_id uuid references lot,
  person_id uuid not null references person,
  council_id text references council,
  role text not null check (role in ('leadCommissioner', 'partnerApprover', 'partnerOfficer', 'evaluator',
    'commercialEvaluator', 'moderator', 'observer')),
  appointed_at timestamptz not null,
  ended_at timestamptz,
  unique nulls not distinct (procurement_id, lot_id, person_id, role)
);
create index appointment_person on appointment (person_id);

create table cost_share_draft (
  procurement_id uuid primary key references procurement,
  input jsonb not null,
  version int not null,
  updated_by uuid not null references person,
  updated_at timestamptz not null
);
create table offer (
  id uuid primary key,
  procurement_id uuid not null references procurement,
  subject text not null check (subject in ('strategyAndShares', 'award')),
  number int not null check (number > 0),
  body jsonb not null,
  hash text not null,
  sent_by uuid not null references person,
  sent_at timestamptz not null,
  unique (procurement_id, subject, number)
);
create table offer_recipient (
  offer_id uuid not null references offer,
  council_id text not null references council,
  must_decide boolean not null,
  primary key (offer_id, council_id)
);
create table approval (
  id uuid primary key,
  offer_id uuid not null,
  council_id text not null,
  decision text not null check (decision in ('approved', 'approvedWithConditions', 'rejected')),
  decided_by uuid not null references person,
  decided_at timestamptz not null,
  unique (offer_id, council_id),
  foreign key (offer_id, council_id) references offer_recipient
);
-- The council's own words: read by that council, by the lead and by auditors, not by the other partners.
create table approval_statement (
  approval_id uuid primary key references approval,
  council_id text not null references council,
  conditions text,
  reasons text
);
call keep_for_ever('offer');
call keep_for_ever('offer_recipient');
call keep_for_ever('approval');
call keep_for_ever('approval_statement');

-- A decision binds only to the newest offer: an offer replaced while a council was reading cannot be approved.
-- Keeps a procurement as it is until the transaction ends; for those who may decide on it but not change it.
create function hold_procurement(held uuid) returns void language sql security definer set search_path = public
begin atomic
  select 1 from procurement where id = held for share;
end;

create function only_newest_offer() returns trigger language plpgsql security definer set search_path = public as $$
declare o offer;
begin
  select * into o from offer where id = new.offer_id;
  perform 1 from procurement where id = o.procurement_id for share;
  if exists (select from offer later where later.procurement_id = o.procurement_id and later.subject = o.subject and later.number > o.number) then
    raise exception 'a newer offer replaced this one' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger only_newest_offer before insert on approval for each row execute function only_newest_offer();

-- What the viewer may reach. Owner's functions, so that the policies below do not call each other in circles.
create function viewer_procurements() returns uuid[] language sql stable security definer set search_path = public
begin atomic
  select coalesce(array_agg(distinct id), '{}') from (
    select a.procurement_id as id from appointment a where a.person_id = viewer() and a.ended_at is null
    union
    select p.procurement_id from council_role r join participation p on p.council_id = r.council_id
    where r.person_id = viewer() and r.role in ('auditor', 'democraticServices')
  ) mine;
end;
create function viewer_councils() returns text[] language sql stable security definer set search_path = public
begin atomic
  select coalesce(array_agg(distinct council_id), '{}') from (
    select council_id from person where id = viewer() and council_id is not null
    union select council_id from council_role where person_id = viewer()
  ) mine;
end;
create function viewer_procurements_as(roles text[]) returns uuid[] language sql stable security definer set search_path = public
begin atomic
  select coalesce(array_agg(distinct id), '{}') from (
    select a.procurement_id as id from appointment a where a.person_id = viewer() and a.ended_at is null and a.role = any(roles)
    union
    select p.procurement_id from council_role r join participation p on p.council_id = r.council_id
    where r.person_id = viewer() and r.role = any(roles)
  ) mine;
end;

-- A procurement that nobody is appointed to yet takes its first lead commissioner from its own lead authority.
create function may_found(candidate uuid) returns boolean language sql stable security definer set search_path = public
begin atomic
  select exists (select from procurement p join person x on x.council_id = p.lead_council_id where p.id = candidate and x.id = viewer())
    and not exists (select from appointment a where a.procurement_id = candidate);
end;
-- References are unique over all councils, so a new one is tested against rows that the viewer may not see.
create function reference_is_used(candidate text) returns boolean language sql stable security definer set search_path = public
begin atomic
  select exists (select from procurement p where p.reference = candidate);
end;

alter table procurement enable row level security;
alter table contract_year enable row level security;
alter table lot enable row level security;
alter table participation enable row level security;
alter table appointment enable row level security;
alter table cost_share_draft enable row level security;
alter table offer enable row level security;
alter table offer_recipient enable row level security;
alter table approval enable row level security;
alter table approval_statement enable row level security;

create policy reach on procurement for select to portal_app using (id = any ((select viewer_procurements())::uuid[]));
create policy create_as_lead on procurement for insert to portal_app
  with check (lead_council_id = any ((select viewer_councils())::text[]));
create policy change_as_lead on procurement for update to portal_app
  using (id = any ((select viewer_procurements_as('{leadCommissioner}'))::uuid[]));

create policy reach on contract_year for select to portal_app using (procurement_id = any ((select viewer_procurements())::uuid[]));
create policy as_lead on contract_year for all to portal_app
  using (procurement_id = any ((select viewer_procurements_as('{leadCommissioner}'))::uuid[]));
create policy reach on lot for select to portal_app using (procurement_id = any ((select viewer_procurements())::uuid[]));
create policy as_lead on lot for all to portal_app
  using (procurement_id = any ((select viewer_procurements_as('{leadCommissioner}'))::uuid[]));
create policy reach on participation for select to portal_app using (procurement_id = any ((select viewer_procurements())::uuid[]));
create policy as_lead on participation for all to portal_app
  using (procurement_id = any ((select viewer_procurements_as('{leadCommissioner}'))::uuid[]));
create policy reach on appointment for select to portal_app using (procurement_id = any ((select viewer_procurements())::uuid[]));
create policy as_lead on appointment for all to portal_app
  using (procurement_id = any ((select viewer_procurements_as('{leadCommissioner}'))::uuid[]));
create policy first_appointment on appointment for insert to portal_app
  with check (person_id = viewer() and role = 'leadCommissioner' and lot_id is null and may_found(procurement_id));

create policy as_lead on cost_share_draft for all to portal_app
  using (procurement_id = any ((select viewer_procurements_as('{leadCommissioner}'))::uuid[]));
create policy reach on offer for select to portal_app
  using (procurement_id = any ((select viewer_procurements_as('{leadCommissioner,partnerApprover,partnerOfficer,auditor,democraticServices}'))::uuid[]));
create policy as_lead on offer for insert to portal_app
  with check (procurement_id = any ((select viewer_procurements_as('{leadCommissioner}'))::uuid[]) and sent_by = viewer());
create policy reach on offer_recipient for select to portal_app
  using (exists (select from offer o where o.id = offer_id));
create policy as_lead on offer_recipient for insert to portal_app
  with check (exists (select from offer o where o.id = offer_id and o.sent_by = viewer()));
create policy reach on approval for select to portal_app using (exists (select from offer o where o.id = offer_id));
create policy own_council on approval for insert to portal_app
  with check (decided_by = viewer() and exists (
    select from offer o join appointment a on a.procurement_id = o.procurement_id
    where o.id = offer_id and a.person_id = viewer() and a.role = 'partnerApprover' and a.council_id = approval.council_id and a.ended_at is null));
create policy own_words on approval_statement for select to portal_app
  using (council_id = any ((select viewer_councils())::text[]) or exists (
    select from approval a join offer o on o.id = a.offer_id
    where a.id = approval_id and o.procurement_id = any ((select viewer_procurements_as('{leadCommissioner}'))::uuid[])));
create policy own_council on approval_statement for insert to portal_app
  with check (exists (select from approval a where a.id = approval_id and a.decided_by = viewer() and a.council_id = approval_statement.council_id));

grant select, insert, update on procurement, appointment, participation, cost_share_draft to portal_app;
grant select, insert, update, delete on contract_year to portal_app;
grant select, insert on lot to portal_app;

alter table ledger_event enable row level security;
create policy own_chain on ledger_event for select to portal_app
  using ((chain = any ((select viewer_procurements_as('{leadCommissioner,auditor}'))::text[])
      and not chain = any ((select viewer_procurements_as('{evaluator}'))::text[]))
    or chain = any ((select viewer_councils())::text[]));
alter table ledger_head enable row level security;
create policy own_chain on ledger_head for select to portal_app
  using (chain = any ((select viewer_procurements())::text[]) or chain = any ((select viewer_councils())::text[]));
`)
    .execute(db);
}
