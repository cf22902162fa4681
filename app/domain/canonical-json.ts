/**
 * One value has one canonical text: keys in code-unit order, no spaces, shortest numbers. Two parties that hold the
 * same facts therefore get the same hash, whatever order their programs wrote the keys in.
 * Authority: after RFC 8785 (JSON Canonicalization Scheme); facts frozen at publication must be provable later.
 * Example: `{ "b": 1, "a": [true, null] }` is `{"a":[true,null],"b":1}`.
 */
import { invariant } from './result.ts';

export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue | undefined };

/** Canonical text; a key whose value is undefined is left out. @throws Error for a number that JSON cannot hold. */
export function canonicalJson(value: JsonValue): string {
  if (typeof value === 'number') {
    invariant(Number.isFinite(value), `${value} is not a JSON number`);
    return JSON.stringify(value);
  }
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const entries = Object.entries(value)
    .filter((entry): entry is [string, JsonValue] => entry[1] !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`);
  return `{${entries.join(',')}}`;
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
