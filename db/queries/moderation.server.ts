import { sql } from 'kysely';
import type { RecordedConsensus } from '#app/domain/evaluation-record.ts';
import type { Db, Tx } from '../client.server.ts';
import type { ConsensusEntryTable, PanelViewTable } from '../schema/evaluation.ts';

export interface MarkToModerate {
  readonly bidId: string;
  readonly criterionId: string;
  readonly mark: number;
  readonly rationale: string;
  readonly shortfall: string;
  /** Why the mark replaced one that had been submitted. */
  readonly supersedeReason: string | null;
}
export interface SubmittedEvaluator {
  readonly personId: string;
  readonly post: string;
  readonly councilName: string | null;
  readonly marks: readonly MarkToModerate[];
}

/**
 * Who submitted and was not released, each with their final marks: of all places (with reasons where asked for), or of
 * one with them, then only those who mark its question. Row-level security gives nothing before moderation has opened.
 * One statement.
 */
export async function listSubmittedMarks(
  db: Db,
  lotId: string,
  of?: 'withReasons' | Readonly<{ bidId: string; criterionId: string }>,
): Promise<readonly SubmittedEvaluator[]> {
  const place = typeof of === 'object' ? of : null;
  const where = place ? sql`and m.bid_id = ${place.bidId} and m.criterion_id = ${place.criterionId}` : sql``;
  const { rows } = await sql<SubmittedEvaluator>`
    select s.evaluator_id as "personId", p.post, c.short_name as "councilName",
      (select coalesce(json_agg(json_build_object('bidId', f.bid_id, 'criterionId', f.criterion_id, 'mark', f.mark,
          'rationale', ${of ? sql`f.rationale` : sql`''`}, 'shortfall', ${of ? sql`f.shortfall` : sql`''`},
          'supersedeReason', f.supersede_reason)), '[]')
        from (select distinct on (m.bid_id, m.criterion_id) m.bid_id, m.criterion_id, m.mark, m.rationale, m.shortfall, m.supersede_reason from mark_entry m
          where m.lot_id = s.lot_id and m.evaluator_id = s.evaluator_id ${where}
          order by m.bid_id, m.criterion_id, m.revision desc) f where f.mark is not null) as marks
    from score_submission s join person p on p.id = s.evaluator_id left join council c on c.id = p.council_id
    where s.lot_id = ${lotId} ${place ? sql`and marks_question(s.lot_id, s.evaluator_id, ${place.criterionId})` : sql``} and exists (select from appointment a join lot l on l.procurement_id = a.procurement_id
      where l.id = s.lot_id and (a.lot_id is null or a.lot_id = l.id) and a.person_id = s.evaluator_id
        and a.role = 'evaluator' and a.ended_at is null)
    order by c.short_name, p.post`.execute(db);
  return rows;
}

export interface StoredConsensus extends RecordedConsensus {
  readonly id: string;
  readonly recordedAt: string;
  readonly views: readonly Readonly<{ personId: string; view: 'assent' | 'dissent'; reason: string | null }>[];
}

/** The latest consensus on each tender and question of the lot, with every panel member's view. One statement. */
export async function listConsensus(db: Db, lotId: string): Promise<readonly StoredConsensus[]> {
  const { rows } = await sql<StoredConsensus>`
    select distinct on (e.bid_id, e.criterion_id) e.id, e.bid_id as "bidId", e.criterion_id as "criterionId", e.revision, e.mark,
      e.reasons, e.bid_reference as "bidReference", e.why_not_higher as "whyNotHigher",
      to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "recordedAt",
      (select coalesce(json_agg(json_build_object('personId', v.person_id, 'view', v.view, 'reason', v.reason)), '[]')
        from panel_view v where v.consensus_entry_id = e.id) as views
    from consensus_entry e where e.lot_id = ${lotId}
    order by e.bid_id, e.criterion_id, e.revision desc`.execute(db);
  return rows;
}

export const insertConsensus = (tx: Tx, row: ConsensusEntryTable) =>
  tx.insertInto('consensusEntry').values(row).execute();

export async function insertPanelViews(tx: Tx, rows: readonly PanelViewTable[]) {
  if (rows.length > 0)
    await tx
      .insertInto('panelView')
      .values([...rows])
      .execute();
}

/** How many consensus entries of the lot the viewer may see, every revision counted. */
export async function countConsensus(db: Db, lotId: string): Promise<number> {
  const { rows } = await sql<{ entries: number }>`
    select count(*)::int as entries from consensus_entry where lot_id = ${lotId}`.execute(db);
  return rows[0]?.entries ?? 0;
}
