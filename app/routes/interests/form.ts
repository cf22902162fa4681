import { z } from 'zod';
import { interestKinds } from '#app/domain/interest-match.ts';
import { choiceField, dateField, idField, optionalDateField, textField } from '#app/forms/fields.ts';

export const recordInterestForm = z.object({
  organisation: textField('the organisation’s name', { max: 200 }),
  kind: choiceField(interestKinds, 'Choose the kind of interest'),
  heldFrom: dateField('the first day'),
  heldUntil: optionalDateField('the last day'),
});

export const endInterestForm = z.object({ interestId: idField('an interest'), endedOn: dateField('the last day') });
