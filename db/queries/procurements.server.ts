import { sql } from 'kysely';
import { type CouncilStanding, councilStandings, type SentOffer } from '#app/domain/approval-status.ts';
import { type LotMilestone, type LotStage, lotStage } from '#app/domain/stage.ts';
import type { Db } from '../client.server.ts';
import type { ParticipationRole, ParticipationStatus, ProcurementTable } from '../schema/procurement.ts';

export interface ListedProcurement {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly leadName: string;
  readonly contractStartsOn: string;
  readonly lotStages: readonly LotStage[];
  /** The viewer's council's share of the newest offer; null without one. */
  readonly myShare: number | null;
  readonly standings: readonly CouncilStanding[];
  readonly waitingFor: readonly string[];
}

/** Every procurement the viewer is part of, the latest to begin first. One statement. */
export async function listProcurements(db: Db, councilId: string | null): Promise<readonly ListedProcurement[]> {
  const { rows } = await sql<
    Omit<ListedProcurement, 'lotStages' | 'standings' | 'waitingFor'> & {
      lots: { milestones: LotMilestone[]; isReopened: boolean }[] | null;
      offers: SentOffer[] | null;
      names: Record<string, string> | null;
    }
  >`
    select p.id, p.reference, p.title, c.short_name as "leadName", p.contract_starts_on::text as "contractStartsOn",
      (select json_agg(json_build_object('isReopened', quality_is_reopened(l.id), 'milestones',
          (select coalesce(json_agg(m.kind), '[]') from lot_milestone m where m.lot_id = l.id)) order by l.number)
        from lot l where l.procurement_id = p.id) as lots,
      (select (o.body #>> array['apportionment', 'totals', 'byPartner', ${councilId}::text])::bigint from offer o
        where o.procurement_id = p.id and o.subject = 'strategyAndShares' order by o.number desc limit 1) as "myShare",
      (select json_agg(json_build_object('number', o.number,
          'recipients', (select coalesce(json_agg(json_build_object('councilId', r.council_id, 'mustDecide', r.must_decide)), '[]')
            from offer_recipient r where r.offer_id = o.id),
          'decisions', (select coalesce(json_agg(json_build_object('councilId', a.council_id, 'decision', a.decision)), '[]')
            from approval a where a.offer_id = o.id)))
        from offer o where o.procurement_id = p.id and o.subject = 'strategyAndShares') as offers,
      (select json_object_agg(q.council_id, k.short_name) from participation q join council k on k.id = q.council_id
        where q.procurement_id = p.id) as names
    from procurement p join council c on c.id = p.lead_council_id
    order by p.commenced_on desc, p.reference`.execute(db);
  return rows.map(({ lots, offers, names, ...row }) => {
    const standings = councilStandings(offers ?? []);
    const waiting = standings.filter(({ state }) => state === 'waiting' || state === 'rejected');
    return {
      ...row,
      lotStages: (lots ?? []).map(({ milestones, isReopened }) => lotStage(milestones, isReopened)),
      standings,
      waitingFor: waiting.map(({ councilId: id }) => names?.[id] ?? id),
    };
  });
}

export interface ProcurementRecord extends Omit<ProcurementTable, 'version' | 'createdAt'> {
  readonly version: number;
  readonly parties: readonly {
    readonly councilId: string;
    readonly name: string;
    readonly shortName: string;
    readonly role: ParticipationRole;
    readonly status: ParticipationStatus;
    readonly fromDate: string;
    readonly untilDate: string | null;
  }[];
  readonly years: readonly {
    readonly label: string;
    readonly kind: 'initial' | 'extension';
    readonly amountPence: number;
  }[];
}

/** The procurement's own facts with its parties and years. One statement. */
export async function findProcurementRecord(db: Db, id: string): Promise<ProcurementRecord> {
  const { rows } = await sql<ProcurementRecord>`
    select p.id, p.reference, p.title, p.service, p.lead_council_id as "leadCouncilId", p.regime, p.light_touch as "lightTouch",
      p.cpv_code as "cpvCode", p.cpv_title as "cpvTitle", p.portfolio, p.wards, p.vat_basis as "vatBasis",
      p.commenced_on::text as "commencedOn", p.current_contract_ends_on::text as "currentContractEndsOn",
      p.contract_starts_on::text as "contractStartsOn", p.initial_months as "initialMonths", p.extension_months as "extensionMonths",
      p.version,
      (select json_agg(json_build_object('councilId', q.council_id, 'name', c.name, 'shortName', c.short_name, 'role', q.role,
          'status', q.status, 'fromDate', q.from_date, 'untilDate', q.until_date) order by q.position)
        from participation q join council c on c.id = q.council_id where q.procurement_id = p.id) as parties,
      (select coalesce(json_agg(json_build_object('label', y.label, 'kind', y.kind, 'amountPence', y.amount_pence) order by y.position), '[]')
        from contract_year y where y.procurement_id = p.id) as years
    from procurement p where p.id = ${id}`.execute(db);
  return rows[0] as ProcurementRecord;
}

export interface AppointedPerson {
  readonly role: string;
  readonly lotNumber: number | null;
  readonly post: string;
  readonly councilName: string | null;
}

export const listAppointments = (db: Db, procurementId: string): Promise<AppointedPerson[]> =>
  db
    .selectFrom('appointment')
    .innerJoin('person', 'person.id', 'appointment.personId')
    .leftJoin('council', 'council.id', 'person.councilId')
    .leftJoin('lot', 'lot.id', 'appointment.lotId')
    .select(['appointment.role', 'lot.number as lotNumber', 'person.post', 'council.shortName as councilName'])
    .where('appointment.procurementId', '=', procurementId)
    .where('appointment.endedAt', 'is', null)
    .orderBy('council.shortName')
    .orderBy('person.post')
    .orderBy('appointment.role')
    .orderBy('lot.number')
    .execute();
