import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '#app/documents/clean-text.ts';

describe('cleanText', () => {
  it.each([
    ['markup stays as it is typed', '<b>&amp;</b>', '<b>&amp;</b>'],
    ['control characters go', 'a\u0000b\u0008c\u000bd\u001fe\u007ff\u0085g', 'abcdef g'],
    ['line ends and tabs become one space', 'one\r\n\ttwo', 'one two'],
    ['marks of direction go', '\u202egnp.exe\u202c \u2066x\u2069 \u200fy', 'gnp.exe x y'],
    ['invisible fillers go', 'pass\u200bword\ufeff\u00ad', 'password'],
    ['lone surrogates go, pairs stay', '\ud800a\udc00 \u{1f600}', 'a \u{1f600}'],
    ['letters of other scripts stay', 'Ŵyn Żółć Ελ', 'Ŵyn Żółć Ελ'],
  ])('%s', (_, given, expected) => {
    expect(cleanText(given)).toBe(expected);
  });

  it('gives text that XML can hold, and is done after one go', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const clean = cleanText(value);
        expect(clean).not.toMatch(/\p{Surrogate}/u);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that must not be there
        expect(clean).not.toMatch(/[\u0000-\u001f\ufffe\uffff]/);
        expect(cleanText(clean)).toBe(clean);
      }),
    );
  });
});
