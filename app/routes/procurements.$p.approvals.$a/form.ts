import { z } from 'zod';
import type { ClaimedAuthority } from '#app/domain/approval-authority.ts';
import { choiceField, idField, optionalDateField, textField } from '#app/forms/fields.ts';

export const decisionForm = z
  .object({
    offerHash: z.string().regex(/^[0-9a-f]{64}$/, 'Open the offer again before deciding'),
    decision: choiceField(['approved', 'approvedWithConditions', 'rejected'], 'Choose your council’s decision'),
    conditions: textField('the conditions', { optional: true }),
    conditionsAfter: textField('the conditions', { optional: true }),
    reasons: textField('the reasons', { optional: true }),
    authority: choiceField(['delegation', 'meeting'], 'Choose on what authority your council decides'),
    body: textField('the body that decided', { max: 200, optional: true }),
    metOn: optionalDateField('the day of the meeting'),
    minuteReference: textField('the minute’s reference', { max: 100, optional: true }),
  })
  .transform(({ authority, body, metOn, minuteReference, ...decision }) => {
    const claimed: ClaimedAuthority =
      authority === 'meeting' ? { kind: authority, body, metOn, minuteReference } : { kind: authority };
    return { ...decision, authority: claimed };
  });

export const conditionForm = z.object({
  conditionId: idField('a condition'),
  outcome: choiceField(['met', 'waived'], 'Choose whether the condition is met or waived'),
  evidence: textField('the evidence', { max: 2_000, optional: true }),
  reason: textField('the reason', { max: 2_000, optional: true }),
});
