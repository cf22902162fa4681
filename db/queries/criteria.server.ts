import { sql } from 'kysely';
import type { EvaluationScheme } from '#app/domain/evaluation-scheme.ts';
import type { Db, Tx } from '../client.server.ts';
import { jsonb } from '../jsonb.server.ts';
import type { CriteriaVersionTable, LotMilestoneTable } from '../schema/evaluation.ts';
import { parseStoredScheme } from './stored-scheme.server.ts';

export interface CriteriaDraft {
  readonly scheme: EvaluationScheme;
  readonly version: number;
  /** The published version that the draft is to replace; null: none is being prepared. */
  readonly amends: number | null;
}
/** A published version of a lot's criteria; the one with the highest number is the one judged by. */
export interface FrozenCriteria {
  readonly scheme: EvaluationScheme;
  readonly number: number;
  readonly hash: string;
  readonly frozenAt: Date;
  readonly frozenBy: string;
  /** Why it was published; null for the first. */
  readonly reason: string | null;
}

/** The draft as far as the viewer may see it, and the newest published criteria; null where there are none. */
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
      'd.amends',
      'v.scheme',
      'v.number',
      'v.hash',
      'v.frozenAt',
      'p.post as frozenBy',
      'v.reason',
    ])
    .where('lot.id', '=', lotId)
    .orderBy('v.number', 'desc')
    .limit(1)
    .executeTakeFirst();
  const draft = row?.version
    ? { scheme: parseStoredScheme(row.draftScheme), version: row.version, amends: row.amends }
    : null;
  const frozen =
    row?.number && row.hash && row.frozenAt
      ? {
          scheme: parseStoredScheme(row.scheme),
          number: row.number,
          hash: row.hash,
          frozenAt: row.frozenAt,
          frozenBy: row.frozenBy ?? '',
          reason: row.reason,
        }
      : null;
  return { draft, frozen };
}

/** Every published version of a lot's criteria, the newest first. */
export async function listCriteriaVersions(db: Db, lotId: string): Promise<readonly FrozenCriteria[]> {
  const rows = await db
    .selectFrom('criteriaVersion as v')
    .leftJoin('person as p', 'p.id', 'v.frozenBy')
    .select(['v.scheme', 'v.number', 'v.hash', 'v.frozenAt', 'p.post as frozenBy', 'v.reason'])
    .where('v.lotId', '=', lotId)
    .orderBy('v.number', 'desc')
    .execute();
  return rows.map(({ scheme, frozenBy, ...row }) => ({
    ...row,
    scheme: parseStoredScheme(scheme),
    frozenBy: frozenBy ?? '',
  }));
}

export interface CriteriaSource {
  readonly lotId: string;
  readonly procurementId: string;
  readonly reference: string;
  readonly lotNumber: number;
  readonly lotTitle: string;
  /** The newest published version; null: only a draft. */
  readonly published: number | null;
}

/** The lots whose criteria the viewer may read by one of the roles, newest procurement first: what can be copied. */
export async function listCriteriaSources(db: Db, roles: readonly string[]): Promise<readonly CriteriaSource[]> {
  const { rows } = await sql<CriteriaSource>`
    select l.id as "lotId", p.id as "procurementId", p.reference, l.number as "lotNumber", l.title as "lotTitle",
      (select max(v.number) from criteria_version v where v.lot_id = l.id) as published
    from lot l join procurement p on p.id = l.procurement_id
    where l.id = any ((select viewer_lots_as(${[...roles]}::text[]))::uuid[])
      and (exists (select from criteria_version v where v.lot_id = l.id) or exists (select from criteria_draft d where d.lot_id = l.id))
    order by p.commenced_on desc, p.reference, l.number limit 200`.execute(db);
  return rows;
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

export const findProcurementOfLot = async (db: Db, lotId: string): Promise<string | null> =>
  (await db.selectFrom('lot').select('procurementId').where('id', '=', lotId).executeTakeFirst())?.procurementId ??
  null;
