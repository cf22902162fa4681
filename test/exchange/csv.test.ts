import { expect, it } from 'vitest';
import { csvText } from '#app/exchange/csv.ts';

it('quotes every cell, and lets no cell be a formula', () => {
  expect(
    csvText([
      ['a', 'say "b"'],
      ['=1+1', '@x'],
      ['-5', 'two\r\nlines'],
    ]),
  ).toBe('"a","say ""b"""\r\n"\'=1+1","\'@x"\r\n"\'-5","two\r\nlines"\r\n');
});
