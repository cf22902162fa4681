import { sql } from 'kysely';
import type { RoleHeld } from '#app/domain/permission.ts';
import type { Reopening } from '#app/domain/reopening.ts';
import { type LotMilestone, type LotStage, lotStage } from '#app/domain/stage.ts';
import type { Db } from '../client.server.ts';
import type { ProcurementTable } from '../schema/procurement.ts';
import { utc } from './utc-text.server.ts';

export interface LotReached {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly milestones: readonly LotMilestone[];
  /** Every order to look at a criterion again, the first one first; empty where the viewer may not know of them. */
  readonly reopenings: readonly Reopening[];
  readonly stage: LotStage;
  /** The viewer stands aside from the lot for a conflict of interest. */
  readonly aside: boolean;
}

/** A procurement as its viewer reaches it: the record, the roles the viewer holds in it, its lots with their stage. */
export interface ProcurementAccess {
  readonly procurement: Readonly<
    Pick<ProcurementTable, 'id' | 'reference' | 'title' | 'leadCouncilId' | 'regime' | 'version'>
  >;
  readonly roles: readonly RoleHeld[];
  readonly lots: readonly LotReached[];
}

const reopenings = sql`(select coalesce(json_agg(json_build_object('id', o.id, 'number', o.number, 'criterionId', o.criterion_id,
    'reason', o.reason, 'pricesWereOpen', o.prices_were_open, 'orderedBy', x.post, 'orderedAt', ${utc('o.ordered_at')},
    'lockedAgainAt', (select ${utc('r.locked_at')} from quality_relock r where r.order_id = o.id),
    'reviews', (select coalesce(json_agg(json_build_object('bidId', v.bid_id, 'outcome', v.outcome, 'reason', v.reason)
      order by v.reviewed_at), '[]') from consensus_review v where v.order_id = o.id)) order by o.number), '[]')
  from reopening_order o join person x on x.id = o.ordered_by where o.lot_id = l.id)`;

/** One statement; null when the viewer may not know that the procurement exists, or it does not. */
export async function findProcurementAccess(db: Db, id: string, personId: string): Promise<ProcurementAccess | null> {
  const found = await sql<{
    procurement: ProcurementAccess['procurement'];
    roles: RoleHeld[] | null;
    lots: (Omit<LotReached, 'stage'> & { isReopened: boolean })[] | null;
  }>`
    select json_build_object('id', p.id, 'reference', p.reference, 'title', p.title, 'leadCouncilId', p.lead_council_id,
        'regime', p.regime, 'version', p.version) as procurement,
      (select json_agg(json_build_object('role', role, 'lotId', lot_id, 'councilId', council_id)) from (
        select a.role, a.lot_id, a.council_id from appointment a
          where a.procurement_id = p.id and a.person_id = ${personId} and a.ended_at is null
            and not coalesce(has_left(p.id, a.council_id), false)
        union all
        select r.role, null, r.council_id from council_role r
          where r.person_id = ${personId} and r.role <> 'recordOfficer' and exists (select from participation q where q.procurement_id = p.id and q.council_id = r.council_id)
            and not has_left(p.id, r.council_id)
        union all
        select 'formerPartner', null, f.council_id from viewer_former() f where f.procurement_id = p.id
      ) held) as roles,
      (select json_agg(json_build_object('id', l.id, 'number', l.number, 'title', l.title, 'milestones',
          coalesce((select json_agg(m.kind) from lot_milestone m where m.lot_id = l.id), '[]'::json),
          'isReopened', quality_is_reopened(l.id), 'aside', stands_aside(l.id, ${personId}), 'reopenings', ${reopenings}) order by l.number)
        from lot l where l.procurement_id = p.id) as lots
    from procurement p where p.id = ${id}`.execute(db);
  const row = found.rows[0];
  if (!row) return null;
  const lots = (row.lots ?? []).map(({ isReopened, ...lot }) => ({
    ...lot,
    stage: lotStage(lot.milestones, isReopened),
  }));
  return { procurement: row.procurement, roles: row.roles ?? [], lots };
}
