import { sql } from 'kysely';
import type { ContractForRegister } from '#app/domain/register-entry.ts';
import type { Db } from '../client.server.ts';

export interface RegisteredContract extends ContractForRegister {
  readonly id: string;
  readonly regime: string;
  readonly councils: readonly Readonly<{ id: string; name: string; role: string }>[];
}

/** Every signed contract, the newest first, for anybody; of one council where one is named. One statement. */
export async function listRegister(db: Db, councilId: string | null): Promise<readonly RegisteredContract[]> {
  const { rows } = await sql<RegisteredContract>`
    select id, reference, title, lot, lots, supplier, to_char(signed_on, 'YYYY-MM-DD') as "signedOn",
      to_char(starts_on, 'YYYY-MM-DD') as "startsOn", initial_months as "initialMonths", extension_months as "extensionMonths",
      extended_months as "extendedMonths", varied_months as "variedMonths", value_pence as "valuePence", vat_basis as "vatBasis", regime, councils
    from public_register() where ${councilId}::text is null
      or exists (select from jsonb_array_elements(councils) k where k ->> 'id' = ${councilId})`.execute(db);
  return rows.map((row) => ({ ...row, valuePence: Number(row.valuePence) }));
}
