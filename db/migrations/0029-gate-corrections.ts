import { type Kysely, sql } from 'kysely';

/** A pass or fail recorded by mistake is corrected by a further result; the first one stays. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
alter table gate_result add column revision int not null default 1 check (revision > 0);
alter table gate_result drop constraint gate_result_pkey;
alter table gate_result add primary key (bid_id, criterion_id, revision);
create view gate_in_force with (security_invoker) as
  select distinct on (g.bid_id, g.criterion_id) g.bid_id, g.criterion_id, g.result, g.reason, g.revision
  from gate_result g order by g.bid_id, g.criterion_id, g.revision desc;
grant select on gate_in_force to portal_app;
`)
    .execute(db);
}
