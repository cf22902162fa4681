import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { addMeeting } from '#app/commands/add-meeting.server.ts';
import { cancelMeeting } from '#app/commands/cancel-meeting.server.ts';
import { recordGovernanceSetting } from '#app/commands/record-governance-setting.server.ts';
import { formsOfCouncil } from '#app/documents/forms/council-forms.ts';
import { isGovernanceKey } from '#app/domain/governance-keys.ts';
import { settingsByKey, typedGovernanceValue } from '#app/domain/governance-words.ts';
import { paths } from '#app/paths.ts';
import { intent, newFormKey, notFound, signedInPage, submitted } from '#app/server/http.server.ts';
import { findCouncilPage } from '#db/queries/councils.server.ts';
import { cancelForm, confirmForm, meetingForm, recordForm } from './form.ts';
import { CouncilView } from './view.tsx';

export const meta = () => [{ title: 'Council – Joint commissioning' }];

export const loader = (args: LoaderFunctionArgs) =>
  signedInPage(args, async ({ db, params, viewer, now, url }) => {
    const council = await findCouncilPage(db, params.c ?? '', viewer.personId);
    if (!council) throw notFound();
    const { settings, ...rest } = council;
    const today = now.toISOString().slice(0, 10);
    const asked = url.searchParams.get('change') ?? '';
    const changing = isGovernanceKey(asked) ? asked : null;
    return {
      council: rest,
      today,
      changing: council.isAdministrator ? changing : null,
      settings: settingsByKey(settings).map(([key, rows]) => ({
        key,
        rows: rows.map((row) => ({ ...row, typed: typedGovernanceValue(row.value) })),
      })),
      forms: formsOfCouncil(council.id).map(({ id, edition, validFrom }) => ({ id, edition, validFrom })),
      formKeys: [newFormKey(), newFormKey(), newFormKey(), newFormKey()] as const,
    };
  });

export const action = (args: ActionFunctionArgs) => {
  const councilId = args.params.c ?? '';
  const done = () => paths.council(councilId);
  return submitted(args, {
    confirm: intent({
      form: confirmForm,
      run: (actor, input) => recordGovernanceSetting(actor, { ...input, councilId, value: null }),
      done,
    }),
    record: intent({
      form: recordForm,
      run: (actor, input) => recordGovernanceSetting(actor, { ...input, councilId }),
      done,
    }),
    addMeeting: intent({
      form: meetingForm,
      run: (actor, { unusualReason, ...input }) => addMeeting(actor, { ...input, reason: unusualReason, councilId }),
      done,
    }),
    cancelMeeting: intent({
      form: cancelForm,
      run: (actor, { meetingId, cancelReason }) => cancelMeeting(actor, { meetingId, reason: cancelReason, councilId }),
      done,
    }),
  });
};

export default function Council() {
  return <CouncilView {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
