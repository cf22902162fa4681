import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { draftingCouncil } from '#app/domain/drafting-council.ts';
import { REPORT_STAGES } from '#app/domain/report-stage.ts';
import { procurementPage } from '#app/server/http.server.ts';
import { frameOf } from '#app/server/procurement-frame.server.ts';
import { listDocuments } from '#db/queries/documents.server.ts';
import { DocumentsView } from './view.tsx';

export const meta = () => [{ title: 'Documents – Joint commissioning' }];

export const loader = (args: LoaderFunctionArgs) =>
  procurementPage(args, 'procurements.$p.documents._index', async (visit) => {
    const { db, access, can } = visit;
    const documents = await listDocuments(db, access.procurement.id);
    return {
      frame: frameOf(visit),
      documents: documents.map((one) => ({ ...one, madeAt: one.madeAt.toISOString() })),
      mayDraft: REPORT_STAGES.filter((stage) => can('draftDocument') && draftingCouncil(access.roles, stage) !== null),
      lots: can('exportPacks') ? access.lots.map(({ number, stage }) => ({ number, stage })) : [],
      mayExport: can('exportPacks'),
    };
  });

export default function Documents() {
  return <DocumentsView {...useLoaderData<typeof loader>()} />;
}
