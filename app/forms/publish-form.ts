import { z } from 'zod';
import { aboutField, type GivenReason, warningField } from '#app/domain/publication.ts';
import { textField } from '#app/forms/fields.ts';
import type { TypedValues } from './parse-form.ts';

/** More warnings than these are never on one document. */
const mostWarnings = 60;
const boxes = Array.from({ length: mostWarnings }, (_, index) => ({
  about: aboutField(index),
  reason: warningField(index),
}));
const reasonBox = textField('the reason', { max: 2_000, optional: true }).default('');
const aboutBox = z.string().default('');

export const publishForm = z
  .object({ told: z.string().default('') })
  .catchall(z.unknown())
  .transform((typed, context) => {
    const reasons = boxes.flatMap(({ about, reason }): readonly GivenReason[] => {
      const [asked, given] = [aboutBox.safeParse(typed[about]), reasonBox.safeParse(typed[reason])];
      if (asked.success && given.success) return asked.data === '' ? [] : [{ about: asked.data, reason: given.data }];
      const message = given.error?.issues[0]?.message ?? 'Enter the reason';
      context.addIssue({ code: 'custom', path: [reason], message });
      return [];
    });
    return { told: typed.told === 'yes', reasons };
  });

/** What was typed for each warning that the page showed, so that a reason stays with its own warning. */
export const typedReasons = (values: TypedValues | undefined): readonly GivenReason[] =>
  boxes.flatMap(({ about, reason }) => {
    const asked = values?.[about];
    return asked === undefined ? [] : [{ about: asked, reason: values?.[reason] ?? '' }];
  });
