import { type RawBuilder, sql } from 'kysely';
import type { Db, Tx } from '../client.server.ts';
import type { NameWithholdingTable } from '../schema/tendering.ts';

export interface Withholding {
  /** What the procurement says. */
  readonly withheld: boolean;
  readonly tendersRecorded: boolean;
}

/** What a procurement says of names, and whether that can still change, as one value; for the lead, who sees every tender. */
export const withholdingOf = (procurementId: RawBuilder<unknown>) => sql<Withholding>`
  json_build_object('withheld', coalesce((select w.withheld from name_withholding w where w.procurement_id = ${procurementId}
      order by w.set_at desc limit 1), false),
    'tendersRecorded', exists (select from bid x join lot y on y.id = x.lot_id where y.procurement_id = ${procurementId}))`;

export async function findWithholding(db: Db, procurementId: string): Promise<Withholding> {
  const { rows } = await sql<{ found: Withholding }>`
    select ${withholdingOf(sql`${procurementId}::uuid`)} as found`.execute(db);
  return rows[0]?.found ?? { withheld: false, tendersRecorded: false };
}

export const insertWithholding = (tx: Tx, row: NameWithholdingTable) =>
  tx.insertInto('nameWithholding').values(row).execute();
