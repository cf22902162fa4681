import { z } from 'zod';
import { choiceField, dateField, idField, moneyField, percentField, textField } from '#app/forms/fields.ts';

export const quantityField = (which: 'planned' | 'actual', councilId: string) => `${which}-${councilId}`;
export const outsides = ['whole', 'beyond-band'] as const;

/** Quantities arrive as `planned-<council>` and `actual-<council>`; whether they are numbers is the rule's to say. */
export const trueUpForm = z
  .looseObject({
    lotId: idField('a lot'),
    label: textField('a name for the period', { max: 60 }),
    periodFrom: dateField('the day the period begins'),
    periodTo: dateField('the day the period ends'),
    unit: textField('what is counted', { max: 60 }),
    cost: moneyField('what the period cost'),
    band: percentField('the band'),
    outside: choiceField(outsides, 'Say what counts outside the band'),
    correctionReason: textField('why it is corrected', { max: 500, optional: true }).default(''),
  })
  .transform(({ lotId, label, periodFrom, periodTo, unit, cost, band, outside, correctionReason, ...typed }) => ({
    ...{ lotId, label, from: periodFrom, to: periodTo, unit, cost, band, outside, correctionReason },
    planned: quantities('planned', typed),
    actual: quantities('actual', typed),
  }));

function quantities(which: 'planned' | 'actual', typed: Readonly<Record<string, unknown>>): Record<string, string> {
  const entries = Object.entries(typed).flatMap(([name, value]) => {
    const council = new RegExp(`^${which}-([a-z][a-z0-9-]*)$`).exec(name)?.[1];
    return council && typeof value === 'string' ? [[council, value.trim().replaceAll(',', '')] as const] : [];
  });
  return Object.fromEntries(entries);
}
