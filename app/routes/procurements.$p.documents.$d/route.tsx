import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { publishDocument } from '#app/commands/publish-document.server.ts';
import type { Document } from '#app/documents/document.ts';
import { reportOnPublication } from '#app/documents/report-on-publication.ts';
import { draftingCouncil } from '#app/domain/drafting-council.ts';
import { type Publishing, publishesFor } from '#app/domain/publication.ts';
import { publishForm } from '#app/forms/publish-form.ts';
import { paths } from '#app/paths.ts';
import { intent, isUuid, newFormKey, notFound, procurementPage, submitted } from '#app/server/http.server.ts';
import { frameOf } from '#app/server/procurement-frame.server.ts';
import { publicationShown } from '#app/server/publication-shown.server.ts';
import { findDocument, listDocuments } from '#db/queries/documents.server.ts';
import { DocumentPageView } from './view.tsx';

export const meta = () => [{ title: 'Document – Joint commissioning' }];

export const loader = (args: LoaderFunctionArgs) =>
  procurementPage(args, 'procurements.$p.documents.$d', async (visit) => {
    const { db, access, params, can } = visit;
    const procurementId = access.procurement.id;
    const found = isUuid(params.d) ? await findDocument(db, procurementId, params.d) : null;
    // The wall of the database hides the exempt part already; this says so again.
    if (!found || (found.part === 'exempt' && !can('readExemptPart'))) throw notFound();
    const others = await listDocuments(db, procurementId);
    const { id, stage, part, number, title, hash, madeBy, form, councilId } = found;
    const findingsOn = publishesFor(access.roles, councilId)
      ? (publishing: Publishing) => reportOnPublication(found, publishing)
      : null;
    const { findings, ...publication } = await publicationShown(visit, found, findingsOn);
    return {
      frame: frameOf(visit),
      document: {
        ...{ id, stage, part, number, title, hash, madeBy, madeAt: found.madeAt.toISOString() },
        model: found.model as Document,
        findings,
      },
      related: others
        .filter((one) => one.id !== id && one.stage === stage)
        .map(({ madeAt, ...one }) => ({ ...one, madeAt: madeAt.toISOString() })),
      source: { form, councilId },
      mayCompare: draftingCouncil(access.roles, stage) === councilId,
      publication,
      formKey: newFormKey(),
    };
  });

export const action = (args: ActionFunctionArgs) => {
  const { p: procurementId = '', d: documentId = '' } = args.params;
  if (!isUuid(documentId)) throw notFound();
  return submitted(args, {
    publish: intent({
      form: publishForm,
      run: (actor, input) => publishDocument(actor, { ...input, procurementId, documentId }),
      done: () => paths.document(procurementId, documentId),
    }),
  });
};

export default function DocumentPage() {
  return <DocumentPageView {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
