import { z } from 'zod';
import { choiceField, idField, textField } from './fields.ts';

/** A person's own declaration of interests in a lot. */
export const declareForm = z.object({
  lotId: idField('a lot'),
  kind: choiceField(['none', 'perceived', 'potential', 'actual'], 'Choose what applies to you'),
  details: textField('the interest', { max: 4_000, optional: true }).default(''),
});
