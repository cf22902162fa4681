import type { LoaderFunctionArgs } from '@remix-run/node';
import type { Document } from '#app/documents/document.ts';
import { paths } from '#app/paths.ts';
import { answerWithFile, formatOf } from '#app/server/document-file.server.ts';
import { isUuid, notFound, procurementPage } from '#app/server/http.server.ts';
import { findLetter } from '#db/queries/letters.server.ts';

/** An issued letter as a file. */
export const loader = async (args: LoaderFunctionArgs) => {
  const file = await procurementPage(
    args,
    'procurements.$p.letters_.$l.$format',
    async ({ db, access, params, can }) => {
      const { l } = params;
      const format = formatOf(params.format);
      const found = isUuid(l) ? await findLetter(db, access.procurement.id, l) : undefined;
      if (!l || !format || !found || !can('readLetters', found.lotId)) throw notFound();
      const { id, reference } = access.procurement;
      return {
        document: found.model as Document,
        ...{ format, madeAt: found.issuedAt },
        name: `${reference.replace(/[^A-Za-z0-9]+/g, '-')}-letter-bid-${found.letter}`,
        ...{ address: paths.letterFile(id, l, format), back: paths.letters(id) },
      };
    },
  );
  return answerWithFile(args, file);
};
