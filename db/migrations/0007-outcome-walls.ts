import { type Kysely, sql } from 'kysely';

/** Who may see and add what is done about a result after the lock. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
-- A second reader is none of these: nothing of an order says which tender or which direction to whoever reads again.
create policy as_official on reopening_order for select to portal_app using (lot_id = any ((select viewer_lots_as(
  '{leadCommissioner,moderator,evaluator,observer,commercialEvaluator,auditor,partnerApprover,partnerOfficer}'))::uuid[]));
create policy as_lead on reopening_order for insert to portal_app with check (ordered_by = viewer()
  and lot_id = any ((select viewer_lots_as('{leadCommissioner}'))::uuid[]));
create policy with_order on consensus_review for select to portal_app using (exists (select from reopening_order o where o.id = order_id));
create policy as_moderator on consensus_review for insert to portal_app with check (reviewed_by = viewer() and exists (
  select from reopening_order o where o.id = order_id and o.lot_id = any ((select viewer_lots_as('{moderator}'))::uuid[])));
create policy with_order on quality_relock for select to portal_app using (exists (select from reopening_order o where o.id = order_id));
create policy as_moderator on quality_relock for insert to portal_app with check (locked_by = viewer()
  and lot_id = any ((select viewer_lots_as('{moderator}'))::uuid[]));

create policy as_official on second_reading_order for select to portal_app using (lot_id = any ((select viewer_lots_as(
  '{leadCommissioner,moderator,evaluator,commercialEvaluator,auditor,partnerApprover,partnerOfficer}'))::uuid[]));
create policy as_lead on second_reading_order for insert to portal_app with check (ordered_by = viewer()
  and lot_id = any ((select viewer_lots_as('{leadCommissioner}'))::uuid[]));
create policy with_order on second_reading_place for select to portal_app using (exists (select from second_reading_order o where o.id = order_id));
create policy as_lead on second_reading_place for insert to portal_app with check (exists (
  select from second_reading_order o where o.id = order_id and o.ordered_by = viewer()));
create policy with_order on second_reading for select to portal_app using (exists (select from second_reading_order o where o.id = order_id));
create policy as_reader on second_reading for insert to portal_app with check (read_by = viewer() and reads_order(order_id));

create policy with_bid on price_correction for select to portal_app using (exists (select from bid b where b.id = bid_id));
create policy sealed on price_correction as restrictive for select to portal_app
  using (exists (select from bid b where b.id = bid_id and prices_may_open(b.lot_id)));
create policy as_either on price_correction for insert to portal_app with check (proposed_by = viewer() and exists (
  select from bid b where b.id = bid_id and b.lot_id = any ((select viewer_lots_as('{leadCommissioner,commercialEvaluator}'))::uuid[])));
create policy with_correction on price_correction_agreement for select to portal_app using (exists (select from price_correction c where c.id = correction_id));
create policy as_either on price_correction_agreement for insert to portal_app with check (agreed_by = viewer() and exists (
  select from price_correction c join bid b on b.id = c.bid_id
  where c.id = correction_id and b.lot_id = any ((select viewer_lots_as('{leadCommissioner,commercialEvaluator}'))::uuid[])));
create policy with_bid on price_enquiry for select to portal_app using (exists (select from bid b where b.id = bid_id));
create policy sealed on price_enquiry as restrictive for select to portal_app
  using (exists (select from bid b where b.id = bid_id and prices_may_open(b.lot_id)));
create policy as_lead on price_enquiry for insert to portal_app with check (recorded_by = viewer() and exists (
  select from bid b where b.id = bid_id and b.lot_id = any ((select viewer_lots_as('{leadCommissioner}'))::uuid[])));

create policy as_exempt on outcome_letter for select to portal_app using (
  lot_id = any ((select viewer_lots_as('{leadCommissioner,partnerApprover,auditor}'))::uuid[]));
create policy as_lead on outcome_letter for insert to portal_app with check (issued_by = viewer()
  and lot_id = any ((select viewer_lots_as('{leadCommissioner}'))::uuid[]));
`)
    .execute(db);
}
