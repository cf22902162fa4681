import { asideProblem } from '#app/domain/conflict-of-interest.ts';
import { type Permission, permits } from '#app/domain/permission.ts';
import type { Refusal } from '#app/domain/refusal.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { barredAside, type LotAction, stageProblem } from '#app/domain/stage.ts';
import type { Actor } from '#db/change.server.ts';
import type { Tx } from '#db/client.server.ts';
import { findProcurementAccess, type LotReached, type ProcurementAccess } from '#db/queries/access.server.ts';
import { lockLot } from '#db/queries/criteria.server.ts';

/** First line of every command in a procurement: does the actor hold a role that gives the permission? */
export async function admit(
  tx: Tx,
  actor: Actor,
  procurementId: string,
  permission: Permission,
): Promise<Result<ProcurementAccess, Refusal>> {
  const access = await findProcurementAccess(tx, procurementId, actor.personId);
  if (!access || access.roles.length === 0) return refuse({ kind: 'notFound' });
  return permits(permission, access.roles) ? ok(access) : refuse({ kind: 'notPermitted' });
}

export interface LotRequest {
  readonly procurementId: string;
  readonly lotId: string;
  readonly permission: Permission;
  /** What is to be done; refused with the reason when the lot's stage does not allow it. */
  readonly action: LotAction;
}

/** As `admit`, for one lot, whose stage must allow the action. */
export async function admitToLot(
  tx: Tx,
  actor: Actor,
  { procurementId, lotId, permission, action }: LotRequest,
): Promise<Result<{ access: ProcurementAccess; lot: LotReached }, Refusal>> {
  const access = await findProcurementAccess(tx, procurementId, actor.personId);
  const lot = access?.lots.find((one) => one.id === lotId);
  if (!access || access.roles.length === 0 || !lot) return refuse({ kind: 'notFound' });
  if (!permits(permission, access.roles, lotId)) return refuse({ kind: 'notPermitted' });
  const sentence = (barredAside.includes(action) ? asideProblem(lot) : null) ?? stageProblem(action, lot.stage);
  return sentence ? refuse({ kind: 'blocked', sentence }) : ok({ access, lot });
}

/** As `admitToLot`, with the lot locked first: whatever is decided on its stage still holds when it is saved. */
export async function admitToLockedLot(tx: Tx, actor: Actor, request: LotRequest): ReturnType<typeof admitToLot> {
  await lockLot(tx, request.lotId);
  return admitToLot(tx, actor, request);
}
