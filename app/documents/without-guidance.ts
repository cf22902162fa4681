import type { Document } from './document.ts';

/** Guidance is for whoever writes; what is made is for whoever reads. */
export const withoutGuidance = (document: Document): Document => ({
  ...document,
  blocks: document.blocks.filter((block) => block.kind !== 'note' || block.purpose !== 'guidance'),
});
