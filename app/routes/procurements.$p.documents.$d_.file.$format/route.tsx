import type { LoaderFunctionArgs } from '@remix-run/node';
import { renditionOf } from '#app/server/document-file.server.ts';
import { isUuid, notFound, procurementPage } from '#app/server/http.server.ts';
import { findDocument } from '#db/queries/documents.server.ts';

/** A made document as a file. The exempt part is not there for those who may not read it. */
export const loader = (args: LoaderFunctionArgs) =>
  procurementPage(args, 'procurements.$p.documents.$d_.file.$format', async ({ db, access, params, can }) => {
    const { d, format } = params;
    const found = isUuid(d) ? await findDocument(db, access.procurement.id, d) : null;
    if (!found || (found.part === 'exempt' && !can('readExemptPart'))) throw notFound();
    if (format !== 'html' && format !== 'docx' && format !== 'pdf') throw notFound();
    const file = await renditionOf(found, format);
    return new Response(typeof file.body === 'string' ? file.body : new Uint8Array(file.body), {
      headers: {
        'Content-Type': file.type,
        'Content-Disposition': `attachment; filename="${file.name}"`,
        'X-Content-Type-Options': 'nosniff',
      },
    });
  });
