import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { changesSince } from '#app/documents/report-facts/changes-since.ts';
import { draftingCouncil } from '#app/domain/drafting-council.ts';
import { REPORT_STAGES, type ReportStage } from '#app/domain/report-stage.ts';
import { ukDay } from '#app/domain/uk-time.ts';
import { type ProcurementVisit, procurementPage } from '#app/server/http.server.ts';
import { frameOf } from '#app/server/procurement-frame.server.ts';
import { type ListedDocument, listDocuments, listNewestReports } from '#db/queries/documents.server.ts';
import { findReportRecord } from '#db/queries/report-facts.server.ts';
import { DocumentsView } from './view.tsx';

export const meta = () => [{ title: 'Documents – Joint commissioning' }];

export const loader = (args: LoaderFunctionArgs) =>
  procurementPage(args, 'procurements.$p.documents._index', async (visit) => {
    const { db, access, can } = visit;
    const documents = await listDocuments(db, access.procurement.id);
    const mayDraft = REPORT_STAGES.filter(
      (stage) => can('draftDocument') && draftingCouncil(access.roles, stage) !== null,
    );
    const changed = await changedReports(visit, documents, mayDraft);
    return {
      frame: frameOf(visit),
      documents: documents.map((one) => ({
        ...one,
        madeAt: one.madeAt.toISOString(),
        changed: changed.get(one.id) ?? 0,
      })),
      mayDraft,
      lots: can('exportPacks') ? access.lots.map(({ number, stage }) => ({ number, stage })) : [],
      mayExport: can('exportPacks'),
    };
  });

/**
 * How many facts of the newest versions have changed since, for whoever writes that council's reports: those of the
 * stages that the viewer may draft, because of the others neither the evaluation nor the author's texts can be read.
 */
async function changedReports(
  { db, access, now }: ProcurementVisit,
  documents: readonly ListedDocument[],
  mayDraft: readonly ReportStage[],
): Promise<ReadonlyMap<string, number>> {
  const procurementId = access.procurement.id;
  const [first] = mayDraft;
  const councilId = first ? draftingCouncil(access.roles, first) : null;
  const own = documents.filter((one) => one.councilId === councilId && mayDraft.includes(one.stage));
  if (councilId === null || own.length === 0) return new Map();
  const withEvaluation = own.some(({ stage }) => stage === 'award');
  const record = await findReportRecord(db, { procurementId, councilId, withEvaluation });
  const newest = await listNewestReports(db, { procurementId, councilId, stages: mayDraft });
  const today = ukDay(now);
  return new Map(newest.map((made) => [made.id, changesSince(made, record, { texts: made.texts, today }).length]));
}

export default function Documents() {
  return <DocumentsView {...useLoaderData<typeof loader>()} />;
}
