import { z } from 'zod';
import { parsePlainDate } from '#app/domain/plain-date.ts';

/** The longest text of a draft or a pack, in characters. */
export const MOST_CHARACTERS = 100_000;

/** £10 billion: a table of shares stays within what can be added exactly. */
export const MOST_PENCE = 1_000_000_000_000;

/** Whoever pays, and the years in which they do. */
export const MOST_SHARES = 60;

const isDay = (value: string): boolean => parsePlainDate(value).ok && value >= '1900-01-01' && value <= '2199-12-31';

/** Posts in one edition of a council’s register. */
export const MOST_POSTS = 10_000;

/** A real day of these three centuries. */
export const storedDay = z.string().refine(isDay, 'A day is written YYYY-MM-DD, from 1900-01-01 to 2199-12-31');
