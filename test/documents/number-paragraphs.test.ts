import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '#app/documents/document.ts';
import { heading, numberedParagraph, paragraph, text } from '#app/documents/document.ts';
import { numberParagraphs } from '#app/documents/number-paragraphs.ts';

const words = [text('words')];
const section = heading(2, words, true);
const subheading = heading(3, words, true);
const point = numberedParagraph(words);
const plain = paragraph(words);

const numbersOf = (blocks: readonly Block[]) =>
  blocks.map((block) => (block.kind === 'heading' || block.kind === 'paragraph' ? block.number : null));

describe('numberParagraphs', () => {
  it('numbers sections and their points, and leaves the rest alone', () => {
    const blocks = numberParagraphs([section, point, plain, point, section, subheading, plain, subheading, section]);
    expect(numbersOf(blocks)).toEqual(['1.0', '1.1', null, '1.2', '2.0', '2.1', null, '2.2', '3.0']);
  });

  it('goes on past ten as text, not as a decimal', () => {
    const blocks = numberParagraphs([section, ...Array.from({ length: 11 }, () => point)]);
    expect(numbersOf(blocks).slice(9)).toEqual(['1.9', '1.10', '1.11']);
  });

  it('never gives a number twice, and gives the same numbers when run again', () => {
    const anyBlock = fc.constantFrom<Block>(section, subheading, point, plain, { kind: 'pageBreak' });
    fc.assert(
      fc.property(fc.array(anyBlock, { maxLength: 60 }), (blocks) => {
        const once = numberParagraphs([section, ...blocks]);
        const numbers = numbersOf(once).filter((number) => number !== null);
        expect(new Set(numbers).size).toBe(numbers.length);
        expect(numberParagraphs(once)).toEqual(once);
      }),
    );
  });
});
