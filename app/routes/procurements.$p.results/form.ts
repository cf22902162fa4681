import { z } from 'zod';
import { idField, textField } from '#app/forms/fields.ts';

export const recommendForm = z.object({
  lotId: idField('a lot'),
  bidId: idField('a tender'),
  reasons: textField('the reasons', { max: 10_000 }),
});

export const orderReadingForm = z.object({ lotId: idField('a lot'), readerId: idField('a reader') });
