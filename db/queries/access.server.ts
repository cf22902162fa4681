import { sql } from 'kysely';
import type { RoleHeld } from '#app/domain/permission.ts';
import { type LotMilestone, type LotStage, lotStage } from '#app/domain/stage.ts';
import type { Db } from '../client.server.ts';
import type { ProcurementTable } from '../schema/procurement.ts';

export interface LotReached {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly milestones: readonly LotMilestone[];
  readonly stage: LotStage;
}

/** A procurement as its viewer reaches it: the record, the roles the viewer holds in it, its lots with their stage. */
export interface ProcurementAccess {
  readonly procurement: Readonly<
    Pick<ProcurementTable, 'id' | 'reference' | 'title' | 'leadCouncilId' | 'regime' | 'version'>
  >;
  readonly roles: readonly RoleHeld[];
  readonly lots: readonly LotReached[];
}

/** One statement; null when the viewer may not know that the procurement exists, or it does not. */
export async function findProcurementAccess(db: Db, id: string, personId: string): Promise<ProcurementAccess | null> {
  const found = await sql<{
    procurement: ProcurementAccess['procurement'];
    roles: RoleHeld[] | null;
    lots: Omit<LotReached, 'stage'>[] | null;
  }>`
    select json_build_object('id', p.id, 'reference', p.reference, 'title', p.title, 'leadCouncilId', p.lead_council_id,
        'regime', p.regime, 'version', p.version) as procurement,
      (select json_agg(json_build_object('role', role, 'lotId', lot_id, 'councilId', council_id)) from (
        select a.role, a.lot_id, a.council_id from appointment a
          where a.procurement_id = p.id and a.person_id = ${personId} and a.ended_at is null
        union all
        select r.role, null, r.council_id from council_role r
          where r.person_id = ${personId} and exists (select from participation q where q.procurement_id = p.id and q.council_id = r.council_id)
      ) held) as roles,
      (select json_agg(json_build_object('id', l.id, 'number', l.number, 'title', l.title, 'milestones',
          coalesce((select json_agg(m.kind) from lot_milestone m where m.lot_id = l.id), '[]'::json)) order by l.number)
        from lot l where l.procurement_id = p.id) as lots
    from procurement p where p.id = ${id}`.execute(db);
  const row = found.rows[0];
  if (!row) return null;
  const lots = (row.lots ?? []).map((lot) => ({ ...lot, stage: lotStage(lot.milestones) }));
  return { procurement: row.procurement, roles: row.roles ?? [], lots };
}
