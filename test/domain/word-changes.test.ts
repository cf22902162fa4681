import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type WordChange, wordChanges } from '#app/domain/word-changes.ts';

const changes = (before: string, after: string): readonly WordChange[] => {
  const found = wordChanges(before, after);
  if ('kind' in found) throw new Error('too long');
  return found;
};
const text = (found: readonly WordChange[], ...kinds: readonly WordChange['kind'][]) =>
  found
    .filter(({ kind }) => kinds.includes(kind))
    .map((one) => one.text)
    .join('');

describe('two versions of a text', () => {
  it.each([
    ['not more than £50,000', 'not more than £65,000', ['same:not more than ', 'taken:£50,000', 'put:£65,000']],
    ['the same', 'the same', ['same:the same']],
    ['', 'all new', ['put:all new']],
    ['all gone', '', ['taken:all gone']],
    ['a new\n\nend', 'an old\n\nend', ['taken:a new', 'put:an old', 'same:\n\nend']],
    ['one two three four', 'one three five four', ['same:one ', 'taken:two ', 'same:three ', 'put:five ', 'same:four']],
  ])('%s | %s', (before, after, expected) => {
    expect(changes(before, after).map((one) => `${one.kind}:${one.text}`)).toEqual(expected);
  });

  it('give both texts again, whatever they are', () => {
    const words = fc
      .array(fc.constantFrom('a ', 'b ', 'c\n', 'd  ', 'é', ' '), { maxLength: 60 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(words, words, (before, after) => {
        const found = changes(before, after);
        expect(text(found, 'same', 'taken')).toBe(before);
        expect(text(found, 'same', 'put')).toBe(after);
      }),
    );
  });

  it('are compared in a moment at the greatest length, and refused beyond it', () => {
    const long = (seed: number) =>
      Array.from({ length: 19_000 }, (_, n) => `w${(n * seed) % 97}${n % 12 === 11 ? '\n' : ' '}`)
        .join('')
        .slice(0, 100_000);
    const started = performance.now();
    const found = changes(long(7), long(11));
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(text(found, 'same', 'put')).toBe(long(11));
    expect(wordChanges('x'.repeat(100_001), '')).toEqual({ kind: 'tooLong', characters: 100_001, most: 100_000 });
  });
});
