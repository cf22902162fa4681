import { type Kysely, sql } from 'kysely';

/** A procurement may withhold the tenderers' names from its panel until the quality of every lot is locked. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
create table name_withholding (
  procurement_id uuid not null references procurement,
  set_at timestamptz not null,
  withheld boolean not null,
  set_by uuid not null references person,
  primary key (procurement_id, set_at)
);
call keep_for_ever('name_withholding');
alter table name_withholding enable row level security;
create policy reach on name_withholding for select to portal_app using (procurement_id = any ((select viewer_procurements())::uuid[]));
create policy as_lead on name_withholding for insert to portal_app with check (set_by = viewer()
  and procurement_id = any ((select viewer_procurements_as('{leadCommissioner}'))::uuid[]));

create function withholding_in_order() returns trigger language plpgsql security definer set search_path = public as $$
begin
  perform lock_lot(l.id) from lot l where l.procurement_id = new.procurement_id order by l.id;
  if exists (select from bid b join lot l on l.id = b.lot_id where l.procurement_id = new.procurement_id) then
    raise exception 'what the panel sees is settled before any tender is recorded' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger withholding_in_order before insert on name_withholding for each row execute function withholding_in_order();

create function names_withheld(in_procurement uuid) returns boolean language sql stable security definer set search_path = public
begin atomic
  select coalesce((select w.withheld from name_withholding w where w.procurement_id = in_procurement order by w.set_at desc limit 1), false)
    and exists (select from appointment a where a.procurement_id = in_procurement and a.person_id = viewer()
      and a.ended_at is null and a.role in ('evaluator', 'moderator', 'observer'))
    and not exists (select from appointment a where a.procurement_id = in_procurement and a.person_id = viewer()
      and a.ended_at is null and a.role = 'leadCommissioner')
    and exists (select from lot l where l.procurement_id = in_procurement and not reached(l.id, 'qualityLocked')
      and exists (select from bid b where b.lot_id = l.id));
end;
create policy withheld on tenderer as restrictive for select to portal_app using (not names_withheld(procurement_id));
create policy withheld on bid_relation as restrictive for select to portal_app using (not exists (
  select from bid b join lot l on l.id = b.lot_id where b.id = bid_id and names_withheld(l.procurement_id)));

-- Words of a tender as the viewer may read them: as they are, or with its names replaced.
create function as_read(in_bid uuid, words text) returns text language plpgsql stable security definer set search_path = public as $$
declare
  found text;
  read text := words;
begin
  if words is null or not exists (select from bid b join lot l on l.id = b.lot_id
      where b.id = in_bid and names_withheld(l.procurement_id)) then
    return words;
  end if;
  for found in select n.name from (
      select t.name from bid b join tenderer t on t.id = b.tenderer_id where b.id = in_bid
      union select r.name from bid_relation r where r.bid_id = in_bid) n
      where length(trim(n.name)) > 2 order by length(n.name) desc loop
    read := regexp_replace(read, regexp_replace(trim(found), '([.^$*+?()\\[\\]{}|\\\\-])', '\\\\\\1', 'g'), '[the tenderer]', 'gi');
  end loop;
  return read;
end $$;
`)
    .execute(db);
}
