import { z } from 'zod';
import { textField } from '#app/forms/fields.ts';

export const signInForm = z.object({
  email: textField('your e-mail address', { max: 254 }),
  password: z
    .string({ error: 'Enter your password' })
    .min(1, 'Enter your password')
    .max(500, 'That password is too long'),
});

export const signInWords = {
  wrong: 'The e-mail address or the password is not right',
  tooMany: 'There were too many attempts for this account; wait five minutes and try again',
} as const;
