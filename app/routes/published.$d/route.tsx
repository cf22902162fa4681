import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { Document } from '#app/documents/document.ts';
import { formatDate, type PlainDate } from '#app/domain/plain-date.ts';
import { formatUkTime } from '#app/domain/uk-time.ts';
import { isUuid, notFound } from '#app/server/http.server.ts';
import { findPublished } from '#db/queries/publications.server.ts';
import { PublicDocumentView } from './view.tsx';

export const meta = ({ data }: { data?: Awaited<ReturnType<typeof loader>> }) => [
  { title: `${data?.document.title ?? 'Published document'} – Joint commissioning` },
];

/** The public copy, for anybody. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const { d } = params;
  const found = isUuid(d) ? await context.portal.transactions.read(null, (db) => findPublished(db, d)) : null;
  if (!found) throw notFound();
  const { id, hash, council, publishedAt, replaces, replacedBy, callInUntil, effectiveOn } = found;
  return {
    ...{ id, hash, council, publishedAt: formatUkTime(publishedAt), replaces },
    replacedBy: replacedBy && { ...replacedBy, publishedOn: formatDate(replacedBy.publishedOn) },
    callInUntil: sayDay(callInUntil),
    effectiveOn: sayDay(effectiveOn),
    // What is stored was a `Document` when it was published, and nobody can change it.
    document: found.model as Document,
  };
}

const sayDay = (day: string | null) => (day === null ? null : formatDate(day as PlainDate));

export default function PublicDocument() {
  return <PublicDocumentView {...useLoaderData<typeof loader>()} />;
}
