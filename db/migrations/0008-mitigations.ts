import { type Kysely, sql } from 'kysely';

/** What is done about a declared conflict, who may mark after it, and whom the tenders' answers are kept from. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
create table conflict_mitigation (
  id uuid primary key,
  declaration_id uuid not null references conflict_declaration,
  kind text not null check (kind in ('stands-aside', 'second-evaluator', 'independent-review', 'interest-given-up', 'access-limited')),
  detail text not null check (length(trim(detail)) > 0),
  decided_on date not null,
  decided_by text not null check (length(trim(decided_by)) > 0),
  recorded_by uuid not null references person,
  recorded_at timestamptz not null
);
create index conflict_mitigation_declaration on conflict_mitigation (declaration_id, recorded_at desc);
call keep_for_ever('conflict_mitigation');
alter table conflict_mitigation enable row level security;

create function mitigation_in_order() returns trigger language plpgsql security definer set search_path = public as $$
declare declared conflict_declaration;
begin
  select * into declared from conflict_declaration d where d.id = new.declaration_id;
  if declared.kind not in ('potential', 'actual') then
    raise exception 'only a potential or an actual conflict is mitigated' using errcode = 'integrity_constraint_violation';
  end if;
  if declared.person_id = new.recorded_by or new.recorded_at < declared.declared_at then
    raise exception 'somebody else decides, after the declaration' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger mitigation_in_order before insert on conflict_mitigation for each row execute function mitigation_in_order();

-- The newest declaration decides, with the newest mitigation of that declaration: declaring anew starts afresh.
create function may_mark(in_lot uuid, in_person uuid) returns boolean language sql stable security definer set search_path = public
begin atomic
  select coalesce((select d.kind in ('none', 'perceived') or coalesce(m.kind, 'stands-aside') <> 'stands-aside'
    from conflict_declaration d
    left join lateral (select x.kind from conflict_mitigation x where x.declaration_id = d.id order by x.recorded_at desc limit 1) m on true
    where d.lot_id = in_lot and d.person_id = in_person order by d.declared_at desc limit 1), false);
end;
-- Has declared, and may not mark.
create function stands_aside(in_lot uuid, in_person uuid) returns boolean language sql stable security definer set search_path = public
begin atomic
  select exists (select from conflict_declaration d where d.lot_id = in_lot and d.person_id = in_person) and not may_mark(in_lot, in_person);
end;
create function viewer_aside_lots() returns uuid[] language sql stable security definer set search_path = public
begin atomic
  select coalesce(array_agg(distinct d.lot_id), '{}') from conflict_declaration d
  where d.person_id = viewer() and stands_aside(d.lot_id, d.person_id);
end;

create or replace function mark_in_order() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if not reached(new.lot_id, 'tendersOpened') or reached(new.lot_id, 'qualityLocked') then
    raise exception 'marks are given between the opening of tenders and the lock' using errcode = 'integrity_constraint_violation';
  end if;
  if not may_mark(new.lot_id, new.evaluator_id) then
    raise exception 'a declaration free of conflict, or a mitigation, comes before any mark' using errcode = 'integrity_constraint_violation';
  end if;
  if not exists (select from lot l join appointment a on a.procurement_id = l.procurement_id
      where l.id = new.lot_id and (a.lot_id is null or a.lot_id = l.id) and a.person_id = new.evaluator_id
        and a.role = 'evaluator' and a.ended_at is null) then
    raise exception 'whoever is released from the panel gives no more marks' using errcode = 'integrity_constraint_violation';
  end if;
  if coalesce(length(new.supersede_reason), 0) = 0 and exists (
      select from score_submission s where s.lot_id = new.lot_id and s.evaluator_id = new.evaluator_id) then
    raise exception 'a submitted mark is superseded only with a reason' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;

create policy with_declaration on conflict_mitigation for select to portal_app
  using (exists (select from conflict_declaration d where d.id = declaration_id));
create policy as_lead on conflict_mitigation for insert to portal_app with check (recorded_by = viewer() and exists (
  select from conflict_declaration d where d.id = declaration_id and d.person_id <> viewer()
    and d.lot_id = any ((select viewer_lots_as('{leadCommissioner}'))::uuid[])));
-- Restrictive: whatever else somebody who stands aside is in the lot, the answers stay closed to them.
create policy not_aside on bid_answer as restrictive for select to portal_app
  using (not exists (select from bid b where b.id = bid_id and b.lot_id = any ((select viewer_aside_lots())::uuid[])));
`)
    .execute(db);
}
