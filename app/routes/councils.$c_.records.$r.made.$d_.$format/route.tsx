import type { LoaderFunctionArgs } from '@remix-run/node';
import type { Document } from '#app/documents/document.ts';
import { fileResponse, renderDocument } from '#app/server/document-file.server.ts';
import { isUuid, notFound } from '#app/server/http.server.ts';
import { recordPage } from '#app/server/record-page.server.ts';
import { findRecordVersion } from '#db/queries/record-documents.server.ts';

/** A made version of a record as a file: the signed original once it is signed, else marked as a draft. */
export const loader = (args: LoaderFunctionArgs) =>
  recordPage(args, 'councils.$c_.records.$r.made.$d_.$format', async ({ db, access, params }) => {
    const { d, format } = params;
    const found = isUuid(d) ? await findRecordVersion(db, access.record.id, d) : null;
    if (!found || (format !== 'html' && format !== 'docx' && format !== 'pdf')) throw notFound();
    const { number, signature, model, madeAt } = found;
    const body = await renderDocument((signature?.model ?? model) as Document, format, madeAt);
    return fileResponse(body, format, `decision-record-version-${number}-${signature ? 'signed' : 'draft'}`);
  });
