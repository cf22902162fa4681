import { type Kysely, sql } from 'kysely';

/** Documents of tenders: what each is, and its bytes and words, kept from whoever may not read the answers. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
create table bid_document (
  id uuid primary key,
  bid_id uuid not null references bid,
  number int not null check (number between 1 and 10),
  version int not null check (version between 1 and 20),
  criterion_id text,
  title text not null check (length(trim(title)) > 0),
  kind text not null check (kind in ('pdf', 'docx')),
  size int not null check (size between 1 and 5242880),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  received_at timestamptz not null,
  recorded_by uuid not null references person,
  unique (bid_id, number, version)
);
create table bid_document_content (
  document_id uuid primary key references bid_document,
  bytes bytea not null,
  words text
);
alter table bid_document_content alter column bytes set storage external;
do $$ declare name text; begin
  foreach name in array '{bid_document,bid_document_content}'::text[] loop
    execute format('call keep_for_ever(%L)', name);
    execute format('alter table %I enable row level security', name);
  end loop;
end $$;

create function bid_document_in_order() returns trigger language plpgsql security definer set search_path = public as $$
declare
  of_bid bid;
  due timestamptz;
begin
  select * into of_bid from bid where id = new.bid_id;
  perform lock_lot(of_bid.lot_id);
  if reached(of_bid.lot_id, 'tendersOpened') then
    raise exception 'nothing is added to a tender once tenders are opened' using errcode = 'integrity_constraint_violation';
  end if;
  if new.version <> 1 + (select count(*) from bid_document d where d.bid_id = new.bid_id and d.number = new.number)
      or (new.version = 1 and new.number <> 1 + (select count(distinct d.number) from bid_document d where d.bid_id = new.bid_id)) then
    raise exception 'documents and their versions are numbered without a gap' using errcode = 'integrity_constraint_violation';
  end if;
  select d.due_at into due from lot_deadline d where d.lot_id = of_bid.lot_id order by d.set_at desc limit 1;
  if date_trunc('second', new.received_at) > due and (new.version > 1
      or date_trunc('second', of_bid.received_at) <= due
      or exists (select from late_decision l where l.bid_id = of_bid.id)) then
    raise exception 'nothing is added to a tender after the deadline' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger bid_document_in_order before insert on bid_document for each row execute function bid_document_in_order();
create function bid_document_as_said() returns trigger language plpgsql security definer set search_path = public as $$
declare d bid_document;
begin
  select * into d from bid_document where id = new.document_id;
  if d.size <> length(new.bytes) or d.hash <> encode(sha256(new.bytes), 'hex') then
    raise exception 'a document is not what was said of it' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger bid_document_as_said before insert on bid_document_content for each row execute function bid_document_as_said();

-- What came, for the lead from the day of receipt; what is in it, for whoever may read the tender's answers.
create policy with_answers on bid_document for select to portal_app using (
  exists (select from bid b where b.id = bid_id and b.lot_id = any ((select viewer_lots_as('{leadCommissioner}'))::uuid[]))
  or exists (select from bid_answer a where a.bid_id = bid_document.bid_id));
create policy as_lead on bid_document for insert to portal_app with check (recorded_by = viewer() and exists (
  select from bid b where b.id = bid_id and b.lot_id = any ((select viewer_lots_as('{leadCommissioner}'))::uuid[])));
create policy with_answers on bid_document_content for select to portal_app using (exists (
  select from bid_document d join bid_answer a on a.bid_id = d.bid_id where d.id = document_id));
create policy as_recorder on bid_document_content for insert to portal_app with check (exists (
  select from bid_document d where d.id = document_id and d.recorded_by = viewer()));
`)
    .execute(db);
}
