import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { publishRecord } from '#app/commands/publish-record.server.ts';
import { signRecord } from '#app/commands/sign-record.server.ts';
import { factsAsKept } from '#app/documents/decision-record/record-facts.ts';
import { decisionOf, recordOnPublication } from '#app/documents/decision-record/record-on-publication.ts';
import type { Document } from '#app/documents/document.ts';
import { formatDate, type PlainDate } from '#app/domain/plain-date.ts';
import type { Publishing } from '#app/domain/publication.ts';
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
    const recordId = access.record.id;
    const findingsOn =
      can('publishRecord') && signature !== null && number === newest
        ? (publishing: Publishing) => recordOnPublication({ ...found, recordId, signature }, publishing)
        : null;
    const kept = { id, councilId, part: 'open' as const, findings: signature?.findings ?? found.findings };
    const { findings, ...publication } = await publicationShown(
      visit,
      kept,
      findingsOn,
      decisionOf(found.facts, access.callInExemptBecause),
    );
    return {
      frame: recordFrameOf(access),
      document: {
        ...{ id, number, hash: signature?.hash ?? hash, madeBy, madeAt: formatUkTime(madeAt) },
        // What is stored was a `Document` when it was made, and nobody can change it.
        ...{ findings, model: (signature?.model ?? found.model) as Document },
      },
      newest,
      signature: signature && {
        ...{ post: signature.post, name: signature.name, recordedBy: signature.recordedBy },
        signedOn: formatDate(signature.signedOn as PlainDate),
      },
      signer: factsAsKept(found.facts)?.maker.post ?? '',
      maySign: can('writeRecord') && signature === null && number === newest,
      publication,
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
