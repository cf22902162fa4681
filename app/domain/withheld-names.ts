/**
 * A procurement may say, before its first tender is recorded, that its panel knows tenderers by letter alone until the
 * quality of every lot is locked. Then no evaluator, moderator or observer is given a name: not on a page, in a file's
 * name, in a list to declare against, nor in the words of a tender, where its name and those of its parent and
 * subcontractors read "[the tenderer]". The record itself is never changed. What a picture or a PDF shows cannot be
 * replaced; the lead sees to it before it is recorded, and a Word document that names its tenderer is refused.
 * Whoever is the lead as well sees names: somebody must record them. Conflicts are found by the registers of interests.
 * Authority: PCR 2015 regulation 18 and PA 2023 section 12(2) (equal treatment); the portal's own rule, as published.
 * Example: "Alpha Ltd employs two" is read by an evaluator as "[the tenderer] employs two" until the lock.
 */

/** Why the panel's view of names cannot be changed now, as a sentence; null where it can. */
export const withholdingProblem = (tendersRecorded: boolean): string | null =>
  tendersRecorded ? 'A tender has been recorded; whether the panel sees names no longer changes.' : null;

/** The first of the names that the words hold, without regard to case; null where they hold none. */
export function nameIn(words: string, names: readonly string[]): string | null {
  const text = words.toLowerCase();
  return names.find((name) => name.trim().length > 2 && text.includes(name.trim().toLowerCase())) ?? null;
}
