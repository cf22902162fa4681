import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { Document } from '#app/documents/document.ts';
import { plainText } from '#app/documents/render/plain-text.ts';
import { wordChanges } from '#app/domain/word-changes.ts';
import { isUuid, notFound, procurementPage } from '#app/server/http.server.ts';
import { frameOf } from '#app/server/procurement-frame.server.ts';
import { findDocument, listDocuments } from '#db/queries/documents.server.ts';
import { CompareView } from './view.tsx';

export const meta = () => [{ title: 'Compare versions – Joint commissioning' }];

/** A made report beside another version of it, word by word: the one before unless another is chosen. */
export const loader = (args: LoaderFunctionArgs) =>
  procurementPage(args, 'procurements.$p.documents.$d_.compare', async (visit) => {
    const { db, access, params, url, can } = visit;
    const procurementId = access.procurement.id;
    const made = isUuid(params.d) ? await findDocument(db, procurementId, params.d) : null;
    if (!made || (made.part === 'exempt' && !can('readExemptPart'))) throw notFound();
    const others = (await listDocuments(db, procurementId)).filter(
      (one) =>
        one.id !== made.id && one.councilId === made.councilId && one.stage === made.stage && one.part === made.part,
    );
    const wanted = url.searchParams.get('with');
    const chosen = others.find(({ id }) => id === wanted) ?? nearest(others, made.number);
    const other = chosen ? await findDocument(db, procurementId, chosen.id) : null;
    const [from, to] = other && other.number > made.number ? [made, other] : [other, made];
    return {
      frame: frameOf(visit),
      document: { id: made.id, title: made.title, number: made.number },
      others: others.map(({ id, number, madeAt }) => ({ id, number, madeAt: madeAt.toISOString() })),
      chosen: chosen?.id ?? null,
      compared: from && {
        from: from.number,
        to: to.number,
        // What is stored was a `Document` when it was made, and nobody can change it.
        changes: wordChanges(plainText(from.model as Document), plainText(to.model as Document)),
      },
    };
  });

/** The version before, else the first there is. */
const nearest = <T extends { readonly number: number }>(others: readonly T[], number: number): T | null =>
  others.filter((one) => one.number < number).sort((a, b) => b.number - a.number)[0] ?? others[0] ?? null;

export default function Compare() {
  return <CompareView {...useLoaderData<typeof loader>()} />;
}
