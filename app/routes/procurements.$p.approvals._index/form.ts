import { z } from 'zod';
import { idField, moneyField, monthsField, textField } from '#app/forms/fields.ts';

export const lotForm = z.object({ lotId: idField('a lot') });

export const extensionForm = z
  .object({
    months: monthsField('the months of the extension', 1),
    cost: moneyField('the highest cost of the extension'),
    reason: textField('the reason for the extension', { max: 2_000 }),
  })
  .transform((extension) => ({ extension }));
