import { z } from 'zod';
import { changeCauses } from '#app/domain/health-service-change.ts';
import { type Pence, toPence } from '#app/domain/money.ts';
import { choiceField, dateField, idField, moneyField, monthsField, textField } from '#app/forms/fields.ts';

const lot = { lotId: idField('a lot') };
export const yesNo = ['yes', 'no'] as const;
export const directions = ['more', 'less'] as const;

export const extendForm = z.object({
  ...lot,
  months: monthsField('the months of the extension', 1),
  decidedOn: dateField('the day of the decision'),
  reason: textField('why it is extended', { max: 1_000 }),
});

const answer = (question: string) => choiceField(yesNo, `Say whether ${question}`).transform((said) => said === 'yes');

const figures = {
  ...lot,
  changedOn: dateField('the day of the change'),
  description: textField('what changes', { max: 1_000 }),
  valueSize: moneyField('by how much the value changes'),
  valueDirection: choiceField(directions, 'Say whether the value rises or falls'),
  monthsSize: monthsField('by how many months the term changes', 0),
  monthsDirection: choiceField(directions, 'Say whether the term is longer or shorter'),
  underOption: answer('the contract provides for this change'),
  corrects: z
    .string()
    .default('')
    .refine((text) => /^\d{0,4}$/.test(text), 'Choose the variation it corrects from the list')
    .transform((text) => (text === '' ? null : Number(text))),
};
interface Typed {
  readonly valueSize: Pence;
  readonly valueDirection: (typeof directions)[number];
  readonly monthsSize: number;
  readonly monthsDirection: (typeof directions)[number];
}
const signed = <T extends Typed>({ valueSize, valueDirection, monthsSize, monthsDirection, ...rest }: T) => ({
  ...rest,
  valueChange: toPence(valueDirection === 'less' ? -valueSize : valueSize),
  monthsChange: monthsDirection === 'less' ? -monthsSize : monthsSize,
});

/** The change as it is typed: sizes and directions apart, because an amount is never below zero. */
export const varyForm = z
  .object({
    ...figures,
    changesScope: answer('the scope changes materially'),
    favoursSupplier: answer('the economic balance shifts in favour of the supplier'),
    couldHaveChangedCompetition: answer('another bid or bidder might have been accepted'),
  })
  .transform(signed);

/** Asked only where the cause is a succession, or urgency; anything else counts as no. */
const asked = z
  .string()
  .optional()
  .transform((said) => said === 'yes');

/** The same under the Provider Selection Regime, with its own questions. */
export const varyHealthForm = z
  .object({
    ...figures,
    changesCharacter: answer('the contract becomes materially different in character'),
    cause: choiceField(changeCauses, 'Choose what brings the change about'),
    newSupplier: textField('the new provider', { max: 200, optional: true }),
    meetsCriteria: asked,
    unforeseen: asked,
    safetyRisk: asked,
  })
  .refine(({ cause, newSupplier }) => cause !== 'succession' || newSupplier !== '', {
    path: ['newSupplier'],
    message: 'Enter the provider that succeeds',
  })
  .transform(signed);
