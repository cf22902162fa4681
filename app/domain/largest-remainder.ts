/**
 * Exact shares become whole units (pence, hundredths of a per cent) that still total exactly the whole: each share is
 * cut down to whole units, and the units left over go one each to the largest remainders; ties go in the order given.
 * Authority: the partners' agreement; the rule is named on the page and on every document.
 * Example: 7 pence over 6:3:1 are 4.2, 2.1 and 0.7; cut down 4, 2 and 0; the penny left goes to 0.7: 4, 2, 1.
 */
import type { Ratio } from './ratio.ts';
import { invariant } from './result.ts';

export const LARGEST_REMAINDER_RULE =
  'Largest remainder: each share is cut down to whole pence, and the pence left over go one each to the largest remainders, ties in the agreed order of partners.';

/** Whole units in the order of the shares. @throws Error when the shares, none below zero, do not total the whole. */
export function allotWholeUnits(shares: readonly Ratio[], whole: bigint): readonly bigint[] {
  const units = shares.map(({ n, d }) => n / d);
  const left = whole - units.reduce((total, unit) => total + unit, 0n);
  invariant(left >= 0n && left <= BigInt(shares.length), 'the shares do not total the whole');
  const byRemainder = shares
    .map(({ n, d }, index) => ({ index, n: n % d, d }))
    .sort((a, b) => compare(b.n * a.d, a.n * b.d) || a.index - b.index);
  for (const { index } of byRemainder.slice(0, Number(left))) units[index] = (units[index] ?? 0n) + 1n;
  return units;
}

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
