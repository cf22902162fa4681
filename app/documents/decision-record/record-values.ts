import { z } from 'zod';
import { type Pence, parsePence, sayMoneyRefusal, toPence } from '#app/domain/money.ts';
import { MOST_CHARACTERS, MOST_PENCE, storedDay } from '../stored-values.ts';

/** The kinds of value that a decision record is made of. Whatever is left out is not recorded. */
export const words = z
  .string()
  .max(MOST_CHARACTERS, `At most ${MOST_CHARACTERS.toLocaleString('en-GB')} characters`)
  .default('');
export const day = storedDay.nullable().default(null);
export const answer = z.boolean().nullable().default(null);
export const count = z.number().int().min(0).max(1_000_000).nullable().default(null);
export const pounds = z
  .string()
  .transform((typed, context) => {
    const amount = parsePence(typed);
    if (amount.ok && amount.value <= MOST_PENCE) return amount.value;
    const message = amount.ok ? 'The largest amount is £10,000,000,000.00.' : sayMoneyRefusal(amount.refusal);
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  })
  .nullable()
  .default(null);
export const rows = <S extends z.ZodType>(row: S, most = 200) => z.array(row).max(most).default([]);
export const part = <S extends z.ZodRawShape>(shape: S) => z.strictObject(shape).prefault({} as never);
export const vatBasis = z.enum(['net', 'gross']).nullable().default(null);

/** An amount once it is read, whatever it is kept as. */
export type Amount = z.ZodType<Pence | null, unknown>;

/** As a made version keeps it. */
export const keptPence = z.number().int().max(MOST_PENCE).transform(toPence).nullable().default(null);
