/**
 * Before award, tenders are known by letters, given at random once and never given again in the procurement, so that
 * neither the order of receipt nor the alphabet of names can be read from them.
 * Authority: Local Government Act 1972 Schedule 12A paragraph 3 (business affairs are exempt before award).
 * Example: with B and F used, one of A, C, D, E, G and H is drawn.
 */
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The letters to draw from: a few more than needed, then the whole alphabet, then pairs of letters. */
export function freeLetters(used: readonly string[]): readonly string[] {
  const singles = [...alphabet];
  const pairs = singles.flatMap((first) => singles.map((second) => first + second));
  const pools = [singles.slice(0, 8), singles, [...singles, ...pairs]];
  const wide = pools.find((pool) => pool.length - used.length >= 3) ?? pairs;
  return wide.filter((letter) => !used.includes(letter));
}
