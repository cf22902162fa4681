import { sql } from 'kysely';
import type { RecordSource } from '#app/domain/record-source.ts';
import type { Db } from '../client.server.ts';

export interface RecordSourceRequest {
  readonly procurementId: string;
  readonly councilId: string;
  readonly route: string;
}

/** What the procurement knows of the council's own decision, as the viewer may see it. One statement. */
export async function findRecordSource(db: Db, request: RecordSourceRequest): Promise<RecordSource> {
  const { procurementId, councilId, route } = request;
  const subject = route === 'award' ? 'award' : 'strategyAndShares';
  const { rows } = await sql<RecordSource>`
    select (select json_build_object('decidedOn', to_char(a.decided_at at time zone 'Europe/London', 'YYYY-MM-DD'), 'subject', o.subject,
        'post', x.post,
        'meeting', case when u.kind = 'meeting' then json_build_object('body', u.body, 'metOn', u.met_on, 'minuteReference', u.minute_reference) end,
        'delegation', case when u.kind = 'delegation' then (select json_build_object('holder', d.holder, 'sourceDecision', d.source_decision) from delegation d where d.id = u.delegation_id) end)
        from approval a join offer o on o.id = a.offer_id join person x on x.id = a.decided_by
        left join approval_authority u on u.approval_id = a.id
        where o.procurement_id = p.id and a.council_id = ${councilId} and o.subject = ${subject} and a.decision <> 'rejected'
        order by o.number desc, a.decided_at desc limit 1) as approval,
      (select r.is_key from decision_route r where r.procurement_id = p.id and r.council_id = ${councilId} order by r.number desc limit 1) as "isKey",
      (select coalesce(json_agg(json_build_object('councilId', b.council_id, 'reference', b.reference, 'totalPence', b.total_pence)), '[]')
        from council_budget b where b.procurement_id = p.id and not exists (select from council_budget n
          where n.procurement_id = b.procurement_id and n.council_id = b.council_id and n.number > b.number)) as budgets,
      (select coalesce(json_agg(json_build_object('number', l.number, 'title', l.title, 'signedOn', c.signed_on,
          'toldOn', told.dated, 'registerNumber', case when told.dated is not null then t.registration_number end,
          'supplier', coalesce(c.supplier, case when told.dated is not null then t.name end)) order by l.number), '[]')
        from lot l left join contract c on c.lot_id = l.id
        left join lateral (select max(o.dated)::text as dated from outcome_letter o where o.lot_id = l.id) told on true
        left join award_recommendation w on w.lot_id = l.id left join bid b on b.id = w.bid_id left join tenderer t on t.id = b.tenderer_id
        where l.procurement_id = p.id) as lots
    from procurement p where p.id = ${procurementId}`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('there is no such procurement');
  return row;
}
