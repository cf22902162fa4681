import { type TooLong, type WordChange, wordChanges } from '#app/domain/word-changes.ts';
import type { SectionText } from './report-draft-as-text.ts';
import type { DraftSectionId } from './report-draft-sections.ts';

export interface DraftChanges {
  readonly sections: readonly Readonly<{ title: string; changes: readonly WordChange[] | TooLong }>[];
  /** Titles of the sections in which nothing changed. */
  readonly unchanged: readonly string[];
}

/** What changed between two saved drafts of one stage, section by section; of one section alone where it is chosen. */
export function reportDraftChanges(
  before: readonly SectionText[],
  after: readonly SectionText[],
  chosen: DraftSectionId | null,
): DraftChanges {
  const pairs = after
    .filter(({ id }) => chosen === null || id === chosen)
    .map(({ id, title, text }) => ({ title, was: before.find((one) => one.id === id)?.text ?? '', is: text }));
  const isChanged = ({ was, is }: (typeof pairs)[number]) => was !== is;
  return {
    sections: pairs.filter(isChanged).map(({ title, was, is }) => ({ title, changes: wordChanges(was, is) })),
    unchanged: pairs.filter((pair) => !isChanged(pair)).map(({ title }) => title),
  };
}
