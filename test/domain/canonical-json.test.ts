import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, type JsonValue } from '#app/domain/canonical-json.ts';

describe('canonical JSON', () => {
  it('sorts keys, keeps lists and leaves out what is undefined', () => {
    expect(canonicalJson({ b: 1, a: [true, null, 'é"'], c: undefined, B: {} })).toBe(
      '{"B":{},"a":[true,null,"é\\""],"b":1}',
    );
    expect(canonicalJson(-0)).toBe('0');
    expect(() => canonicalJson(Number.NaN)).toThrow('not a JSON number');
  });

  it('is the same text for the same facts, and reads back as them', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
        const text = canonicalJson(value as JsonValue);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: 6 }), (keys) => {
        const build = (list: readonly string[]) => Object.fromEntries(list.map((key) => [key, key]));
        expect(canonicalJson(build([...keys].reverse()))).toBe(canonicalJson(build(keys)));
      }),
    );
  });
});
