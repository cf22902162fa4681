import { z } from 'zod';
import { choiceField, textField } from '#app/forms/fields.ts';

export const decisionForm = z.object({
  offerHash: z.string().regex(/^[0-9a-f]{64}$/, 'Open the offer again before deciding'),
  decision: choiceField(['approved', 'approvedWithConditions', 'rejected'], 'Choose your council’s decision'),
  conditions: textField('the conditions', { optional: true }),
  reasons: textField('the reasons', { optional: true }),
});
