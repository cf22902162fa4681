import { z } from 'zod';
import { dateField, textField, versionField } from '#app/forms/fields.ts';

export const confirmForm = z.object({
  councilId: z.string().regex(/^[a-z0-9-]{1,80}$/),
  steps: textField('what was done to find conflicts', { max: 4_000 }),
  found: textField('what was found', { max: 4_000 }),
  measures: textField('what is done about it', { max: 4_000 }),
  reviewBy: dateField('the day of the next review'),
  version: versionField,
});
