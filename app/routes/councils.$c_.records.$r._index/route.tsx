import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { commentOnRecord, resolveComment } from '#app/commands/comment-on-record.server.ts';
import { makeRecord } from '#app/commands/make-record.server.ts';
import type { Document } from '#app/documents/document.ts';
import { changedFacts } from '#app/documents/out-of-date.ts';
import { paths } from '#app/paths.ts';
import { intent, isUuid, newFormKey, notFound, submitted } from '#app/server/http.server.ts';
import { builtVersion, draftOfRecord, writtenParts } from '#app/server/record-draft.server.ts';
import { recordFrameOf } from '#app/server/record-frame.server.ts';
import { recordPage } from '#app/server/record-page.server.ts';
import { findRecordContents } from '#db/queries/record-contents.server.ts';
import { commentForm, makeForm, settleForm } from './form.ts';
import { partTasks } from './part-tasks.ts';
import { RecordView } from './view.tsx';

export const meta = ({ data }: { data?: Awaited<ReturnType<typeof loader>> }) => [
  { title: `${data?.frame.title ?? 'Decision record'} – Joint commissioning` },
];

export const loader = (args: LoaderFunctionArgs) =>
  recordPage(args, 'councils.$c_.records.$r._index', async ({ db, access, now, can }) => {
    const { record, council } = access;
    const { entries, comments, versions, newest } = await findRecordContents(db, record.id);
    const draft = await draftOfRecord(db, access, now, entries);
    const number = (versions[0]?.number ?? 0) + 1;
    const { document, findings } = builtVersion(draft, { number, status: 'draft' });
    const writes = can('writeRecord');
    const written = writtenParts(draft.form, record);
    const asked = draft.form.parts.map(({ part, heading }) => ({
      ...{ part, heading },
      to: writes && written.includes(part) ? paths.recordPart(council.id, record.id, part) : null,
    }));
    const paper = record.fromPaper
      ? [
          {
            part: 'paper' as const,
            heading: 'What the paper shows',
            to: paths.recordPart(council.id, record.id, 'paper'),
          },
        ]
      : [];
    return {
      frame: recordFrameOf(access),
      tasks: partTasks(
        [...asked, ...paper],
        entries,
        record.procurementId === null ? {} : draft.given,
        findings,
        versions[0],
      ),
      parts: draft.form.parts.map(({ part, heading }) => ({ part, heading })),
      ...{ findings, comments, versions, number, preview: document },
      // What is stored was a `Document` when it was made, and nobody can change it.
      changed: newest ? changedFacts(newest as Document, document) : [],
      mayWrite: writes,
      formKeys: [newFormKey(), newFormKey(), newFormKey()] as const,
    };
  });

export const action = (args: ActionFunctionArgs) => {
  const { c = '', r: recordId = '' } = args.params;
  if (!isUuid(recordId)) throw notFound();
  const comments = () => `${paths.record(c, recordId)}#comments`;
  return submitted(args, {
    make: intent({
      form: makeForm,
      run: (actor) => makeRecord(actor, { recordId }),
      done: ({ documentId }) => paths.madeRecord(c, recordId, documentId),
    }),
    comment: intent({
      form: commentForm,
      run: (actor, input) => commentOnRecord(actor, { ...input, recordId }),
      done: comments,
    }),
    settle: intent({
      form: settleForm,
      run: (actor, input) => resolveComment(actor, { ...input, recordId }),
      done: comments,
    }),
  });
};

export default function DecisionRecord() {
  return <RecordView {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
