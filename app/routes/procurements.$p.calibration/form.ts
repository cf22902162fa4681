import { z } from 'zod';
import { MOST_ANSWERS } from '#app/domain/calibration-exercise.ts';
import { idField, markField, textField } from '#app/forms/fields.ts';

const lot = { lotId: idField('a lot') };
const box = (number: number) => textField(`invented answer ${number}`, { optional: true }).default('');

/** Boxes left empty are not answers. */
export const setForm = z
  .object({
    ...lot,
    criterionId: textField('the question', { max: 20, missing: 'Choose a question' }),
    answers1: box(1),
    answers2: box(2),
    answers3: box(3),
    answers4: box(4),
    answers5: box(5),
  })
  .transform(({ lotId, criterionId, ...boxes }) => ({
    lotId,
    criterionId,
    answers: Object.values(boxes).filter((answer) => answer !== ''),
  }));

export const markForm = z.object({
  ...lot,
  exerciseId: idField('an exercise'),
  number: z.coerce.number().int().min(1).max(MOST_ANSWERS),
  mark: markField,
  reasons: textField('the reasons', { max: 10_000, optional: true }),
});

export const closeForm = z.object({ ...lot, exerciseId: idField('an exercise') });
