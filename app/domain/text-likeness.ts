/**
 * Reasons must be about the bid: words that only repeat the published descriptor, or the reasons given for another
 * bid, are no reasons. Likeness is counted in words that carry meaning, so the test can be explained and repeated.
 * Authority: Woods v Milton Keynes [2015] EWHC 2011 (TCC), on notes that paraphrase the scale.
 * Example: "A good response with minor concerns" repeats the descriptor "Good response; minor concerns only"; naming
 * what the bid offers adds words of its own and passes.
 */

/** Reasons need at least so many words that are not in the descriptor, and more than this part of all their words. */
const OWN_WORDS = 3;
const REPEATED_PART = 0.7;
const COPIED_PART = 0.9;

const WORDS_WITHOUT_MEANING = new Set(
  'a an and are as at be been but by for from had has have in is it its of on or our so that the their there these they this those to was we were which who will with would'.split(
    ' ',
  ),
);

/** Whether reasons do little more than repeat a descriptor. Empty descriptors cannot be repeated. */
export function isParaphrase(reasons: string, descriptor: string): boolean {
  const [said, published] = [meaningfulWords(reasons), meaningfulWords(descriptor)];
  if (said.size === 0 || published.size === 0) return false;
  const repeated = [...said].filter((word) => published.has(word)).length;
  return (
    repeated / said.size >= REPEATED_PART ||
    (repeated > 0 && said.size - repeated < OWN_WORDS && repeated >= said.size - repeated)
  );
}

/** Whether two texts say the same in nearly the same words. */
export function isCopy(one: string, other: string): boolean {
  const [a, b] = [meaningfulWords(one), meaningfulWords(other)];
  if (a.size === 0 || b.size === 0) return false;
  const common = [...a].filter((word) => b.has(word)).length;
  return common / new Set([...a, ...b]).size >= COPIED_PART;
}

/** Distinct words in small letters, without those that carry no meaning and without a plural s. */
function meaningfulWords(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(
    words.filter((word) => !WORDS_WITHOUT_MEANING.has(word)).map((word) => word.replace(/(?<=\w{3})s$/, '')),
  );
}
