import { z } from 'zod';
import { type Pence, parsePence, sayMoneyRefusal } from '#app/domain/money.ts';
import { choiceField, dateField, idField, moneyField, textField } from '#app/forms/fields.ts';

export const amountField = (at: number) => `amount-${at}`;

const MOST_PERIODS = 40;

/** One amount a period, counted from 0; the page says how many there are. */
export const budgetForm = z
  .looseObject({
    reference: textField('the budget reference', { max: 80 }),
    periods: z.coerce.number().int().min(0).max(MOST_PERIODS),
  })
  .transform(({ reference, periods, ...typed }, context) => {
    const amounts = Array.from({ length: periods }, (_, at): Pence => {
      const parsed = parsePence(String(typed[amountField(at)] ?? ''));
      if (parsed.ok) return parsed.value;
      const message =
        parsed.refusal.kind === 'empty'
          ? 'Enter an amount for every period; 0 where there is none'
          : sayMoneyRefusal(parsed.refusal);
      context.addIssue({ code: 'custom', path: [amountField(at)], message });
      return z.NEVER;
    });
    return { reference, amounts };
  });

export const noticeKinds = [
  'intention',
  'award',
  'details',
  'performance',
  'change',
  'urgent-change',
  'termination',
] as const;
const lot = { lotId: idField('a lot') };

export const noticeForm = z.object({
  ...lot,
  kind: choiceField(noticeKinds, 'Choose the notice'),
  publishedOn: dateField('the day it was published'),
  noticeReference: textField('the number of the notice', { max: 80 }),
});

export const signForm = z.object({
  ...lot,
  contractReference: textField('the reference of the contract', { max: 80 }),
  signedOn: dateField('the day it was signed'),
  startsOn: dateField('the day it starts'),
  initialValue: moneyField('the value of the initial term'),
  extensionValue: moneyField('the value of all extensions'),
  signatory: textField('the post that signed', { max: 200 }),
});
