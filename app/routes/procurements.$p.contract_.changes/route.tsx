import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { extendContract } from '#app/commands/extend-contract.server.ts';
import { varyContract } from '#app/commands/vary-contract.server.ts';
import { ukDay } from '#app/domain/uk-time.ts';
import { parseForm } from '#app/forms/parse-form.ts';
import type { ShownAnswer } from '#app/forms/shown-answer.ts';
import { paths } from '#app/paths.ts';
import { chosenLot, intent, newFormKey, procurementPage, submitted } from '#app/server/http.server.ts';
import { frameOf, lotsOf } from '#app/server/procurement-frame.server.ts';
import { findContractChanges } from '#db/queries/contract-life.server.ts';
import { extendForm, varyForm, varyHealthForm } from './form.ts';
import { shownChanges } from './shown-changes.ts';
import { ChangesView } from './view.tsx';

export const meta = () => [{ title: 'Extensions and variations – Joint commissioning' }];

export const loader = (args: LoaderFunctionArgs) =>
  procurementPage(args, 'procurements.$p.contract_.changes', async (visit) => {
    const { db, access, can, url, now } = visit;
    const lot = chosenLot(visit, 'readContract');
    const found = await findContractChanges(db, access.procurement.id, lot.id);
    // A change that is tested stands in the page’s address; nothing of it is stored.
    const values = Object.fromEntries(url.searchParams);
    const typed = typedChange({ ...values, lotId: lot.id });
    const tested: ShownAnswer | null = typed && {
      intent: values.intent ?? 'vary',
      problems: typed.ok ? [] : typed.problems,
      values,
    };
    const page = {
      frame: frameOf(visit),
      lots: lotsOf(visit, 'readContract'),
      lot: { id: lot.id, number: lot.number, title: lot.title, stage: lot.stage },
      shown: shownChanges(found, typed?.ok ? typed.value : null, ukDay(now)),
      tested,
      mayKeep: can('keepContract'),
      formKeys: [newFormKey(), newFormKey()] as const,
    };
    return data(page, { status: tested && tested.problems.length > 0 ? 400 : 200 });
  });

/** A change typed into the page’s address, by the questions of its regime; null: none. */
const typedChange = (values: Readonly<Record<string, string>>) =>
  values.intent === 'vary'
    ? parseForm(varyForm, values)
    : values.intent === 'varyHealth'
      ? parseForm(varyHealthForm, values)
      : null;

export const action = (args: ActionFunctionArgs) => {
  const procurementId = args.params.p ?? '';
  const lot = Number(new URL(args.request.url).searchParams.get('lot')) || undefined;
  const done = () => paths.contractChanges(procurementId, lot);
  return submitted(args, {
    extend: intent({
      form: extendForm,
      run: (actor, input) => extendContract(actor, { ...input, procurementId }),
      done,
    }),
    varyHealth: intent({
      form: varyHealthForm,
      run: (actor, input) => varyContract(actor, { ...input, procurementId }),
      done,
    }),
    vary: intent({ form: varyForm, run: (actor, input) => varyContract(actor, { ...input, procurementId }), done }),
  });
};

export default function Changes() {
  const { tested, ...page } = useLoaderData<typeof loader>();
  return <ChangesView {...page} answer={useActionData<typeof action>() ?? tested ?? undefined} />;
}
