import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recomputeText } from '#app/exchange/recompute/recompute.server.ts';

const cases = new URL('../cases/', import.meta.url);
const packs = readdirSync(cases).map((name) => JSON.parse(readFileSync(new URL(name, cases), 'utf8')));

type Path = readonly (string | number)[];

const placesIn = (value: unknown, path: Path = []): Path[] =>
  typeof value === 'object' && value !== null
    ? [
        path,
        ...Object.entries(value).flatMap(([key, inner]) =>
          placesIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
        ),
      ]
    : [path];

const replaceAt = (value: unknown, path: Path, replacement: unknown): unknown => {
  const [step, ...rest] = path;
  if (step === undefined) return replacement;
  if (Array.isArray(value))
    return value.map((item, index) => (index === step ? replaceAt(item, rest, replacement) : item));
  return Object.fromEntries(
    Object.entries(value as object).map(([key, inner]) => [
      key,
      key === step ? replaceAt(inner, rest, replacement) : inner,
    ]),
  );
};

const nasty = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    1e21,
    '',
    '0',
    '-0',
    '-1',
    '0.00',
    '1e9',
    '9'.repeat(15),
    '0.0000000001',
    '__proto__',
    'constructor',
    '2024-02-30',
    '2028-12-31',
    [],
    {},
    [[]],
  ),
  fc.jsonValue({ maxDepth: 2 }),
  fc.integer({ min: 0, max: 1000 }).map(String),
);
const mutated = fc
  .constantFrom(...packs)
  .chain((pack) =>
    fc.tuple(
      fc.constant(pack),
      fc.array(fc.tuple(fc.constantFrom(...placesIn(pack).slice(1)), nasty), { minLength: 1, maxLength: 3 }),
    ),
  )
  .map(([pack, changes]) =>
    changes.reduce((changed, [path, value]) => (has(changed, path) ? replaceAt(changed, path, value) : changed), pack),
  );

function has(value: unknown, path: Path): boolean {
  const [step, ...rest] = path;
  if (step === undefined) return true;
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.hasOwn(value, step) &&
    has((value as Record<string, unknown>)[step], rest)
  );
}

describe('hostile packs', () => {
  it('are computed or refused with a sentence, and never break the program', () => {
    fc.assert(
      fc.property(mutated, (pack) => {
        const result = recomputeText(JSON.stringify(pack));
        if (result.ok) {
          const printed = JSON.stringify(result.value);
          expect(printed).not.toMatch(/NaN|Infinity|"total":null|undefined/);
          return;
        }
        expect(result.refusal.length).toBeGreaterThan(0);
        for (const { problem } of result.refusal) expect(problem).toMatch(/\.$|:/);
      }),
      { numRuns: 600 },
    );
  });

  it('are texts of any kind', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40, unit: fc.constantFrom(...'{}[]",:\\0e1.-tn u'.split('')) }), (text) => {
        const result = recomputeText(text);
        expect(result.ok).toBe(false);
        let native = true;
        try {
          JSON.parse(text);
        } catch {
          native = false;
        }
        const notJson =
          !result.ok && result.refusal.some(({ problem }) => /not JSON|too early|twice|too large/.test(problem));
        if (!native) expect(notJson).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
