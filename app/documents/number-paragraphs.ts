import type { Block } from './document.ts';

/**
 * Gives every block that asks for one its number, in order: a numbered level 2 heading opens a section ("1.0"),
 * everything else numbered is the section's next point ("1.1"), whether paragraph or subheading.
 * One counter for both, so no number stands twice; screen, DOCX and PDF all print what is set here.
 */
export function numberParagraphs(blocks: readonly Block[]): readonly Block[] {
  let section = 0;
  let point = 0;
  return blocks.map((block) => {
    if (block.kind !== 'heading' && block.kind !== 'paragraph') return block;
    if (!block.numbered) return block;
    if (block.kind === 'heading' && block.level === 2) {
      section += 1;
      point = 0;
      return { ...block, number: `${section}.0` };
    }
    point += 1;
    return { ...block, number: `${section}.${point}` };
  });
}

/** A form that numbers its headings alone: 1, 2, 3 in order. */
export function numberSections(blocks: readonly Block[]): readonly Block[] {
  let section = 0;
  return blocks.map((block) => {
    if (block.kind !== 'heading' || !block.numbered) return block;
    section += 1;
    return { ...block, number: String(section) };
  });
}
