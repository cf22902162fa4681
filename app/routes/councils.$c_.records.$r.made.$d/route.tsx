import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { publishRecord } from '#app/commands/publish-record.server.ts';
import { signRecord } from '#app/commands/sign-record.server.ts';
import type { Finding } from '#app/documents/checks/finding.ts';
import type { RecordFacts } from '#app/documents/decision-record/record-facts.ts';
import type { Document } from '#app/documents/document.ts';
import { formatDate, type PlainDate } from '#app/domain/plain-date.ts';
import { formatUkTime } from '#app/domain/uk-time.ts';
import { publishForm } from '#app/forms/publish-form.ts';
import { paths } from '#app/paths.ts';
import { intent, isUuid, newFormKey, notFound, submitted } from '#app/server/http.server.ts';
import { publicationShown } from '#app/server/publication-shown.server.ts';
import { recordFrameOf } from '#app/server/record-frame.server.ts';
import { recordPage } from '#app/server/record-page.server.ts';
import { findRecordVersion, nextVersionNumber } from '#db/queries/record-documents.server.ts';
import { signForm } from './form.ts';
import { MadeRecordView } from './view.tsx';

export const meta = () => [{ title: 'Version of a record – Joint commissioning' }];

export const loader = (args: LoaderFunctionArgs) =>
  recordPage(args, 'councils.$c_.records.$r.made.$d', async (visit) => {
    const { db, access, params, can } = visit;
    const found = isUuid(params.d) ? await findRecordVersion(db, access.record.id, params.d) : null;
    if (!found) throw notFound();
    const { id, number, hash, madeBy, madeAt, councilId, signature } = found;
    const newest = (await nextVersionNumber(db, access.record.id)) - 1;
    // What is stored was a `Document` with its findings when it was made, and nobody can change it.
    const findings = (signature?.findings ?? found.findings) as readonly Finding[];
    const mayPublish = can('publishRecord') && signature !== null && number === newest;
    const { maker } = found.facts as RecordFacts;
    return {
      frame: recordFrameOf(access),
      document: {
        ...{ id, number, hash: signature?.hash ?? hash, madeBy, madeAt: formatUkTime(madeAt) },
        ...{ findings, model: (signature?.model ?? found.model) as Document },
      },
      newest,
      signature: signature && {
        ...{ post: signature.post, name: signature.name, recordedBy: signature.recordedBy },
        signedOn: formatDate(signature.signedOn as PlainDate),
      },
      signer: maker.post,
      maySign: can('writeRecord') && signature === null && number === newest,
      publication: await publicationShown(visit, { id, councilId, part: 'open', findings }, mayPublish),
      formKeys: [newFormKey(), newFormKey()] as const,
    };
  });

export const action = (args: ActionFunctionArgs) => {
  const { c = '', r: recordId = '', d: documentId = '' } = args.params;
  if (!isUuid(recordId) || !isUuid(documentId)) throw notFound();
  const done = () => paths.madeRecord(c, recordId, documentId);
  return submitted(args, {
    sign: intent({
      form: signForm,
      run: (actor, input) => signRecord(actor, { ...input, recordId, documentId }),
      done,
    }),
    publish: intent({
      form: publishForm,
      run: (actor, input) => publishRecord(actor, { ...input, recordId, documentId }),
      done,
    }),
  });
};

export default function MadeRecord() {
  return <MadeRecordView {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
