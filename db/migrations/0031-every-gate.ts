import { type Kysely, sql } from 'kysely';

/**
 * Bank holidays by division, each line a year and its days (Open Government Licence v3.0, GOV.UK). A later year comes
 * with a later migration; until then a count that reaches it is refused.
 */
const holidays = {
  'england-and-wales': [
    '2012 0102 0406 0409 0507 0604 0605 0827 1225 1226',
    '2013 0101 0329 0401 0506 0527 0826 1225 1226',
    '2014 0101 0418 0421 0505 0526 0825 1225 1226',
    '2015 0101 0403 0406 0504 0525 0831 1225 1228',
    '2016 0101 0325 0328 0502 0530 0829 1226 1227',
    '2017 0102 0414 0417 0501 0529 0828 1225 1226',
    '2018 0101 0330 0402 0507 0528 0827 1225 1226',
    '2019 0101 0419 0422 0506 0527 0826 1225 1226',
    '2020 0101 0410 0413 0508 0525 0831 1225 1228',
    '2021 0101 0402 0405 0503 0531 0830 1227 1228',
    '2022 0103 0415 0418 0502 0602 0603 0829 0919 1226 1227',
    '2023 0102 0407 0410 0501 0508 0529 0828 1225 1226',
    '2024 0101 0329 0401 0506 0527 0826 1225 1226',
    '2025 0101 0418 0421 0505 0526 0825 1225 1226',
    '2026 0101 0403 0406 0504 0525 0831 1225 1228',
    '2027 0101 0326 0329 0503 0531 0830 1227 1228',
    '2028 0103 0414 0417 0501 0529 0828 1225 1226',
  ],
  scotland: [
    '2012 0102 0103 0406 0507 0604 0605 0806 1130 1225 1226',
    '2013 0101 0102 0329 0506 0527 0805 1202 1225 1226',
    '2014 0101 0102 0418 0505 0526 0804 1201 1225 1226',
    '2015 0101 0102 0403 0504 0525 0803 1130 1225 1228',
    '2016 0101 0104 0325 0502 0530 0801 1130 1226 1227',
    '2017 0102 0103 0414 0501 0529 0807 1130 1225 1226',
    '2018 0101 0102 0330 0507 0528 0806 1130 1225 1226',
    '2019 0101 0102 0419 0506 0527 0805 1202 1225 1226',
    '2020 0101 0102 0410 0508 0525 0803 1130 1225 1228',
    '2021 0101 0104 0402 0503 0531 0802 1130 1227 1228',
    '2022 0103 0104 0415 0502 0602 0603 0801 0919 1130 1226 1227',
    '2023 0102 0103 0407 0501 0508 0529 0807 1130 1225 1226',
    '2024 0101 0102 0329 0506 0527 0805 1202 1225 1226',
    '2025 0101 0102 0418 0505 0526 0804 1201 1225 1226',
    '2026 0101 0102 0403 0504 0525 0803 1130 1225 1228',
    '2027 0101 0104 0326 0503 0531 0802 1130 1227 1228',
    '2028 0103 0104 0414 0501 0529 0807 1130 1225 1226',
  ],
  'northern-ireland': [
    '2012 0102 0319 0406 0409 0507 0604 0605 0712 0827 1225 1226',
    '2013 0101 0318 0329 0401 0506 0527 0712 0826 1225 1226',
    '2014 0101 0317 0418 0421 0505 0526 0714 0825 1225 1226',
    '2015 0101 0317 0403 0406 0504 0525 0713 0831 1225 1228',
    '2016 0101 0317 0325 0328 0502 0530 0712 0829 1226 1227',
    '2017 0102 0317 0414 0417 0501 0529 0712 0828 1225 1226',
    '2018 0101 0319 0330 0402 0507 0528 0712 0827 1225 1226',
    '2019 0101 0318 0419 0422 0506 0527 0712 0826 1225 1226',
    '2020 0101 0317 0410 0413 0508 0525 0713 0831 1225 1228',
    '2021 0101 0317 0402 0405 0503 0531 0712 0830 1227 1228',
    '2022 0103 0317 0415 0418 0502 0602 0603 0712 0829 0919 1226 1227',
    '2023 0102 0317 0407 0410 0501 0508 0529 0712 0828 1225 1226',
    '2024 0101 0318 0329 0401 0506 0527 0712 0826 1225 1226',
    '2025 0101 0317 0418 0421 0505 0526 0714 0825 1225 1226',
    '2026 0101 0317 0403 0406 0504 0525 0713 0831 1225 1228',
    '2027 0101 0317 0326 0329 0503 0531 0712 0830 1227 1228',
    '2028 0103 0317 0414 0417 0501 0529 0712 0828 1225 1226',
  ],
} as const;

const holidayRows = Object.entries(holidays)
  .flatMap(([division, years]) =>
    years.flatMap((line) => {
      const [year, ...days] = line.split(' ');
      return days.map((day) => `('${division}', '${year}${day}')`);
    }),
  )
  .join(', ');

/** Every gate to signature is tested by the database as the rules test it; conditions say when they are to be met. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
create table bank_holiday (
  division text not null check (division in ('england-and-wales', 'scotland', 'northern-ireland')),
  day date not null,
  primary key (division, day)
);
insert into bank_holiday (division, day) values ${holidayRows};
call keep_for_ever('bank_holiday');
revoke insert on bank_holiday from portal_app;
alter table bank_holiday enable row level security;
create policy signed_in on bank_holiday for select to portal_app using (viewer() is not null);

create function is_working_day(on_day date, divisions text[]) returns boolean
language plpgsql stable security definer set search_path = public as $$
begin
  if extract(isodow from on_day) > 5 then return false; end if;
  if exists (select from unnest(divisions) d where not exists (select from bank_holiday h
      where h.division = d and h.day between date_trunc('year', on_day) and date_trunc('year', on_day) + interval '1 year - 1 day')) then
    raise exception 'the bank holidays of % are not known', extract(year from on_day) using errcode = 'integrity_constraint_violation';
  end if;
  return not exists (select from bank_holiday h where h.division = any (divisions) and h.day = on_day);
end $$;
-- The nth working day of a period that begins with a day.
create function nth_working_day(first date, n int, divisions text[] default '{england-and-wales}') returns date
language plpgsql stable security definer set search_path = public as $$
declare
  on_day date := first;
  found_days int := 0;
begin
  if coalesce(n < 1, true) then raise exception '% is not a count of days', n using errcode = 'integrity_constraint_violation'; end if;
  loop
    if is_working_day(on_day, divisions) then found_days := found_days + 1; end if;
    exit when found_days = n;
    on_day := on_day + 1;
  end loop;
  return on_day;
end $$;
-- The day at whose end the standstill ends, by regime and, under the 2015 Regulations, by how letters were sent.
create function standstill_end(regime text, told date, method text default 'electronic', last_received date default null,
  further_decision date default null, days int default 8) returns date
language plpgsql stable security definer set search_path = public as $$
declare
  other date := least(told + 15, last_received + 10);
begin
  if regime = 'PCR2015' then
    if method <> 'electronic' and last_received < told then
      raise exception 'a letter is not received before it is sent' using errcode = 'integrity_constraint_violation';
    end if;
    return nth_working_day(case method when 'electronic' then told + 10 when 'other' then other else greatest(told + 10, other) end, 1);
  elsif regime = 'PA2023' then
    if days < 8 then
      raise exception 'a standstill is at least 8 working days' using errcode = 'integrity_constraint_violation';
    end if;
    return nth_working_day(told, days, '{england-and-wales,scotland,northern-ireland}');
  end if;
  return greatest(nth_working_day(told + 2, 8),
    case when further_decision is not null then nth_working_day(further_decision + 1, 5) end);
end $$;

create function council_setting(in_council text, in_key text, on_day date) returns jsonb
language sql stable security definer set search_path = public as $$
  select g.value from governance_setting g where g.council_id = in_council and g.key = in_key and g.valid_from <= on_day
  order by g.valid_from desc limit 1
$$;
-- The first day on which a council's decision may be acted on: its record published, its call-in over.
create function effective_day(in_procurement uuid, in_council text, decided date) returns date
language plpgsql stable security definer set search_path = public as $$
declare
  within jsonb := council_setting(in_council, 'recordWithinWorkingDays', decided);
  call_in jsonb := council_setting(in_council, 'callInWorkingDays', decided);
  weekday text := council_setting(in_council, 'publicationWeekday', decided) #>> '{}';
  within_days int := case when jsonb_typeof(within) = 'number' then (within #>> '{}')::int else 2 end;
  published date := case when within_days = 0 then decided else nth_working_day(decided + 1, within_days) end;
begin
  loop
    published := nth_working_day(published, 1);
    exit when weekday is null or to_char(published, 'FMDay') = weekday;
    published := published + 1;
  end loop;
  if jsonb_typeof(call_in) = 'null' or (select r.call_in_exempt_because is not null from decision_route r
      where r.procurement_id = in_procurement and r.council_id = in_council order by r.number desc limit 1) then
    return decided;
  end if;
  return 1 + nth_working_day(published + 1, case when jsonb_typeof(call_in) = 'number' then (call_in #>> '{}')::int else 5 end);
end $$;

-- When a condition of an approval is to be met. One that must be met before the contract is signed holds the signature.
alter table approval_condition add column due text not null default 'beforeSignature'
  check (due in ('beforeSignature', 'afterSignature'));

drop function binding_decisions(uuid, uuid);
-- Each council's binding decision in one series of offers: a meeting decides on its own day, a post when it is recorded.
create function binding_decisions(in_procurement uuid, in_subject text, in_lot uuid)
returns table (council_id text, approval_id uuid, decision text, decided_on date)
language sql stable security definer set search_path = public as $$
  with o as (select f.id, f.number from offer f where f.procurement_id = in_procurement and f.subject = in_subject
    and f.lot_id is not distinct from in_lot)
  select q.council_id, d.id, d.decision, d.decided_on
  from participation q left join lateral (
    select a.id, a.decision, coalesce(x.met_on, (a.decided_at at time zone 'Europe/London')::date) as decided_on
    from approval a join o on o.id = a.offer_id left join approval_authority x on x.approval_id = a.id
    where a.council_id = q.council_id and o.number >= (select max(y.number) from o y where not exists (
      select from offer_recipient r where r.offer_id = y.id and r.council_id = q.council_id and not r.must_decide))
    order by o.number desc limit 1) d on true
  where q.procurement_id = in_procurement and q.until_date is null and q.status <> 'withdrawn' and q.role <> 'funder'
$$;
revoke all on function binding_decisions from public;
-- Every condition of a binding approval that bears on a lot's contract, with the day on which it came to its end; never its words.
create function conditions_of(in_procurement uuid, in_lot uuid)
returns table (council_id text, subject text, number int, due text, ended_on date)
language sql stable security definer set search_path = public as $$
  select d.council_id, s.subject, c.number, c.due, (e.confirmed_at at time zone 'Europe/London')::date
  from (select distinct o.subject, o.lot_id from offer o where o.procurement_id = in_procurement
      and o.subject <> 'extension' and (o.lot_id is null or o.lot_id = in_lot)) s,
    binding_decisions(in_procurement, s.subject, s.lot_id) d
    join approval_condition c on c.approval_id = d.approval_id left join condition_end e on e.condition_id = c.id
  where d.decision = 'approvedWithConditions'
  order by d.council_id, s.subject, c.number
$$;
revoke all on function conditions_of from public;
-- Every officer of the procurement may know that a condition is open, not what it says.
create function signature_conditions(in_procurement uuid, in_lot uuid)
returns table (council_id text, subject text, number int, due text, ended_on date)
language sql stable security definer set search_path = public as $$
  select * from conditions_of(in_procurement, in_lot)
  where in_procurement = any (viewer_procurements_as('{leadCommissioner,partnerApprover,partnerOfficer,auditor,democraticServices}'))
$$;

drop function conflicts_assessments_of(uuid, date);
drop function conflicts_changes_of(uuid);
-- The newest assessment of each contracting council that was confirmed by the end of a day.
create function assessments_by(in_procurement uuid, on_day date)
returns table (council_id text, name text, number int, confirmed_at timestamptz, review_by date, prepared_at timestamptz)
language sql stable security definer set search_path = public as $$
  select c.id, c.short_name, a.number, a.confirmed_at, a.review_by,
    (select x.confirmed_at from conflicts_assessment x
      where x.procurement_id = p.procurement_id and x.council_id = c.id and x.number = 1)
  from (select x.procurement_id, x.council_id, min(x.position) as position from participation x
    where x.procurement_id = in_procurement and x.role in ('lead', 'partner') and x.status <> 'withdrawn'
      and (x.until_date is null or x.until_date >= on_day) group by 1, 2) p join council c on c.id = p.council_id
  left join lateral (select * from conflicts_assessment x where x.procurement_id = p.procurement_id and x.council_id = c.id
    and (x.confirmed_at at time zone 'Europe/London')::date <= on_day order by x.number desc limit 1) a on true
  order by p.position
$$;
revoke all on function assessments_by from public;
-- When something last happened, by the end of a day, that an assessment must look at; never what it was, nor whose.
create function conflicts_changes_by(in_procurement uuid, on_day date)
returns table (party timestamptz, panel_member timestamptz, tender timestamptz, interest timestamptz, declaration timestamptz)
language sql stable security definer set search_path = public as $$
  with panel as (select * from appointment a where a.procurement_id = in_procurement
    and a.role in ('evaluator', 'moderator', 'commercialEvaluator', 'observer', 'secondReader')),
  happened as (
    select 'party' as what, p.from_date::timestamp at time zone 'Europe/London' as at from participation p
      where p.procurement_id = in_procurement and p.status <> 'withdrawn'
    union all select 'panelMember', e.recorded_at from appointment_event e join panel a on a.id = e.appointment_id where e.kind = 'appointed'
    union all select 'tender', b.received_at from bid b join lot l on l.id = b.lot_id where l.procurement_id = in_procurement
    union all select 'interest', i.recorded_at from interest i where i.person_id in (select a.person_id from panel a where a.ended_at is null)
    union all select 'declaration', d.declared_at from conflict_declaration d join lot l on l.id = d.lot_id
      where l.procurement_id = in_procurement and d.kind <> 'none')
  select max(at) filter (where what = 'party'), max(at) filter (where what = 'panelMember'), max(at) filter (where what = 'tender'),
    max(at) filter (where what = 'interest'), max(at) filter (where what = 'declaration')
  from happened where (at at time zone 'Europe/London')::date <= on_day
$$;
revoke all on function conflicts_changes_by from public;
create function conflicts_assessments_of(in_procurement uuid, on_day date)
returns table (council_id text, name text, number int, confirmed_at timestamptz, review_by date, prepared_at timestamptz)
language sql stable security definer set search_path = public as $$
  select * from assessments_by(in_procurement, on_day)
  where in_procurement = any (viewer_procurements_as('{leadCommissioner,partnerApprover,partnerOfficer,auditor,democraticServices}'))
$$;
create function conflicts_changes_of(in_procurement uuid, on_day date)
returns table (party timestamptz, panel_member timestamptz, tender timestamptz, interest timestamptz, declaration timestamptz)
language sql stable security definer set search_path = public as $$
  select * from conflicts_changes_by(in_procurement, on_day)
  where in_procurement = any (viewer_procurements_as('{leadCommissioner,partnerApprover,partnerOfficer,auditor,democraticServices}'))
$$;

-- Whether the indicators of a lot are enough for its contract and each can be rated. PA 2023 section 52: at least three above
-- £5 million with VAT, not for light touch.
create function indicators_set(in_lot uuid, p procurement, worth_with_vat bigint) returns boolean
language sql stable security definer set search_path = public as $$
  select (p.regime <> 'PA2023' or p.light_touch or worth_with_vat <= 500000000 or count(*) >= 3)
    and coalesce(bool_and(i.title ~ '[^[:space:]]' and case
      when not (i.good ~ n.number and i.approaching ~ n.number and i.improvement ~ n.number) then false
      when i.better = 'higher' then i.good::numeric >= i.approaching::numeric and i.approaching::numeric >= i.improvement::numeric
      else i.good::numeric <= i.approaching::numeric and i.approaching::numeric <= i.improvement::numeric end), true)
  from key_indicator i, (select '^-?(0|[1-9][0-9]*)([.][0-9]+)?$' as number) n where i.lot_id = in_lot
$$;
revoke all on function indicators_set from public;

create or replace function contract_in_order() returns trigger language plpgsql security definer set search_path = public as $$
declare
  p procurement;
  said text;
  told date;
  wait_ends date;
  worth bigint := new.initial_value_pence + new.extension_value_pence;
begin
  select * into p from procurement where id = new.procurement_id for share;
  if not exists (select from lot l join award_recommendation r on r.lot_id = l.id
      where l.id = new.lot_id and l.procurement_id = p.id and r.bid_id = new.bid_id) then
    raise exception 'a contract is signed with the tenderer that was recommended' using errcode = 'integrity_constraint_violation';
  end if;
  if new.signed_on > (new.recorded_at at time zone 'Europe/London')::date then
    raise exception 'a contract is recorded once it is signed' using errcode = 'integrity_constraint_violation';
  end if;
  select string_agg(d.council_id, ', ') into said from binding_decisions(p.id, 'award', new.lot_id) d
    where d.decision is null or d.decision = 'rejected' or d.decided_on > new.signed_on
      or (new.effective_dates ->> d.council_id)::date is distinct from effective_day(p.id, d.council_id, d.decided_on)
      or (new.effective_dates ->> d.council_id)::date > new.signed_on;
  if said is not null or not exists (select from binding_decisions(p.id, 'award', new.lot_id)) then
    raise exception 'no effective decision of %', coalesce(said, 'any council') using errcode = 'integrity_constraint_violation';
  end if;
  select string_agg(distinct c.council_id, ', ') into said from conditions_of(p.id, new.lot_id) c
    where c.due = 'beforeSignature' and coalesce(c.ended_on > new.signed_on, true);
  if said is not null then
    raise exception 'a condition is still open of %', said using errcode = 'integrity_constraint_violation';
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
  select string_agg(a.council_id, ', ') into said from assessments_by(p.id, new.signed_on) a, conflicts_changes_by(p.id, new.signed_on) h
    where a.confirmed_at is null or new.signed_on > a.review_by
      or greatest(h.party, h.panel_member, h.tender, h.interest, h.declaration) > a.confirmed_at;
  if said is not null or not exists (select from assessments_by(p.id, new.signed_on)) then
    raise exception 'no current conflicts assessment of %', coalesce(said, 'any council') using errcode = 'integrity_constraint_violation';
  end if;
  if worth + coalesce((select sum(c.initial_value_pence + c.extension_value_pence) from contract c where c.procurement_id = p.id), 0)
      > coalesce((select sum(share_pence) from shares_of(p.id)), 0) then
    raise exception 'the contract is worth more than the councils approved' using errcode = 'integrity_constraint_violation';
  end if;
  if not indicators_set(new.lot_id, p, case new.vat_basis when 'gross' then worth else (worth * 6 + 4) / 5 end) then
    raise exception 'the key performance indicators are not set' using errcode = 'integrity_constraint_violation';
  end if;
  -- A cap with VAT is compared with the value at the standard rate, a cap without VAT with the value without it.
  if not exists (select from delegation d where d.council_id = p.lead_council_id and d.holder = new.signatory
      and 'signing' = any (d.subjects) and new.signed_on >= d.valid_from
      and new.signed_on <= coalesce(delegation_last_day(d), new.signed_on)
      and (d.cap_pence is null or d.cap_pence >= case when d.vat_basis = new.vat_basis then worth
        when new.signed_on < '2011-01-04' then null
        when d.vat_basis = 'gross' then ceil(worth * 1.2) else ceil(worth / 1.2) end)) then
    raise exception '% may not sign a contract of that value', new.signatory using errcode = 'integrity_constraint_violation';
  end if;
  if p.regime in ('PCR2015', 'PSR2023') or (p.regime = 'PA2023' and not p.light_touch) then
    if p.regime = 'PCR2015' then
      select max(o.dated) into told from outcome_letter o where o.lot_id = new.lot_id;
    else
      select max(n.published_on) into told from contract_notice n where n.lot_id = new.lot_id
        and n.kind = case p.regime when 'PSR2023' then 'intention' else 'award' end;
    end if;
    if told is not null then wait_ends := standstill_end(p.regime, told); end if;
    if coalesce(new.signed_on <= wait_ends, true) then
      raise exception 'the standstill is not over' using errcode = 'integrity_constraint_violation';
    end if;
  end if;
  if new.standstill_ended_on is distinct from wait_ends then
    raise exception 'the standstill did not end on that day' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
drop function weekdays_between(date, date);

-- Changes under the Provider Selection Regime have grounds and a notice of their own.
alter table contract_variation drop constraint contract_variation_ground_check;
alter table contract_variation add constraint contract_variation_ground_check check (ground in ('option', 'light-touch', 'small-value',
  'not-substantial', 'supplier-succession', 'external-factors', 'own-decision', 'urgent'));
-- Who provides the services after a succession; the contract keeps who signed it, the register names who provides.
alter table contract_variation add column new_supplier text check (length(new_supplier) > 0);
alter table contract_variation add constraint succession_names_provider check ((ground = 'supplier-succession') = (new_supplier is not null));
create or replace function public_register() returns table (id uuid, reference text, title text, lot text, lots int, supplier text, signed_on date,
    starts_on date, initial_months int, extension_months int, extended_months int, varied_months int, value_pence bigint, vat_basis text, regime text, councils jsonb)
language sql stable security definer set search_path = public as $$
  select c.id, c.reference, p.title, l.title, (select count(*)::int from lot x where x.procurement_id = p.id),
    coalesce(v.supplier, c.supplier), c.signed_on, c.starts_on, c.initial_months, c.extension_months,
    (select coalesce(sum(e.months), 0)::int from contract_extension e where e.contract_id = c.id),
    v.months::int, (c.initial_value_pence + c.extension_value_pence + v.pence)::bigint, c.vat_basis, p.regime,
    (select jsonb_agg(jsonb_build_object('id', k.id, 'name', k.name, 'role', q.role) order by q.position)
      from participation q join council k on k.id = q.council_id where q.procurement_id = p.id and q.from_date <= c.signed_on
        and (q.until_date is null or q.until_date >= c.signed_on))
  from contract c join procurement p on p.id = c.procurement_id join lot l on l.id = c.lot_id
  -- Variations that stand: a corrected one does not count beside its correction.
  cross join lateral (select coalesce(sum(x.months_change), 0) as months, coalesce(sum(x.value_change_pence), 0) as pence,
      (array_agg(x.new_supplier order by x.changed_on desc, x.number desc) filter (where x.new_supplier is not null))[1] as supplier
    from contract_variation x where x.contract_id = c.id
      and not exists (select from contract_variation y where y.contract_id = c.id and y.corrects = x.number)) v
  order by c.signed_on desc, c.reference
$$;
alter table contract_notice drop constraint contract_notice_kind_check;
alter table contract_notice add constraint contract_notice_kind_check check (kind in ('intention', 'award', 'details', 'performance',
  'change', 'urgent-change', 'termination'));
`)
    .execute(db);
}
