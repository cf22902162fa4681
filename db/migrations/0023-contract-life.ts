import { type Kysely, sql } from 'kysely';

/** What happens to a signed contract: extensions, variations, yearly true-ups with recharges, ratings. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
create table contract_extension (
  id uuid primary key,
  contract_id uuid not null references contract,
  number int not null check (number > 0),
  months int not null check (months > 0),
  decided_on date not null,
  reason text not null check (length(reason) > 0),
  recorded_by uuid not null references person,
  recorded_at timestamptz not null,
  unique (contract_id, number)
);
create table contract_variation (
  id uuid primary key,
  contract_id uuid not null references contract,
  number int not null check (number > 0),
  changed_on date not null,
  description text not null check (length(description) > 0),
  value_change_pence bigint not null,
  months_change int not null,
  ground text not null check (ground in ('option', 'light-touch', 'small-value', 'not-substantial')),
  -- Every ground as it was tested that day, with its figures.
  assessment jsonb not null,
  -- A row that stands in the place of an earlier one.
  corrects int,
  recorded_by uuid not null references person,
  recorded_at timestamptz not null,
  unique (contract_id, number),
  unique (contract_id, corrects),
  check (corrects < number)
);
create table true_up (
  id uuid primary key,
  contract_id uuid not null references contract,
  label text not null check (length(label) > 0),
  period_from date not null,
  period_to date not null,
  -- 1 first; a correction of the same period is the next number, with its reason.
  number int not null check (number > 0),
  correction_reason text check (length(correction_reason) > 0),
  unit text not null,
  cost_pence bigint not null check (cost_pence >= 0),
  band_basis_points int not null check (band_basis_points between 0 and 10000),
  outside text not null check (outside in ('whole', 'beyond-band')),
  recorded_by uuid not null references person,
  recorded_at timestamptz not null,
  unique (contract_id, period_from, number),
  check (period_from <= period_to),
  check ((number > 1) = (correction_reason is not null))
);
create table recharge (
  true_up_id uuid not null references true_up,
  council_id text not null references council,
  position int not null,
  planned text not null,
  actual text not null,
  outside_band boolean not null,
  charged_pence bigint not null check (charged_pence >= 0),
  due_pence bigint not null check (due_pence >= 0),
  primary key (true_up_id, council_id)
);
create table indicator_rating (
  id uuid primary key,
  indicator_id uuid not null references key_indicator,
  period_from date not null,
  period_to date not null,
  number int not null check (number > 0),
  correction_reason text check (length(correction_reason) > 0),
  measured text,
  rating text not null check (rating in ('good', 'approaching-target', 'requires-improvement', 'inadequate', 'other')),
  remark text not null,
  recorded_by uuid not null references person,
  recorded_at timestamptz not null,
  unique (indicator_id, period_from, period_to, number),
  check (period_from <= period_to),
  check ((number > 1) = (correction_reason is not null))
);
do $$ declare name text; begin
  foreach name in array '{contract_extension,contract_variation,true_up,recharge,indicator_rating}'::text[] loop
    execute format('call keep_for_ever(%L)', name);
    execute format('alter table %I enable row level security', name);
  end loop;
  foreach name in array '{contract_extension,contract_variation,true_up}'::text[] loop
    execute format('create policy with_contract on %I for select to portal_app using (exists (select from contract c where c.id = contract_id))', name);
    execute format('create policy as_lead on %I for insert to portal_app with check (recorded_by = viewer() and exists (select from contract c
      where c.id = contract_id and c.procurement_id = any ((select viewer_procurements_as(''{leadCommissioner}''))::uuid[])))', name);
  end loop;
end $$;
-- Each council reads its own recharge; the lead, who sends them, and auditors read all.
create policy own_council on recharge for select to portal_app using (council_id = any ((select viewer_councils())::text[])
  and exists (select from true_up t where t.id = true_up_id)
  or exists (select from true_up t join contract c on c.id = t.contract_id where t.id = true_up_id
    and c.procurement_id = any ((select viewer_procurements_as('{leadCommissioner,auditor}'))::uuid[])));
create policy with_own_true_up on recharge for insert to portal_app
  with check (exists (select from true_up t where t.id = true_up_id and t.recorded_by = viewer()));
create policy with_indicator on indicator_rating for select to portal_app
  using (exists (select from key_indicator i where i.id = indicator_id));
create policy as_lead on indicator_rating for insert to portal_app with check (recorded_by = viewer() and exists (
  select from key_indicator i join lot l on l.id = i.lot_id where i.id = indicator_id
    and l.procurement_id = any ((select viewer_procurements_as('{leadCommissioner}'))::uuid[])));

create function extension_in_order() returns trigger language plpgsql security definer set search_path = public as $$
declare c contract;
begin
  perform pg_advisory_xact_lock(hashtextextended('extensions ' || new.contract_id, 0));
  select * into c from contract where id = new.contract_id;
  if new.months + coalesce((select sum(e.months) from contract_extension e where e.contract_id = c.id), 0) > c.extension_months then
    raise exception 'the contract has no option left for that extension' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger extension_in_order before insert on contract_extension for each row execute function extension_in_order();

-- Recharges add up to the cost, to the penny, once the whole true-up is written.
create function recharges_add_up() returns trigger language plpgsql security definer set search_path = public as $$
declare t true_up;
begin
  select * into t from true_up where id = new.true_up_id;
  if (select sum(r.due_pence) <> t.cost_pence or sum(r.charged_pence) <> t.cost_pence from recharge r where r.true_up_id = t.id) then
    raise exception 'recharges do not add up to the cost' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create constraint trigger recharges_add_up after insert on recharge deferrable initially deferred
  for each row execute function recharges_add_up();
`)
    .execute(db);
}
