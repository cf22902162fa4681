import { randomUUID } from 'node:crypto';
import { type Insertable, sql, type Updateable } from 'kysely';
import type { Tx } from '../client.server.ts';
import type {
  AppointmentTable,
  ContractYearTable,
  ParticipationTable,
  ProcurementTable,
} from '../schema/procurement.ts';

/** False when the reference is already used, by whichever council. */
export async function insertProcurement(tx: Tx, row: Insertable<ProcurementTable>): Promise<boolean> {
  const { rows } = await sql<{ used: boolean }>`select reference_is_used(${row.reference}) as used`.execute(tx);
  if (rows[0]?.used) return false;
  await tx.insertInto('procurement').values(row).execute();
  return true;
}

export const insertAppointment = (tx: Tx, row: Omit<AppointmentTable, 'endedAt'>) =>
  tx
    .insertInto('appointment')
    .values({ ...row, endedAt: null })
    .execute();

export const findAppointment = (tx: Tx, row: Pick<AppointmentTable, 'procurementId' | 'lotId' | 'personId' | 'role'>) =>
  tx
    .selectFrom('appointment')
    .select(['id', 'endedAt'])
    .where('procurementId', '=', row.procurementId)
    .where('personId', '=', row.personId)
    .where('role', '=', row.role)
    .where('lotId', 'is not distinct from', row.lotId)
    .executeTakeFirst();

export async function insertContractYears(
  tx: Tx,
  procurementId: string,
  years: readonly Pick<ContractYearTable, 'label' | 'kind' | 'amountPence'>[],
) {
  const rows = years.map((year, index) => ({ ...year, procurementId, position: index + 1 }));
  if (rows.length > 0) await tx.insertInto('contractYear').values(rows).execute();
}

/** The first council leads; the others are its partners. */
export async function insertParticipations(
  tx: Tx,
  procurementId: string,
  councilIds: readonly string[],
  fromDate: string,
) {
  await tx
    .insertInto('participation')
    .values(
      councilIds.map((councilId, index) => ({
        id: randomUUID(),
        procurementId,
        councilId,
        position: index + 1,
        fromDate,
        untilDate: null,
        role: index === 0 ? ('lead' as const) : ('partner' as const),
        status: index === 0 ? ('committed' as const) : ('invited' as const),
      })),
    )
    .execute();
}

export async function insertLots(tx: Tx, procurementId: string, titles: readonly string[], firstNumber = 1) {
  await tx
    .insertInto('lot')
    .values(titles.map((title, index) => ({ id: randomUUID(), procurementId, number: firstNumber + index, title })))
    .execute();
}

export const insertParticipation = (tx: Tx, row: Insertable<ParticipationTable>) =>
  tx.insertInto('participation').values(row).execute();

type EndedParticipation = Readonly<{ procurementId: string; councilId: string; lastDay: string; recordedAt: Date }>;

/** The council's current participation gets its last day. */
export const endParticipation = (tx: Tx, { procurementId, councilId, lastDay, recordedAt }: EndedParticipation) =>
  tx
    .updateTable('participation')
    .set({ untilDate: lastDay, status: 'withdrawn', endRecordedAt: recordedAt })
    .where('procurementId', '=', procurementId)
    .where('councilId', '=', councilId)
    .where('untilDate', 'is', null)
    .execute();

export const updateProcurement = (tx: Tx, id: string, facts: Updateable<ProcurementTable>) =>
  tx.updateTable('procurement').set(facts).where('id', '=', id).execute();

export async function replaceContractYears(
  tx: Tx,
  procurementId: string,
  years: readonly Pick<ContractYearTable, 'label' | 'kind' | 'amountPence'>[],
) {
  await tx.deleteFrom('contractYear').where('procurementId', '=', procurementId).execute();
  await insertContractYears(tx, procurementId, years);
}
