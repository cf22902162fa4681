import { draftingCouncil } from '#app/domain/drafting-council.ts';
import { REPORT_STAGES, type ReportStage } from '#app/domain/report-stage.ts';
import { notFound, notPermitted, type ProcurementVisit } from './http.server.ts';

/** The report that `?stage=` names, of the council that the viewer drafts for; 403 where they do not draft it. */
export function chosenDraft({ access, url }: ProcurementVisit): Readonly<{ stage: ReportStage; councilId: string }> {
  const stage = REPORT_STAGES.find((one) => one === (url.searchParams.get('stage') ?? 'preliminary'));
  if (!stage) throw notFound();
  const councilId = draftingCouncil(access.roles, stage);
  if (!councilId) throw notPermitted();
  return { stage, councilId };
}
