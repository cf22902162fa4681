/**
 * The hash of a pack covers what is computed from, and nothing else: `title`, `source`, `notes` and `expected` are left
 * out of every record, and the order of keys does not matter. Under keys that map ids to values every key counts.
 * Authority: FIPS 180-4 (SHA-256) over canonical JSON.
 * Example: adding `"notes": "checked"` to a pack leaves its hash as it is; changing one mark does not.
 */
import { createHash } from 'node:crypto';
import { canonicalJson, type JsonValue } from '#app/domain/canonical-json.ts';
import { IGNORED_KEYS } from './pack-reader.ts';

/** Keys whose value maps ids to values, where "title" or "notes" would be an id, or holds facts that are named so. */
const MAPS: readonly string[] = [
  'marks',
  'gates',
  'costs',
  'values',
  'floors',
  'caps',
  'record',
  'report',
  'asWritten',
];

/** SHA-256 of the canonical pack, as 64 hexadecimal digits. */
export function inputHash(pack: JsonValue): string {
  return createHash('sha256')
    .update(canonicalJson(withoutIgnored(pack, false)), 'utf8')
    .digest('hex');
}

function withoutIgnored(value: JsonValue, insideMap: boolean): JsonValue {
  if (value === null || typeof value !== 'object') return value;
  if (isList(value)) return value.map((item) => withoutIgnored(item, insideMap));
  const kept = Object.entries(value).filter(
    ([key, inner]) => inner !== undefined && (insideMap || !IGNORED_KEYS.includes(key)),
  );
  return Object.fromEntries(
    kept.map(([key, inner]) => [key, withoutIgnored(inner ?? null, insideMap || MAPS.includes(key))]),
  );
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
