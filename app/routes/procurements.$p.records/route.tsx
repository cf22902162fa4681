import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { createDecisionRecord } from '#app/commands/create-decision-record.server.ts';
import { recordFormsOn } from '#app/documents/decision-record/record-forms.ts';
import { permits } from '#app/domain/permission.ts';
import { recordStanding } from '#app/domain/record-standing.ts';
import { ukDay } from '#app/domain/uk-time.ts';
import { paths } from '#app/paths.ts';
import { intent, newFormKey, procurementPage, submitted } from '#app/server/http.server.ts';
import { frameOf } from '#app/server/procurement-frame.server.ts';
import {
  listDecidingCouncils,
  listProcurementRecords,
  listPublishedInProcurement,
} from '#db/queries/record-lists.server.ts';
import { beginForm } from './form.ts';
import { recordRows } from './record-rows.ts';
import { ProcurementRecordsView } from './view.tsx';

export const meta = () => [{ title: 'Decision records – Joint commissioning' }];

export const loader = (args: LoaderFunctionArgs) =>
  procurementPage(args, 'procurements.$p.records', async (visit) => {
    const { db, access, now } = visit;
    const p = access.procurement.id;
    const today = ukDay(now);
    const councils = await listDecidingCouncils(db, p);
    const own = (await listProcurementRecords(db, p)).map((one) => ({ ...one, standing: recordStanding(one, today) }));
    const published = await listPublishedInProcurement(db, p);
    const writesFor = access.roles.flatMap((held) =>
      held.councilId !== null && held.role !== 'recordOfficer' && permits('writeRecord', [held])
        ? [held.councilId]
        : [],
    );
    return {
      frame: frameOf(visit),
      rows: recordRows({ councils, own, published, today }),
      begin: [...new Set(writesFor)].map((councilId) => ({
        councilId,
        council: councils.find(({ id }) => id === councilId)?.shortName ?? councilId,
        routes: (['joint', 'award'] as const).filter(
          (route) => !own.some((one) => one.councilId === councilId && one.route === route),
        ),
        forms: recordFormsOn(councilId, today).map(({ id, name, edition }) => ({ id, name, edition })),
      })),
      formKey: newFormKey(),
    };
  });

export const action = (args: ActionFunctionArgs) => {
  const procurementId = args.params.p ?? '';
  return submitted(args, {
    begin: intent({
      form: beginForm,
      run: (actor, input) => createDecisionRecord(actor, { ...input, procurementId, title: '', fromPaper: false }),
      done: ({ recordId }, _, { councilId }) => paths.record(councilId, recordId),
    }),
  });
};

export default function ProcurementRecords() {
  return <ProcurementRecordsView {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
