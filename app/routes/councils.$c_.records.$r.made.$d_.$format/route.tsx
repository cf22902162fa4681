import type { LoaderFunctionArgs } from '@remix-run/node';
import type { Document } from '#app/documents/document.ts';
import { paths } from '#app/paths.ts';
import { answerWithFile, formatOf } from '#app/server/document-file.server.ts';
import { isUuid, notFound } from '#app/server/http.server.ts';
import { recordPage } from '#app/server/record-page.server.ts';
import { findRecordVersion } from '#db/queries/record-documents.server.ts';

/** A made version of a record as a file: the signed original once it is signed, else marked as a draft. */
export const loader = async (args: LoaderFunctionArgs) => {
  const file = await recordPage(
    args,
    'councils.$c_.records.$r.made.$d_.$format',
    async ({ db, access: { record }, params }) => {
      const { d } = params;
      const format = formatOf(params.format);
      const found = isUuid(d) ? await findRecordVersion(db, record.id, d) : null;
      if (!found || !d || !format) throw notFound();
      const { number, signature, model, madeAt } = found;
      const address = paths.madeRecordFile(record.councilId, record.id, d, format);
      return {
        document: (signature?.model ?? model) as Document,
        ...{ format, madeAt, name: `decision-record-version-${number}-${signature ? 'signed' : 'draft'}` },
        // Signing makes another file of the same version.
        address: signature ? `${address}?signed` : address,
        back: paths.madeRecord(record.councilId, record.id, d),
      };
    },
  );
  return answerWithFile(args, file);
};
