import { type Kysely, sql } from 'kysely';

/** What makes a result stand: reopenings of the lock, second readings, corrected prices, enquiries, letters. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
alter table appointment drop constraint appointment_role_check;
alter table appointment add constraint appointment_role_check check (role in ('leadCommissioner', 'partnerApprover',
  'partnerOfficer', 'evaluator', 'commercialEvaluator', 'moderator', 'observer', 'secondReader'));

-- The lock is never taken back: an order opens one criterion again, and a new lock closes the order.
create table reopening_order (
  id uuid primary key,
  lot_id uuid not null references lot,
  number int not null check (number > 0),
  criterion_id text not null,
  reason text not null check (length(reason) > 0),
  prices_were_open boolean not null,
  ordered_by uuid not null references person,
  ordered_at timestamptz not null,
  unique (lot_id, number)
);
create table consensus_review (
  id uuid primary key,
  order_id uuid not null references reopening_order,
  bid_id uuid not null references bid,
  consensus_entry_id uuid not null references consensus_entry,
  outcome text not null check (outcome in ('confirmed', 'recordedAnew')),
  reason text not null check (length(reason) > 0),
  reviewed_by uuid not null references person,
  reviewed_at timestamptz not null
);
create index consensus_review_order on consensus_review (order_id, bid_id);
create table quality_relock (
  order_id uuid primary key references reopening_order,
  lot_id uuid not null references lot,
  quality_hash text not null,
  locked_by uuid not null references person,
  locked_at timestamptz not null
);

create table second_reading_order (
  id uuid primary key,
  lot_id uuid not null references lot,
  number int not null check (number > 0),
  reader_id uuid not null references person,
  reasons text not null check (length(reasons) > 0),
  evaluation_hash text not null,
  ordered_by uuid not null references person,
  ordered_at timestamptz not null,
  unique (lot_id, number)
);
create table second_reading_place (
  order_id uuid not null references second_reading_order,
  position int not null check (position > 0),
  bid_id uuid not null references bid,
  criterion_id text not null,
  primary key (order_id, position),
  unique (order_id, bid_id, criterion_id)
);
create table second_reading (
  order_id uuid not null,
  position int not null,
  mark int not null,
  reasons text not null check (length(reasons) > 0),
  read_by uuid not null references person,
  read_at timestamptz not null,
  primary key (order_id, position),
  foreign key (order_id, position) references second_reading_place
);

create table price_correction (
  id uuid primary key,
  bid_id uuid not null references bid,
  number int not null check (number > 0),
  from_pence bigint not null check (from_pence >= 0),
  to_pence bigint not null check (to_pence >= 0),
  reason text not null check (length(reason) > 0),
  proposed_by uuid not null references person,
  proposed_at timestamptz not null,
  unique (bid_id, number),
  check (from_pence <> to_pence)
);
create table price_correction_agreement (
  correction_id uuid primary key references price_correction,
  agreed_by uuid not null references person,
  agreed_at timestamptz not null
);
create table price_enquiry (
  bid_id uuid not null references bid,
  step text not null check (step in ('asked', 'answered', 'decided')),
  happened_on date not null,
  words text not null check (length(words) > 0),
  decision text check (decision in ('accepted', 'rejected')),
  recorded_by uuid not null references person,
  recorded_at timestamptz not null,
  primary key (bid_id, step),
  check ((step = 'decided') = (decision is not null))
);

create table outcome_letter (
  id uuid primary key,
  lot_id uuid not null references lot,
  bid_id uuid not null references bid,
  kind text not null check (kind in ('assessmentSummary', 'standstillLetter', 'outcomeLetter')),
  dated date not null,
  title text not null,
  model jsonb not null,
  hash text not null,
  evaluation_hash text not null,
  issued_by uuid not null references person,
  issued_at timestamptz not null,
  unique (lot_id, bid_id)
);
do $$ declare name text; begin
  foreach name in array '{reopening_order,consensus_review,quality_relock,second_reading_order,second_reading_place,second_reading,price_correction,price_correction_agreement,price_enquiry,outcome_letter}'::text[] loop
    execute format('call keep_for_ever(%L)', name);
    execute format('alter table %I enable row level security', name);
  end loop;
end $$;

-- An opened price as it counts: the newest correction that two people agreed to, else as opened.
create view price_in_force with (security_invoker) as
  select o.bid_id, coalesce((select c.to_pence from price_correction c join price_correction_agreement a on a.correction_id = c.id
    where c.bid_id = o.bid_id order by c.number desc limit 1), o.amount_pence) as amount_pence, o.amount_pence as opened_pence
  from opened_price o;
grant select on price_in_force to portal_app;

create function quality_is_reopened(in_lot uuid) returns boolean language sql stable security definer set search_path = public
begin atomic
  select exists (select from reopening_order o where o.lot_id = in_lot
    and not exists (select from quality_relock r where r.order_id = o.id));
end;
create function criterion_is_reopened(in_lot uuid, in_criterion text) returns boolean language sql stable security definer set search_path = public
begin atomic
  select exists (select from reopening_order o where o.lot_id = in_lot and o.criterion_id = in_criterion
    and not exists (select from quality_relock r where r.order_id = o.id));
end;
-- Prices once opened stay open; envelopes still sealed stay sealed while quality is reopened.
create or replace function prices_may_open(in_lot uuid) returns boolean language sql stable security definer set search_path = public
begin atomic
  select reached(in_lot, 'qualityLocked') and (reached(in_lot, 'pricesOpened') or not quality_is_reopened(in_lot))
    and (select count(*) >= 2 from price_opening o where o.lot_id = in_lot);
end;

create or replace function milestone_in_order() returns trigger language plpgsql security definer set search_path = public as $$
declare
  needed text := case new.kind when 'tendersOpened' then 'criteriaFrozen' when 'moderationOpened' then 'tendersOpened'
    when 'qualityLocked' then 'moderationOpened' when 'pricesOpened' then 'qualityLocked' when 'recommended' then 'pricesOpened' end;
begin
  if needed is not null and not reached(new.lot_id, needed) then
    raise exception '% needs % first', new.kind, needed using errcode = 'integrity_constraint_violation';
  end if;
  if new.kind = 'criteriaFrozen' and not exists (select from criteria_version v where v.lot_id = new.lot_id) then
    raise exception 'there are no criteria to freeze' using errcode = 'integrity_constraint_violation';
  end if;
  if new.kind in ('pricesOpened', 'recommended') and quality_is_reopened(new.lot_id) then
    raise exception '% waits until quality is locked again', new.kind using errcode = 'integrity_constraint_violation';
  end if;
  if new.kind = 'pricesOpened' and not prices_may_open(new.lot_id) then
    raise exception 'prices are opened by two people of two councils' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create or replace function consensus_in_order() returns trigger language plpgsql security definer set search_path = public as $$
begin
  perform 1 from lot where id = new.lot_id for share;
  if not reached(new.lot_id, 'moderationOpened')
      or (reached(new.lot_id, 'qualityLocked') and not criterion_is_reopened(new.lot_id, new.criterion_id)) then
    raise exception 'consensus is recorded before the lock, or on a criterion reopened by order' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create or replace function opening_in_order() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if not reached(new.lot_id, 'qualityLocked') or quality_is_reopened(new.lot_id) then
    raise exception 'prices stay sealed until quality is locked' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;

create function reopening_in_order() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if not reached(new.lot_id, 'qualityLocked') or reached(new.lot_id, 'recommended') then
    raise exception 'quality is reopened after its lock and before a recommendation' using errcode = 'integrity_constraint_violation';
  end if;
  if criterion_is_reopened(new.lot_id, new.criterion_id) then
    raise exception '% is open already', new.criterion_id using errcode = 'integrity_constraint_violation';
  end if;
  if new.prices_were_open <> reached(new.lot_id, 'pricesOpened') then
    raise exception 'an order says truly whether prices were open' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger reopening_in_order before insert on reopening_order for each row execute function reopening_in_order();
create function relock_in_order() returns trigger language plpgsql security definer set search_path = public as $$
declare o reopening_order;
begin
  select * into o from reopening_order where id = new.order_id and lot_id = new.lot_id;
  if o.id is null then
    raise exception 'a lock closes an order of its own lot' using errcode = 'integrity_constraint_violation';
  end if;
  if exists (select from consensus_entry c where c.lot_id = o.lot_id and c.criterion_id = o.criterion_id
      and not exists (select from bid_status_event s where s.bid_id = c.bid_id)
      and not exists (select from consensus_review r where r.order_id = o.id and r.bid_id = c.bid_id)) then
    raise exception '% has not been looked at again for every tender', o.criterion_id using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger relock_in_order before insert on quality_relock for each row execute function relock_in_order();
create function review_in_order() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if not exists (select from reopening_order o join consensus_entry c on c.id = new.consensus_entry_id
      where o.id = new.order_id and c.lot_id = o.lot_id and c.criterion_id = o.criterion_id and c.bid_id = new.bid_id)
      or exists (select from quality_relock r where r.order_id = new.order_id) then
    raise exception 'a consensus is looked at again under an open order for its criterion' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger review_in_order before insert on consensus_review for each row execute function review_in_order();

create function reading_in_order() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if not reached(new.lot_id, 'pricesOpened') or reached(new.lot_id, 'recommended') then
    raise exception 'a second reading is ordered once there is a result and before a recommendation' using errcode = 'integrity_constraint_violation';
  end if;
  if exists (select from appointment a join lot l on l.id = new.lot_id and l.procurement_id = a.procurement_id
        where a.person_id = new.reader_id and (a.lot_id is null or a.lot_id = l.id) and a.role in ('evaluator', 'moderator'))
      or exists (select from mark_entry m where m.lot_id = new.lot_id and m.evaluator_id = new.reader_id) then
    raise exception 'who marked or moderated a lot does not read it again' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger reading_in_order before insert on second_reading_order for each row execute function reading_in_order();
create function reads_order(in_order uuid) returns boolean language sql stable security definer set search_path = public
begin atomic
  select exists (select from second_reading_order o where o.id = in_order and o.reader_id = viewer());
end;
-- What the reader is given: criterion and words, in an order drawn at random, without the tenderer's name.
create function answers_to_read() returns table (order_id uuid, lot_id uuid, "position" int, criterion_id text, answer text,
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
  where o.reader_id = viewer()
    and exists (select from appointment a where a.person_id = viewer() and a.role = 'secondReader' and a.lot_id = o.lot_id and a.ended_at is null)
  order by o.number, p.position
$$;

create function correction_in_order() returns trigger language plpgsql security definer set search_path = public as $$
declare in_lot uuid := (select lot_id from bid where id = new.bid_id);
begin
  if not reached(in_lot, 'pricesOpened') or reached(in_lot, 'recommended') then
    raise exception 'a price is corrected after its opening and before a recommendation' using errcode = 'integrity_constraint_violation';
  end if;
  if new.from_pence is distinct from (select p.amount_pence from price_in_force p where p.bid_id = new.bid_id) then
    raise exception 'a correction starts from the price in force' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger correction_in_order before insert on price_correction for each row execute function correction_in_order();
create function agreement_in_order() returns trigger language plpgsql security definer set search_path = public as $$
declare c price_correction;
begin
  select * into c from price_correction where id = new.correction_id;
  if c.proposed_by = new.agreed_by then
    raise exception 'nobody agrees to their own correction' using errcode = 'integrity_constraint_violation';
  end if;
  if exists (select from price_correction later where later.bid_id = c.bid_id and later.number > c.number)
      or reached((select lot_id from bid where id = c.bid_id), 'recommended') then
    raise exception 'only the newest correction is agreed to, and before a recommendation' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger agreement_in_order before insert on price_correction_agreement for each row execute function agreement_in_order();
create function enquiry_in_order() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if not reached((select lot_id from bid where id = new.bid_id), 'pricesOpened')
      or (new.step = 'answered' and not exists (select from price_enquiry e where e.bid_id = new.bid_id and e.step = 'asked'))
      or (new.step = 'decided' and not exists (select from price_enquiry e where e.bid_id = new.bid_id and e.step = 'answered')) then
    raise exception 'a tenderer is asked, answers, and only then is it decided' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger enquiry_in_order before insert on price_enquiry for each row execute function enquiry_in_order();
create function letter_in_order() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if not reached(new.lot_id, 'recommended') or quality_is_reopened(new.lot_id) then
    raise exception 'tenderers are told after a recommendation' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger letter_in_order before insert on outcome_letter for each row execute function letter_in_order();
`)
    .execute(db);
}
