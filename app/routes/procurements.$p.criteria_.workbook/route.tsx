import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { importCriteria, importRefusal } from '#app/commands/import-criteria.server.ts';
import { draftProblem } from '#app/domain/criteria-amendment.ts';
import { refuse } from '#app/domain/result.ts';
import { workbookApart } from '#app/exchange/read-apart.server.ts';
import { paths } from '#app/paths.ts';
import { chosenLot, intent, newFormKey, procurementPage, submitted } from '#app/server/http.server.ts';
import { frameOf, lotsOf } from '#app/server/procurement-frame.server.ts';
import { findCriteria } from '#db/queries/criteria.server.ts';
import { importForm } from './form.ts';
import { WorkbookView } from './view.tsx';

export const meta = () => [{ title: 'Criteria workbook – Joint commissioning' }];

export const loader = (args: LoaderFunctionArgs) =>
  procurementPage(args, 'procurements.$p.criteria_.workbook', async (visit) => {
    const lot = chosenLot(visit, 'editCriteria');
    const { draft, frozen } = await findCriteria(visit.db, lot.id);
    const standing = { stage: lot.stage, amends: draft?.amends ?? null, published: frozen?.number ?? null };
    return {
      frame: frameOf(visit),
      lots: lotsOf(visit, 'editCriteria'),
      lot: { id: lot.id, number: lot.number, title: lot.title, stage: lot.stage },
      blocked: draftProblem(standing),
      formKey: newFormKey(),
    };
  });

export const action = async (args: ActionFunctionArgs) => {
  const procurementId = args.params.p ?? '';
  const lot = Number(new URL(args.request.url).searchParams.get('lot')) || undefined;
  // Whoever may not import is told so before a byte of the file is read.
  await procurementPage(args, 'procurements.$p.criteria_.workbook', async () => null);
  return submitted(args, {
    import: intent({
      form: importForm,
      run: async (actor, { lotId }, _, files) => {
        const file = files.get('workbook');
        if (!file)
          return refuse(importRefusal([{ sheet: null, address: null, sentence: 'Choose the workbook to import' }]));
        const read = await workbookApart(file.bytes);
        if (!read.ok) return refuse(importRefusal(read.refusal));
        return importCriteria(actor, { procurementId, lotId, sheets: read.value });
      },
      done: () => paths.criteria(procurementId, lot),
    }),
  });
};

export default function CriteriaWorkbook() {
  return <WorkbookView {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
