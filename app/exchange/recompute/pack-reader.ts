/**
 * Readers that turn unknown JSON into typed values. Each adds a problem with its exact path and returns undefined where
 * the value cannot be used, so that one run names everything that is wrong with a pack.
 * Example: `"price": 15000` adds `{ path: 'bids[0].price', problem: 'Write the number as decimal text, such as "15000.00".' }`.
 */
import { type Pence, parsePence } from '#app/domain/money.ts';
import { type PlainDate, parsePlainDate, sayDateRefusal } from '#app/domain/plain-date.ts';
import { at, type Problem } from '#app/domain/problem.ts';

/** Keys that any record may carry and that are left out of the computation and of the hash. */
export const IGNORED_KEYS: readonly string[] = ['title', 'source', 'notes', 'expected'];

export interface Place {
  readonly path: string;
  readonly problems: Problem[];
}

export type Json = unknown;
export type Fields = Readonly<Record<string, Json>>;

const DECIMAL = /^(0|[1-9]\d*)(?:\.(\d+))?$/;
const NEGATIVE = /^-\d/;
const EARLIEST = '1900-01-01';
const LATEST = '2199-12-31';
const LONGEST_ID = 200;

export function under(place: Place, ...steps: readonly (string | number)[]): Place {
  return { path: at(place.path, ...steps), problems: place.problems };
}

export function complain({ path, problems }: Place, problem: string): undefined {
  problems.push({ path, problem });
  return undefined;
}

/** A record with known keys; every other key is a problem of its own. */
export function readRecord(value: Json, place: Place, known: readonly string[]): Fields | undefined {
  if (value === undefined) return complain(place, 'This is missing.');
  if (!isRecord(value)) return complain(place, 'This must be an object.');
  for (const key of Object.keys(value))
    if (!known.includes(key) && !IGNORED_KEYS.includes(key)) complain(under(place, key), `Unknown key "${key}".`);
  return value;
}

/** A record whose keys are ids, such as marks by criterion. */
export function readMap<T>(
  value: Json,
  place: Place,
  readItem: (item: Json, itemPlace: Place, key: string) => T | undefined,
): Readonly<Record<string, T>> | undefined {
  if (value === undefined) return complain(place, 'This is missing.');
  if (!isRecord(value)) return complain(place, 'This must be an object.');
  const entries: [string, T][] = [];
  for (const [key, item] of Object.entries(value)) {
    const id = readId(key, under(place, key));
    const read = readItem(item, under(place, key), key);
    if (id !== undefined && read !== undefined) entries.push([id, read]);
  }
  return Object.fromEntries(entries);
}

export function readList<T>(
  value: Json,
  place: Place,
  most: number,
  readItem: (item: Json, itemPlace: Place) => T | undefined,
): readonly T[] | undefined {
  if (value === undefined) return complain(place, 'This is missing.');
  if (!Array.isArray(value)) return complain(place, 'This must be a list.');
  if (value.length > most) return complain(place, `The list has ${value.length} entries; at most ${most}.`);
  const items = value.map((item, index) => readItem(item, under(place, index)));
  return items.filter((item): item is Exclude<typeof item, undefined> => item !== undefined);
}

/** An id: text that is not empty, not absurdly long, without control characters, and no name of the runtime's own. */
export function readId(value: Json, place: Place): string | undefined {
  if (value === undefined) return complain(place, 'This is missing.');
  if (typeof value !== 'string') return complain(place, 'This must be text.');
  if (value === '') return complain(place, 'This must not be empty.');
  if (value.length > LONGEST_ID) return complain(place, `This has ${value.length} characters; at most ${LONGEST_ID}.`);
  if (/\p{Cc}/u.test(value)) return complain(place, 'This holds a control character.');
  return value === '__proto__' ? complain(place, 'The name "__proto__" is not allowed.') : value;
}

export function readChoice<T extends string>(value: Json, place: Place, choices: readonly T[]): T | undefined {
  if (value === undefined) return complain(place, 'This is missing.');
  const found = choices.find((choice) => choice === value);
  return found ?? complain(place, `This must be one of: ${choices.join(', ')}.`);
}

/** Decimal text of zero or more, returned as it stands. */
export function readDecimal(
  value: Json,
  place: Place,
  limit: { readonly digits: number; readonly places: number } = { digits: 15, places: 10 },
): string | undefined {
  if (value === undefined) return complain(place, 'This is missing.');
  if (typeof value === 'number') return complain(place, 'Write the number as decimal text, such as "15000.00".');
  if (typeof value !== 'string') return complain(place, 'This must be decimal text, such as "15000.00".');
  if (NEGATIVE.test(value)) return complain(place, `${value.slice(0, 40)} is below zero.`);
  const match = value.length > 100 ? null : DECIMAL.exec(value);
  if (match === null) return complain(place, `"${value.slice(0, 40)}" is not a decimal number such as "12" or "12.5".`);
  if ((match[1]?.length ?? 0) > limit.digits)
    return complain(place, `${value} has over ${limit.digits} digits before the point.`);
  if ((match[2]?.length ?? 0) > limit.places)
    return complain(place, `${value} has over ${limit.places} decimal places.`);
  return value;
}

/** Pounds as decimal text with at most two places, as pence. */
export function readMoney(value: Json, place: Place): Pence | undefined {
  const text = readDecimal(value, place, { digits: 40, places: 40 });
  if (text === undefined) return undefined;
  const pence = parsePence(text);
  if (pence.ok) return pence.value;
  return pence.refusal.kind === 'too-many-decimals'
    ? complain(place, `${text} has ${pence.refusal.decimals} decimal places; money has at most 2.`)
    : complain(place, `${text} is too large; the largest amount is 90071992547409.91.`);
}

export function readWholeNumber(value: Json, place: Place, least: number, most: number): number | undefined {
  if (value === undefined) return complain(place, 'This is missing.');
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= most) return value;
  return complain(place, `This must be a whole number from ${least} to ${most}, without quotation marks.`);
}

export function readDate(value: Json, place: Place): PlainDate | undefined {
  if (value === undefined) return complain(place, 'This is missing.');
  if (typeof value !== 'string') return complain(place, 'This must be a date, YYYY-MM-DD.');
  const date = parsePlainDate(value);
  if (!date.ok) return complain(place, sayDateRefusal(date.refusal));
  const sane = date.value >= EARLIEST && date.value <= LATEST;
  return sane ? date.value : complain(place, `${value} is not between ${EARLIEST} and ${LATEST}.`);
}

export function readBoolean(value: Json, place: Place, absent: boolean): boolean | undefined {
  if (value === undefined) return absent;
  return typeof value === 'boolean' ? value : complain(place, 'This must be true or false.');
}

export function isRecord(value: Json): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A record's own value, never an inherited one. */
export function field(fields: Fields | undefined, key: string): Json {
  return fields !== undefined && Object.hasOwn(fields, key) ? fields[key] : undefined;
}
