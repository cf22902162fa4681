import { z } from 'zod';
import { dateField, textField } from '#app/forms/fields.ts';

export const signForm = z.object({
  post: textField('the post of whoever signed', { max: 200 }),
  name: textField('the name as signed', { max: 200 }),
  signedOn: dateField('the day of the signature'),
});
