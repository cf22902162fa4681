import { reportFormOn } from '#app/documents/forms/council-forms.ts';
import type { ReportForm } from '#app/documents/forms/form-schema.ts';
import { draftingCouncil } from '#app/domain/drafting-council.ts';
import type { Refusal } from '#app/domain/refusal.ts';
import type { ReportStage } from '#app/domain/report-stage.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Actor } from '#db/change.server.ts';
import type { Tx } from '#db/client.server.ts';
import { findProcurementAccess } from '#db/queries/access.server.ts';

/** As `admit`, for drafting a report of the actor's council: its award stage only for readers of the exempt part. */
export async function admitToDraft(
  tx: Tx,
  actor: Actor,
  procurementId: string,
  stage: ReportStage,
): Promise<Result<{ councilId: string; form: ReportForm | null }, Refusal>> {
  const access = await findProcurementAccess(tx, procurementId, actor.personId);
  if (!access || access.roles.length === 0) return refuse({ kind: 'notFound' });
  const councilId = draftingCouncil(access.roles, stage);
  if (!councilId) return refuse({ kind: 'notPermitted' });
  return ok({ councilId, form: reportFormOn(councilId, actor.now.toISOString().slice(0, 10)) });
}
