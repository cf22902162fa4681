import { z } from 'zod';
import { dateField, idField, textField } from '#app/forms/fields.ts';

const lot = { lotId: idField('a lot') };

export const assignForm = z.object({
  ...lot,
  personId: idField('an evaluator'),
  /** Ticked boxes, joined by line ends. */
  criterionIds: textField('the questions', { max: 4_000, optional: true })
    .default('')
    .transform((text) => text.split('\n').filter((id) => id !== '')),
});

export const datesForm = z.object({
  ...lot,
  declareBy: dateField('the day by which interests are declared'),
  scoreBy: dateField('the day by which marks are submitted'),
  agreeBy: dateField('the day by which the panel agrees'),
});
