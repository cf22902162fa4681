import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { changesSince } from '#app/documents/report-facts/changes-since.ts';
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
    if (!made || draftingCouncil(access.roles, made.stage) !== made.councilId) throw notFound();
    const { id, stage, councilId, number, title, form } = made;
    const record = await findReportRecord(db, { procurementId, councilId, withEvaluation: stage === 'award' });
    const { texts } = await findReportDraft(db, { procurementId, councilId, stage }, form);
    return {
      frame: frameOf(visit),
      document: { id, stage, number, title },
      changed: changesSince(made, record, { texts, today: ukDay(now) }),
    };
  });

export default function DocumentChanges() {
  return <DocumentChangesView {...useLoaderData<typeof loader>()} />;
}
