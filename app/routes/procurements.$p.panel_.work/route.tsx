import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { assignQuestions } from '#app/commands/assign-questions.server.ts';
import { setPanelDates } from '#app/commands/set-panel-dates.server.ts';
import { qualityLeaves } from '#app/domain/award-criteria.ts';
import { panelName } from '#app/domain/consensus-form.ts';
import { coverageOf } from '#app/domain/question-assignment.ts';
import { stageProblem } from '#app/domain/stage.ts';
import { paths } from '#app/paths.ts';
import { chosenLot, intent, newFormKey, procurementPage, submitted } from '#app/server/http.server.ts';
import { frameOf, lotsOf } from '#app/server/procurement-frame.server.ts';
import { findFrozenScheme } from '#db/queries/criteria.server.ts';
import { findPanelWork } from '#db/queries/panel-work.server.ts';
import { assignForm, datesForm } from './form.ts';
import { PanelWorkView } from './view.tsx';

export const meta = () => [{ title: 'Questions and dates – Joint commissioning' }];

export const loader = (args: LoaderFunctionArgs) =>
  procurementPage(args, 'procurements.$p.panel_.work', async (visit) => {
    const { db, access } = visit;
    const lot = chosenLot(visit, 'assignQuestions');
    const { dates, evaluators } = await findPanelWork(db, access.procurement.id, lot.id);
    const leaves = qualityLeaves((await findFrozenScheme(db, lot.id))?.criteria ?? []);
    const questions = leaves.map(({ criterion: { id, title } }) => ({ id, title }));
    const whoMark = evaluators.filter(({ standsAside }) => !standsAside);
    return {
      frame: frameOf(visit),
      lots: lotsOf(visit, 'assignQuestions'),
      lot: { id: lot.id, number: lot.number, title: lot.title, stage: lot.stage },
      dates,
      questions,
      evaluators: evaluators.map((one) => ({ ...one, name: panelName(one) })),
      coverage: coverageOf(
        questions.map(({ id }) => id),
        whoMark,
      ),
      assignBlocked: stageProblem('assignQuestions', lot.stage),
      datesBlocked: stageProblem('setPanelDates', lot.stage),
      formKey: newFormKey(),
    };
  });

export const action = (args: ActionFunctionArgs) => {
  const procurementId = args.params.p ?? '';
  const lotNumber = Number(new URL(args.request.url).searchParams.get('lot')) || undefined;
  const done = () => paths.panelWork(procurementId, lotNumber);
  return submitted(args, {
    assign: intent({
      form: assignForm,
      run: (actor, input) => assignQuestions(actor, { ...input, procurementId }),
      done,
    }),
    dates: intent({ form: datesForm, run: (actor, input) => setPanelDates(actor, { ...input, procurementId }), done }),
  });
};

export default function PanelWork() {
  return <PanelWorkView {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
