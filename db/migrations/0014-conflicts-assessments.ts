import { type Kysely, sql } from 'kysely';

/** Each council's conflicts assessment, version by version, and what has happened that asks for another look. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
create table conflicts_assessment (
  id uuid primary key,
  procurement_id uuid not null references procurement,
  council_id text not null references council,
  number int not null check (number > 0),
  steps text not null check (length(trim(steps)) > 0),
  found text not null check (length(trim(found)) > 0),
  measures text not null check (length(trim(measures)) > 0),
  review_by date not null,
  confirmed_by uuid not null references person,
  confirmed_at timestamptz not null,
  unique (procurement_id, council_id, number)
);
call keep_for_ever('conflicts_assessment');
alter table conflicts_assessment enable row level security;

create function assessment_in_order() returns trigger language plpgsql security definer set search_path = public as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('conflicts ' || new.procurement_id || new.council_id, 0));
  if new.number <> 1 + coalesce((select max(a.number) from conflicts_assessment a
      where a.procurement_id = new.procurement_id and a.council_id = new.council_id), 0) then
    raise exception 'versions of an assessment are numbered without a gap' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger assessment_in_order before insert on conflicts_assessment for each row execute function assessment_in_order();

create policy own_council on conflicts_assessment for select to portal_app using (
  procurement_id = any ((select viewer_procurements_as('{leadCommissioner,auditor}'))::uuid[])
  or (council_id = any ((select viewer_councils())::text[])
    and procurement_id = any ((select viewer_procurements_as('{partnerApprover,partnerOfficer}'))::uuid[])));
create policy for_own_council on conflicts_assessment for insert to portal_app with check (confirmed_by = viewer() and exists (
  select from appointment a where a.procurement_id = conflicts_assessment.procurement_id and a.person_id = viewer()
    and a.ended_at is null and a.council_id = conflicts_assessment.council_id
    and a.role in ('leadCommissioner', 'partnerApprover', 'partnerOfficer')));

-- Which councils have confirmed what by when, without its words: every officer of the procurement may know that.
create function conflicts_assessments_of(in_procurement uuid, on_day date)
returns table (council_id text, name text, number int, confirmed_at timestamptz, review_by date, prepared_at timestamptz)
language sql stable security definer set search_path = public as $$
  select c.id, c.short_name, a.number, a.confirmed_at, a.review_by,
    (select x.confirmed_at from conflicts_assessment x
      where x.procurement_id = p.procurement_id and x.council_id = c.id and x.number = 1)
  from (select x.procurement_id, x.council_id, min(x.position) as position from participation x
    where x.procurement_id = in_procurement and x.role in ('lead', 'partner') and x.status <> 'withdrawn'
      and (x.until_date is null or x.until_date >= on_day) group by 1, 2) p join council c on c.id = p.council_id
  left join lateral (select * from conflicts_assessment x where x.procurement_id = p.procurement_id and x.council_id = c.id
    order by x.number desc limit 1) a on true
  where in_procurement = any (viewer_procurements_as('{leadCommissioner,partnerApprover,partnerOfficer,auditor,democraticServices}'))
  order by p.position
$$;
-- When something last happened that an assessment must look at; never what it was, nor whose.
create function conflicts_changes_of(in_procurement uuid)
returns table (party timestamptz, panel_member timestamptz, tender timestamptz, interest timestamptz, declaration timestamptz)
language sql stable security definer set search_path = public as $$
  select
    (select max(p.from_date)::timestamp at time zone 'Europe/London' from participation p where p.procurement_id = in_procurement and p.status <> 'withdrawn'),
    (select max(e.recorded_at) from appointment_event e join appointment a on a.id = e.appointment_id
      where a.procurement_id = in_procurement and e.kind = 'appointed'
        and a.role in ('evaluator', 'moderator', 'commercialEvaluator', 'observer', 'secondReader')),
    (select max(b.received_at) from bid b join lot l on l.id = b.lot_id where l.procurement_id = in_procurement),
    (select max(i.recorded_at) from interest i where exists (select from appointment a
      where a.procurement_id = in_procurement and a.person_id = i.person_id and a.ended_at is null
        and a.role in ('evaluator', 'moderator', 'commercialEvaluator', 'observer', 'secondReader'))),
    (select max(d.declared_at) from conflict_declaration d join lot l on l.id = d.lot_id
      where l.procurement_id = in_procurement and d.kind <> 'none')
  where in_procurement = any (viewer_procurements_as('{leadCommissioner,partnerApprover,partnerOfficer,auditor,democraticServices}'))
$$;
`)
    .execute(db);
}
