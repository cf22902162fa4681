import type { Document } from '../document.ts';

/** Whether anything in the document is numbered: only then is there a column for numbers beside the text. */
export const hasNumbers = ({ blocks }: Document): boolean =>
  blocks.some((block) => (block.kind === 'heading' || block.kind === 'paragraph') && block.number !== null);
