import { type Kysely, sql } from 'kysely';

/** A council that has left keeps its history of a procurement and loses the rest, from the day after its last. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
-- When the end of a participation was recorded, which may be after its last day.
alter table participation add column end_recorded_at timestamptz;
create function has_left(in_procurement uuid, in_council text) returns boolean language sql stable security definer set search_path = public
begin atomic
  select exists (select from participation p where p.procurement_id = in_procurement and p.council_id = in_council)
    and not exists (select from participation p where p.procurement_id = in_procurement and p.council_id = in_council
      and (p.until_date is null or p.until_date >= (now() at time zone 'Europe/London')::date));
end;

create or replace function viewer_procurements() returns uuid[] language sql stable security definer set search_path = public
begin atomic
  select coalesce(array_agg(distinct id), '{}') from (
    select a.procurement_id as id from appointment a where a.person_id = viewer() and a.ended_at is null
      and not coalesce(has_left(a.procurement_id, a.council_id), false)
    union
    select p.procurement_id from council_role r join participation p on p.council_id = r.council_id
    where r.person_id = viewer() and r.role in ('auditor', 'democraticServices') and not has_left(p.procurement_id, p.council_id)
  ) mine;
end;
create or replace function viewer_procurements_as(roles text[]) returns uuid[] language sql stable security definer set search_path = public
begin atomic
  select coalesce(array_agg(distinct id), '{}') from (
    select a.procurement_id as id from appointment a where a.person_id = viewer() and a.ended_at is null and a.role = any(roles)
      and not coalesce(has_left(a.procurement_id, a.council_id), false)
    union
    select p.procurement_id from council_role r join participation p on p.council_id = r.council_id
    where r.person_id = viewer() and r.role = any(roles) and not has_left(p.procurement_id, p.council_id)
  ) mine;
end;
create or replace function viewer_lots_as(roles text[]) returns uuid[] language sql stable security definer set search_path = public
begin atomic
  select coalesce(array_agg(distinct id), '{}') from (
    select l.id from appointment a join lot l on l.procurement_id = a.procurement_id and (a.lot_id is null or a.lot_id = l.id)
    where a.person_id = viewer() and a.ended_at is null and a.role = any(roles)
      and not coalesce(has_left(a.procurement_id, a.council_id), false)
    union
    select l.id from council_role r join participation p on p.council_id = r.council_id join lot l on l.procurement_id = p.procurement_id
    where r.person_id = viewer() and r.role = any(roles) and not has_left(p.procurement_id, p.council_id)
  ) mine;
end;

-- Procurements that the viewer's council has left, for those who decided or prepared its decisions and for its own
-- readers of records; with the moment up to which it shared in everything.
create function viewer_former() returns table (procurement_id uuid, council_id text, last_moment timestamptz)
language sql stable security definer set search_path = public
begin atomic
  select mine.procurement_id, mine.council_id, (select max(greatest((p.until_date + 1)::timestamp at time zone 'Europe/London', p.end_recorded_at)) from participation p
      where p.procurement_id = mine.procurement_id and p.council_id = mine.council_id)
  from (
    select a.procurement_id, a.council_id from appointment a where a.person_id = viewer() and a.ended_at is null
      and a.role in ('partnerApprover', 'partnerOfficer')
    union
    select p.procurement_id, p.council_id from council_role r join participation p on p.council_id = r.council_id
    where r.person_id = viewer() and r.role in ('auditor', 'democraticServices')
  ) mine where has_left(mine.procurement_id, mine.council_id);
end;

create policy former on procurement for select to portal_app using (id in (select f.procurement_id from viewer_former() f));
create policy former on contract_year for select to portal_app using (procurement_id in (select f.procurement_id from viewer_former() f));
create policy former on participation for select to portal_app using (exists (
  select from viewer_former() f where f.procurement_id = participation.procurement_id and participation.from_date < f.last_moment));
create policy former on offer for select to portal_app using (exists (
  select from viewer_former() f where f.procurement_id = offer.procurement_id
    and offer.sent_at < f.last_moment));
-- On an offer of its time, what was decided in its time.
create policy former on approval as restrictive for select to portal_app using (not exists (
  select from viewer_former() f join offer o on o.procurement_id = f.procurement_id
  where o.id = approval.offer_id and approval.decided_at >= f.last_moment));
create policy former on document for select to portal_app using (exists (
  select from viewer_former() f where f.procurement_id = document.procurement_id and f.council_id = document.council_id
    and document.part = 'open' and document.made_at < f.last_moment));
`)
    .execute(db);
}
