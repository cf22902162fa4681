import { type Kysely, sql } from 'kysely';

/** A second reader declares their interests before they are given a word to read. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
create function reads_lot(in_lot uuid) returns boolean language sql stable security definer set search_path = public
begin atomic
  select exists (select from second_reading_order o where o.lot_id = in_lot and o.reader_id = viewer())
    and exists (select from appointment a where a.person_id = viewer() and a.role = 'secondReader' and a.lot_id = in_lot and a.ended_at is null);
end;
-- The names to declare against, in the order of the alphabet: they say nothing of which answer is whose.
create function names_to_declare(in_lot uuid) returns table (name text) language sql stable security definer set search_path = public
begin atomic
  select distinct t.name from bid b join tenderer t on t.id = b.tenderer_id where b.lot_id = in_lot and reads_lot(in_lot) order by t.name;
end;
create or replace function answers_to_read() returns table (order_id uuid, lot_id uuid, "position" int, criterion_id text, answer text,
    mark int, reasons text, read_at timestamptz)
language sql stable security definer set search_path = public as $$
  select o.id, o.lot_id, p.position, p.criterion_id,
    regexp_replace(coalesce(w.answer, ''), regexp_replace(t.name, '([.^$*+?()\\[\\]{}|\\\\-])', '\\\\\\1', 'g'), '[the tenderer]', 'gi'),
    r.mark, r.reasons, r.read_at
  from second_reading_order o
  join second_reading_place p on p.order_id = o.id
  join bid b on b.id = p.bid_id
  join tenderer t on t.id = b.tenderer_id
  left join bid_answer w on w.bid_id = p.bid_id and w.criterion_id = p.criterion_id
  left join second_reading r on r.order_id = p.order_id and r.position = p.position
  where o.reader_id = viewer() and reads_lot(o.lot_id) and may_mark(o.lot_id, viewer())
  order by o.number, p.position
$$;
create function reading_by_declared() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if not may_mark((select o.lot_id from second_reading_order o where o.id = new.order_id), new.read_by) then
    raise exception 'a declaration free of conflict, or a mitigation, comes before any reading' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger reading_by_declared before insert on second_reading for each row execute function reading_by_declared();
-- Whose declaration it is decides who may make it: the policies of the panel do not reach a reader.
create policy reads on conflict_declaration for insert to portal_app with check (person_id = viewer() and reads_lot(lot_id));
`)
    .execute(db);
}
