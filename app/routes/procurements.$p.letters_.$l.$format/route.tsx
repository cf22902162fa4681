import type { LoaderFunctionArgs } from '@remix-run/node';
import type { Document } from '#app/documents/document.ts';
import { documentTypes, renderDocument } from '#app/server/document-file.server.ts';
import { isUuid, notFound, procurementPage } from '#app/server/http.server.ts';
import { findLetter } from '#db/queries/letters.server.ts';

/** An issued letter as a file. */
export const loader = (args: LoaderFunctionArgs) =>
  procurementPage(args, 'procurements.$p.letters_.$l.$format', async ({ db, access, params, can }) => {
    const { l, format } = params;
    const found = isUuid(l) ? await findLetter(db, access.procurement.id, l) : undefined;
    if (!found || !can('readLetters', found.lotId)) throw notFound();
    if (format !== 'html' && format !== 'docx' && format !== 'pdf') throw notFound();
    const body = await renderDocument(found.model as Document, format, found.issuedAt);
    const name = `${access.procurement.reference.replace(/[^A-Za-z0-9]+/g, '-')}-letter-bid-${found.letter}.${format}`;
    return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
      headers: { 'Content-Type': documentTypes[format], 'Content-Disposition': `attachment; filename="${name}"` },
    });
  });
