import { z } from 'zod';
import { warningField } from '#app/domain/publication.ts';
import { textField } from '#app/forms/fields.ts';

/** More warnings than these are never on one document. */
const mostWarnings = 60;
const names = Array.from({ length: mostWarnings }, (_, index) => warningField(index));
const reason = textField('the reason', { max: 2_000, optional: true }).default('');

export const publishForm = z
  .object({ told: z.string().default('') })
  .catchall(z.unknown())
  .transform((typed, context) => {
    const reasons = names.map((name) => {
      const parsed = reason.safeParse(typed[name]);
      if (parsed.success) return parsed.data;
      context.addIssue({
        code: 'custom',
        path: [name],
        message: parsed.error.issues[0]?.message ?? 'Enter the reason',
      });
      return '';
    });
    return { told: typed.told === 'yes', reasons };
  });
