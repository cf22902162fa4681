import { fieldsOfTexts } from '#app/documents/report-fields.ts';
import { parseReportTexts, type ReportTexts } from '#app/documents/report-texts.ts';
import { blocked, type Refusal } from '#app/domain/refusal.ts';
import type { ReportStage } from '#app/domain/report-stage.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { type Actor, type Change, change } from '#db/change.server.ts';
import { findReportDraft, saveReportDraft } from '#db/queries/documents.server.ts';
import { admitToDraft } from './admit-to-draft.server.ts';
import { contentHash } from './content-hash.server.ts';

export interface SaveReport {
  readonly procurementId: string;
  readonly stage: ReportStage;
  readonly texts: ReportTexts;
  /** The version the form was opened with; 0 when there was none. */
  readonly version: number;
}

export const noFormYet = 'The report form of your council has not been entered in the portal.';

/** Keeps the author's texts; the ledger says that they changed, not what they say. */
export async function saveReport(actor: Actor, input: SaveReport): Promise<Result<{ version: number }, Refusal>> {
  return change(actor, async (tx, record) => {
    const admitted = await admitToDraft(tx, actor, input.procurementId, input.stage);
    if (!admitted.ok) return admitted;
    const { councilId, form } = admitted.value;
    return form ? storeTexts({ tx, actor, record }, input, councilId, form.id) : refuse(blocked(noFormYet));
  });
}

/** Stores the texts as the next version; nothing happens where they are what is stored already. */
export async function storeTexts(
  { tx, actor, record }: Change,
  { procurementId, stage, texts, version }: SaveReport,
  councilId: string,
  formId: string,
): Promise<Result<{ version: number }, Refusal>> {
  const key = { procurementId, councilId, stage };
  const before = await findReportDraft(tx, key, formId);
  const hash = contentHash(texts);
  if (before.version > 0 && contentHash(parseReportTexts(before.texts)) === hash)
    return ok({ version: before.version });
  const stored = { ...key, texts, updatedBy: actor.personId, updatedAt: actor.now };
  if (!(await saveReportDraft(tx, stored, version))) {
    const { texts: latest } = await findReportDraft(tx, key, formId);
    return refuse({ kind: 'changedMeanwhile', stored: fieldsOfTexts(parseReportTexts(latest)) });
  }
  const next = version + 1;
  record({ chain: procurementId, kind: 'reportDrafted', body: { councilId, stage, version: next, texts: hash } });
  return ok({ version: next });
}
