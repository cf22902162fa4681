import { type Kysely, sql } from 'kysely';

/** Meetings on unusual days and cancelled ones; how each council means to decide in a procurement. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
alter table meeting add column unusual_because text;
-- A meeting is never taken out of the calendar: that it was cancelled is a fact of its own.
create table meeting_cancellation (
  meeting_id uuid primary key references meeting,
  reason text not null check (length(reason) > 0),
  cancelled_by uuid not null references person,
  cancelled_at timestamptz not null
);
call keep_for_ever('meeting_cancellation');
alter table meeting_cancellation enable row level security;
create policy signed_in on meeting_cancellation for select to portal_app using (viewer() is not null);
create policy own_administrator on meeting_cancellation for insert to portal_app with check (cancelled_by = viewer() and exists (
  select from meeting m join council_role r on r.council_id = m.council_id
  where m.id = meeting_id and r.person_id = viewer() and r.role = 'administrator'));

-- How a council means to decide in one procurement; the newest row counts.
create table decision_route (
  id uuid primary key,
  procurement_id uuid not null references procurement,
  council_id text not null references council,
  number int not null check (number > 0),
  is_key boolean not null,
  route text not null check (route in ('forward-plan', 'general-exception', 'special-urgency')),
  by_meeting boolean not null,
  call_in_exempt_because text check (length(call_in_exempt_because) > 0),
  notice_published_on date,
  recorded_by uuid not null references person,
  recorded_at timestamptz not null,
  unique (procurement_id, council_id, number)
);
call keep_for_ever('decision_route');
alter table decision_route enable row level security;
create policy reach on decision_route for select to portal_app
  using (procurement_id = any ((select viewer_procurements_as('{leadCommissioner,partnerApprover,partnerOfficer,auditor,democraticServices}'))::uuid[]));
create policy own_council on decision_route for insert to portal_app
  with check (recorded_by = viewer() and exists (select from appointment a where a.procurement_id = decision_route.procurement_id
    and a.person_id = viewer() and a.council_id = decision_route.council_id and a.ended_at is null
    and a.role in ('leadCommissioner', 'partnerApprover', 'partnerOfficer')));
`)
    .execute(db);
}
