import { type Kysely, sql } from 'kysely';

/** The clock of call-in starts with the publication of a council's record, where that was published in the portal. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
-- When the record of a decision taken on a day was first published; null: not in the portal, or not yet.
create function first_publication(in_procurement uuid, in_council text, decided date) returns date
language sql stable security definer set search_path = public as $$
  select min(p.published_on) from decision_record r join document d on d.decision_record_id = r.id
    join publication p on p.document_id = d.id
  where r.procurement_id = in_procurement and r.council_id = in_council
    and d.facts #>> '{maker,decidedOn}' = decided::text
$$;
revoke all on function first_publication from public;
-- What everybody in the procurement may know, because it was published.
create function record_publications(in_procurement uuid) returns table (council_id text, decided_on text, published_on date)
language sql stable security definer set search_path = public as $$
  select r.council_id, d.facts #>> '{maker,decidedOn}', min(p.published_on)
  from decision_record r join document d on d.decision_record_id = r.id join publication p on p.document_id = d.id
  where r.procurement_id = in_procurement and in_procurement = any (viewer_procurements())
  group by 1, 2
$$;

-- The first day on which a council's decision may be acted on: its record published, its call-in over.
create or replace function effective_day(in_procurement uuid, in_council text, decided date) returns date
language plpgsql stable security definer set search_path = public as $$
declare
  within jsonb := council_setting(in_council, 'recordWithinWorkingDays', decided);
  call_in jsonb := council_setting(in_council, 'callInWorkingDays', decided);
  weekday text := council_setting(in_council, 'publicationWeekday', decided) #>> '{}';
  within_days int := case when jsonb_typeof(within) = 'number' then (within #>> '{}')::int else 2 end;
  published date := first_publication(in_procurement, in_council, decided);
begin
  if published is null then
    published := case when within_days = 0 then decided else nth_working_day(decided + 1, within_days) end;
    loop
      published := nth_working_day(published, 1);
      exit when weekday is null or to_char(published, 'FMDay') = weekday;
      published := published + 1;
    end loop;
  end if;
  if jsonb_typeof(call_in) = 'null' or (select r.call_in_exempt_because is not null from decision_route r
      where r.procurement_id = in_procurement and r.council_id = in_council order by r.number desc limit 1) then
    return decided;
  end if;
  return 1 + nth_working_day(published + 1, case when jsonb_typeof(call_in) = 'number' then (call_in #>> '{}')::int else 5 end);
end $$;
`)
    .execute(db);
}
