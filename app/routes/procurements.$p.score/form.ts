import { z } from 'zod';
import { idField, textField, versionField } from '#app/forms/fields.ts';

/** Mark and reasons may be left open until the scores are submitted: a blank is not zero. */
export const saveMarkForm = z.object({
  lotId: idField('a lot'),
  bidId: idField('a tender'),
  criterionId: textField('the criterion', { max: 20 }),
  revision: versionField,
  mark: z
    .string()
    .default('')
    .refine((text) => /^\d{0,6}$/.test(text), 'Choose a mark from the published scale')
    .transform((text) => (text === '' ? null : Number(text))),
  rationale: textField('what earns the mark', { max: 10_000, optional: true }).default(''),
  shortfall: textField('what keeps it from a higher one', { max: 10_000, optional: true }).default(''),
  supersedeReason: textField('why the mark is replaced', { max: 2_000, optional: true }).default(''),
  /** Where to go after saving: "bid criterion", or nothing to stay. */
  next: z.string().max(80).default(''),
});

export const submitScoresForm = z.object({ lotId: idField('a lot') });
