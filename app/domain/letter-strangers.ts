/**
 * A letter to one tenderer tells of its own tender and of the successful one, and of no other: where the panel's words
 * name a third tenderer, the name gives way.
 * Authority: PCR 2015 regulation 21 and PA 2023 section 94 (commercial confidentiality of other tenderers).
 * Example: "Better than bid C, whose rota Blue Trust explains" becomes "Better than [another tender], whose rota
 * [another tenderer] explains".
 */
export interface NamedTender {
  readonly letter: string;
  readonly tenderer: string;
}

/** The words without the names and letters of these tenders. */
export function withoutStrangers(words: string, strangers: readonly NamedTender[]): string {
  return strangers.reduce((text, { letter, tenderer }) => {
    const lettered = text.replace(
      new RegExp(`\\b(bid|tender|bidder|tenderer)\\s+${letter}\\b`, 'gi'),
      '[another tender]',
    );
    return tenderer.trim() === ''
      ? lettered
      : lettered.replace(new RegExp(literally(tenderer), 'gi'), '[another tenderer]');
  }, words);
}

const literally = (text: string) => text.replace(/[.^$*+?()[\]{}|\\]/g, '\\$&');
