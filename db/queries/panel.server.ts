import { sql } from 'kysely';
import type { ConflictKind, Mitigation } from '#app/domain/conflict-of-interest.ts';
import type { PanelRole } from '#app/domain/panel-roles.ts';
import type { Db, Tx } from '../client.server.ts';
import type { ConflictDeclarationTable } from '../schema/evaluation.ts';
import { mitigationOf } from './conflicts.server.ts';

export interface PanelMember {
  readonly appointmentId: string;
  readonly personId: string;
  readonly post: string;
  readonly councilId: string | null;
  readonly councilName: string | null;
  readonly role: PanelRole;
  /** The latest declaration for the lot; null where there is none, or the viewer may not see it. */
  readonly declared: ConflictKind | null;
  readonly details: string | null;
  /** The questions an evaluator marks; null: every one, or the person is no evaluator. */
  readonly assigned: readonly string[] | null;
  readonly declarationId: string | null;
  /** What was decided last about that declaration. */
  readonly mitigation: Mitigation | null;
}

/** The panel of a lot, with each member's latest declaration as far as the viewer may see it. One statement. */
export async function listPanel(db: Db, procurementId: string, lotId: string): Promise<readonly PanelMember[]> {
  const { rows } = await sql<PanelMember>`
    select a.id as "appointmentId", a.person_id as "personId", p.post, a.council_id as "councilId",
      c.short_name as "councilName", a.role, d.kind as declared, d.details,
      case when a.role = 'evaluator' then assigned_questions(${lotId}, a.person_id) end as assigned,
      d.id as "declarationId", ${mitigationOf(sql`d.id`)} as mitigation
    from appointment a join person p on p.id = a.person_id left join council c on c.id = a.council_id
    left join lateral (select id, kind, details from conflict_declaration x where x.lot_id = ${lotId} and x.person_id = a.person_id
      order by x.declared_at desc limit 1) d on true
    where a.procurement_id = ${procurementId} and (a.lot_id is null or a.lot_id = ${lotId}) and a.ended_at is null
      and a.role in ('evaluator', 'moderator', 'commercialEvaluator', 'observer')
    order by array_position(array['moderator', 'evaluator', 'commercialEvaluator', 'observer'], a.role), c.short_name, p.post`.execute(
    db,
  );
  return rows;
}

/** People of the procurement's councils, who can be appointed. */
export const listPartyPeople = (db: Db, procurementId: string) =>
  db
    .selectFrom('participation')
    .innerJoin('person', 'person.councilId', 'participation.councilId')
    .innerJoin('council', 'council.id', 'participation.councilId')
    .select(['person.id', 'person.post', 'person.councilId', 'council.shortName as councilName'])
    .distinct()
    .where('participation.procurementId', '=', procurementId)
    .where('participation.status', '!=', 'withdrawn')
    .where('person.disabledAt', 'is', null)
    .orderBy('council.shortName')
    .orderBy('person.post')
    .execute();

export const listDeclarations = (db: Db, lotId: string, personId: string) =>
  db
    .selectFrom('conflictDeclaration')
    .select(['kind', 'details', 'declaredAt'])
    .select(mitigationOf(sql`conflict_declaration.id`).as('mitigation'))
    .where('lotId', '=', lotId)
    .where('personId', '=', personId)
    .orderBy('declaredAt', 'desc')
    .execute();

export const insertDeclaration = (tx: Tx, row: ConflictDeclarationTable) =>
  tx.insertInto('conflictDeclaration').values(row).execute();

export interface PanelEvent {
  readonly id: string;
  readonly kind: 'appointed' | 'released';
  readonly personId: string;
  readonly post: string;
  readonly role: PanelRole;
  readonly recordedAt: Date;
}

/** Who was appointed to the panel of a lot and released from it, in order. One statement. */
export async function listPanelHistory(db: Db, procurementId: string, lotId: string): Promise<readonly PanelEvent[]> {
  const { rows } = await sql<PanelEvent>`
    select e.id::text, e.kind, a.person_id as "personId", p.post, a.role, e.recorded_at as "recordedAt"
    from appointment_event e join appointment a on a.id = e.appointment_id join person p on p.id = a.person_id
    where a.procurement_id = ${procurementId} and (a.lot_id is null or a.lot_id = ${lotId})
      and a.role in ('evaluator', 'moderator', 'commercialEvaluator', 'observer') order by e.recorded_at, e.id`.execute(
    db,
  );
  return rows;
}

export const endAppointment = (tx: Tx, id: string, endedAt: Date) =>
  tx.updateTable('appointment').set({ endedAt }).where('id', '=', id).execute();

/** Appoints again whoever had been released. */
export const renewAppointment = (tx: Tx, id: string, appointedAt: Date) =>
  tx.updateTable('appointment').set({ endedAt: null, appointedAt }).where('id', '=', id).execute();

/**
 * Names of the tenderers of a lot, for declaring conflicts: in alphabetical order, so that no letter can be guessed; null
 * where they are withheld from the viewer. One statement.
 */
export async function listTendererNames(db: Db, lotId: string): Promise<readonly string[] | null> {
  const { rows } = await sql<{ names: readonly string[] | null }>`
    select case when not names_withheld(l.procurement_id) then (select coalesce(json_agg(t.name order by t.name), '[]')
      from bid b join tenderer t on t.id = b.tenderer_id where b.lot_id = l.id) end as names from lot l where l.id = ${lotId}`.execute(
    db,
  );
  return rows[0]?.names ?? null;
}
