import { type Permission, permits } from '#app/domain/permission.ts';
import type { Refusal } from '#app/domain/refusal.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Actor } from '#db/change.server.ts';
import type { Tx } from '#db/client.server.ts';
import { findRecordAccess, lockRecord, type RecordAccess } from '#db/queries/decision-records.server.ts';

/** As `admit`, for one council's decision record, which is locked: it is not there for anybody of another council. */
export async function admitToRecord(
  tx: Tx,
  actor: Actor,
  recordId: string,
  permission: Permission,
): Promise<Result<RecordAccess & { readonly chain: string }, Refusal>> {
  await lockRecord(tx, recordId);
  const access = await findRecordAccess(tx, recordId, actor.personId);
  if (!access || access.roles.length === 0) return refuse({ kind: 'notFound' });
  if (!permits(permission, access.roles)) return refuse({ kind: 'notPermitted' });
  // Events go where the council's partners can follow them, else into the council's own chain.
  return ok({ ...access, chain: access.record.procurementId ?? access.record.councilId });
}
