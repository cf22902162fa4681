import { type Kysely, sql } from 'kysely';

/** The gates ask for each council's decision on the award of the lot itself, and for a delegation of who signs. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
drop function binding_decisions(uuid);
-- Each council's binding decision on the award of a lot: a meeting decides on its own day, a post when it is recorded.
create function binding_decisions(in_procurement uuid, in_lot uuid)
returns table (council_id text, decision text, decided_on date)
language sql stable security definer set search_path = public as $$
  with o as (select f.* from offer f where f.procurement_id = in_procurement and f.subject = 'award' and f.lot_id = in_lot)
  select q.council_id, d.decision, d.decided_on
  from participation q left join lateral (
    select a.decision, coalesce(x.met_on, (a.decided_at at time zone 'Europe/London')::date) as decided_on
    from approval a join o on o.id = a.offer_id left join approval_authority x on x.approval_id = a.id
    where a.council_id = q.council_id and o.number >= coalesce((select max(y.number) from o y
      join offer_recipient r on r.offer_id = y.id where r.council_id = q.council_id and r.must_decide), 0)
    order by o.number desc limit 1) d on true
  where q.procurement_id = in_procurement and q.until_date is null and q.status <> 'withdrawn' and q.role <> 'funder'
$$;
revoke all on function binding_decisions from public;

create or replace function contract_in_order() returns trigger language plpgsql security definer set search_path = public as $$
declare
  p procurement;
  said text;
  told date;
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
  select string_agg(d.council_id, ', ') into said from binding_decisions(p.id, new.lot_id) d
    where d.decision is null or d.decision = 'rejected' or d.decided_on > new.signed_on
      or coalesce((new.effective_dates ->> d.council_id)::date < d.decided_on, true)
      or (new.effective_dates ->> d.council_id)::date > new.signed_on;
  if said is not null or not exists (select from binding_decisions(p.id, new.lot_id)) then
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
  if worth + coalesce((select sum(c.initial_value_pence + c.extension_value_pence) from contract c where c.procurement_id = p.id), 0)
      > coalesce((select sum(share_pence) from shares_of(p.id)), 0) then
    raise exception 'the contract is worth more than the councils approved' using errcode = 'integrity_constraint_violation';
  end if;
  -- A cap with VAT is compared with the value at the standard rate, a cap without VAT with the value without it.
  if not exists (select from delegation d where d.council_id = p.lead_council_id and d.holder = new.signatory
      and 'signing' = any (d.subjects) and new.signed_on >= d.valid_from
      and new.signed_on <= coalesce(delegation_last_day(d), new.signed_on)
      and (d.cap_pence is null or d.cap_pence >= case when d.vat_basis = new.vat_basis then worth
        when d.vat_basis = 'gross' then ceil(worth * 1.2) else floor(worth / 1.2) end)) then
    raise exception '% may not sign a contract of that value', new.signatory using errcode = 'integrity_constraint_violation';
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
`)
    .execute(db);
}
