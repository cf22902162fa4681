import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { endDelegation } from '#app/commands/end-delegation.server.ts';
import { recordDelegation } from '#app/commands/record-delegation.server.ts';
import { ukDay } from '#app/domain/uk-time.ts';
import { paths } from '#app/paths.ts';
import { intent, newFormKey, notFound, signedInPage, submitted } from '#app/server/http.server.ts';
import { listDelegations } from '#db/queries/approvals.server.ts';
import { findCouncilPage } from '#db/queries/councils.server.ts';
import { delegationForm, endForm } from './form.ts';
import { DelegationsView } from './view.tsx';

export const meta = () => [{ title: 'Delegations – Joint commissioning' }];

export const loader = (args: LoaderFunctionArgs) =>
  signedInPage(args, async ({ db, params, viewer, now }) => {
    const council = await findCouncilPage(db, params.c ?? '', viewer.personId);
    if (!council) throw notFound();
    return {
      council: { id: council.id, name: council.name },
      posts: council.people.map(({ post }) => post),
      delegations: await listDelegations(db, council.id),
      isAdministrator: council.isAdministrator,
      today: ukDay(now),
      formKeys: [newFormKey(), newFormKey()] as const,
    };
  });

export const action = (args: ActionFunctionArgs) => {
  const councilId = args.params.c ?? '';
  const done = () => paths.delegations(councilId);
  return submitted(args, {
    record: intent({
      form: delegationForm,
      run: (actor, input) => recordDelegation(actor, { ...input, councilId }),
      done,
    }),
    end: intent({
      form: endForm,
      run: (actor, input) => endDelegation(actor, { ...input, councilId }),
      done,
    }),
  });
};

export default function Delegations() {
  return <DelegationsView {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
