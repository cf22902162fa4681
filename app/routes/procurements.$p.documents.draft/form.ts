import { z } from 'zod';
import { labelOfBox } from '#app/documents/label-of-box.ts';
import { textsOfFields } from '#app/documents/report-fields.ts';
import { reportTextsSchema } from '#app/documents/report-texts.ts';
import { monthsTyped } from '#app/domain/option-extension.ts';
import { REPORT_STAGES } from '#app/domain/report-stage.ts';
import { choiceField, idField, moneyField, optionalDateField, textField, versionField } from '#app/forms/fields.ts';

const stage = choiceField(REPORT_STAGES, 'Choose a stage');
const whole = z.looseObject({ version: versionField, stage });

/** The boxes of the draft: each checked by what it may hold, then all of them as texts. */
export const reportForm = whole.transform(({ version, stage, ...typed }, context) => {
  const fields: Record<string, string> = {};
  for (const [name, value] of Object.entries(typed)) {
    const checked = boxField(name).safeParse(value);
    if (checked.success) fields[name] = checked.data ?? '';
    else for (const { message } of checked.error.issues) context.addIssue({ code: 'custom', path: [name], message });
  }
  const texts = reportTextsSchema.safeParse(textsOfFields(fields));
  if (texts.success) return { version, stage, texts: texts.data };
  context.addIssue({ code: 'custom', message: 'Something in this form could not be read; reload the page' });
  return z.NEVER;
});

function boxField(name: string): z.ZodType<string | null> {
  const label = labelOfBox(name);
  if (/On$|-on$/.test(name)) return optionalDateField(label);
  if (name === 'extensionMonths') return z.union([z.literal(''), monthsAsTyped]);
  if (/-available$|Cost$/.test(name)) return z.union([z.literal(''), amountAsTyped(label)]);
  return textField(label, { optional: true, max: 20_000 });
}

const monthsAsTyped = z
  .string()
  .refine((typed) => monthsTyped(typed) !== null, 'The months of the extension must be a whole number from 1 to 600');

/** Kept as typed once it can be read as money. */
const amountAsTyped = (label: string) =>
  z.string().superRefine((value, context) => {
    const parsed = moneyField(label).safeParse(value);
    if (!parsed.success) context.addIssue({ code: 'custom', message: parsed.error.issues[0]?.message ?? '' });
  });

export const commentForm = z.object({
  stage,
  part: textField('the section that the comment is about', { max: 100 }),
  body: textField('the comment', { max: 4_000 }),
});

export const settleForm = z
  .object({ stage, commentId: idField('a comment'), done: textField('what was done about it', { max: 4_000 }) })
  .transform(({ stage: ofStage, commentId, done }) => ({ stage: ofStage, commentId, body: done }));
