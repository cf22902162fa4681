import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { Document } from '#app/documents/document.ts';
import { buildExecutiveBoardReport } from '#app/documents/executive-board-report/executive-board-report.ts';
import { formById } from '#app/documents/forms/council-forms.ts';
import { changedFacts } from '#app/documents/out-of-date.ts';
import { reportFacts } from '#app/documents/report-facts/report-facts.ts';
import { parseReportTexts } from '#app/documents/report-texts.ts';
import { draftingCouncil } from '#app/domain/drafting-council.ts';
import { ukDay } from '#app/domain/uk-time.ts';
import { isUuid, notFound, procurementPage } from '#app/server/http.server.ts';
import { frameOf } from '#app/server/procurement-frame.server.ts';
import { findDocument, findReportDraft } from '#db/queries/documents.server.ts';
import { findReportRecord } from '#db/queries/report-facts.server.ts';
import { DocumentChangesView } from './view.tsx';

export const meta = () => [{ title: 'What has changed – Joint commissioning' }];

/** A made document beside the record as it is today, for whoever writes that council's reports. */
export const loader = (args: LoaderFunctionArgs) =>
  procurementPage(args, 'procurements.$p.documents.$d_.changes', async (visit) => {
    const { db, access, params, now } = visit;
    const procurementId = access.procurement.id;
    const made = isUuid(params.d) ? await findDocument(db, procurementId, params.d) : null;
    const form = made && formById(made.form);
    if (!made || !form || draftingCouncil(access.roles, made.stage) !== made.councilId) throw notFound();
    const { id, stage, councilId, part, number, title } = made;
    const record = await findReportRecord(db, { procurementId, councilId, withEvaluation: stage === 'award' });
    const stored = await findReportDraft(db, { procurementId, councilId, stage }, form.id);
    const occasion = { form, councilId, stage, number, today: ukDay(now) };
    const built = buildExecutiveBoardReport(form, reportFacts(record, parseReportTexts(stored.texts), occasion), stage);
    const current = part === 'exempt' ? built.appendix : built.document;
    return {
      frame: frameOf(visit),
      document: { id, stage, number, title },
      // What is stored was a `Document` when it was made, and nobody can change it.
      changed: current ? changedFacts(made.model as Document, current) : [],
    };
  });

export default function DocumentChanges() {
  return <DocumentChangesView {...useLoaderData<typeof loader>()} />;
}
