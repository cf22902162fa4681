import type { LoaderFunctionArgs } from '@remix-run/node';
import type { Document } from '#app/documents/document.ts';
import { fileResponse, renderDocument } from '#app/server/document-file.server.ts';
import { isUuid, notFound } from '#app/server/http.server.ts';
import { findPublished } from '#db/queries/publications.server.ts';

/** The public copy as a file, for anybody. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const { d, format } = params;
  if (!isUuid(d) || (format !== 'html' && format !== 'docx' && format !== 'pdf')) throw notFound();
  const found = await context.portal.transactions.read(null, (db) => findPublished(db, d));
  if (!found) throw notFound();
  // What is stored was a `Document` when it was published, and nobody can change it.
  const body = await renderDocument(found.model as Document, format, found.publishedAt);
  return fileResponse(body, format, `published-${d.slice(0, 8)}`);
}
