import { sql } from 'kysely';
import type { ChallengeRecord } from '#app/domain/challenge-record.ts';
import type { Db } from '../client.server.ts';
import { list, writtenConflicts, writtenTendering, writtenWithBid } from './challenge-tenders.server.ts';
import { utc } from './utc-text.server.ts';

/** Every version of everything written about a lot, as far as the viewer may see it. One statement. */
export async function findChallengeRecord(db: Db, procurementId: string, lotId: string): Promise<ChallengeRecord> {
  const { rows } = await sql<ChallengeRecord>`
    select ${procurementId}::text as "procurementId", ${lotId}::text as "lotId",
      ${list(sql`select distinct p.id, p.post, c.short_name as council from appointment a join person p on p.id = a.person_id
        left join council c on c.id = p.council_id where a.procurement_id = ${procurementId} order by p.id`)} as people,
      ${list(sql`select number, hash, ${utc('frozen_at')} as "frozenAt", scheme from criteria_version
        where lot_id = ${lotId} order by number`)} as criteria,
      ${list(sql`select kind, reached_by as "reachedBy", ${utc('reached_at')} as "reachedAt" from lot_milestone
        where lot_id = ${lotId} order by reached_at, kind`)} as milestones,
      ${writtenConflicts(procurementId, lotId)} as conflicts,
      ${writtenTendering(procurementId, lotId)} as tendering,
      ${list(sql`select evaluator_id as "evaluatorId", ${utc('submitted_at')} as "submittedAt" from score_submission
        where lot_id = ${lotId} order by submitted_at, evaluator_id`)} as submissions,
      ${list(bids(lotId))} as bids,
      ${list(reopenings(lotId))} as reopenings,
      ${list(readings(lotId))} as "secondReadings",
      ${list(sql`select council_id as "councilId", person_id as "personId", ${utc('opened_at')} as "openedAt" from price_opening
        where lot_id = ${lotId} order by opened_at`)} as "priceOpenings",
      (select json_build_object('bidId', bid_id, 'reasons', reasons, 'evaluationHash', evaluation_hash,
        'recommendedBy', recommended_by, 'recommendedAt', ${utc('recommended_at')}) from award_recommendation
        where lot_id = ${lotId}) as recommendation,
      ${list(sql`select o.id, o.bid_id as "bidId", o.kind, o.dated, o.title, o.hash, o.evaluation_hash as "evaluationHash",
        o.issued_by as "issuedBy", ${utc('o.issued_at')} as "issuedAt", o.model from outcome_letter o join bid b on b.id = o.bid_id
        where o.lot_id = ${lotId} order by length(b.letter), b.letter`)} as letters`.execute(db);
  return rows[0] as ChallengeRecord;
}

const bids = (lotId: string) => sql`
  select b.id, b.letter, t.name as tenderer, t.registration_number as "registrationNumber",
    ${utc('b.received_at')} as "receivedAt", b.receipt_hash as "receiptHash",
    ${list(sql`select criterion_id as "criterionId", answer, hash from bid_answer where bid_id = b.id order by criterion_id`)} as answers,
    ${writtenWithBid},
    ${list(sql`select id, status, reason, recorded_by as "recordedBy", ${utc('recorded_at')} as "recordedAt" from bid_status_event
      where bid_id = b.id order by recorded_at, id`)} as "statusEvents",
    ${list(sql`select criterion_id as "criterionId", revision, result, reason, recorded_by as "recordedBy", ${utc('recorded_at')} as "recordedAt"
      from gate_result where bid_id = b.id order by criterion_id, revision`)} as gates,
    ${list(sql`select m.id, m.criterion_id as "criterionId", m.evaluator_id as "evaluatorId", p.post as evaluator, m.revision, m.mark,
      m.rationale, m.shortfall, m.supersede_reason as "supersedeReason", ${utc('m.saved_at')} as "savedAt" from mark_entry m
      join person p on p.id = m.evaluator_id where m.bid_id = b.id order by m.criterion_id, m.evaluator_id, m.revision`)} as marks,
    ${list(sql`select c.id, c.criterion_id as "criterionId", c.revision, c.mark, c.reasons, c.bid_reference as "bidReference",
      c.why_not_higher as "whyNotHigher", c.recorded_by as "recordedBy", ${utc('c.recorded_at')} as "recordedAt",
      ${list(sql`select person_id as "personId", view, reason from panel_view where consensus_entry_id = c.id order by person_id`)} as views
      from consensus_entry c where c.bid_id = b.id order by c.criterion_id, c.revision`)} as consensus,
    json_build_object('openedPence', f.opened_pence, 'judgedPence', f.amount_pence,
      'corrections', ${list(sql`select k.id, k.number, k.from_pence as "fromPence", k.to_pence as "toPence", k.reason,
        k.proposed_by as "proposedBy", ${utc('k.proposed_at')} as "proposedAt", a.agreed_by as "agreedBy", ${utc('a.agreed_at')} as "agreedAt"
        from price_correction k left join price_correction_agreement a on a.correction_id = k.id where k.bid_id = b.id order by k.number`)},
      'enquiry', ${list(sql`select round, step, happened_on as "on", words, decision, recorded_by as "recordedBy",
        ${utc('recorded_at')} as "recordedAt" from price_enquiry where bid_id = b.id
        order by round, array_position(array['asked', 'answered', 'decided'], step)`)}) as prices
  from bid b left join tenderer t on t.id = b.tenderer_id left join price_in_force f on f.bid_id = b.id
  where b.lot_id = ${lotId} order by length(b.letter), b.letter`;

const reopenings = (lotId: string) => sql`
  select o.id, o.number, o.criterion_id as "criterionId", o.reason, o.prices_were_open as "pricesWereOpen",
    o.ordered_by as "orderedBy", ${utc('o.ordered_at')} as "orderedAt",
    ${list(sql`select id, bid_id as "bidId", consensus_entry_id as "consensusEntryId", outcome, reason,
      reviewed_by as "reviewedBy", ${utc('reviewed_at')} as "reviewedAt" from consensus_review
      where order_id = o.id order by reviewed_at, id`)} as reviews,
    ${list(sql`select quality_hash as "qualityHash", locked_by as "lockedBy", ${utc('locked_at')} as "lockedAt"
      from quality_relock where order_id = o.id`)} as locks
  from reopening_order o where o.lot_id = ${lotId} order by o.number`;

const readings = (lotId: string) => sql`
  select o.id, o.number, o.reader_id as "readerId", o.reasons, o.evaluation_hash as "evaluationHash",
    o.ordered_by as "orderedBy", ${utc('o.ordered_at')} as "orderedAt",
    ${list(sql`select p.position, p.bid_id as "bidId", p.criterion_id as "criterionId", r.mark, r.reasons,
      ${utc('r.read_at')} as "readAt" from second_reading_place p
      left join second_reading r on r.order_id = p.order_id and r.position = p.position
      where p.order_id = o.id order by p.position`)} as places
  from second_reading_order o where o.lot_id = ${lotId} order by o.number`;
