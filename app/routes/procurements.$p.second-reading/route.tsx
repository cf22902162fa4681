import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { declareConflict } from '#app/commands/declare-conflict.server.ts';
import { readAgain } from '#app/commands/read-again.server.ts';
import { qualityLeaves } from '#app/domain/award-criteria.ts';
import { scoringProblem } from '#app/domain/score-submission.ts';
import { stageProblem } from '#app/domain/stage.ts';
import { formatUkTime } from '#app/domain/uk-time.ts';
import { declareForm } from '#app/forms/declare-form.ts';
import { paths } from '#app/paths.ts';
import { chosenLot, intent, newFormKey, notFound, procurementPage, submitted } from '#app/server/http.server.ts';
import { frameOf, lotsOf } from '#app/server/procurement-frame.server.ts';
import { findFrozenScheme } from '#db/queries/criteria.server.ts';
import { listAnswersToRead, listNamesToDeclare } from '#db/queries/outcome.server.ts';
import { findOwnStanding } from '#db/queries/scoring.server.ts';
import { readAgainForm } from './form.ts';
import { SecondReadingView } from './view.tsx';

export const meta = () => [{ title: 'Second reading – Joint commissioning' }];

/** What the reader is told: the question, its scale and the words of an answer. Not whose, nor what was agreed. */
export const loader = (args: LoaderFunctionArgs) =>
  procurementPage(args, 'procurements.$p.second-reading', async (visit) => {
    const { db, url, viewer } = visit;
    const lot = chosenLot(visit, 'readAgain');
    const { declaration } = await findOwnStanding(db, lot.id, viewer.personId);
    const answers = await listAnswersToRead(db, lot.id);
    const leaves = qualityLeaves((await findFrozenScheme(db, lot.id))?.criteria ?? []);
    const titleOf = (id: string) => leaves.find(({ criterion }) => criterion.id === id)?.criterion.title ?? '';
    const wanted = url.searchParams.get('answer');
    const place = wanted === null ? null : answers.find((one) => `${one.orderId}.${one.position}` === wanted);
    if (place === undefined) throw notFound();
    const criterion = leaves.find((leaf) => leaf.criterion.id === place?.criterionId)?.criterion;
    return {
      frame: frameOf(visit),
      lots: lotsOf(visit, 'readAgain'),
      lot: { id: lot.id, number: lot.number, title: lot.title, stage: lot.stage },
      places: answers.map(({ orderId, position, criterionId, mark }) => ({
        key: `${orderId}.${position}`,
        position,
        criterionId,
        title: titleOf(criterionId),
        mark,
      })),
      place:
        place && criterion
          ? { ...place, readAt: place.readAt && formatUkTime(place.readAt), criterion: { ...criterion, weight: null } }
          : null,
      /** Why nothing is given to read yet; null once the viewer has declared and is free. */
      closed: scoringProblem(declaration, false),
      tenderers: declaration === null ? await listNamesToDeclare(db, lot.id) : null,
      blocked: stageProblem('readAgain', lot.stage),
      formKey: newFormKey(),
    };
  });

export const action = (args: ActionFunctionArgs) => {
  const procurementId = args.params.p ?? '';
  const lotNumber = Number(new URL(args.request.url).searchParams.get('lot')) || undefined;
  return submitted(args, {
    declare: intent({
      form: declareForm,
      run: (actor, input) => declareConflict(actor, { ...input, procurementId, asReader: true }),
      done: () => paths.secondReading(procurementId, lotNumber),
    }),
    read: intent({
      form: readAgainForm,
      run: (actor, input) => readAgain(actor, { ...input, procurementId }),
      done: () => paths.secondReading(procurementId, lotNumber),
    }),
  });
};

export default function SecondReading() {
  return <SecondReadingView {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
