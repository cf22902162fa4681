import { sql } from 'kysely';
import type { InterestKind, NamesShown, PanelInterest, TenderName } from '#app/domain/interest-match.ts';
import type { PlainDate } from '#app/domain/plain-date.ts';
import type { Db, Tx } from '../client.server.ts';
import type { BidRelationTable, InterestEndingTable, InterestTable } from '../schema/tendering.ts';

export interface OwnInterest {
  readonly id: string;
  readonly organisation: string;
  readonly kind: InterestKind;
  readonly heldFrom: PlainDate;
  readonly heldUntil: PlainDate | null;
}

/** A person's own register, the newest interest first. One statement. */
export async function listOwnInterests(db: Db, personId: string): Promise<readonly OwnInterest[]> {
  const { rows } = await sql<OwnInterest>`
    select i.id, i.organisation, i.kind, to_char(i.held_from, 'YYYY-MM-DD') as "heldFrom",
      to_char(coalesce(e.ended_on, i.held_until), 'YYYY-MM-DD') as "heldUntil"
    from interest i left join interest_ending e on e.interest_id = i.id
    where i.person_id = ${personId} order by i.held_from desc, i.organisation`.execute(db);
  return rows;
}

export interface LotInterests extends NamesShown {
  readonly interests: readonly PanelInterest[];
  readonly names: readonly TenderName[];
}

/** Interests of a lot's panel and the names its tenders bring, each as far as the viewer may see it. One statement. */
export async function findLotInterests(db: Db, procurementId: string, lotId: string): Promise<LotInterests> {
  const moment = (column: string) =>
    sql`to_char(${sql.raw(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
  const { rows } = await sql<LotInterests>`
    select (select coalesce(json_agg(json_build_object('personId', i.person_id, 'post', p.post, 'organisation', i.organisation,
          'kind', i.kind, 'heldFrom', i.held_from, 'heldUntil', coalesce(e.ended_on, i.held_until),
          'recordedAt', ${moment('i.recorded_at')},
          'declaredAt', (select max(${moment('d.declared_at')}) from conflict_declaration d
            where d.lot_id = ${lotId} and d.person_id = i.person_id),
          'declaredInterest', coalesce((select d.kind <> 'none' from conflict_declaration d
            where d.lot_id = ${lotId} and d.person_id = i.person_id order by d.declared_at desc limit 1), false)) order by p.post, i.organisation), '[]')
        from interest i join person p on p.id = i.person_id left join interest_ending e on e.interest_id = i.id
        where i.person_id in (select a.person_id from appointment a where a.procurement_id = ${procurementId}
          and (a.lot_id is null or a.lot_id = ${lotId}) and a.ended_at is null
          and a.role in ('evaluator', 'moderator', 'commercialEvaluator', 'observer'))) as interests,
      (select coalesce(json_agg(json_build_object('tenderer', t.name, 'relation', n.relation, 'name', n.name)
          order by t.name, n.relation, n.name), '[]')
        from bid b join tenderer t on t.id = b.tenderer_id
        cross join lateral (select 'tenderer' as relation, t.name union all
          select r.relation, r.name from bid_relation r where r.bid_id = b.id) n
        where b.lot_id = ${lotId}) as names,
      (select ${moment('m.reached_at')} from lot_milestone m where m.lot_id = ${lotId} and m.kind = 'tendersOpened') as "openedAt",
      coalesce((select w.withheld from name_withholding w where w.procurement_id = ${procurementId} order by w.set_at desc limit 1), false) as withheld`.execute(
    db,
  );
  return rows[0] ?? { interests: [], names: [], openedAt: null, withheld: false };
}

export const insertInterest = (tx: Tx, row: InterestTable) => tx.insertInto('interest').values(row).execute();
export const insertInterestEnding = (tx: Tx, row: InterestEndingTable) =>
  tx.insertInto('interestEnding').values(row).execute();

export async function insertRelations(tx: Tx, rows: readonly BidRelationTable[]) {
  if (rows.length > 0)
    await tx
      .insertInto('bidRelation')
      .values([...rows])
      .execute();
}
