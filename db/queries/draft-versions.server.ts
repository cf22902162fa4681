import { sql } from 'kysely';
import type { Db } from '../client.server.ts';
import type { ReportDraftTable } from '../schema/documents.ts';
import { utc } from './utc-text.server.ts';

type DraftKey = Pick<ReportDraftTable, 'procurementId' | 'councilId' | 'stage'>;

export interface ListedDraftVersion {
  readonly version: number;
  /** A post. */
  readonly savedBy: string;
  readonly savedAt: string;
}

/** Every saved version of a draft without its texts, the newest first. */
export async function listDraftVersions(db: Db, key: DraftKey): Promise<readonly ListedDraftVersion[]> {
  const { rows } = await sql<ListedDraftVersion>`
    select v.version, p.post as "savedBy", ${utc('v.saved_at')} as "savedAt"
    from report_draft_version v join person p on p.id = v.saved_by
    where v.procurement_id = ${key.procurementId} and v.council_id = ${key.councilId} and v.stage = ${key.stage}
    order by v.version desc`.execute(db);
  return rows;
}

/** The texts of a saved version, with what the ids in them stand for, whatever has been cancelled or left since. */
export interface StoredDraftVersion {
  readonly version: number;
  readonly texts: unknown;
  readonly meeting: Readonly<{ body: string; heldOn: string }> | null;
  readonly contract: Readonly<{ reference: string; supplier: string }> | null;
  /** Those that the texts name, in the order of the procurement. */
  readonly councils: readonly Readonly<{ id: string; shortName: string }>[];
}

/** Two saved versions of a draft, or one where both are the same. One statement. */
export async function findDraftVersions(
  db: Db,
  key: DraftKey,
  [from, to]: readonly [number, number],
): Promise<readonly StoredDraftVersion[]> {
  const { rows } = await sql<StoredDraftVersion>`
    select v.version, v.texts,
      (select json_build_object('body', m.body, 'heldOn', m.held_on) from meeting m
        where m.council_id = v.council_id and m.id::text = v.texts->>'meetingId') as meeting,
      (select json_build_object('reference', k.reference, 'supplier', k.supplier) from contract k join lot l on l.id = k.lot_id
        where l.procurement_id = v.procurement_id and k.id::text = v.texts->>'contractId') as contract,
      (select coalesce(json_agg(json_build_object('id', c.id, 'shortName', c.short_name) order by (select min(q.position)
          from participation q where q.procurement_id = v.procurement_id and q.council_id = c.id), c.id), '[]')
        from council c where exists (select from jsonb_object_keys(v.texts->'budgets') b where b = c.id)
          or exists (select from jsonb_object_keys(v.texts->'approvals') a where a = c.id)) as councils
    from report_draft_version v
    where v.procurement_id = ${key.procurementId} and v.council_id = ${key.councilId} and v.stage = ${key.stage}
      and v.version in (${from}, ${to})`.execute(db);
  return rows;
}
