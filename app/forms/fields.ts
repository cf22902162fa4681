import { z } from 'zod';

/** What a form field may hold, each with messages that name the field and the fix. */

// Tab, line feed and carriage return are writing; the other control characters come from pasting.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const controlCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/;
const loneSurrogate = /\p{Surrogate}/u;

type TextOptions = Readonly<{ max?: number; optional?: boolean; missing?: string }>;

/** Text as typed, trimmed; line ends are made one kind. Empty optional text is ''. */
export function textField(label: string, { max = 10_000, optional = false, missing }: TextOptions = {}) {
  return z
    .string({ error: missing ?? `Enter ${label}` })
    .transform((text) => text.replace(/\r\n?/g, '\n').trim())
    .refine((text) => optional || text.length > 0, missing ?? `Enter ${label}`)
    .refine((text) => text.length <= max, {
      error: (issue) =>
        `${capital(label)} must be ${max.toLocaleString('en-GB')} characters or fewer; this has ${String(issue.input).length.toLocaleString('en-GB')}`,
    })
    .refine(
      (text) => !controlCharacters.test(text) && !loneSurrogate.test(text),
      `${capital(label)} contains hidden control characters, perhaps from a pasted document; paste it as plain text`,
    );
}

export const choiceField = <const T extends readonly [string, ...string[]]>(choices: T, missing: string) =>
  z.enum(choices, { error: missing });

export const idField = (label: string) => z.uuid({ error: `Choose ${label} from the list` });

export const versionField = z.coerce.number().int().min(0);

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
