import { z } from 'zod';
import { enquirySteps } from '#app/domain/price-enquiry.ts';
import { choiceField, dateField, idField, moneyField, textField } from '#app/forms/fields.ts';

export const openPricesForm = z.object({ lotId: idField('a lot') });

export const correctForm = z.object({
  lotId: idField('a lot'),
  bidId: idField('a tender'),
  to: moneyField('the corrected price'),
  reason: textField('the reason for the correction', { max: 4_000 }),
});

export const agreeForm = z.object({ lotId: idField('a lot'), correctionId: idField('a correction') });

export const enquiryForm = z.object({
  lotId: idField('a lot'),
  enquiryBidId: idField('a tender'),
  step: choiceField(enquirySteps, 'Choose the step'),
  on: dateField('the date'),
  words: textField('what was asked, answered or decided', { max: 10_000 }),
  decision: z
    .string()
    .default('')
    .transform((text) => (text === 'accepted' || text === 'rejected' ? text : null)),
});
