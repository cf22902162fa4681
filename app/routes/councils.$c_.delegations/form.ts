import { z } from 'zod';
import { type DelegatedSubject, delegatedSubjects } from '#app/domain/approval-subject.ts';
import { choiceField, dateField, idField, moneyField, optionalDateField, textField } from '#app/forms/fields.ts';

const isSubject = (text: string): text is DelegatedSubject => (delegatedSubjects as readonly string[]).includes(text);

export const delegationForm = z
  .object({
    holder: textField('the post or body that may decide', { max: 200 }),
    subjects: z
      .string()
      .default('')
      .transform((text) => text.split('\n').filter(isSubject)),
    cap: z
      .string()
      .default('')
      .pipe(z.union([z.literal('').transform(() => null), moneyField('the limit')])),
    vatBasis: choiceField(['net', 'gross'], 'Choose whether the limit includes VAT'),
    validFrom: dateField('the first day'),
    validUntil: optionalDateField('the last day'),
    sourceDecision: textField('the decision that gives the power', { max: 300 }),
  })
  .transform(({ cap, ...delegation }) => ({ ...delegation, capPence: cap }));

export const endForm = z.object({
  delegationId: idField('a delegation'),
  lastDay: dateField('the last day'),
  reason: textField('why it ends', { max: 300 }),
});
