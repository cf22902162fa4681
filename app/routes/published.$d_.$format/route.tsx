import type { LoaderFunctionArgs } from '@remix-run/node';
import type { Document } from '#app/documents/document.ts';
import { paths } from '#app/paths.ts';
import { answerWithFile, formatOf } from '#app/server/document-file.server.ts';
import { isUuid, notFound } from '#app/server/http.server.ts';
import { findPublished } from '#db/queries/publications.server.ts';

/** The public copy as a file, for anybody. */
export async function loader(args: LoaderFunctionArgs) {
  const { context, params } = args;
  const { d } = params;
  const format = formatOf(params.format);
  if (!isUuid(d) || !format) throw notFound();
  const found = await context.portal.transactions.read(null, (db) => findPublished(db, d));
  if (!found) throw notFound();
  return answerWithFile(args, {
    // What is stored was a `Document` when it was published, and nobody can change it.
    document: found.model as Document,
    ...{ format, madeAt: found.publishedAt, name: `published-${d.slice(0, 8)}` },
    ...{ address: paths.publicationFile(d, format), back: paths.publication(d) },
  });
}
