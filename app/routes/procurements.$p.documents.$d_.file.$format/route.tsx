import type { LoaderFunctionArgs } from '@remix-run/node';
import { paths } from '#app/paths.ts';
import { answerWithFile, copyToKeep, formatOf } from '#app/server/document-file.server.ts';
import { isUuid, notFound, procurementPage } from '#app/server/http.server.ts';
import { findDocument } from '#db/queries/documents.server.ts';

/** A made document as a file. The exempt part is not there for those who may not read it. */
export const loader = async (args: LoaderFunctionArgs) => {
  const file = await procurementPage(
    args,
    'procurements.$p.documents.$d_.file.$format',
    async ({ db, access, params, can }) => {
      const { d } = params;
      const format = formatOf(params.format);
      const found = isUuid(d) ? await findDocument(db, access.procurement.id, d) : null;
      if (!found || !format || (found.part === 'exempt' && !can('readExemptPart'))) throw notFound();
      const { id } = access.procurement;
      return {
        ...copyToKeep(found),
        ...{ format, madeAt: found.madeAt },
        ...{ address: paths.documentFile(id, found.id, format), back: paths.document(id, found.id) },
      };
    },
  );
  return answerWithFile(args, file);
};
