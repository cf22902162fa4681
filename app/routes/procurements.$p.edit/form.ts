import { z } from 'zod';
import { dateField, moneyField, monthsField, optionalDateField, textField, versionField } from '#app/forms/fields.ts';

const facts = z.looseObject({
  version: versionField,
  title: textField('the title', { max: 200 }),
  service: textField('the service', { max: 400 }),
  portfolio: textField('the portfolio', { max: 200 }),
  wards: textField('the wards', { max: 400 }),
  currentContractEndsOn: optionalDateField('the day the present contract ends'),
  contractStartsOn: dateField('the day the new contract starts'),
  initialMonths: monthsField('the initial term', 1),
  extensionMonths: monthsField('the optional extension', 0),
});

/** Values of the years are in boxes `yearlyValue-0`, `yearlyValue-1` … */
export const editProcurementForm = facts.transform((values, context) => {
  const {
    version,
    title,
    service,
    portfolio,
    wards,
    currentContractEndsOn,
    contractStartsOn,
    initialMonths,
    extensionMonths,
  } = values;
  const boxes = Object.keys(values).filter((name) => /^yearlyValue-\d{1,2}$/.test(name));
  const yearlyValues = boxes.flatMap((name, index) => {
    const parsed = moneyField(`the value of year ${index + 1}`).safeParse(values[name]);
    if (parsed.success) return [parsed.data];
    context.addIssue({ code: 'custom', path: [name], message: parsed.error.issues[0]?.message });
    return [];
  });
  return {
    version,
    title,
    service,
    portfolio,
    wards,
    currentContractEndsOn,
    contractStartsOn,
    initialMonths,
    extensionMonths,
    yearlyValues,
  };
});

export const addLotForm = z.object({ lotTitle: textField('the title of the lot', { max: 200 }) });
