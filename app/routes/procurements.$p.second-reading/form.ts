import { z } from 'zod';
import { idField, markField, textField } from '#app/forms/fields.ts';

export const readAgainForm = z.object({
  lotId: idField('a lot'),
  orderId: idField('an order'),
  position: z.coerce.number().int().min(1).max(10_000),
  mark: markField,
  reasons: textField('the reasons', { max: 10_000, optional: true }),
});
