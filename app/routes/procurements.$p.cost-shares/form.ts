import { z } from 'zod';
import { parseBasisPoints, sayPercentRefusal } from '#app/domain/basis-points.ts';
import { costFromFields, type TypedFields } from '#app/domain/typed-cost.ts';
import { textField, versionField } from '#app/forms/fields.ts';

const costId = z.string().regex(/^(running|contract|extension|service-\d{1,3})$/, 'Choose a part of the cost');
const words = (label: string) => textField(label, { max: 300, optional: true }).optional();

/** One part of the cost; figures are kept as typed. What they must be is the rule's to say. */
export const costForm = z
  .looseObject({
    version: versionField,
    cost: costId,
    periods: z.string().default(''),
    name: textField('the name of the service', { max: 100, optional: true }).optional(),
    'source-population': words('the source'),
    'vintage-population': words('the vintage'),
    'source-activity': words('the source'),
    'vintage-activity': words('the vintage'),
    'unit-activity': words('what is counted'),
    'source-percentages': words('the source'),
    'vintage-percentages': words('the day'),
  })
  .transform(({ version, periods, ...fields }, context) => {
    if (fields.cost.startsWith('service-') && !fields.name)
      context.addIssue({ code: 'custom', path: ['name'], message: 'Enter the name of the service' });
    const typed = Object.entries(fields).map(([name, value]) => [name, String(value ?? '')] as const);
    const cost = costFromFields(Object.fromEntries(typed) as TypedFields, periods.split('\n'));
    return { version, edit: { kind: 'cost' as const, cost } };
  });

export const removeForm = z
  .object({ version: versionField, cost: costId })
  .transform(({ version, cost }) => ({ version, edit: { kind: 'removeCost' as const, id: cost } }));

/** Empty: any change is asked again. */
export const toleranceForm = z
  .object({ version: versionField, tolerance: z.string().default('') })
  .transform(({ version, tolerance }, context) => {
    const text = tolerance.trim().replace(/%$/, '');
    const parsed = parseBasisPoints(text === '' ? '0' : text);
    if (!parsed.ok)
      context.addIssue({
        code: 'custom',
        path: ['tolerance'],
        message: `The tolerance: ${sayPercentRefusal(parsed.refusal)}`,
      });
    return { version, edit: { kind: 'tolerance' as const, tolerance: text === '' ? null : text } };
  });
