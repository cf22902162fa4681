import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { endInterest, recordInterest } from '#app/commands/record-interest.server.ts';
import { paths } from '#app/paths.ts';
import { intent, newFormKey, signedInPage, submitted } from '#app/server/http.server.ts';
import { listOwnInterests } from '#db/queries/interests.server.ts';
import { endInterestForm, recordInterestForm } from './form.ts';
import { InterestsView } from './view.tsx';

export const meta = () => [{ title: 'Your interests – Joint commissioning' }];

/** The viewer's own register; nobody else's is selected, whatever else the viewer may see. */
export const loader = (args: LoaderFunctionArgs) =>
  signedInPage(args, async ({ db, viewer }) => ({
    interests: await listOwnInterests(db, viewer.personId),
    formKeys: [newFormKey(), newFormKey()] as const,
  }));

export const action = (args: ActionFunctionArgs) =>
  submitted(args, {
    record: intent({ form: recordInterestForm, run: recordInterest, done: paths.interests }),
    end: intent({ form: endInterestForm, run: endInterest, done: paths.interests }),
  });

export default function Interests() {
  return <InterestsView {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
