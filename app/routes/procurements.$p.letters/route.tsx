import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { issueOutcomeLetters } from '#app/commands/issue-outcome-letters.server.ts';
import type { Document } from '#app/documents/document.ts';
import { stageProblem } from '#app/domain/stage.ts';
import { formatUkTime } from '#app/domain/uk-time.ts';
import { paths } from '#app/paths.ts';
import {
  chosenLot,
  intent,
  isUuid,
  newFormKey,
  notFound,
  procurementPage,
  submitted,
} from '#app/server/http.server.ts';
import { frameOf, lotsOf } from '#app/server/procurement-frame.server.ts';
import { findLetter, listLetters } from '#db/queries/letters.server.ts';
import { issueForm } from './form.ts';
import { LettersView } from './view.tsx';

export const meta = () => [{ title: 'Letters – Joint commissioning' }];

export const loader = (args: LoaderFunctionArgs) =>
  procurementPage(args, 'procurements.$p.letters', async (visit) => {
    const { db, access, url, can } = visit;
    const lot = chosenLot(visit, 'readLetters');
    const wanted = url.searchParams.get('letter');
    const shown = isUuid(wanted ?? undefined) ? await findLetter(db, access.procurement.id, wanted ?? '') : null;
    if (wanted && shown?.lotId !== lot.id) throw notFound();
    return {
      frame: frameOf(visit),
      lots: lotsOf(visit, 'readLetters'),
      lot: { id: lot.id, number: lot.number, title: lot.title, stage: lot.stage },
      letters: (await listLetters(db, lot.id)).map(({ issuedAt, ...letter }) => ({
        ...letter,
        issuedAt: formatUkTime(issuedAt),
      })),
      shown: shown ? { id: shown.id, document: shown.model as Document } : null,
      mayIssue: can('issueLetters', lot.id),
      blocked: stageProblem('issueLetters', lot.stage),
      formKey: newFormKey(),
    };
  });

export const action = (args: ActionFunctionArgs) => {
  const procurementId = args.params.p ?? '';
  const lotNumber = Number(new URL(args.request.url).searchParams.get('lot')) || undefined;
  return submitted(args, {
    issue: intent({
      form: issueForm,
      run: (actor, input) => issueOutcomeLetters(actor, { ...input, procurementId }),
      done: () => paths.letters(procurementId, lotNumber),
    }),
  });
};

export default function Letters() {
  return <LettersView {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
