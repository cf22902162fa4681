import { type Kysely, sql } from 'kysely';

/** A tenderer may be asked about its price again: after its answer, or after a decision. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
alter table price_enquiry add column round int not null default 1 check (round between 1 and 20);
alter table price_enquiry drop constraint price_enquiry_pkey;
alter table price_enquiry add primary key (bid_id, round, step);

create or replace function enquiry_in_order() returns trigger language plpgsql security definer set search_path = public as $$
declare
  of_lot uuid := (select lot_id from bid where id = new.bid_id);
  has_step boolean;
begin
  perform lock_lot(of_lot);
  has_step := case new.step
    when 'asked' then new.round = 1 or exists (select from price_enquiry e where e.bid_id = new.bid_id
      and e.round = new.round - 1 and e.step in ('answered', 'decided'))
    when 'answered' then exists (select from price_enquiry e where e.bid_id = new.bid_id and e.round = new.round and e.step = 'asked')
    else exists (select from price_enquiry e where e.bid_id = new.bid_id and e.round = new.round and e.step = 'answered') end;
  if not reached(of_lot, 'pricesOpened') or not has_step
      or exists (select from price_enquiry e where e.bid_id = new.bid_id and e.round > new.round) then
    raise exception 'a tenderer is asked, answers, and only then is it decided or asked again' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
`)
    .execute(db);
}
