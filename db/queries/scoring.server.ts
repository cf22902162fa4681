import { sql } from 'kysely';
import type { ConflictDeclaration } from '#app/domain/conflict-of-interest.ts';
import type { EvaluationScheme } from '#app/domain/evaluation-scheme.ts';
import type { PanelDates } from '#app/domain/panel-dates.ts';
import type { Db, Tx } from '../client.server.ts';
import type { MarkEntryTable, ScoreSubmissionTable } from '../schema/evaluation.ts';
import { latestDeclaration } from './conflicts.server.ts';
import { latestPanelDates } from './panel-work.server.ts';
import { parseStoredScheme } from './stored-scheme.server.ts';

export interface OwnMark {
  readonly bidId: string;
  readonly criterionId: string;
  readonly mark: number | null;
  readonly rationale: string;
  readonly shortfall: string;
  readonly revision: number;
}
export interface OwnStanding {
  /** The person's latest declaration for the lot, with what was decided about it. */
  readonly declaration: ConflictDeclaration | null;
  readonly submittedAt: Date | null;
  /** The questions the person marks; null: every one. */
  readonly assigned: readonly string[] | null;
  /** By when the panel does its work, where the lead has said so. */
  readonly dates: PanelDates | null;
}

/** The person's own latest marks in a lot; nobody else's are selected, whatever else the viewer may see. */
export const listOwnMarks = (db: Db, lotId: string, personId: string): Promise<OwnMark[]> =>
  db
    .selectFrom('markEntry')
    .distinctOn(['bidId', 'criterionId'])
    .select(['bidId', 'criterionId', 'mark', 'rationale', 'shortfall', 'revision'])
    .where('lotId', '=', lotId)
    .where('evaluatorId', '=', personId)
    .orderBy('bidId')
    .orderBy('criterionId')
    .orderBy('revision', 'desc')
    .execute();

/** What the person declared for the lot last, and when they submitted. One statement. */
export async function findOwnStanding(db: Db, lotId: string, personId: string): Promise<OwnStanding> {
  const row = await db
    .selectNoFrom(({ selectFrom }) => [
      latestDeclaration(lotId, personId).as('declaration'),
      selectFrom('scoreSubmission')
        .select('submittedAt')
        .where('lotId', '=', lotId)
        .where('evaluatorId', '=', personId)
        .as('submittedAt'),
      sql<string[] | null>`assigned_questions(${lotId}, ${personId})`.as('assigned'),
      latestPanelDates(lotId).as('dates'),
    ])
    .executeTakeFirstOrThrow();
  return row;
}

export interface ScoringPlaceKey {
  readonly lotId: string;
  readonly bidId: string;
  readonly criterionId: string;
}
export interface StoredPlace extends Pick<OwnStanding, 'declaration' | 'submittedAt'> {
  readonly assigned: boolean;
  readonly scheme: EvaluationScheme;
  readonly bidStatus: 'in' | 'withdrawn' | 'excluded';
  readonly mark: number | null;
  readonly rationale: string;
  readonly shortfall: string;
  /** 0: nothing saved yet. */
  readonly revision: number;
}

/** Everything that saving a mark depends on, in one statement; null when the lot has no such bid. */
export async function findScoringPlace(db: Db, key: ScoringPlaceKey, personId: string): Promise<StoredPlace | null> {
  const { lotId, bidId, criterionId } = key;
  const { rows } = await sql<Omit<StoredPlace, 'scheme'> & { scheme: unknown }>`
    select v.scheme, coalesce(s.status, 'in') as "bidStatus", m.mark, coalesce(m.rationale, '') as rationale, coalesce(m.shortfall, '') as shortfall,
      marks_question(b.lot_id, ${personId}, ${criterionId}) as assigned,
      coalesce(m.revision, 0) as revision,
      ${latestDeclaration(lotId, personId)} as declaration,
      (select x.submitted_at from score_submission x where x.lot_id = b.lot_id and x.evaluator_id = ${personId}) as "submittedAt"
    from bid b
    join lateral (select x.scheme from criteria_version x where x.lot_id = b.lot_id order by x.number desc limit 1) v on true
    left join lateral (select e.status from bid_status_event e where e.bid_id = b.id order by e.recorded_at desc limit 1) s on true
    left join lateral (select e.mark, e.rationale, e.shortfall, e.revision from mark_entry e where e.bid_id = b.id
      and e.criterion_id = ${criterionId} and e.evaluator_id = ${personId} order by e.revision desc limit 1) m on true
    where b.id = ${bidId} and b.lot_id = ${lotId}`.execute(db);
  const row = rows[0];
  return row ? { ...row, scheme: parseStoredScheme(row.scheme) } : null;
}

/** One change of a person's scores of a lot at a time: saving and submitting cannot pass each other. */
export const lockScorer = (tx: Tx, lotId: string, personId: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`scores ${lotId} ${personId}`}, 0))`.execute(tx);

export const insertMarkEntry = (tx: Tx, row: MarkEntryTable) => tx.insertInto('markEntry').values(row).execute();

export const insertSubmission = (tx: Tx, row: ScoreSubmissionTable) =>
  tx.insertInto('scoreSubmission').values(row).execute();
