import { draftProblem } from '#app/domain/criteria-amendment.ts';
import { initialScheme } from '#app/domain/evaluation-scheme.ts';
import { permits } from '#app/domain/permission.ts';
import { blocked, type Refusal } from '#app/domain/refusal.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Actor } from '#db/change.server.ts';
import type { Tx } from '#db/client.server.ts';
import { findProcurementAccess } from '#db/queries/access.server.ts';
import { type CriteriaDraft, findCriteria, lockLot } from '#db/queries/criteria.server.ts';

export interface LotOfCriteria {
  readonly procurementId: string;
  readonly lotId: string;
}

/**
 * First line of every command that edits criteria: the lot is locked, the actor is its lead, and there is a draft that
 * may be edited now: the first one, or that of a new version. Answers with it; version 0 is the usual scheme, unsaved.
 */
export async function admitToCriteria(
  tx: Tx,
  actor: Actor,
  { procurementId, lotId }: LotOfCriteria,
): Promise<Result<CriteriaDraft, Refusal>> {
  await lockLot(tx, lotId);
  const access = await findProcurementAccess(tx, procurementId, actor.personId);
  const lot = access?.lots.find((one) => one.id === lotId);
  if (!access || access.roles.length === 0 || !lot) return refuse({ kind: 'notFound' });
  if (!permits('editCriteria', access.roles, lotId)) return refuse({ kind: 'notPermitted' });
  const { draft, frozen } = await findCriteria(tx, lotId);
  const standing = { stage: lot.stage, amends: draft?.amends ?? null, published: frozen?.number ?? null };
  const sentence = draftProblem(standing);
  return sentence ? refuse(blocked(sentence)) : ok(draft ?? { scheme: initialScheme, version: 0, amends: null });
}
