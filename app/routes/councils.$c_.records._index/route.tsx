import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { createDecisionRecord } from '#app/commands/create-decision-record.server.ts';
import { takeOverDecision } from '#app/commands/take-over-decision.server.ts';
import { routeName } from '#app/documents/decision-record/parts/part-words.ts';
import { recordFormById, recordFormsOf } from '#app/documents/decision-record/record-forms.ts';
import { formById } from '#app/documents/forms/council-forms.ts';
import { writesRecords } from '#app/domain/permission.ts';
import { recordStanding } from '#app/domain/record-standing.ts';
import { reportNames } from '#app/domain/report-stage.ts';
import { ukDay } from '#app/domain/uk-time.ts';
import { paths } from '#app/paths.ts';
import { intent, newFormKey, submitted } from '#app/server/http.server.ts';
import { recordsPage } from '#app/server/record-page.server.ts';
import { listPaperReports } from '#db/queries/paper-reports.server.ts';
import { listCouncilRecords } from '#db/queries/record-lists.server.ts';
import { beginForm, takeOverForm } from './form.ts';
import { RecordsView } from './view.tsx';

export const meta = () => [{ title: 'Decision records – Joint commissioning' }];

export const loader = (args: LoaderFunctionArgs) =>
  recordsPage(args, 'councils.$c_.records._index', async ({ db, access, now }) => {
    const { council, roles } = access;
    const today = ukDay(now);
    const records = await listCouncilRecords(db, council.id);
    const reports = await listPaperReports(db, council.id);
    return {
      council,
      records: records.map((one) => ({
        ...{ id: one.id, title: one.title, reference: one.reference, fromPaper: one.fromPaper },
        form: recordFormById(one.form)?.name ?? one.form,
        route: routeName[one.route],
        standing: recordStanding(one, today),
      })),
      reports: reports.map(({ form, stage, ...one }) => ({
        ...{ ...one, stage: reportNames[stage] },
        edition: formById(form)?.edition ?? form,
      })),
      forms: recordFormsOf(council.id).map(({ id, name, edition, validFrom, validTo }) => ({
        ...{ id, name, edition },
        inUse: validFrom <= today && (validTo === null || today <= validTo),
      })),
      mayBegin: writesRecords(roles, false),
      formKeys: [newFormKey(), newFormKey()] as const,
    };
  });

export const action = async (args: ActionFunctionArgs) => {
  const councilId = args.params.c ?? '';
  // Whoever may not read them is told so before a byte of a file is read.
  await recordsPage(args, 'councils.$c_.records._index', async () => null);
  return submitted(args, {
    takeOver: intent({
      form: takeOverForm,
      run: (actor, _, __, files) => takeOverDecision(actor, { councilId, bytes: files.get('pack')?.bytes ?? null }),
      done: ({ kind, id }) => (kind === 'record' ? paths.record(councilId, id) : paths.paperReport(councilId, id)),
    }),
    begin: intent({
      form: beginForm,
      run: (actor, input) => createDecisionRecord(actor, { ...input, councilId, procurementId: null }),
      done: ({ recordId }) => paths.record(councilId, recordId),
    }),
  });
};

export default function Records() {
  return <RecordsView {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
