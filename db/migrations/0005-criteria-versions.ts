import { type Kysely, sql } from 'kysely';

/** Criteria may be published anew until the first tender is opened; each tender is judged only by what it was confirmed under. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
-- The published version that the draft is to replace; null: none is being prepared.
alter table criteria_draft add column amends int check (amends > 0);
alter table criteria_version add column reason text;
alter table criteria_version add constraint later_version_has_reason check (number = 1 or length(trim(coalesce(reason, ''))) > 0);
-- The version in force when the tender was recorded; the database itself writes it.
alter table bid add column criteria_number int not null default 1 check (criteria_number > 0);
alter table bid drop constraint bid_lot_id_tenderer_id_key;
create index bid_tenderer on bid (tenderer_id, lot_id);
create table bid_confirmation (
  bid_id uuid not null references bid,
  criteria_number int not null check (criteria_number > 1),
  evidence text not null check (length(trim(evidence)) > 0),
  recorded_by uuid not null references person,
  recorded_at timestamptz not null,
  primary key (bid_id, criteria_number)
);
call keep_for_ever('bid_confirmation');
alter table bid_confirmation enable row level security;
create policy with_bid on bid_confirmation for select to portal_app using (exists (select from bid b where b.id = bid_id));
create policy as_lead on bid_confirmation for insert to portal_app with check (recorded_by = viewer() and exists (
  select from bid b where b.id = bid_id and b.lot_id = any ((select viewer_lots_as('{leadCommissioner}'))::uuid[])));
create policy as_confirming_lead on bid_answer for insert to portal_app with check (exists (
  select from bid b where b.id = bid_id and b.lot_id = any ((select viewer_lots_as('{leadCommissioner}'))::uuid[])));

create function newest_criteria(in_lot uuid) returns int language sql stable security definer set search_path = public
begin atomic
  select coalesce(max(number), 0) from criteria_version v where v.lot_id = in_lot;
end;
-- One change of a lot at a time, as the portal's own commands lock it.
create function lock_lot(in_lot uuid) returns void language plpgsql set search_path = public as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('lot ' || in_lot, 0));
end $$;

create function version_in_order() returns trigger language plpgsql security definer set search_path = public as $$
begin
  perform lock_lot(new.lot_id);
  if reached(new.lot_id, 'tendersOpened') then
    raise exception 'criteria cannot change once tenders are opened' using errcode = 'integrity_constraint_violation';
  end if;
  if new.number <> newest_criteria(new.lot_id) + 1 then
    raise exception 'versions of criteria are numbered without a gap' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger version_in_order before insert on criteria_version for each row execute function version_in_order();

create function bid_in_order() returns trigger language plpgsql security definer set search_path = public as $$
begin
  perform lock_lot(new.lot_id);
  if not reached(new.lot_id, 'criteriaFrozen') or reached(new.lot_id, 'tendersOpened') then
    raise exception 'tenders are recorded between the freezing of criteria and the opening' using errcode = 'integrity_constraint_violation';
  end if;
  if exists (select from bid b where b.lot_id = new.lot_id and b.tenderer_id = new.tenderer_id
      and not exists (select from bid_status_event e where e.bid_id = b.id)) then
    raise exception 'a tenderer has one tender in a lot' using errcode = 'integrity_constraint_violation';
  end if;
  new.criteria_number := newest_criteria(new.lot_id);
  return new;
end $$;
create trigger bid_in_order before insert on bid for each row execute function bid_in_order();

create function answer_in_order() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if exists (select from bid b where b.id = new.bid_id and reached(b.lot_id, 'tendersOpened')) then
    raise exception 'nothing is added to a tender once tenders are opened' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger answer_in_order before insert on bid_answer for each row execute function answer_in_order();

create function confirmation_in_order() returns trigger language plpgsql security definer set search_path = public as $$
declare
  of_lot uuid := (select lot_id from bid where id = new.bid_id);
begin
  perform lock_lot(of_lot);
  if reached(of_lot, 'tendersOpened') or new.criteria_number <> newest_criteria(of_lot) then
    raise exception 'a tender is confirmed under the newest criteria, before tenders are opened' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger confirmation_in_order before insert on bid_confirmation for each row execute function confirmation_in_order();

create function opening_awaits_confirmation() returns trigger language plpgsql security definer set search_path = public as $$
begin
  perform lock_lot(new.lot_id);
  if exists (select from bid b where b.lot_id = new.lot_id
      and not exists (select from bid_status_event e where e.bid_id = b.id)
      and greatest(b.criteria_number, (select max(c.criteria_number) from bid_confirmation c where c.bid_id = b.id)) < newest_criteria(new.lot_id)) then
    raise exception 'a tender is neither confirmed under the newest criteria nor taken out' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger opening_awaits_confirmation before insert on lot_milestone for each row
  when (new.kind = 'tendersOpened') execute function opening_awaits_confirmation();

-- A mark or a consensus is for a question of the newest criteria, and on its scale.
create function mark_on_scale() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if not coalesce((
    select jsonb_path_exists(v.scheme, 'strict $.criteria[*].**{0 to last} ? (@.kind == "quality" && @.id == $id && ($mark == null || @.scale.marks[*] == $mark))',
      jsonb_build_object('id', new.criterion_id, 'mark', new.mark), true)
    from criteria_version v where v.lot_id = new.lot_id order by v.number desc limit 1), false) then
    raise exception 'a mark is given to a question of the newest criteria, on its scale' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger mark_on_scale before insert on mark_entry for each row execute function mark_on_scale();
create trigger mark_on_scale before insert on consensus_entry for each row execute function mark_on_scale();
`)
    .execute(db);
}
