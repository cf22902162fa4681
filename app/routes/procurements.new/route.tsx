import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { createProcurement } from '#app/commands/create-procurement.server.ts';
import { procurementTemplates } from '#app/domain/procurement-template.ts';
import { paths } from '#app/paths.ts';
import { intent, newFormKey, notPermitted, signedInPage, submitted } from '#app/server/http.server.ts';
import { listCouncils } from '#db/queries/people.server.ts';
import { newProcurementForm } from './form.ts';
import { NewProcurementView } from './view.tsx';

export const meta = () => [{ title: 'New procurement – Joint commissioning' }];

export const loader = (args: LoaderFunctionArgs) =>
  signedInPage(args, async ({ db, viewer, url }) => {
    if (!viewer.councilId) throw notPermitted();
    const councils = await listCouncils(db);
    return {
      template: procurementTemplates.find(({ key }) => key === url.searchParams.get('template')) ?? null,
      lead: viewer.councilName,
      partners: councils.filter(({ id }) => id !== viewer.councilId),
      formKey: newFormKey(),
    };
  });

export const action = (args: ActionFunctionArgs) =>
  submitted(args, {
    create: intent({
      form: newProcurementForm,
      run: createProcurement,
      done: ({ id }) => paths.procurement(id),
    }),
  });

export default function NewProcurement() {
  return <NewProcurementView {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
