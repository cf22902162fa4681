import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { saveRecordPart } from '#app/commands/save-record-part.server.ts';
import { fieldsOfPart } from '#app/documents/decision-record/parts/part-fields.ts';
import { RECORD_PARTS, type RecordPart } from '#app/documents/decision-record/record-facts.ts';
import { partForm } from '#app/forms/part-form.ts';
import { paths } from '#app/paths.ts';
import { intent, isUuid, newFormKey, notFound, submitted } from '#app/server/http.server.ts';
import { builtVersion, draftOfRecord, writtenParts } from '#app/server/record-draft.server.ts';
import { recordFrameOf } from '#app/server/record-frame.server.ts';
import { recordPage } from '#app/server/record-page.server.ts';
import { shownConsultees } from './shown-consultees.ts';
import { shownGiven } from './shown-given.ts';
import { PartView } from './view.tsx';

export const meta = ({ data }: { data?: Awaited<ReturnType<typeof loader>> }) => [
  { title: `${data?.heading ?? 'Part of a record'} – Joint commissioning` },
];

export const loader = (args: LoaderFunctionArgs) =>
  recordPage(args, 'councils.$c_.records.$r.parts.$part', async ({ db, access, params, now, viewer }) => {
    const { record, council } = access;
    const draft = await draftOfRecord(db, access, now);
    const parts = writtenParts(draft.form, record);
    const part = parts.find((one) => one === params.part);
    if (!part) throw notFound();
    const asked = draft.form.parts.find((one) => one.part === part);
    const entry = draft.entries.find((one) => one.part === part);
    const stored = (entry?.content ?? {}) as Readonly<Record<string, unknown>>;
    const { findings } = builtVersion(draft, { number: 1, status: 'draft' });
    const page = paths.recordPart(council.id, record.id, part);
    const at = parts.indexOf(part);
    const next = parts[at + 1];
    return {
      frame: recordFrameOf(access),
      part,
      heading: asked?.heading ?? 'What the paper shows',
      guidance: asked?.guidance ?? 'What is wrong with the paper itself, so that the checks can say it.',
      fields: fieldsOfPart(part, stored),
      given: shownGiven(part, draft.given, record.procurementId === null ? {} : draft.hrefs),
      consultees: shownConsultees(part, draft.form, draft.facts),
      version: entry?.version ?? 0,
      saved: entry ? { by: entry.savedBy, at: entry.savedAt } : null,
      findings: findings.filter(({ places }) => places.some(({ href }) => href?.split('#')[0] === page)),
      next: next ? paths.recordPart(council.id, record.id, next) : null,
      storageKey: `record ${viewer.personId} ${record.id} ${part}`,
      formKey: newFormKey(),
    };
  });

export const action = (args: ActionFunctionArgs) => {
  const { c = '', r: recordId = '' } = args.params;
  const part = partOf(args.params.part);
  if (!isUuid(recordId) || !part) throw notFound();
  return submitted(args, {
    save: intent({
      form: partForm(part),
      run: (actor, input) => saveRecordPart(actor, { ...input, recordId, part }),
      done: () => `${paths.recordPart(c, recordId, part)}#checks`,
    }),
  });
};

const partOf = (name: string | undefined): RecordPart | undefined => RECORD_PARTS.find((one) => one === name);

export default function RecordPartPage() {
  const data = useLoaderData<typeof loader>();
  // Another part is another form: nothing typed in one may stay in the boxes of the next.
  return <PartView key={data.part} {...data} answer={useActionData<typeof action>()} />;
}
