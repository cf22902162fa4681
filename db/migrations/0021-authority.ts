import { type Kysely, sql } from 'kysely';

/** Who may decide for a council and on what authority; why a council is asked; who opened an offer; conditions to their end. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
alter table offer drop constraint offer_subject_check;
alter table offer add constraint offer_subject_check
  check (subject in ('strategyAndShares', 'weightings', 'award', 'extension', 'withdrawal'));
-- The lot that weightings or an award are about; offers are numbered for each subject and lot.
alter table offer add column lot_id uuid references lot;
alter table offer drop constraint offer_procurement_id_subject_number_key;
alter table offer add constraint offer_series unique nulls not distinct (procurement_id, subject, lot_id, number);
create or replace function only_newest_offer() returns trigger language plpgsql security definer set search_path = public as $$
declare o offer;
begin
  select * into o from offer where id = new.offer_id;
  perform 1 from procurement where id = o.procurement_id for share;
  if exists (select from offer later where later.procurement_id = o.procurement_id and later.subject = o.subject
      and later.lot_id is not distinct from o.lot_id and later.number > o.number) then
    raise exception 'a newer offer replaced this one' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
-- Names and prices of tenderers are in the award's offer: it is read by those who may read the exempt part.
create policy exempt on offer as restrictive for select to portal_app using (subject <> 'award' or procurement_id = any ((select
  viewer_procurements_as('{leadCommissioner,partnerApprover,partnerOfficer,auditor}'))::uuid[]));
-- Why the council is asked, and the number of its decision that is then void.
alter table offer_recipient add column reasons text[] not null default '{}', add column since int;

create table offer_view (
  offer_id uuid not null,
  council_id text not null,
  opened_by uuid not null references person,
  opened_at timestamptz not null,
  primary key (offer_id, council_id),
  foreign key (offer_id, council_id) references offer_recipient
);
create table delegation (
  id uuid primary key,
  council_id text not null references council,
  holder text not null check (length(holder) > 0),
  subjects text[] not null check (cardinality(subjects) > 0
    and subjects <@ '{strategyAndShares,weightings,award,extension,withdrawal,signing}'::text[]),
  cap_pence bigint check (cap_pence >= 0),
  vat_basis text not null check (vat_basis in ('net', 'gross')),
  valid_from date not null,
  valid_until date,
  source_decision text not null check (length(source_decision) > 0),
  recorded_by uuid references person,
  recorded_at timestamptz not null,
  check (valid_until is null or valid_until >= valid_from)
);
create index delegation_council on delegation (council_id);
create table delegation_end (
  delegation_id uuid primary key references delegation,
  last_day date not null,
  reason text not null check (length(reason) > 0),
  recorded_by uuid not null references person,
  recorded_at timestamptz not null
);
create table approval_authority (
  approval_id uuid primary key references approval,
  kind text not null check (kind in ('delegation', 'meeting')),
  delegation_id uuid references delegation,
  body text,
  met_on date,
  minute_reference text,
  -- The value decided on, and as compared with the cap, part pence rounded up.
  value_pence bigint,
  compared_pence bigint,
  check ((kind = 'delegation') = (delegation_id is not null)),
  check ((kind = 'meeting') = (body is not null and met_on is not null and length(minute_reference) > 0))
);
create table approval_condition (
  id uuid primary key,
  approval_id uuid not null references approval,
  council_id text not null references council,
  number int not null check (number > 0),
  words text not null check (length(words) > 0),
  unique (approval_id, number)
);
create table condition_end (
  condition_id uuid primary key references approval_condition,
  outcome text not null check (outcome in ('met', 'waived')),
  evidence text not null,
  reason text not null,
  confirmed_by uuid not null references person,
  confirmed_at timestamptz not null,
  check (outcome <> 'met' or length(evidence) > 0),
  check (outcome <> 'waived' or length(reason) > 0)
);
do $$ declare name text; begin
  foreach name in array '{offer_view,delegation,delegation_end,approval_authority,approval_condition,condition_end}'::text[] loop
    execute format('call keep_for_ever(%L)', name);
    execute format('alter table %I enable row level security', name);
  end loop;
end $$;

create function delegation_last_day(d delegation) returns date language sql stable security definer set search_path = public
  return (select least(d.valid_until, (select e.last_day from delegation_end e where e.delegation_id = d.id)));

-- A decision rests on a delegation in force that day, of the decider's post, for the subject and up to its cap; or on a
-- meeting held after the offer was sent and not in the future.
create function authority_holds() returns trigger language plpgsql security definer set search_path = public as $$
declare a approval; o offer; d delegation; decided date; post text;
begin
  select * into a from approval where id = new.approval_id;
  select * into o from offer where id = a.offer_id;
  decided := (a.decided_at at time zone 'Europe/London')::date;
  if new.kind = 'meeting' then
    if new.met_on > decided or new.met_on < (o.sent_at at time zone 'Europe/London')::date then
      raise exception 'a meeting decides after an offer is sent and before the decision is recorded' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
  end if;
  select * into d from delegation where id = new.delegation_id;
  select p.post into post from person p where p.id = a.decided_by;
  if d.council_id <> a.council_id or d.holder <> post or not o.subject = any (d.subjects) then
    raise exception 'this delegation does not give the power to decide' using errcode = 'integrity_constraint_violation';
  end if;
  if decided < d.valid_from or decided > delegation_last_day(d) then
    raise exception 'this delegation is not in force' using errcode = 'integrity_constraint_violation';
  end if;
  if d.cap_pence is not null and coalesce(new.compared_pence, 0) > d.cap_pence then
    raise exception 'the value is above the limit of the delegation' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger authority_holds before insert on approval_authority for each row execute function authority_holds();
create function approval_has_authority() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if not exists (select from approval_authority x where x.approval_id = new.id) then
    raise exception 'a decision says on what authority it is made' using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;
create constraint trigger approval_has_authority after insert on approval deferrable initially deferred
  for each row execute function approval_has_authority();

create policy signed_in on delegation for select to portal_app using (viewer() is not null);
create policy signed_in on delegation_end for select to portal_app using (viewer() is not null);
create policy own_administrator on delegation for insert to portal_app with check (recorded_by = viewer() and exists (
  select from council_role r where r.person_id = viewer() and r.council_id = delegation.council_id and r.role = 'administrator'));
create policy own_administrator on delegation_end for insert to portal_app with check (recorded_by = viewer() and exists (
  select from delegation d join council_role r on r.council_id = d.council_id
  where d.id = delegation_id and r.person_id = viewer() and r.role = 'administrator'));

create policy own_or_lead on offer_view for select to portal_app using (council_id = any ((select viewer_councils())::text[]) or exists (
  select from offer o where o.id = offer_id and o.procurement_id = any ((select viewer_procurements_as('{leadCommissioner}'))::uuid[])));
create policy own_council on offer_view for insert to portal_app with check (opened_by = viewer()
  and council_id = any ((select viewer_councils())::text[]) and exists (select from offer o where o.id = offer_id));
create policy with_approval on approval_authority for select to portal_app using (exists (select from approval a where a.id = approval_id));
create policy own_decision on approval_authority for insert to portal_app with check (exists (
  select from approval a where a.id = approval_id and a.decided_by = viewer()));
create policy own_words on approval_condition for select to portal_app
  using (council_id = any ((select viewer_councils())::text[]) or exists (
    select from approval a join offer o on o.id = a.offer_id
    where a.id = approval_id and o.procurement_id = any ((select viewer_procurements_as('{leadCommissioner}'))::uuid[])));
create policy own_decision on approval_condition for insert to portal_app with check (exists (
  select from approval a where a.id = approval_id and a.decided_by = viewer() and a.council_id = approval_condition.council_id));
create policy with_condition on condition_end for select to portal_app using (exists (select from approval_condition c where c.id = condition_id));
create policy own_council on condition_end for insert to portal_app with check (confirmed_by = viewer() and exists (
  select from approval_condition c join approval a on a.id = c.approval_id join offer o on o.id = a.offer_id
    join appointment p on p.procurement_id = o.procurement_id and p.council_id = c.council_id
  where c.id = condition_id and p.person_id = viewer() and p.ended_at is null and p.role in ('partnerApprover', 'partnerOfficer')));
`)
    .execute(db);
}
