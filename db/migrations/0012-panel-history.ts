import { type Kysely, sql } from 'kysely';

/** Who was appointed and released when: written by the table of appointments itself, and kept. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
create table appointment_event (
  id bigint generated always as identity primary key,
  appointment_id uuid not null references appointment,
  kind text not null check (kind in ('appointed', 'released')),
  recorded_by uuid references person,
  recorded_at timestamptz not null
);
create index appointment_event_appointment on appointment_event (appointment_id);
insert into appointment_event (appointment_id, kind, recorded_at) select id, 'appointed', appointed_at from appointment;
insert into appointment_event (appointment_id, kind, recorded_at) select id, 'released', ended_at from appointment where ended_at is not null;
call keep_for_ever('appointment_event');
revoke insert on appointment_event from portal_app;
alter table appointment_event enable row level security;

create function keep_appointment() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if tg_op = 'INSERT' or new.ended_at is distinct from old.ended_at then
    insert into appointment_event (appointment_id, kind, recorded_by, recorded_at) values (new.id,
      case when new.ended_at is null then 'appointed' else 'released' end, viewer(), coalesce(new.ended_at, new.appointed_at));
  end if;
  return null;
end $$;
create trigger keep_appointment after insert or update on appointment for each row execute function keep_appointment();
create policy with_appointment on appointment_event for select to portal_app
  using (exists (select from appointment a where a.id = appointment_id));
`)
    .execute(db);
}
