import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { addLot } from '#app/commands/add-lot.server.ts';
import { editProcurement, typedFacts } from '#app/commands/edit-procurement.server.ts';
import { paths } from '#app/paths.ts';
import { intent, newFormKey, procurementPage, submitted } from '#app/server/http.server.ts';
import { frameOf } from '#app/server/procurement-frame.server.ts';
import { findProcurementRecord } from '#db/queries/procurements.server.ts';
import { addLotForm, editProcurementForm } from './form.ts';
import { EditProcurementView } from './view.tsx';

export const meta = () => [{ title: 'Change the facts – Joint commissioning' }];

export const loader = (args: LoaderFunctionArgs) =>
  procurementPage(args, 'procurements.$p.edit', async (visit) => {
    const record = await findProcurementRecord(visit.db, visit.access.procurement.id);
    return {
      frame: frameOf(visit),
      version: record.version,
      facts: typedFacts(record),
      years: record.years.map(({ label, kind }) => ({ label, kind })),
      lots: visit.access.lots.map(({ number, title }) => ({ number, title })),
      formKeys: [newFormKey(), newFormKey()] as const,
    };
  });

export const action = (args: ActionFunctionArgs) => {
  const procurementId = args.params.p ?? '';
  return submitted(args, {
    save: intent({
      form: editProcurementForm,
      run: (actor, input) => editProcurement(actor, { ...input, procurementId }),
      done: () => paths.procurement(procurementId),
    }),
    addLot: intent({
      form: addLotForm,
      run: (actor, { lotTitle }) => addLot(actor, { procurementId, title: lotTitle }),
      done: () => paths.editProcurement(procurementId),
    }),
  });
};

export default function EditProcurement() {
  return <EditProcurementView {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
