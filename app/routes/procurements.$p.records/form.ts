import { z } from 'zod';
import { choiceField, textField } from '#app/forms/fields.ts';

export const beginForm = z.object({
  councilId: textField('the council', { max: 100 }),
  route: choiceField(['joint', 'award'], 'Choose what the record is about'),
  form: textField('the form', { max: 100, missing: 'Choose a form' }),
});
