import type { Document, FactRun, Inline } from './document.ts';
import { runsOfBlock } from './inline-text.ts';

/** A fact that a document states otherwise than the record does now. */
export interface ChangedFact {
  readonly factId: string;
  readonly was: string;
  /** Null where the document would not state it any more. */
  readonly now: string | null;
  readonly href: string | null;
}

/**
 * What a made document says that the record no longer says, fact by fact in the order of the document. Both are built
 * from the same form, so that a difference is one of facts and never of wording.
 */
export function changedFacts(made: Document, current: Document): readonly ChangedFact[] {
  const now = wordsByFact(current);
  return [...wordsByFact(made)].flatMap(([factId, was]): readonly ChangedFact[] => {
    const then = now.get(factId);
    const gone = was.words.filter((words) => !then?.words.includes(words));
    const [first] = gone;
    if (first === undefined) return [];
    const fresh = then?.words.find((words) => !was.words.includes(words)) ?? null;
    return [{ factId, was: first, now: fresh, href: then?.href ?? was.href }];
  });
}

/** Each fact of a document with every wording it stands in. */
function wordsByFact(document: Document): ReadonlyMap<string, { words: readonly string[]; href: string | null }> {
  const found = new Map<string, { words: string[]; href: string | null }>();
  for (const { factId, text, href } of document.blocks.flatMap(runsOfBlock).flat().filter(isFact)) {
    const known = found.get(factId) ?? { words: [], href };
    if (!known.words.includes(text)) known.words.push(text);
    found.set(factId, known);
  }
  return found;
}

const isFact = (run: Inline): run is FactRun => run.kind === 'fact';
