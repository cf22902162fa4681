import { type Kysely, sql } from 'kysely';

/** Mock exercises before tenders are opened: invented answers, marked blind, shown together once closed, never applied. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
create table calibration_exercise (
  id uuid primary key,
  lot_id uuid not null references lot,
  number int not null check (number > 0),
  criterion_id text not null,
  set_by uuid not null references person,
  set_at timestamptz not null,
  unique (lot_id, number)
);
create table calibration_answer (
  exercise_id uuid not null references calibration_exercise,
  number int not null check (number between 1 and 5),
  answer text not null check (length(trim(answer)) > 0),
  primary key (exercise_id, number)
);
create table calibration_mark (
  id uuid primary key,
  exercise_id uuid not null,
  number int not null,
  evaluator_id uuid not null references person,
  mark int not null,
  reasons text not null check (length(trim(reasons)) > 0),
  marked_at timestamptz not null,
  unique (exercise_id, number, evaluator_id),
  foreign key (exercise_id, number) references calibration_answer
);
create table calibration_closing (
  exercise_id uuid primary key references calibration_exercise,
  closed_by uuid not null references person,
  closed_at timestamptz not null
);
call keep_for_ever('calibration_exercise');
call keep_for_ever('calibration_answer');
call keep_for_ever('calibration_mark');
call keep_for_ever('calibration_closing');
alter table calibration_exercise enable row level security;
alter table calibration_answer enable row level security;
alter table calibration_mark enable row level security;
alter table calibration_closing enable row level security;

-- An exercise is set, marked and closed while tenders are sealed; nothing is marked after its closing.
create function calibration_in_order() returns trigger language plpgsql security definer set search_path = public as $$
declare
  -- Read by name: an exercise has an id of its own, its marks and its closing the id of an exercise.
  of_exercise uuid := coalesce(to_jsonb(new) ->> 'exercise_id', to_jsonb(new) ->> 'id')::uuid;
  of_lot uuid := coalesce(to_jsonb(new) ->> 'lot_id', (select e.lot_id::text from calibration_exercise e where e.id = of_exercise))::uuid;
begin
  perform lock_lot(of_lot);
  if not reached(of_lot, 'criteriaFrozen') or reached(of_lot, 'tendersOpened') then
    raise exception 'a calibration exercise is held between the freezing of criteria and the opening of tenders'
      using errcode = 'integrity_constraint_violation';
  end if;
  if exists (select from calibration_closing c where c.exercise_id = of_exercise) then
    raise exception 'the exercise is closed' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger calibration_in_order before insert on calibration_exercise for each row execute function calibration_in_order();
create trigger calibration_in_order before insert on calibration_mark for each row execute function calibration_in_order();
create trigger calibration_in_order before insert on calibration_closing for each row execute function calibration_in_order();

create policy as_panel on calibration_exercise for select to portal_app using (lot_id = any (
  (select viewer_lots_as('{leadCommissioner,moderator,evaluator,observer,auditor}'))::uuid[]));
create policy as_runner on calibration_exercise for insert to portal_app with check (set_by = viewer()
  and lot_id = any ((select viewer_lots_as('{leadCommissioner,moderator}'))::uuid[]));
create policy with_exercise on calibration_answer for select to portal_app using (exists (
  select from calibration_exercise e where e.id = exercise_id));
create policy as_runner on calibration_answer for insert to portal_app with check (exists (
  select from calibration_exercise e where e.id = exercise_id and e.set_by = viewer()));
create policy with_exercise on calibration_closing for select to portal_app using (exists (
  select from calibration_exercise e where e.id = exercise_id));
create policy as_runner on calibration_closing for insert to portal_app with check (closed_by = viewer() and exists (
  select from calibration_exercise e where e.id = exercise_id
    and e.lot_id = any ((select viewer_lots_as('{leadCommissioner,moderator}'))::uuid[])));
create policy own on calibration_mark for select to portal_app using (evaluator_id = viewer() or exists (
  select from calibration_exercise e where e.id = exercise_id and (
    e.lot_id = any ((select viewer_lots_as('{leadCommissioner,moderator}'))::uuid[])
    or exists (select from calibration_closing c where c.exercise_id = e.id))));
create policy own_entry on calibration_mark for insert to portal_app with check (evaluator_id = viewer() and exists (
  select from calibration_exercise e where e.id = exercise_id
    and e.lot_id = any ((select viewer_lots_as('{evaluator}'))::uuid[])));
`)
    .execute(db);
}
