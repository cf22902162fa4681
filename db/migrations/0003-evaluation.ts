import { type Kysely, sql } from 'kysely';

/** Criteria, tenders, marks, consensus, sealed prices. What a court may ask for is append-only here. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
create table criteria_draft (
  lot_id uuid primary key references lot,
  scheme jsonb not null,
  version int not null,
  updated_by uuid not null references person,
  updated_at timestamptz not null
);
create table criteria_version (
  id uuid primary key,
  lot_id uuid not null references lot,
  number int not null check (number > 0),
  scheme jsonb not null,
  hash text not null,
  frozen_by uuid not null references person,
  frozen_at timestamptz not null,
  unique (lot_id, number)
);
create table lot_milestone (
  lot_id uuid not null references lot,
  kind text not null check (kind in ('criteriaFrozen', 'tendersOpened', 'moderationOpened', 'qualityLocked', 'pricesOpened', 'recommended')),
  reached_by uuid not null references person,
  reached_at timestamptz not null,
  primary key (lot_id, kind)
);
create table tenderer (
  id uuid primary key,
  procurement_id uuid not null references procurement,
  name text not null,
  registration_number text,
  unique (procurement_id, name)
);
create table bid (
  id uuid primary key,
  lot_id uuid not null references lot,
  tenderer_id uuid not null references tenderer,
  letter text not null check (letter ~ '^[A-Z]{1,2}$'),
  received_at timestamptz not null,
  receipt_hash text not null,
  recorded_by uuid not null references person,
  unique (lot_id, tenderer_id),
  unique (lot_id, letter)
);
create table bid_answer (
  bid_id uuid not null references bid,
  criterion_id text not null,
  answer text not null,
  hash text not null,
  primary key (bid_id, criterion_id)
);
create table bid_status_event (
  id uuid primary key,
  bid_id uuid not null references bid,
  status text not null check (status in ('withdrawn', 'excluded')),
  reason text not null check (length(reason) > 0),
  recorded_by uuid not null references person,
  recorded_at timestamptz not null
);
create table gate_result (
  bid_id uuid not null references bid,
  criterion_id text not null,
  result text not null check (result in ('pass', 'fail')),
  reason text not null check (length(reason) > 0),
  recorded_by uuid not null references person,
  recorded_at timestamptz not null,
  primary key (bid_id, criterion_id)
);
create table lot_key (lot_id uuid primary key references lot, wrapped_key bytea not null);
create table price_envelope (bid_id uuid primary key references bid, sealed bytea not null, sealed_at timestamptz not null);
create table price_opening (
  lot_id uuid not null references lot,
  council_id text not null references council,
  person_id uuid not null references person,
  opened_at timestamptz not null,
  primary key (lot_id, council_id),
  unique (lot_id, person_id)
);
create table opened_price (bid_id uuid primary key references bid, amount_pence bigint not null check (amount_pence >= 0), opened_at timestamptz not null);

create table conflict_declaration (
  id uuid primary key,
  lot_id uuid not null references lot,
  person_id uuid not null references person,
  kind text not null check (kind in ('none', 'perceived', 'potential', 'actual')),
  details text,
  mitigation text,
  declared_at timestamptz not null
);
create index conflict_declaration_lot on conflict_declaration (lot_id, person_id, declared_at desc);
create table mark_entry (
  id uuid primary key,
  lot_id uuid not null references lot,
  bid_id uuid not null references bid,
  criterion_id text not null,
  evaluator_id uuid not null references person,
  revision int not null check (revision > 0),
  mark int,
  rationale text not null,
  supersede_reason text,
  saved_at timestamptz not null,
  unique (bid_id, criterion_id, evaluator_id, revision)
);
create index mark_entry_lot on mark_entry (lot_id, evaluator_id);
create table score_submission (
  lot_id uuid not null references lot,
  evaluator_id uuid not null references person,
  submitted_at timestamptz not null,
  primary key (lot_id, evaluator_id)
);
create table consensus_entry (
  id uuid primary key,
  lot_id uuid not null references lot,
  bid_id uuid not null references bid,
  criterion_id text not null,
  revision int not null check (revision > 0),
  mark int not null,
  reasons text not null check (length(reasons) > 0),
  bid_reference text not null check (length(bid_reference) > 0),
  why_not_higher text,
  recorded_by uuid not null references person,
  recorded_at timestamptz not null,
  unique (bid_id, criterion_id, revision)
);
create index consensus_entry_lot on consensus_entry (lot_id);
create table panel_view (
  consensus_entry_id uuid not null references consensus_entry,
  person_id uuid not null references person,
  view text not null check (view in ('assent', 'dissent')),
  reason text,
  primary key (consensus_entry_id, person_id),
  check (view = 'assent' or length(reason) > 0)
);
create table award_recommendation (
  lot_id uuid primary key references lot,
  bid_id uuid not null references bid,
  reasons text not null check (length(reasons) > 0),
  evaluation_hash text not null,
  recommended_by uuid not null references person,
  recommended_at timestamptz not null
);
do $$ declare name text; begin
  foreach name in array '{criteria_version,lot_milestone,tenderer,bid,bid_answer,bid_status_event,gate_result,lot_key,price_envelope,price_opening,opened_price,conflict_declaration,mark_entry,score_submission,consensus_entry,panel_view,award_recommendation}'::text[] loop
    execute format('call keep_for_ever(%L)', name);
    execute format('alter table %I enable row level security', name);
  end loop;
end $$;
alter table criteria_draft enable row level security;
grant select, insert, update on criteria_draft to portal_app;

create function reached(in_lot uuid, in_kind text) returns boolean language sql stable security definer set search_path = public
begin atomic
  select exists (select from lot_milestone m where m.lot_id = in_lot and m.kind = in_kind);
end;
create function lots_that_reached(in_kind text) returns uuid[] language sql stable security definer set search_path = public
begin atomic
  select coalesce(array_agg(lot_id), '{}') from lot_milestone m where m.kind = in_kind and m.lot_id in (
    select l.id from lot l where l.procurement_id = any (viewer_procurements()));
end;
create function viewer_lots_as(roles text[]) returns uuid[] language sql stable security definer set search_path = public
begin atomic
  select coalesce(array_agg(distinct id), '{}') from (
    select l.id from appointment a join lot l on l.procurement_id = a.procurement_id and (a.lot_id is null or a.lot_id = l.id)
    where a.person_id = viewer() and a.ended_at is null and a.role = any(roles)
    union
    select l.id from council_role r join participation p on p.council_id = r.council_id join lot l on l.procurement_id = p.procurement_id
    where r.person_id = viewer() and r.role = any(roles)
  ) mine;
end;
-- Two people of two councils have asked for the prices, and quality is locked.
create function prices_may_open(in_lot uuid) returns boolean language sql stable security definer set search_path = public
begin atomic
  select reached(in_lot, 'qualityLocked') and (select count(*) >= 2 from price_opening o where o.lot_id = in_lot);
end;

create function milestone_in_order() returns trigger language plpgsql security definer set search_path = public as $$
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
  if new.kind = 'pricesOpened' and not prices_may_open(new.lot_id) then
    raise exception 'prices are opened by two people of two councils' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger milestone_in_order before insert on lot_milestone for each row execute function milestone_in_order();

create function mark_in_order() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if not reached(new.lot_id, 'tendersOpened') or reached(new.lot_id, 'qualityLocked') then
    raise exception 'marks are given between the opening of tenders and the lock' using errcode = 'integrity_constraint_violation';
  end if;
  if coalesce((select kind from conflict_declaration d where d.lot_id = new.lot_id and d.person_id = new.evaluator_id
      order by declared_at desc limit 1), 'undeclared') in ('undeclared', 'actual', 'potential') then
    raise exception 'a declaration free of conflict comes before any mark' using errcode = 'integrity_constraint_violation';
  end if;
  if coalesce(length(new.supersede_reason), 0) = 0 and exists (
      select from score_submission s where s.lot_id = new.lot_id and s.evaluator_id = new.evaluator_id) then
    raise exception 'a submitted mark is superseded only with a reason' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger mark_in_order before insert on mark_entry for each row execute function mark_in_order();

create function consensus_in_order() returns trigger language plpgsql security definer set search_path = public as $$
begin
  perform 1 from lot where id = new.lot_id for share;
  if not reached(new.lot_id, 'moderationOpened') or reached(new.lot_id, 'qualityLocked') then
    raise exception 'consensus is recorded between the opening of moderation and the lock' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger consensus_in_order before insert on consensus_entry for each row execute function consensus_in_order();

create function opening_in_order() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if not reached(new.lot_id, 'qualityLocked') then
    raise exception 'prices stay sealed until quality is locked' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger opening_in_order before insert on price_opening for each row execute function opening_in_order();

create policy as_lead on criteria_draft for all to portal_app using (lot_id = any ((select viewer_lots_as('{leadCommissioner}'))::uuid[]));
create policy as_partner on criteria_draft for select to portal_app using (lot_id = any ((select viewer_lots_as('{partnerApprover,partnerOfficer}'))::uuid[]));
create policy reach on criteria_version for select to portal_app using (exists (select from lot l where l.id = lot_id));
create policy as_lead on criteria_version for insert to portal_app with check (lot_id = any ((select viewer_lots_as('{leadCommissioner}'))::uuid[]));
create policy reach on lot_milestone for select to portal_app using (exists (select from lot l where l.id = lot_id));
create policy as_runner on lot_milestone for insert to portal_app with check (reached_by = viewer() and (
  lot_id = any ((select viewer_lots_as('{leadCommissioner}'))::uuid[])
  or (kind in ('moderationOpened', 'qualityLocked') and lot_id = any ((select viewer_lots_as('{moderator}'))::uuid[]))
  or (kind = 'pricesOpened' and lot_id = any ((select viewer_lots_as('{commercialEvaluator}'))::uuid[]))));

create policy as_lead_reads on tenderer for select to portal_app using (procurement_id = any ((select viewer_procurements_as('{leadCommissioner}'))::uuid[]));
create policy with_bid on tenderer for select to portal_app using (exists (select from bid b where b.tenderer_id = tenderer.id));
create policy as_lead on tenderer for insert to portal_app with check (procurement_id = any ((select viewer_procurements_as('{leadCommissioner}'))::uuid[]));
create policy as_runner on bid for select to portal_app using (
  lot_id = any ((select viewer_lots_as('{leadCommissioner}'))::uuid[])
  or (lot_id = any ((select viewer_lots_as('{evaluator,commercialEvaluator,moderator,observer}'))::uuid[]) and lot_id = any ((select lots_that_reached('tendersOpened'))::uuid[]))
  or (lot_id = any ((select viewer_lots_as('{auditor,partnerApprover,partnerOfficer}'))::uuid[]) and lot_id = any ((select lots_that_reached('qualityLocked'))::uuid[])));
create policy as_lead on bid for insert to portal_app with check (lot_id = any ((select viewer_lots_as('{leadCommissioner}'))::uuid[]));
create policy with_bid on bid_answer for select to portal_app using (exists (select from bid b where b.id = bid_id
  and b.lot_id = any ((select lots_that_reached('tendersOpened'))::uuid[])
  and b.lot_id = any ((select viewer_lots_as('{leadCommissioner,evaluator,moderator,observer,auditor}'))::uuid[])));
create policy as_lead on bid_answer for insert to portal_app with check (exists (select from bid b where b.id = bid_id and b.recorded_by = viewer()));
create policy with_bid on bid_status_event for select to portal_app using (exists (select from bid b where b.id = bid_id));
create policy as_lead on bid_status_event for insert to portal_app with check (exists (select from bid b where b.id = bid_id
  and b.lot_id = any ((select viewer_lots_as('{leadCommissioner}'))::uuid[])));
create policy with_bid on gate_result for select to portal_app using (exists (select from bid b where b.id = bid_id));
create policy as_lead on gate_result for insert to portal_app with check (exists (select from bid b where b.id = bid_id
  and b.lot_id = any ((select viewer_lots_as('{leadCommissioner}'))::uuid[])));

-- The seal. Restrictive: no other policy can ever widen it.
create policy as_opener on price_envelope for select to portal_app using (exists (select from bid b where b.id = bid_id));
create policy sealed on price_envelope as restrictive for select to portal_app
  using (exists (select from bid b where b.id = bid_id and prices_may_open(b.lot_id)));
create policy as_lead on price_envelope for insert to portal_app with check (exists (select from bid b where b.id = bid_id and b.recorded_by = viewer()));
create policy as_lead on lot_key for insert to portal_app with check (lot_id = any ((select viewer_lots_as('{leadCommissioner}'))::uuid[]));
create policy as_runner on lot_key for select to portal_app using (lot_id = any ((select viewer_lots_as('{leadCommissioner,commercialEvaluator}'))::uuid[]));
create policy reach on price_opening for select to portal_app using (exists (select from lot l where l.id = lot_id));
create policy as_opener on price_opening for insert to portal_app with check (person_id = viewer() and exists (
  select from appointment a join lot l on l.id = price_opening.lot_id and l.procurement_id = a.procurement_id
  where a.person_id = viewer() and a.council_id = price_opening.council_id and a.ended_at is null
    and (a.lot_id is null or a.lot_id = l.id) and a.role = 'commercialEvaluator'));
create policy with_bid on opened_price for select to portal_app using (exists (select from bid b where b.id = bid_id));
create policy sealed on opened_price as restrictive for select to portal_app
  using (exists (select from bid b where b.id = bid_id and prices_may_open(b.lot_id)));
create policy as_opener on opened_price for insert to portal_app with check (exists (select from bid b where b.id = bid_id and prices_may_open(b.lot_id)
  and b.lot_id = any ((select viewer_lots_as('{commercialEvaluator}'))::uuid[])));

create policy own on conflict_declaration for select to portal_app using (person_id = viewer()
  or lot_id = any ((select viewer_lots_as('{leadCommissioner,moderator,auditor}'))::uuid[]));
create policy own_entry on conflict_declaration for insert to portal_app with check (person_id = viewer() and exists (select from lot l where l.id = lot_id));
create policy own on mark_entry for select to portal_app using (evaluator_id = viewer()
  or (lot_id = any ((select viewer_lots_as('{leadCommissioner,moderator,evaluator,observer}'))::uuid[]) and lot_id = any ((select lots_that_reached('moderationOpened'))::uuid[]))
  or (lot_id = any ((select viewer_lots_as('{auditor}'))::uuid[]) and lot_id = any ((select lots_that_reached('qualityLocked'))::uuid[])));
create policy own_entry on mark_entry for insert to portal_app with check (evaluator_id = viewer()
  and lot_id = any ((select viewer_lots_as('{evaluator}'))::uuid[])
  and exists (select from bid b where b.id = bid_id and b.lot_id = mark_entry.lot_id));
create policy own on score_submission for select to portal_app using (evaluator_id = viewer()
  or lot_id = any ((select viewer_lots_as('{leadCommissioner,moderator,auditor}'))::uuid[])
  or (lot_id = any ((select lots_that_reached('moderationOpened'))::uuid[]) and lot_id = any ((select viewer_lots_as('{evaluator,observer}'))::uuid[])));
create policy own_entry on score_submission for insert to portal_app with check (evaluator_id = viewer()
  and lot_id = any ((select viewer_lots_as('{evaluator}'))::uuid[]));
create policy as_panel on consensus_entry for select to portal_app using (
  lot_id = any ((select viewer_lots_as('{leadCommissioner,moderator,evaluator,observer}'))::uuid[])
  or (lot_id = any ((select viewer_lots_as('{auditor,commercialEvaluator,partnerApprover,partnerOfficer}'))::uuid[]) and lot_id = any ((select lots_that_reached('qualityLocked'))::uuid[])));
create policy as_moderator on consensus_entry for insert to portal_app with check (recorded_by = viewer()
  and lot_id = any ((select viewer_lots_as('{moderator}'))::uuid[])
  and exists (select from bid b where b.id = bid_id and b.lot_id = consensus_entry.lot_id));
create policy as_panel on panel_view for select to portal_app using (exists (select from consensus_entry c where c.id = consensus_entry_id));
create policy as_moderator on panel_view for insert to portal_app with check (
  exists (select from consensus_entry c where c.id = consensus_entry_id and c.recorded_by = viewer()));
create policy reach on award_recommendation for select to portal_app using (lot_id = any (
  (select viewer_lots_as('{leadCommissioner,moderator,evaluator,commercialEvaluator,auditor,partnerApprover,partnerOfficer}'))::uuid[]));
create policy as_lead on award_recommendation for insert to portal_app with check (recommended_by = viewer()
  and lot_id = any ((select viewer_lots_as('{leadCommissioner}'))::uuid[]));
`)
    .execute(db);
}
