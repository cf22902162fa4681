import { sql } from 'kysely';
import { assessmentStanding, type ConflictsChanges, type CouncilAssessment } from '#app/domain/conflicts-assessment.ts';
import type { PlainDate } from '#app/domain/plain-date.ts';
import { type LotMilestone, lotStage } from '#app/domain/stage.ts';
import type { ProcurementForTasks } from '#app/domain/task.ts';
import type { Db } from '../client.server.ts';
import { conflictsRecordOf } from './conflicts-assessments.server.ts';
import { latestPanelDates } from './panel-work.server.ts';

type Assessed = Readonly<{ councils: readonly CouncilAssessment[]; changes: ConflictsChanges }>;
type LotRow = Omit<ProcurementForTasks['lots'][number], 'stage'> & { milestones: LotMilestone[]; isReopened: boolean };

/** What the tasks of one person follow from, over all their procurements. One statement. */
export async function listForTasks(
  db: Db,
  personId: string,
  councilId: string | null,
  day: PlainDate,
): Promise<readonly ProcurementForTasks[]> {
  const { rows } = await sql<Omit<ProcurementForTasks, 'lots' | 'assessment'> & { lots: LotRow[]; assessed: Assessed }>`
    select p.id, p.reference, p.title,
      (select coalesce(json_agg(json_build_object('role', a.role, 'lotId', a.lot_id, 'councilId', a.council_id)), '[]')
        from appointment a where a.procurement_id = p.id and a.person_id = ${personId} and a.ended_at is null) as roles,
      (select coalesce(json_agg(json_build_object('id', l.id, 'number', l.number,
          'milestones', (select coalesce(json_agg(m.kind), '[]') from lot_milestone m where m.lot_id = l.id),
          'isReopened', quality_is_reopened(l.id),
          'declared', exists (select from conflict_declaration d where d.lot_id = l.id and d.person_id = ${personId}),
          'aside', stands_aside(l.id, ${personId}),
          'conflictsToDecide', (select count(*) from conflict_declaration d where d.lot_id = l.id and d.kind in ('potential', 'actual')
            and d.person_id <> ${personId}
            and not exists (select from conflict_declaration n where n.lot_id = d.lot_id and n.person_id = d.person_id and n.declared_at > d.declared_at)
            and not exists (select from conflict_mitigation m where m.declaration_id = d.id)),
          'lateToDecide', (select count(*) from bid b
            join lateral (select x.due_at from lot_deadline x where x.lot_id = b.lot_id order by x.set_at desc limit 1) x on true
            where b.lot_id = l.id and date_trunc('second', b.received_at) > x.due_at
              and not exists (select from late_decision q where q.bid_id = b.id)
              and not exists (select from bid_status_event e where e.bid_id = b.id)),
          'submitted', exists (select from score_submission s where s.lot_id = l.id and s.evaluator_id = ${personId}),
          'evaluatorsToSubmit', (select count(*) from appointment e where e.procurement_id = p.id and e.role = 'evaluator' and e.ended_at is null
            and (e.lot_id is null or e.lot_id = l.id) and not stands_aside(l.id, e.person_id)
            and not exists (select from score_submission s where s.lot_id = l.id and s.evaluator_id = e.person_id)),
          'dates', ${latestPanelDates(sql`l.id`)},
          'answersToRead', (select count(*) from answers_to_read() t where t.lot_id = l.id and t.mark is null),
          'contract', (select json_build_object(
              'trueUpDue', coalesce((select max(t.period_to) from true_up t where t.contract_id = c.id), c.starts_on - 1)
                + interval '12 months' < ${day}::date,
              'ratingDue', exists (select from key_indicator i where i.lot_id = l.id)
                and coalesce((select max(r.period_to) from indicator_rating r join key_indicator i on i.id = r.indicator_id
                  where i.lot_id = l.id), c.starts_on - 1) + interval '12 months' < ${day}::date)
            from contract c where c.lot_id = l.id),
          'openedByMyCouncil', exists (select from price_opening o where o.lot_id = l.id and o.council_id = ${councilId})) order by l.number), '[]')
        from lot l where l.procurement_id = p.id) as lots,
      (select coalesce(json_agg(json_build_object('id', o.id, 'number', o.number, 'subject', o.subject,
          'lot', (select l.number from lot l where l.id = o.lot_id)) order by o.sent_at), '[]') from offer o
        where o.procurement_id = p.id
          and not exists (select from offer later where later.procurement_id = p.id and later.subject = o.subject
            and later.lot_id is not distinct from o.lot_id and later.number > o.number)
          and exists (select from offer_recipient r where r.offer_id = o.id and r.council_id = ${councilId} and r.must_decide)
          and not exists (select from approval a where a.offer_id = o.id and a.council_id = ${councilId})) as "offersToDecide",
      (select coalesce(json_agg(json_build_object('offerId', c.id, 'offer', c.number, 'council', c.short_name,
          'mine', c.council_id = ${councilId}, 'count', c.count)), '[]') from (
        select o.id, o.number, a.council_id, k.short_name, count(*)::int as count
        from offer o join approval a on a.offer_id = o.id join approval_condition c on c.approval_id = a.id
          join council k on k.id = a.council_id
        where o.procurement_id = p.id and not exists (select from condition_end e where e.condition_id = c.id)
          and not exists (select from offer later join offer_recipient r on r.offer_id = later.id and r.council_id = a.council_id
            where later.procurement_id = p.id and later.subject = o.subject and later.lot_id is not distinct from o.lot_id
              and later.number > o.number and r.must_decide)
        group by o.id, o.number, a.council_id, k.short_name) c) as "openConditions",
      (select count(*) from offer o where o.procurement_id = p.id) as "offersSent",
      (exists (select from offer o where o.procurement_id = p.id) and exists (select from budgets_cover(p.id) b
        where b.council_id = ${councilId} and not b.covers)) as "budgetMissing",
      ${conflictsRecordOf(sql`p.id`, day, councilId)} as assessed
    from procurement p order by p.commenced_on desc, p.reference`.execute(db);
  return rows.map(({ lots, assessed: { councils, changes }, ...row }) => ({
    ...row,
    assessment: councils[0] ? assessmentStanding(councils[0], changes, day).state : null,
    lots: lots.map(({ milestones, isReopened, ...lot }) => ({ ...lot, stage: lotStage(milestones, isReopened) })),
  }));
}
