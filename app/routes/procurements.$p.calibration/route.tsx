import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { closeCalibration } from '#app/commands/close-calibration.server.ts';
import { markCalibration } from '#app/commands/mark-calibration.server.ts';
import { setCalibration } from '#app/commands/set-calibration.server.ts';
import { qualityLeaves } from '#app/domain/award-criteria.ts';
import { calibration } from '#app/domain/calibration.ts';
import { closingProblem } from '#app/domain/calibration-exercise.ts';
import { sayAgreement, sayLeniency } from '#app/domain/calibration-sentences.ts';
import type { ScoringScale } from '#app/domain/scoring-scale.ts';
import { stageProblem } from '#app/domain/stage.ts';
import { formatUkTime } from '#app/domain/uk-time.ts';
import { paths } from '#app/paths.ts';
import { chosenLot, intent, newFormKey, procurementPage, submitted } from '#app/server/http.server.ts';
import { frameOf, lotsOf } from '#app/server/procurement-frame.server.ts';
import { listExercises, type StoredExercise } from '#db/queries/calibration.server.ts';
import { findFrozenScheme } from '#db/queries/criteria.server.ts';
import { closeForm, markForm, setForm } from './form.ts';
import { CalibrationView } from './view.tsx';

export const meta = () => [{ title: 'Calibration – Joint commissioning' }];

export const loader = (args: LoaderFunctionArgs) =>
  procurementPage(args, 'procurements.$p.calibration', async (visit) => {
    const { db, can, viewer } = visit;
    const lot = chosenLot(visit, 'readCalibration');
    const questions = qualityLeaves((await findFrozenScheme(db, lot.id))?.criteria ?? []).map(
      ({ criterion: { id, title, scale } }) => ({ id, title, scale }),
    );
    const exercises = await listExercises(db, lot.id);
    return {
      frame: frameOf(visit),
      lots: lotsOf(visit, 'readCalibration'),
      lot: { id: lot.id, number: lot.number, title: lot.title, stage: lot.stage },
      questions,
      exercises: exercises.flatMap((exercise) => {
        const question = questions.find(({ id }) => id === exercise.criterionId);
        return question ? [shown(exercise, question, viewer.personId)] : [];
      }),
      mayRun: can('runCalibration', lot.id),
      mayMark: can('score', lot.id),
      blocked: stageProblem('calibrate', lot.stage),
      formKey: newFormKey(),
    };
  });

type Question = Readonly<{ id: string; title: string; scale: ScoringScale }>;

/** Others' marks reach a page only once the exercise is closed; until then who runs it sees who has marked. */
function shown({ id, number, answers, marks, closedAt, setAt }: StoredExercise, question: Question, personId: string) {
  const compared = marks.map((one) => ({ answerId: String(one.number), evaluator: one.evaluator, mark: one.mark }));
  const figures = closedAt ? calibration(question.scale.marks, compared) : null;
  return {
    id,
    number,
    question,
    answers,
    setAt: formatUkTime(setAt),
    closedAt: closedAt && formatUkTime(closedAt),
    own: marks.filter((one) => one.evaluatorId === personId).map(({ evaluatorId: _, ...mark }) => mark),
    markedBy: [...new Set(marks.map(({ evaluator }) => evaluator))].map((evaluator) => ({
      evaluator,
      answers: marks.filter((one) => one.evaluator === evaluator).length,
    })),
    closing: closingProblem(compared),
    marks: closedAt ? marks.map(({ evaluatorId: _, ...mark }) => mark) : [],
    sentences: figures?.ok ? [...sayAgreement(figures.value), ...figures.value.leniency.map(sayLeniency)] : [],
  };
}

export const action = (args: ActionFunctionArgs) => {
  const procurementId = args.params.p ?? '';
  const lotNumber = Number(new URL(args.request.url).searchParams.get('lot')) || undefined;
  const done = () => paths.calibration(procurementId, lotNumber);
  return submitted(args, {
    set: intent({ form: setForm, run: (actor, input) => setCalibration(actor, { ...input, procurementId }), done }),
    mark: intent({ form: markForm, run: (actor, input) => markCalibration(actor, { ...input, procurementId }), done }),
    close: intent({
      form: closeForm,
      run: (actor, input) => closeCalibration(actor, { ...input, procurementId }),
      done,
    }),
  });
};

export default function Calibration() {
  return <CalibrationView {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
