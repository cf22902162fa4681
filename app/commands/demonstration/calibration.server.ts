import { calibrationExercise } from '#db/seed/calibration.ts';
import { closeCalibration } from '../close-calibration.server.ts';
import { markCalibration } from '../mark-calibration.server.ts';
import { setCalibration } from '../set-calibration.server.ts';
import { done, type Step, step } from './as-person.server.ts';
import type { LotScene } from './evaluation.server.ts';

/** The panel marks three invented answers a fortnight before the tenders are due, and talks about what it finds. */
export function calibrationSteps({ as, at, procurementId, lotId, moderator, evaluators }: LotScene): readonly Step[] {
  const lot = { procurementId, lotId };
  const { criterionId, answers } = calibrationExercise;
  const set = at(28, '10:00');
  const marked = at(30, '14:00');
  const closed = at(31, '16:00');
  const exercise = { id: '' };
  return [
    step(set, async () => {
      const input = { ...lot, criterionId, answers: answers.map(({ answer }) => answer) };
      exercise.id = (await done(setCalibration(as(moderator, set), input))).exerciseId;
    }),
    ...evaluators.flatMap((key, evaluator) =>
      answers.map(({ marks, reasons }, index) =>
        step(marked, () => {
          const own = { mark: marks[evaluator] ?? 0, reasons: reasons[evaluator] ?? '' };
          const place = { ...lot, exerciseId: exercise.id, number: index + 1 };
          return done(markCalibration(as(key, marked), { ...place, ...own }));
        }),
      ),
    ),
    step(closed, () => done(closeCalibration(as(moderator, closed), { ...lot, exerciseId: exercise.id }))),
  ];
}
