import { type Kysely, sql } from 'kysely';

/** Whoever stands aside from a lot is kept by the database from everything that judges its tenders, whatever their role. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
create policy not_aside on mark_entry as restrictive for select to portal_app
  using (evaluator_id = viewer() or lot_id <> all ((select viewer_aside_lots())::uuid[]));
create policy not_aside on consensus_entry as restrictive for select to portal_app
  using (lot_id <> all ((select viewer_aside_lots())::uuid[]));
create policy none_by_aside on consensus_entry as restrictive for insert to portal_app
  with check (lot_id <> all ((select viewer_aside_lots())::uuid[]));
create policy none_by_aside on price_opening as restrictive for insert to portal_app
  with check (lot_id <> all ((select viewer_aside_lots())::uuid[]));
create policy not_aside on opened_price as restrictive for select to portal_app
  using (not exists (select from bid b where b.id = bid_id and b.lot_id = any ((select viewer_aside_lots())::uuid[])));
`)
    .execute(db);
}
