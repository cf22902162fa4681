import { z } from 'zod';
import { parseBasisPoints, sayPercentRefusal } from '#app/domain/basis-points.ts';
import { capital } from '#app/domain/capital.ts';
import { parsePence, sayMoneyRefusal } from '#app/domain/money.ts';
import { type PlainDate, parsePlainDate } from '#app/domain/plain-date.ts';
import { isPlainText, tidyText } from '#app/domain/plain-text.ts';

/** What a form field may hold, each with messages that name the field and the fix. */

type TextOptions = Readonly<{ max?: number; optional?: boolean; missing?: string }>;

/** Text as typed, trimmed; line ends are made one kind. Empty optional text is ''. */
export function textField(label: string, { max = 10_000, optional = false, missing }: TextOptions = {}) {
  return z
    .string({ error: missing ?? `Enter ${label}` })
    .transform(tidyText)
    .refine((text) => optional || text.length > 0, missing ?? `Enter ${label}`)
    .refine((text) => text.length <= max, {
      error: (issue) =>
        `${capital(label)} must be ${max.toLocaleString('en-GB')} characters or fewer; this has ${String(issue.input).length.toLocaleString('en-GB')}`,
    })
    .refine(
      isPlainText,
      `${capital(label)} contains hidden control characters, perhaps from a pasted document; paste it as plain text`,
    );
}

export const choiceField = <const T extends readonly [string, ...string[]]>(choices: T, missing: string) =>
  z.enum(choices, { error: missing });

export const idField = (label: string) => z.uuid({ error: `Choose ${label} from the list` });

/** A whole mark as chosen; null where none was. Whether it is on the scale is the rule's to say. */
export const markField = z
  .string()
  .default('')
  .refine((text) => /^\d{0,6}$/.test(text), 'Choose a mark from the published scale')
  .transform((text) => (text === '' ? null : Number(text)));

export const versionField = z.coerce.number().int().min(0);

/** Pounds as typed, to whole pence. Empty gives the message to enter it. */
export const moneyField = (label: string) =>
  z.string({ error: `Enter ${label}` }).transform((text, context) => {
    const parsed = parsePence(text);
    if (parsed.ok) return parsed.value;
    const message =
      parsed.refusal.kind === 'empty'
        ? `Enter ${label} in pounds`
        : `${capital(label)}: ${sayMoneyRefusal(parsed.refusal)}`;
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });

/** A percentage as typed, to whole basis points. */
export const percentField = (label: string) =>
  z.string({ error: `Enter ${label}` }).transform((text, context) => {
    const parsed = parseBasisPoints(text);
    if (parsed.ok) return parsed.value;
    context.addIssue({ code: 'custom', message: `${capital(label)}: ${sayPercentRefusal(parsed.refusal)}` });
    return z.NEVER;
  });

/** A date typed as day, month and year (joined by the form reader to YYYY-MM-DD); '' when all three are empty. */
export const dateField = (label: string) =>
  z.string({ error: `Enter ${label}` }).transform((text, context) => readDate(label, text, context));

/** As `dateField`; null when left empty. */
export const optionalDateField = (label: string) =>
  z
    .string()
    .default('')
    .transform((text, context) => (text === '' ? null : readDate(label, text, context)));

function readDate(label: string, text: string, context: z.RefinementCtx): PlainDate {
  const parsed = parsePlainDate(text);
  if (parsed.ok && parsed.value >= '1990-01-01' && parsed.value <= '2100-12-31') return parsed.value;
  context.addIssue({ code: 'custom', message: dateMessage(label, text) });
  return z.NEVER;
}

function dateMessage(label: string, text: string): string {
  if (text === '') return `Enter ${label}`;
  return `${capital(label)} must be a real date, such as 18 1 2018`;
}

/** A time of day on the 24-hour clock, as HH:MM. */
export const timeField = (label: string) =>
  z
    .string({ error: `Enter ${label}` })
    .transform((text) => text.trim().replace('.', ':').padStart(5, '0'))
    .refine((text) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text), `${capital(label)} must be a time such as 12:00 or 9:30`);

export const monthsField = (label: string, least: number) =>
  z
    .string({ error: `Enter ${label}` })
    .regex(/^\s*\d{1,3}\s*$/, `${capital(label)} must be a whole number of months`)
    .transform(Number)
    .refine((months) => months >= least && months <= 240, `${capital(label)} must be between ${least} and 240 months`);
