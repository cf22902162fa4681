import type { SignedContract } from '#app/domain/contract-record.ts';
import type { Permission } from '#app/domain/permission.ts';
import { blocked, type Refusal } from '#app/domain/refusal.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Actor } from '#db/change.server.ts';
import type { Tx } from '#db/client.server.ts';
import { lockLot } from '#db/queries/criteria.server.ts';
import { admit } from './admit.server.ts';

export interface ContractRequest {
  readonly procurementId: string;
  readonly lotId: string;
  readonly permission: Permission;
}

/** As `admit`, for the signed contract of a lot, which is locked: what is decided on its record holds when it is saved. */
export async function admitToContract<T extends { readonly contract: SignedContract | null }>(
  tx: Tx,
  actor: Actor,
  { procurementId, lotId, permission }: ContractRequest,
  find: (tx: Tx, procurementId: string, lotId: string) => Promise<T>,
): Promise<Result<{ found: T; contract: SignedContract }, Refusal>> {
  const admitted = await admit(tx, actor, procurementId, permission);
  if (!admitted.ok) return admitted;
  if (!admitted.value.lots.some(({ id }) => id === lotId)) return refuse({ kind: 'notFound' });
  await lockLot(tx, lotId);
  const found = await find(tx, procurementId, lotId);
  const { contract } = found;
  return contract ? ok({ found, contract }) : refuse(blocked('The contract of this lot has not been signed yet.'));
}
