import { sql } from 'kysely';
import type { ReportEvaluation, ReportLot, ReportOffer, ReportRecord } from '#app/domain/report-record.ts';
import type { Db } from '../client.server.ts';
import { mitigationOf } from './conflicts.server.ts';
import { settingsOf } from './settings-of.server.ts';
import { parseStoredScheme } from './stored-scheme.server.ts';

export interface ReportRequest {
  readonly procurementId: string;
  /** Whose report it is: its meetings are listed. */
  readonly councilId: string;
  /** Whether bids, marks and prices are read: the award stage, for those who may read the exempt part. */
  readonly withEvaluation: boolean;
}

/** Everything a report states, in three statements; four with the evaluation. */
export async function findReportRecord(db: Db, request: ReportRequest): Promise<ReportRecord> {
  const { procurementId, councilId, withEvaluation } = request;
  const own = await findProcurementPart(db, procurementId, councilId);
  const offers = await listReportOffers(db, procurementId);
  const lots = await listReportLots(db, procurementId);
  const evaluations = withEvaluation ? await listReportEvaluations(db, procurementId) : [];
  return { ...own, offers, lots, evaluations };
}

type OwnPart = Pick<ReportRecord, 'procurement' | 'parties' | 'meetings' | 'contracts'>;

async function findProcurementPart(db: Db, procurementId: string, councilId: string) {
  const { rows } = await sql<OwnPart>`
    select json_build_object('id', p.id, 'reference', p.reference, 'title', p.title, 'leadCouncilId', p.lead_council_id,
        'regime', p.regime, 'lightTouch', p.light_touch, 'cpvCode', p.cpv_code, 'cpvTitle', p.cpv_title,
        'portfolio', p.portfolio, 'wards', p.wards, 'vatBasis', p.vat_basis, 'commencedOn', p.commenced_on,
        'currentContractEndsOn', p.current_contract_ends_on, 'contractStartsOn', p.contract_starts_on,
        'initialMonths', p.initial_months, 'extensionMonths', p.extension_months,
        'years', (select coalesce(json_agg(json_build_object('label', y.label, 'kind', y.kind, 'amountPence', y.amount_pence)
          order by y.position), '[]') from contract_year y where y.procurement_id = p.id)) as procurement,
      (select coalesce(json_agg(json_build_object('councilId', c.id, 'name', c.name, 'shortName', c.short_name, 'role', q.role,
          'decisionBody', c.decision_body, 'settings', ${settingsOf(sql`c.id`)},
          'publications', (select coalesce(json_agg(json_build_object('decidedOn', x.decided_on, 'publishedOn', x.published_on)), '[]')
            from record_publications(p.id) x where x.council_id = c.id)) order by q.position), '[]')
        from participation q join council c on c.id = q.council_id
        where q.procurement_id = p.id and q.until_date is null and q.status <> 'withdrawn') as parties,
      (select coalesce(json_agg(json_build_object('id', m.id, 'body', m.body, 'heldOn', m.held_on) order by m.held_on, m.body), '[]')
        from meeting m where m.council_id = ${councilId}
          and not exists (select from meeting_cancellation x where x.meeting_id = m.id)) as meetings,
      (select coalesce(json_agg(json_build_object('id', k.id, 'lotNumber', l.number, 'reference', k.reference, 'supplier', k.supplier,
          'startsOn', k.starts_on, 'initialMonths', k.initial_months, 'optionMonths', k.extension_months,
          'usedMonths', (select coalesce(sum(e.months), 0) from contract_extension e where e.contract_id = k.id)) order by l.number), '[]')
        from contract k join lot l on l.id = k.lot_id where k.procurement_id = p.id) as contracts
    from procurement p where p.id = ${procurementId}`.execute(db);
  return rows[0] as OwnPart;
}

/** Every offer with its decisions and their days, newest first; the words of the newest alone. */
export async function listReportOffers(db: Db, procurementId: string): Promise<readonly ReportOffer[]> {
  const { rows } = await sql<ReportOffer>`
    select o.id, o.subject, o.lot_id as "lotId", o.number, to_char(o.sent_at at time zone 'Europe/London', 'YYYY-MM-DD') as "sentOn",
      case when o.subject = 'strategyAndShares' and o.number = max(o.number) over (partition by o.subject, o.lot_id) then o.body end as body,
      (select coalesce(json_agg(json_build_object('councilId', r.council_id, 'mustDecide', r.must_decide)), '[]')
        from offer_recipient r where r.offer_id = o.id) as recipients,
      (select coalesce(json_agg(json_build_object('councilId', a.council_id, 'decision', a.decision,
          'decidedOn', coalesce((select x.met_on::text from approval_authority x where x.approval_id = a.id),
            to_char(a.decided_at at time zone 'Europe/London', 'YYYY-MM-DD')))), '[]')
        from approval a where a.offer_id = o.id) as decisions
    from offer o where o.procurement_id = ${procurementId} order by o.number desc`.execute(db);
  return rows;
}

async function listReportLots(db: Db, procurementId: string): Promise<readonly ReportLot[]> {
  const { rows } = await sql<Omit<ReportLot, 'scheme'> & { scheme: unknown }>`
    select l.id, l.number, l.title, coalesce(v.scheme, d.scheme) as scheme, v.hash as "criteriaHash",
      (select coalesce(json_agg(json_build_object('kind', m.kind,
          'on', to_char(m.reached_at at time zone 'Europe/London', 'YYYY-MM-DD')) order by m.reached_at), '[]')
        from lot_milestone m where m.lot_id = l.id) as milestones
    from lot l left join criteria_draft d on d.lot_id = l.id
    left join lateral (select x.scheme, x.hash from criteria_version x where x.lot_id = l.id order by x.number desc limit 1) v on true
    where l.procurement_id = ${procurementId} order by l.number`.execute(db);
  return rows.map((row) => ({ ...row, scheme: row.scheme ? parseStoredScheme(row.scheme) : null }));
}

/** Tenders, consensus, panel and recommendation of every lot, as the viewer may see them. Prices only once opened. */
export async function listReportEvaluations(db: Db, procurementId: string): Promise<readonly ReportEvaluation[]> {
  const { rows } = await sql<ReportEvaluation>`
    select l.id as "lotId",
      (select coalesce(json_agg(json_build_object('id', b.id, 'letter', b.letter, 'tenderer', t.name,
          'registrationNumber', t.registration_number, 'status', coalesce(s.status, 'in'), 'statusReason', s.reason,
          'gates', (select coalesce(json_object_agg(g.criterion_id, g.result), '{}') from gate_in_force g where g.bid_id = b.id),
          'price', o.amount_pence) order by length(b.letter), b.letter), '[]')
        from bid b left join tenderer t on t.id = b.tenderer_id left join price_in_force o on o.bid_id = b.id
        left join lateral (select e.status, e.reason from bid_status_event e where e.bid_id = b.id
          order by e.recorded_at desc limit 1) s on true
        where b.lot_id = l.id) as bids,
      (select coalesce(json_agg(json_build_object('bidId', c.bid_id, 'criterionId', c.criterion_id, 'revision', c.revision,
          'mark', c.mark, 'reasons', c.reasons, 'bidReference', c.bid_reference, 'whyNotHigher', c.why_not_higher,
          'recordedOn', to_char(c.recorded_at at time zone 'Europe/London', 'YYYY-MM-DD'))), '[]')
        from consensus_entry c where c.lot_id = l.id and not exists (select from consensus_entry n
          where n.bid_id = c.bid_id and n.criterion_id = c.criterion_id and n.revision > c.revision)) as consensus,
      (select coalesce(json_agg(json_build_object('personId', a.person_id, 'role', a.role, 'post', p.post,
          'councilName', k.short_name, 'declared', d.kind, 'details', d.details, 'mitigation', ${mitigationOf(sql`d.id`)})
          order by k.short_name, p.post), '[]')
        from appointment a join person p on p.id = a.person_id left join council k on k.id = a.council_id
        left join lateral (select x.id, x.kind, x.details from conflict_declaration x
          where x.lot_id = l.id and x.person_id = a.person_id order by x.declared_at desc limit 1) d on true
        where a.procurement_id = l.procurement_id and (a.lot_id is null or a.lot_id = l.id) and a.ended_at is null
          and a.role in ('evaluator', 'moderator', 'commercialEvaluator', 'observer')) as panel,
      (select count(*)::int from panel_view w join consensus_entry c on c.id = w.consensus_entry_id
        where c.lot_id = l.id and w.view = 'dissent' and not exists (select from consensus_entry n
          where n.bid_id = c.bid_id and n.criterion_id = c.criterion_id and n.revision > c.revision)) as dissents,
      (select count(*)::int from reopening_order q where q.lot_id = l.id) as reopenings,
      (select r.bid_id from award_recommendation r where r.lot_id = l.id) as "recommendedBidId"
    from lot l where l.procurement_id = ${procurementId} order by l.number`.execute(db);
  return rows;
}
