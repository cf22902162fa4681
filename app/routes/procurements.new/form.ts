import { z } from 'zod';
import { choiceField, dateField, moneyField, monthsField, optionalDateField, textField } from '#app/forms/fields.ts';

export const newProcurementForm = z.object({
  reference: textField('the reference', { max: 40 }).refine(
    (text) => /^[A-Za-z0-9][A-Za-z0-9 ./-]*$/.test(text),
    'The reference may hold letters, figures, spaces, full stops, slashes and hyphens',
  ),
  title: textField('the title', { max: 200 }),
  service: textField('the service', { max: 400 }),
  cpvCode: textField('the CPV code', { max: 20 })
    .transform((text) => text.replace(/-\d$/, ''))
    .refine((text) => /^\d{8}$/.test(text), 'The CPV code has eight figures, such as 85311300'),
  cpvTitle: textField('the CPV title', { max: 200 }),
  lightTouch: choiceField(['yes', 'no'], 'Choose whether the light-touch regime applies').transform(
    (text) => text === 'yes',
  ),
  healthService: choiceField(['yes', 'no'], 'Choose whether it buys health care for the health service').transform(
    (text) => text === 'yes',
  ),
  portfolio: textField('the portfolio', { max: 200 }),
  wards: textField('the wards', { max: 400 }),
  vatBasis: choiceField(['net', 'gross'], 'Choose whether values include VAT'),
  commencedOn: dateField('the day the procurement begins'),
  currentContractEndsOn: optionalDateField('the day the present contract ends'),
  contractStartsOn: dateField('the day the new contract starts'),
  initialMonths: monthsField('the initial term', 1),
  extensionMonths: monthsField('the optional extension', 0),
  yearlyValue: moneyField('the value of each year'),
  partnerIds: z
    .string()
    .default('')
    .transform((text) => text.split('\n').filter((id) => id !== ''))
    .refine((ids) => ids.length > 0, 'Choose at least one partner'),
});
