import { sql } from 'kysely';
import { councilStandings, type Decision } from '#app/domain/approval-status.ts';
import type { TimetableFacts, TimetableParty } from '#app/domain/timetable/timetable-party.ts';
import type { Db, Tx } from '../client.server.ts';
import type { DecisionRouteTable } from '../schema/procurement.ts';
import { settingsOf } from './settings-of.server.ts';

type SentDecision = Readonly<{ councilId: string; decision: Decision; decidedOn: string; byMeeting: boolean }>;
interface OfferRow {
  readonly subject: string;
  readonly lotId: string | null;
  readonly number: number;
  readonly sentOn: string;
  readonly recipients: readonly Readonly<{ councilId: string; mustDecide: boolean }>[];
  readonly decisions: readonly SentDecision[];
  readonly shares: Readonly<Record<string, number>> | null;
}
type FactsRow = Omit<TimetableFacts, 'parties' | 'sentOn'> & {
  readonly parties: readonly Omit<TimetableParty, 'decidedOn' | 'decidedByMeeting' | 'recordPublishedOn' | 'share'>[];
  readonly publications: readonly Readonly<{ councilId: string; decidedOn: string; publishedOn: string }>[];
  readonly offers: readonly OfferRow[];
};

/**
 * Every signing party with its settings, meetings, route and binding decision. For a lot: on its award alone. For the
 * whole: on the award offered last, else on the strategy and shares. One statement.
 */
export async function findTimetableFacts(
  db: Db,
  procurementId: string,
  lotId: string | null = null,
): Promise<TimetableFacts> {
  const { rows } = await sql<FactsRow>`
    select p.regime, p.light_touch as "lightTouch", p.wards, p.contract_starts_on::text as "contractStartsOn",
      (select coalesce(json_agg(json_build_object('councilId', c.id, 'shortName', c.short_name,
          'settings', ${settingsOf(sql`c.id`)},
          'meetings', (select coalesce(json_agg(json_build_object('body', m.body, 'heldOn', m.held_on) order by m.held_on), '[]')
            from meeting m where m.council_id = c.id and not exists (select from meeting_cancellation x where x.meeting_id = m.id)),
          'route', (select json_build_object('number', r.number, 'isKey', r.is_key, 'route', r.route, 'byMeeting', r.by_meeting,
            'callInExemptBecause', r.call_in_exempt_because, 'noticePublishedOn', r.notice_published_on)
            from decision_route r where r.procurement_id = p.id and r.council_id = c.id order by r.number desc limit 1))
          order by q.position), '[]')
        from participation q join council c on c.id = q.council_id
        where q.procurement_id = p.id and q.until_date is null and q.status <> 'withdrawn' and q.role <> 'funder') as parties,
      (select coalesce(json_agg(json_build_object('councilId', x.council_id, 'decidedOn', x.decided_on, 'publishedOn', x.published_on)), '[]')
        from record_publications(p.id) x) as publications,
      (select coalesce(json_agg(json_build_object('subject', o.subject, 'lotId', o.lot_id, 'number', o.number,
          'sentOn', to_char(o.sent_at at time zone 'Europe/London', 'YYYY-MM-DD'),
          'shares', o.body #> '{apportionment,totals,byPartner}',
          'recipients', (select coalesce(json_agg(json_build_object('councilId', r.council_id, 'mustDecide', r.must_decide)), '[]')
            from offer_recipient r where r.offer_id = o.id),
          'decisions', (select coalesce(json_agg(json_build_object('councilId', a.council_id, 'decision', a.decision,
            'decidedOn', coalesce(x.met_on::text, to_char(a.decided_at at time zone 'Europe/London', 'YYYY-MM-DD')),
            'byMeeting', coalesce(x.kind, 'meeting') = 'meeting')), '[]')
            from approval a left join approval_authority x on x.approval_id = a.id where a.offer_id = o.id))
          order by o.sent_at desc, o.number desc), '[]')
        from offer o where o.procurement_id = p.id and o.subject in ('strategyAndShares', 'award')) as offers
    from procurement p where p.id = ${procurementId}`.execute(db);
  const { parties, offers, publications, ...facts } = rows[0] as FactsRow;
  const award = offers.filter(({ subject }) => subject === 'award');
  const shared = offers.filter(({ subject }) => subject === 'strategyAndShares');
  const awarded = lotId ?? award[0]?.lotId;
  const decided = lotId !== null || award.length > 0 ? award.filter((one) => one.lotId === awarded) : shared;
  const standings = councilStandings(decided);
  return {
    ...facts,
    sentOn: decided[0]?.sentOn ?? null,
    parties: parties.map((party) => {
      const standing = standings.find(({ councilId }) => councilId === party.councilId);
      const binding = decided.find(({ number }) => number === standing?.decidedOffer);
      const decision = binding?.decisions.find(({ councilId }) => councilId === party.councilId);
      const stands = decision && decision.decision !== 'rejected' ? decision : null;
      const { decidedOn = null, byMeeting: decidedByMeeting = null } = stands ?? {};
      const record = publications.find((one) => one.councilId === party.councilId && one.decidedOn === decidedOn);
      return {
        ...{ ...party, decidedOn, decidedByMeeting, recordPublishedOn: record?.publishedOn ?? null },
        share: shared[0]?.shares?.[party.councilId] ?? null,
      };
    }),
  };
}

/** False when a row of that number is there already. */
export async function insertDecisionRoute(tx: Tx, row: DecisionRouteTable): Promise<boolean> {
  const added = await tx
    .insertInto('decisionRoute')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}
