import { sql } from 'kysely';
import type { EvaluationScheme } from '#app/domain/evaluation-scheme.ts';
import type { Db, Tx } from '../client.server.ts';
import { jsonb } from '../jsonb.server.ts';
import type { CriteriaVersionTable, LotMilestoneTable } from '../schema/evaluation.ts';
import { parseStoredScheme } from './stored-scheme.server.ts';

export interface CriteriaDraft {
  readonly scheme: EvaluationScheme;
  readonly version: number;
}
export interface FrozenCriteria {
  readonly scheme: EvaluationScheme;
  readonly number: number;
  readonly hash: string;
  readonly frozenAt: Date;
  readonly frozenBy: string;
}

/** The draft as far as the viewer may see it, and the frozen criteria; null where there are none. */
export async function findCriteria(
  db: Db,
  lotId: string,
): Promise<{ draft: CriteriaDraft | null; frozen: FrozenCriteria | null }> {
  const row = await db
    .selectFrom('lot')
    .leftJoin('criteriaDraft as d', 'd.lotId', 'lot.id')
    .leftJoin('criteriaVersion as v', 'v.lotId', 'lot.id')
    .leftJoin('person as p', 'p.id', 'v.frozenBy')
    .select([
      'd.scheme as draftScheme',
      'd.version',
      'v.scheme',
      'v.number',
      'v.hash',
      'v.frozenAt',
      'p.post as frozenBy',
    ])
    .where('lot.id', '=', lotId)
    .orderBy('v.number', 'desc')
    .limit(1)
    .executeTakeFirst();
  const draft = row?.version ? { scheme: parseStoredScheme(row.draftScheme), version: row.version } : null;
  const frozen =
    row?.number && row.hash && row.frozenAt
      ? {
          scheme: parseStoredScheme(row.scheme),
          number: row.number,
          hash: row.hash,
          frozenAt: row.frozenAt,
          frozenBy: row.frozenBy ?? '',
        }
      : null;
  return { draft, frozen };
}

/** The scheme that tenders of the lot are judged by; null until it is frozen. */
export async function findFrozenScheme(db: Db, lotId: string): Promise<EvaluationScheme | null> {
  const row = await db
    .selectFrom('criteriaVersion')
    .select('scheme')
    .where('lotId', '=', lotId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? parseStoredScheme(row.scheme) : null;
}

type DraftRow = CriteriaDraft & Readonly<{ lotId: string; updatedBy: string; updatedAt: Date }>;

/** Stores the draft as version `version`; the lot is locked, and the version before it is the one that was read. */
export async function saveDraft(tx: Tx, { scheme, ...row }: DraftRow) {
  const stored = { ...row, scheme: jsonb<unknown>(scheme) };
  if (row.version === 1) {
    await tx.insertInto('criteriaDraft').values(stored).execute();
    return;
  }
  await tx
    .updateTable('criteriaDraft')
    .set(stored)
    .where('lotId', '=', row.lotId)
    .where('version', '=', row.version - 1)
    .executeTakeFirstOrThrow();
}

export const insertCriteriaVersion = (
  tx: Tx,
  { scheme, ...row }: Omit<CriteriaVersionTable, 'scheme'> & Readonly<{ scheme: EvaluationScheme }>,
) =>
  tx
    .insertInto('criteriaVersion')
    .values({ ...row, scheme: jsonb<unknown>(scheme) })
    .execute();

/** One change of a lot at a time: held until the transaction ends. */
export const lockLot = (tx: Tx, lotId: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`lot ${lotId}`}, 0))`.execute(tx);

export const insertMilestone = (tx: Tx, row: LotMilestoneTable) => tx.insertInto('lotMilestone').values(row).execute();
