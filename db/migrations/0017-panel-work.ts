import { type Kysely, sql } from 'kysely';

/** Both parts of an evaluator's reasons; which questions an evaluator marks; by when the panel does its work. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
-- What keeps the answer from one mark higher, beside the rationale, which says what earns the mark.
alter table mark_entry add column shortfall text not null default '';

-- The newest row of a person decides; without one they mark every question.
create table question_assignment (
  lot_id uuid not null references lot,
  person_id uuid not null references person,
  revision int not null check (revision > 0),
  criterion_ids text[] not null check (cardinality(criterion_ids) > 0),
  assigned_by uuid not null references person,
  assigned_at timestamptz not null,
  primary key (lot_id, person_id, revision)
);
create table panel_dates (
  lot_id uuid not null references lot,
  revision int not null check (revision > 0),
  declare_by date not null,
  score_by date not null check (score_by >= declare_by),
  agree_by date not null check (agree_by >= score_by),
  set_by uuid not null references person,
  set_at timestamptz not null,
  primary key (lot_id, revision)
);
call keep_for_ever('question_assignment');
call keep_for_ever('panel_dates');
alter table question_assignment enable row level security;
alter table panel_dates enable row level security;

create function assigned_questions(in_lot uuid, in_person uuid) returns text[] language sql stable security definer set search_path = public
begin atomic
  select q.criterion_ids from question_assignment q where q.lot_id = in_lot and q.person_id = in_person
  order by q.revision desc limit 1;
end;
create function marks_question(in_lot uuid, in_person uuid, in_criterion text) returns boolean language sql stable security definer set search_path = public
begin atomic
  select coalesce(in_criterion = any (assigned_questions(in_lot, in_person)), true);
end;

-- Tells the lead which questions a person has begun, and nothing of what was saved there.
create function questions_marked(in_lot uuid, in_person uuid) returns text[] language sql stable security definer set search_path = public
begin atomic
  select coalesce(array_agg(distinct m.criterion_id), '{}') from mark_entry m where m.lot_id = in_lot and m.evaluator_id = in_person;
end;

create function mark_as_assigned() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if not marks_question(new.lot_id, new.evaluator_id, new.criterion_id) then
    raise exception 'the question is not assigned to this evaluator' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger mark_as_assigned before insert on mark_entry for each row execute function mark_as_assigned();

create function assignment_in_order() returns trigger language plpgsql security definer set search_path = public as $$
begin
  perform lock_lot(new.lot_id);
  if reached(new.lot_id, 'moderationOpened') or exists (
      select from score_submission s where s.lot_id = new.lot_id and s.evaluator_id = new.person_id) then
    raise exception 'questions are assigned before the evaluator submits' using errcode = 'integrity_constraint_violation';
  end if;
  if exists (select from mark_entry m where m.lot_id = new.lot_id and m.evaluator_id = new.person_id
      and m.criterion_id <> all (new.criterion_ids)) then
    raise exception 'a question that is marked already stays assigned' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger assignment_in_order before insert on question_assignment for each row execute function assignment_in_order();

create policy as_panel on question_assignment for select to portal_app using (lot_id = any (
  (select viewer_lots_as('{leadCommissioner,moderator,evaluator,observer,auditor}'))::uuid[]));
create policy as_lead on question_assignment for insert to portal_app with check (assigned_by = viewer()
  and lot_id = any ((select viewer_lots_as('{leadCommissioner}'))::uuid[]));
create policy as_panel on panel_dates for select to portal_app using (lot_id = any (
  (select viewer_lots_as('{leadCommissioner,moderator,evaluator,commercialEvaluator,observer,auditor}'))::uuid[]));
create policy as_lead on panel_dates for insert to portal_app with check (set_by = viewer()
  and lot_id = any ((select viewer_lots_as('{leadCommissioner}'))::uuid[]));
`)
    .execute(db);
}
