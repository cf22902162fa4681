import { type Kysely, sql } from 'kysely';

/** Clarifications beside tenders, the deadline of a lot, and what is decided about tenders that came after it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
create table clarification (
  id uuid primary key,
  bid_id uuid not null references bid,
  criterion_id text,
  asked_on date not null,
  question text not null check (length(trim(question)) > 0),
  recorded_by uuid not null references person,
  recorded_at timestamptz not null
);
create index clarification_bid on clarification (bid_id);
create table clarification_reply (
  clarification_id uuid primary key references clarification,
  answered_on date not null,
  reply text not null check (length(trim(reply)) > 0),
  recorded_by uuid not null references person,
  recorded_at timestamptz not null
);
create table lot_deadline (
  lot_id uuid not null references lot,
  set_at timestamptz not null,
  due_at timestamptz not null,
  policy text not null check (policy in ('refused', 'decided')),
  set_by uuid not null references person,
  primary key (lot_id, set_at)
);
create table late_decision (
  bid_id uuid primary key references bid,
  decision text not null check (decision in ('accepted', 'refused')),
  reason text not null check (length(trim(reason)) > 0),
  decided_by uuid not null references person,
  decided_at timestamptz not null
);
do $$ declare name text; begin
  foreach name in array '{clarification,clarification_reply,lot_deadline,late_decision}'::text[] loop
    execute format('call keep_for_ever(%L)', name);
    execute format('alter table %I enable row level security', name);
  end loop;
end $$;

create function deadline_in_order() returns trigger language plpgsql security definer set search_path = public as $$
begin
  perform lock_lot(new.lot_id);
  if exists (select from bid b where b.lot_id = new.lot_id) then
    raise exception 'a deadline is set before any tender is recorded' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger deadline_in_order before insert on lot_deadline for each row execute function deadline_in_order();

create function late_tenders_decided() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if new.kind = 'tendersOpened' and exists (
      select from bid b join lateral (select x.due_at from lot_deadline x where x.lot_id = b.lot_id order by x.set_at desc limit 1) d on true
      where b.lot_id = new.lot_id and date_trunc('second', b.received_at) > d.due_at
        and not exists (select from late_decision l where l.bid_id = b.id)
        and not exists (select from bid_status_event e where e.bid_id = b.id)) then
    raise exception 'a late tender waits for a decision' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger late_tenders_decided before insert on lot_milestone for each row execute function late_tenders_decided();

-- Whoever may read the tender's answers may read what was asked about them.
create policy with_answers on clarification for select to portal_app
  using (exists (select from bid_answer a where a.bid_id = clarification.bid_id));
create policy as_lead on clarification for insert to portal_app with check (recorded_by = viewer() and exists (
  select from bid b where b.id = bid_id and b.lot_id = any ((select viewer_lots_as('{leadCommissioner}'))::uuid[])));
create policy with_question on clarification_reply for select to portal_app
  using (exists (select from clarification q where q.id = clarification_id));
create policy as_lead on clarification_reply for insert to portal_app with check (recorded_by = viewer() and exists (
  select from clarification q join bid b on b.id = q.bid_id where q.id = clarification_id
    and b.lot_id = any ((select viewer_lots_as('{leadCommissioner}'))::uuid[])));
create policy reach on lot_deadline for select to portal_app using (exists (select from lot l where l.id = lot_id));
create policy as_lead on lot_deadline for insert to portal_app with check (set_by = viewer()
  and lot_id = any ((select viewer_lots_as('{leadCommissioner}'))::uuid[]));
create policy with_bid on late_decision for select to portal_app using (exists (select from bid b where b.id = bid_id));
create policy as_lead on late_decision for insert to portal_app with check (decided_by = viewer() and exists (
  select from bid b where b.id = bid_id and b.lot_id = any ((select viewer_lots_as('{leadCommissioner}'))::uuid[])));
`)
    .execute(db);
}
