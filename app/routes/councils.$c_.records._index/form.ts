import { z } from 'zod';
import { soleRoutes } from '#app/documents/decision-record/parts/part-words.ts';
import { choiceField, textField } from '#app/forms/fields.ts';

export const beginForm = z
  .object({
    title: textField('the title of the decision', { max: 300 }),
    route: choiceField(soleRoutes, 'Choose how the decision is taken'),
    form: textField('the form', { max: 100, missing: 'Choose a form' }),
    paper: z.string().default(''),
  })
  .transform(({ paper, ...begun }) => ({ ...begun, fromPaper: paper === 'yes' }));

/** The file itself is no text; it travels beside the fields. */
export const takeOverForm = z.object({});
