import { z } from 'zod';
import { choiceField, dateField, idField, textField } from '#app/forms/fields.ts';

const lot = { lotId: idField('a lot') };
const level = (label: string) => textField(label, { max: 20 }).transform((text) => text.replaceAll(',', ''));

export const indicatorForm = z.object({
  ...lot,
  title: textField('what is measured', { max: 200 }),
  unit: textField('the unit', { max: 20 }),
  better: choiceField(['higher', 'lower'], 'Say whether a higher or a lower figure is better'),
  good: level('the level of “good”'),
  approaching: level('the level of “approaching target”'),
  improvement: level('the level of “requires improvement”'),
});

export const rateForm = z.object({
  ...lot,
  indicatorId: idField('an indicator'),
  periodFrom: dateField('the day the period begins'),
  periodTo: dateField('the day the period ends'),
  measured: textField('what was measured', { max: 20, optional: true })
    .default('')
    .transform((text) => (text === '' ? null : text.replaceAll(',', ''))),
  remark: textField('a remark', { max: 500, optional: true }).default(''),
  correctionReason: textField('why it is corrected', { max: 500, optional: true }).default(''),
});
