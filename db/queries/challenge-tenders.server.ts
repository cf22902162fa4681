import { type RawBuilder, sql } from 'kysely';
import { utc } from './utc-text.server.ts';

/** The rows of a select as one JSON list. */
export const list = (rows: RawBuilder<unknown>) =>
  sql`(select coalesce(json_agg(row_to_json(x)), '[]') from (${rows}) x)`;

/** What came with each tender and was asked about it, as columns of a select over `bid b`. */
export const writtenWithBid = sql`
  ${list(sql`select relation, name from bid_relation where bid_id = b.id order by relation, name`)} as relations,
  ${list(sql`select criteria_number as "criteriaNumber", evidence, recorded_by as "recordedBy", ${utc('recorded_at')} as "recordedAt"
    from bid_confirmation where bid_id = b.id order by criteria_number`)} as confirmations,
  ${list(sql`select id, number, version, criterion_id as "criterionId", title, kind, size, hash, recorded_by as "recordedBy",
    ${utc('received_at')} as "receivedAt" from bid_document where bid_id = b.id order by number, version`)} as documents,
  ${list(sql`select q.id, q.criterion_id as "criterionId", q.asked_on as "askedOn", q.question, q.recorded_by as "recordedBy",
    ${utc('q.recorded_at')} as "recordedAt",
    (select json_build_object('answeredOn', r.answered_on, 'reply', r.reply, 'recordedBy', r.recorded_by,
      'recordedAt', ${utc('r.recorded_at')}) from clarification_reply r where r.clarification_id = q.id) as answer
    from clarification q where q.bid_id = b.id order by q.recorded_at, q.id`)} as clarifications,
  ${list(sql`select decision, reason, decided_by as "decidedBy", ${utc('decided_at')} as "decidedAt"
    from late_decision where bid_id = b.id`)} as "lateDecisions"`;

/** Deadlines, what the panel sees of names, and who was appointed and released when. */
export const writtenTendering = (procurementId: string, lotId: string) => sql`json_build_object(
  'deadlines', ${list(sql`select ${utc('due_at')} as "dueAt", policy, set_by as "setBy", ${utc('set_at')} as "setAt"
    from lot_deadline where lot_id = ${lotId} order by set_at`)},
  'names', ${list(sql`select withheld, set_by as "setBy", ${utc('set_at')} as "setAt" from name_withholding
    where procurement_id = ${procurementId} order by set_at`)},
  'panel', ${list(sql`select e.kind, a.person_id as "personId", a.role, e.recorded_by as "recordedBy", ${utc('e.recorded_at')} as "recordedAt"
    from appointment_event e join appointment a on a.id = e.appointment_id
    where a.procurement_id = ${procurementId} and (a.lot_id is null or a.lot_id = ${lotId}) order by e.recorded_at, e.id`)})`;

/** Every declaration, what was decided about each, the panel's registers and each council's assessment, in every version. */
export const writtenConflicts = (procurementId: string, lotId: string) => sql`json_build_object(
  'declarations', ${list(sql`select id, person_id as "personId", kind, details, mitigation, ${utc('declared_at')} as "declaredAt"
    from conflict_declaration where lot_id = ${lotId} order by declared_at, id`)},
  'mitigations', ${list(sql`select m.id, m.declaration_id as "declarationId", m.kind, m.detail, m.decided_on as "decidedOn",
    m.decided_by as "decidedBy", m.recorded_by as "recordedBy", ${utc('m.recorded_at')} as "recordedAt"
    from conflict_mitigation m join conflict_declaration d on d.id = m.declaration_id where d.lot_id = ${lotId}
    order by m.recorded_at, m.id`)},
  'interests', ${list(sql`select i.id, i.person_id as "personId", i.organisation, i.kind, i.held_from as "heldFrom",
    coalesce(e.ended_on, i.held_until) as "heldUntil", ${utc('i.recorded_at')} as "recordedAt"
    from interest i left join interest_ending e on e.interest_id = i.id where i.person_id in (select a.person_id from appointment a
      where a.procurement_id = ${procurementId} and (a.lot_id is null or a.lot_id = ${lotId})
        and a.role in ('evaluator', 'moderator', 'commercialEvaluator', 'observer', 'secondReader')) order by i.recorded_at, i.id`)},
  'assessments', ${list(sql`select id, council_id as "councilId", number, steps, found, measures, review_by as "reviewBy",
    confirmed_by as "confirmedBy", ${utc('confirmed_at')} as "confirmedAt" from conflicts_assessment
    where procurement_id = ${procurementId} order by confirmed_at, id`)})`;
