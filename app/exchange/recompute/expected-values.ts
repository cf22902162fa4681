/**
 * Compares the values that a pack expects with what was computed, one by one. Decimal numbers are compared by value,
 * so "88" agrees with "88.00"; entries of lists are matched by their ids, never by position.
 * Example: expected total "92" for bid A against a computed "91.5" gives
 * `{ path: 'expected.bids[0].total', expected: '92', actual: '91.5' }`.
 */
import type { JsonValue } from '#app/domain/canonical-json.ts';
import { at } from '#app/domain/problem.ts';
import { ratioFromDecimal, sameRatio } from '#app/domain/ratio.ts';

export interface Difference {
  readonly path: string;
  readonly expected: JsonValue;
  /** Null where nothing was computed under that name. */
  readonly actual: JsonValue;
}

type JsonObject = { readonly [key: string]: JsonValue | undefined };

const IDENTITIES = ['id', 'component', 'period', 'partner', 'code'];

/** Every named value that differs; empty when all agree. */
export function differencesFrom(
  expected: JsonValue,
  actual: JsonValue | undefined,
  path: string,
): readonly Difference[] {
  const computed = actual ?? null;
  if (isList(expected)) {
    if (!isList(computed)) return [{ path, expected, actual: computed }];
    return expected.some(isObject)
      ? entryDifferences(expected, computed, path)
      : listDifferences(expected, computed, path);
  }
  if (isObject(expected)) {
    if (!isObject(computed)) return [{ path, expected, actual: computed }];
    return Object.entries(expected).flatMap(([key, value]) =>
      differencesFrom(value ?? null, Object.hasOwn(computed, key) ? computed[key] : null, at(path, key)),
    );
  }
  return sameScalar(expected, computed) ? [] : [{ path, expected, actual: computed }];
}

/** Each expected entry against the computed entry with the same ids; of several, the one that differs least. */
function entryDifferences(
  expected: readonly JsonValue[],
  actual: readonly JsonValue[],
  path: string,
): readonly Difference[] {
  return expected.flatMap((entry, index) => {
    const place = at(path, index);
    if (!isObject(entry)) return differencesFrom(entry, actual[index], place);
    const keys = IDENTITIES.filter((key) => Object.hasOwn(entry, key));
    const candidates =
      keys.length === 0
        ? actual.slice(index, index + 1)
        : actual.filter((one) => isObject(one) && keys.every((key) => one[key] === entry[key]));
    const compared = candidates.map((candidate) => differencesFrom(entry, candidate, place));
    if (compared.length === 0) return [{ path: place, expected: entry, actual: null }];
    return compared.reduce((least, one) => (one.length < least.length ? one : least));
  });
}

/** Lists of plain values, such as the bids of a warning, are compared without regard to order. */
function listDifferences(
  expected: readonly JsonValue[],
  actual: readonly JsonValue[],
  path: string,
): readonly Difference[] {
  const text = (values: readonly JsonValue[]) => JSON.stringify(values.map((value) => JSON.stringify(value)).sort());
  return text(expected) === text(actual) ? [] : [{ path, expected, actual }];
}

function sameScalar(expected: JsonValue, actual: JsonValue): boolean {
  if (expected === actual) return true;
  if (typeof expected !== 'string' || typeof actual !== 'string') return false;
  const [one, other] = [ratioFromDecimal(expected), ratioFromDecimal(actual)];
  return one.ok && other.ok && sameRatio(one.value, other.value);
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function isObject(value: JsonValue): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
