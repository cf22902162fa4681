import type { Insertable } from 'kysely';
import type { Tx } from '../client.server.ts';
import type { DelegationEndTable, DelegationTable } from '../schema/people.ts';

export const insertDelegation = (tx: Tx, row: Insertable<DelegationTable>) =>
  tx
    .insertInto('delegation')
    .values({ ...row, subjects: [...row.subjects] })
    .execute();

/** False when it has been ended already. */
export async function insertDelegationEnd(tx: Tx, row: DelegationEndTable): Promise<boolean> {
  const added = await tx
    .insertInto('delegationEnd')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}
