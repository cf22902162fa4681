import { z } from 'zod';
import { MOST_CHARACTERS, MOST_PENCE, storedDay } from '../stored-values.ts';

/** The kinds of value that the facts of a report are made of, each within its limits. */
export const words = z.string().max(MOST_CHARACTERS);
export const maybeWords = words.nullable();
export const day = storedDay;
export const maybeDay = day.nullable();
export const pence = z.number().int().min(0).max(MOST_PENCE);
export const count = z.number().int().min(0).max(1_000_000_000);
export const points = z.number().int().min(0).max(10_000);
export const months = z.number().int().min(0).max(1200);
export const vatBasis = z.enum(['net', 'gross']);
export const list = <S extends z.ZodType>(item: S, most = 200) => z.array(item).max(most).readonly();
