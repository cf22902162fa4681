import { z } from 'zod';
import { labelOfField } from '#app/documents/decision-record/parts/part-as-text.ts';
import type { Box } from '#app/documents/decision-record/parts/part-box.ts';
import { partBoxes } from '#app/documents/decision-record/parts/part-boxes.ts';
import { partOfFields } from '#app/documents/decision-record/parts/part-fields.ts';
import { type RecordPart, recordShape } from '#app/documents/decision-record/record-facts.ts';
import { moneyField, optionalDateField, textField, versionField } from './fields.ts';

const whole = z.looseObject({ version: versionField });

/** The boxes of a part: each checked by what it may hold, then all of them as the part is kept. */
export const partForm = (part: RecordPart) =>
  whole.transform(({ version, ...typed }, context) => {
    const fields: Record<string, string> = {};
    for (const [name, value] of Object.entries(typed)) {
      const kind = kindOf(part, name);
      if (kind === null) continue;
      const checked = fieldOf(kind, labelOfField(part, name)).safeParse(value);
      if (checked.success) fields[name] = checked.data ?? '';
      else for (const { message } of checked.error.issues) context.addIssue({ code: 'custom', path: [name], message });
    }
    const content = partOfFields(part, fields);
    if (recordShape[part].safeParse(content).success) return { version, content };
    context.addIssue({ code: 'custom', message: 'Something in this form could not be read; reload the page' });
    return z.NEVER;
  });

/** Null for what is no box of the part, such as the three boxes that a day is typed in. */
function kindOf(part: RecordPart, name: string): Box['kind'] | null {
  const [, list, inner] = /^([A-Za-z]+)-\d{1,3}-([A-Za-z]+)$/.exec(name) ?? [];
  for (const box of partBoxes[part]) {
    if (box.kind !== 'rows') {
      if (box.name === name) return box.kind;
    } else if (box.name === list) return box.boxes.find((one) => one.name === inner)?.kind ?? null;
  }
  return null;
}

function fieldOf(kind: Box['kind'], label: string): z.ZodType<string | null> {
  switch (kind) {
    case 'day':
      return optionalDateField(label);
    case 'pounds':
      return z.union([z.literal(''), amountAsTyped(label)]);
    case 'count':
      return wholeNumber(`${label} must be a whole number`, /^\d{0,6}$/);
    case 'counts':
      return wholeNumber(`${label}: enter whole numbers, each on a line`, /^(\s*\d{1,4}\s*(\n|$))*$/);
    case 'amounts':
      return z.string().superRefine(everyLine(label));
    default:
      return textField(label, { optional: true, max: 100_000 });
  }
}

const wholeNumber = (message: string, pattern: RegExp) =>
  z
    .string()
    .transform((text) => text.replace(/\r/g, '').trim())
    .refine((text) => pattern.test(text), message);

/** Kept as typed once it can be read as money. */
const amountAsTyped = (label: string) =>
  z.string().superRefine((value, context) => {
    const parsed = moneyField(label).safeParse(value);
    if (!parsed.success) context.addIssue({ code: 'custom', message: parsed.error.issues[0]?.message ?? '' });
  });

const everyLine = (label: string) => (value: string, context: z.RefinementCtx) => {
  const wrong = value.split(/\r?\n/).find((line) => line.trim() !== '' && !moneyField(label).safeParse(line).success);
  if (wrong !== undefined)
    context.addIssue({ code: 'custom', message: `${label}: “${wrong.trim()}” is not an amount of pounds` });
};
