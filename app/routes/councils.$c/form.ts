import { z } from 'zod';
import { dateField, idField, textField } from '#app/forms/fields.ts';

const key = z.string({ error: 'Choose a setting' }).min(1, 'Choose a setting');
const authority = textField('where it is laid down', { max: 300 });

export const confirmForm = z.object({ key, authority, validFrom: dateField('the day it is confirmed from') });
export const recordForm = z.object({
  key,
  value: textField('what applies', { max: 20_000 }),
  authority,
  validFrom: dateField('the day it applies from'),
});
export const meetingForm = z.object({
  body: textField('the body that meets', { max: 200 }),
  heldOn: dateField('the day of the meeting'),
  unusualReason: textField('why it meets on that day', { max: 300, optional: true }).default(''),
});
export const cancelForm = z.object({
  meetingId: idField('the meeting'),
  cancelReason: textField('why the meeting does not take place', { max: 300 }),
});
