import { type Kysely, sql } from 'kysely';

/** From decisions to a signed contract: budgets, notices, indicators, and the one row that says it was signed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
-- What a council has set aside for its share, by contract year; the newest number counts.
create table council_budget (
  id uuid primary key,
  procurement_id uuid not null references procurement,
  council_id text not null references council,
  number int not null check (number > 0),
  reference text not null check (length(reference) > 0),
  total_pence bigint not null check (total_pence >= 0),
  recorded_by uuid not null references person,
  recorded_at timestamptz not null,
  unique (procurement_id, council_id, number)
);
create table council_budget_year (
  budget_id uuid not null references council_budget,
  position int not null check (position > 0),
  label text not null,
  amount_pence bigint not null check (amount_pence >= 0),
  primary key (budget_id, position)
);
create table contract_notice (
  id uuid primary key,
  lot_id uuid not null references lot,
  kind text not null check (kind in ('intention', 'award', 'details', 'performance', 'change', 'termination')),
  published_on date not null,
  reference text not null check (length(reference) > 0),
  recorded_by uuid not null references person,
  recorded_at timestamptz not null
);
create index contract_notice_lot on contract_notice (lot_id);
create table key_indicator (
  id uuid primary key,
  lot_id uuid not null references lot,
  number int not null check (number > 0),
  title text not null check (length(title) > 0),
  unit text not null,
  better text not null check (better in ('higher', 'lower')),
  good text not null,
  approaching text not null,
  improvement text not null,
  recorded_by uuid not null references person,
  recorded_at timestamptz not null,
  unique (lot_id, number)
);
create table contract (
  id uuid primary key,
  procurement_id uuid not null references procurement,
  lot_id uuid not null unique references lot,
  bid_id uuid not null references bid,
  reference text not null check (length(reference) > 0),
  supplier text not null,
  signed_on date not null,
  starts_on date not null,
  initial_months int not null check (initial_months between 1 and 240),
  extension_months int not null check (extension_months between 0 and 240),
  initial_value_pence bigint not null check (initial_value_pence >= 0),
  extension_value_pence bigint not null check (extension_value_pence >= 0),
  vat_basis text not null check (vat_basis in ('net', 'gross')),
  -- The day from which each council's decision may be acted on, as the rules gave it when the contract was signed.
  effective_dates jsonb not null,
  standstill_ended_on date,
  signatory text not null check (length(signatory) > 0),
  recorded_by uuid not null references person,
  recorded_at timestamptz not null,
  unique (procurement_id, reference),
  check (starts_on >= signed_on)
);
do $$ declare name text; begin
  foreach name in array '{council_budget,council_budget_year,contract_notice,key_indicator,contract}'::text[] loop
    execute format('call keep_for_ever(%L)', name);
    execute format('alter table %I enable row level security', name);
  end loop;
end $$;

-- Each council's binding decision: on the award where one was offered, else on the strategy and shares.
create function binding_decisions(in_procurement uuid) returns table (council_id text, decision text, decided_on date)
language sql stable security definer set search_path = public as $$
  with o as (select f.* from offer f where f.procurement_id = in_procurement and f.subject =
    case when exists (select from offer a where a.procurement_id = in_procurement and a.subject = 'award') then 'award' else 'strategyAndShares' end)
  select q.council_id, d.decision, d.decided_on
  from participation q left join lateral (
    select a.decision, (a.decided_at at time zone 'Europe/London')::date as decided_on
    from approval a join o on o.id = a.offer_id
    where a.council_id = q.council_id and o.number >= coalesce((select max(x.number) from o x
      join offer_recipient r on r.offer_id = x.id where r.council_id = q.council_id and r.must_decide), 0)
    order by o.number desc limit 1) d on true
  where q.procurement_id = in_procurement and q.until_date is null and q.status <> 'withdrawn' and q.role <> 'funder'
$$;
revoke all on function binding_decisions from public;
-- What each party pays at most over the longest term, by the newest offer of shares; funders too.
create function shares_of(in_procurement uuid) returns table (council_id text, share_pence bigint)
language sql stable security definer set search_path = public as $$
  select s.key, s.value::bigint from (select o.body from offer o where o.procurement_id = in_procurement
      and o.subject = 'strategyAndShares' order by o.number desc limit 1) newest,
    jsonb_each_text(newest.body #> '{apportionment,totals,byPartner}') s
$$;
revoke all on function shares_of from public;
-- Whether each party's newest budget covers its share: every officer may know that, not how much is set aside.
create function budgets_cover(in_procurement uuid) returns table (council_id text, recorded boolean, covers boolean)
language sql stable security definer set search_path = public as $$
  select q.council_id, b.total_pence is not null, coalesce(b.total_pence >= s.share_pence, false)
  from participation q left join shares_of(in_procurement) s on s.council_id = q.council_id
  left join lateral (select x.total_pence from council_budget x where x.procurement_id = in_procurement
    and x.council_id = q.council_id order by x.number desc limit 1) b on true
  where q.procurement_id = in_procurement and q.until_date is null and q.status <> 'withdrawn'
    and in_procurement = any (viewer_procurements_as('{leadCommissioner,partnerApprover,partnerOfficer,auditor,democraticServices}'))
  order by q.position
$$;

-- Working days of the week in a period, both days included; bank holidays are tested by the rule before this.
create function weekdays_between(first date, last date) returns int language sql immutable
  return (select count(*)::int from generate_series(first, last, interval '1 day') d where extract(isodow from d) < 6);

-- The gates again, as far as the database knows them: no contract stands against its own record.
create function contract_in_order() returns trigger language plpgsql security definer set search_path = public as $$
declare
  p procurement;
  said text;
  told date;
begin
  select * into p from procurement where id = new.procurement_id for share;
  if not exists (select from lot l join award_recommendation r on r.lot_id = l.id
      where l.id = new.lot_id and l.procurement_id = p.id and r.bid_id = new.bid_id) then
    raise exception 'a contract is signed with the tenderer that was recommended' using errcode = 'integrity_constraint_violation';
  end if;
  if new.signed_on > (new.recorded_at at time zone 'Europe/London')::date then
    raise exception 'a contract is recorded once it is signed' using errcode = 'integrity_constraint_violation';
  end if;
  select string_agg(d.council_id, ', ') into said from binding_decisions(p.id) d
    where d.decision is null or d.decision = 'rejected' or d.decided_on > new.signed_on
      or coalesce((new.effective_dates ->> d.council_id)::date < d.decided_on, true)
      or (new.effective_dates ->> d.council_id)::date > new.signed_on;
  if said is not null or not exists (select from binding_decisions(p.id)) then
    raise exception 'no effective decision of %', coalesce(said, 'any council') using errcode = 'integrity_constraint_violation';
  end if;
  select string_agg(q.council_id, ', ') into said from participation q
    left join shares_of(p.id) s on s.council_id = q.council_id
    left join lateral (select x.total_pence from council_budget x where x.procurement_id = p.id and x.council_id = q.council_id
      order by x.number desc limit 1) b on true
    where q.procurement_id = p.id and q.until_date is null and q.status <> 'withdrawn'
      and not coalesce(b.total_pence >= s.share_pence, false);
  if said is not null then
    raise exception 'no budget that covers the share of %', said using errcode = 'integrity_constraint_violation';
  end if;
  select string_agg(q.council_id, ', ') into said from participation q
    where q.procurement_id = p.id and q.until_date is null and q.status <> 'withdrawn' and q.role <> 'funder'
      and not exists (select from conflicts_assessment a where a.procurement_id = p.id and a.council_id = q.council_id
        and a.review_by >= new.signed_on and (a.confirmed_at at time zone 'Europe/London')::date <= new.signed_on);
  if said is not null then
    raise exception 'no current conflicts assessment of %', said using errcode = 'integrity_constraint_violation';
  end if;
  if new.initial_value_pence + new.extension_value_pence
      + coalesce((select sum(c.initial_value_pence + c.extension_value_pence) from contract c where c.procurement_id = p.id), 0)
      > coalesce((select sum(share_pence) from shares_of(p.id)), 0) then
    raise exception 'the contract is worth more than the councils approved' using errcode = 'integrity_constraint_violation';
  end if;
  if p.regime = 'PCR2015' then
    select max(o.dated) into told from outcome_letter o where o.lot_id = new.lot_id;
    if told is null or new.signed_on <= told + 10 then
      raise exception 'the standstill is not over' using errcode = 'integrity_constraint_violation';
    end if;
  elsif (p.regime = 'PA2023' and not p.light_touch) or p.regime = 'PSR2023' then
    select max(n.published_on) into told from contract_notice n where n.lot_id = new.lot_id
      and n.kind = case p.regime when 'PSR2023' then 'intention' else 'award' end;
    if told is null or weekdays_between(told, new.signed_on - 1) < 8 then
      raise exception 'the standstill is not over' using errcode = 'integrity_constraint_violation';
    end if;
  end if;
  return new;
end $$;
create trigger contract_in_order before insert on contract for each row execute function contract_in_order();

create policy own_council on council_budget for select to portal_app using (
  procurement_id = any ((select viewer_procurements_as('{leadCommissioner,auditor}'))::uuid[])
  or (council_id = any ((select viewer_councils())::text[])
    and procurement_id = any ((select viewer_procurements_as('{partnerApprover,partnerOfficer}'))::uuid[])));
create policy for_own_council on council_budget for insert to portal_app with check (recorded_by = viewer() and exists (
  select from appointment a where a.procurement_id = council_budget.procurement_id and a.person_id = viewer()
    and a.ended_at is null and a.council_id = council_budget.council_id
    and a.role in ('leadCommissioner', 'partnerApprover', 'partnerOfficer')));
create policy with_budget on council_budget_year for select to portal_app
  using (exists (select from council_budget b where b.id = budget_id));
create policy with_own_budget on council_budget_year for insert to portal_app
  with check (exists (select from council_budget b where b.id = budget_id and b.recorded_by = viewer()));
create policy reach on contract_notice for select to portal_app using (exists (select from lot l where l.id = lot_id
  and l.procurement_id = any ((select viewer_procurements_as('{leadCommissioner,partnerApprover,partnerOfficer,auditor,democraticServices}'))::uuid[])));
create policy as_lead on contract_notice for insert to portal_app with check (recorded_by = viewer() and exists (select from lot l
  where l.id = lot_id and l.procurement_id = any ((select viewer_procurements_as('{leadCommissioner}'))::uuid[])));
create policy reach on key_indicator for select to portal_app using (exists (select from lot l where l.id = lot_id
  and l.procurement_id = any ((select viewer_procurements_as('{leadCommissioner,partnerApprover,partnerOfficer,auditor,democraticServices}'))::uuid[])));
create policy as_lead on key_indicator for insert to portal_app with check (recorded_by = viewer() and exists (select from lot l
  where l.id = lot_id and l.procurement_id = any ((select viewer_procurements_as('{leadCommissioner}'))::uuid[])));
create policy reach on contract for select to portal_app
  using (procurement_id = any ((select viewer_procurements_as('{leadCommissioner,partnerApprover,partnerOfficer,auditor,democraticServices}'))::uuid[]));
create policy as_lead on contract for insert to portal_app with check (recorded_by = viewer()
  and procurement_id = any ((select viewer_procurements_as('{leadCommissioner}'))::uuid[]));

-- Indicators are agreed before the contract is signed; afterwards they are a change of it.
create function indicator_in_order() returns trigger language plpgsql security definer set search_path = public as $$
begin
  perform 1 from lot where id = new.lot_id for share;
  if exists (select from contract c where c.lot_id = new.lot_id) then
    raise exception 'indicators are set before the contract is signed' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger indicator_in_order before insert on key_indicator for each row execute function indicator_in_order();
`)
    .execute(db);
}
