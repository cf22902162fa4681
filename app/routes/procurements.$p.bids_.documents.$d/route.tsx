import type { LoaderFunctionArgs } from '@remix-run/node';
import { bidDocumentFileName } from '#app/domain/bid-document.ts';
import { isUuid, notFound, procurementPage } from '#app/server/http.server.ts';
import { findDocumentFile } from '#db/queries/bid-documents.server.ts';

const types = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

/**
 * A document of a tender as received, for whoever may read the tender's answers. A PDF may be shown by the browser's own
 * viewer, which runs nothing of the portal; a DOCX is only ever saved.
 */
export const loader = (args: LoaderFunctionArgs) =>
  procurementPage(args, 'procurements.$p.bids_.documents.$d', async ({ db, access, params }) => {
    const found = isUuid(params.d) ? await findDocumentFile(db, access.procurement.id, params.d) : undefined;
    if (!found) throw notFound();
    const { letter, kind, bytes } = found;
    const disposition = kind === 'pdf' ? 'inline' : 'attachment';
    return new Response(new Uint8Array(bytes), {
      headers: {
        'Content-Type': types[kind],
        'Content-Disposition': `${disposition}; filename="${bidDocumentFileName(letter, found, kind)}"`,
      },
    });
  });
