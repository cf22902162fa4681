import type { Document } from './document.ts';
import { runsOfBlock } from './inline-text.ts';

/** Something the form asks for that nobody has recorded, with the place where it can be. */
export type DocumentProblem = {
  readonly factId: string;
  readonly label: string;
  readonly href: string | null;
  readonly sentence: string;
};

/** Every unresolved placeholder of a document, once each, in reading order. A public copy needs none. */
export function documentProblems(document: Document): readonly DocumentProblem[] {
  const found = new Map<string, DocumentProblem>();
  for (const run of document.blocks.flatMap(runsOfBlock).flat()) {
    if (run.kind !== 'unresolved' || found.has(run.factId)) continue;
    found.set(run.factId, {
      factId: run.factId,
      label: run.label,
      href: run.href,
      sentence: `${run.label} is not yet recorded.`,
    });
  }
  return [...found.values()];
}
