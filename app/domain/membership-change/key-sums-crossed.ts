/**
 * A change of membership moves what each council pays, so it can make a council's decision key, or no longer key, by the
 * sum that the council has recorded for itself.
 * Authority: SI 2012/2089 regulation 8; each council's constitution for the sum. The test is that of key-decision.ts.
 * Example: a sum of £600,000; the share of £575,907.51 becomes £736,701.03: the decision becomes key.
 */
import { keyDecisionTest } from '../key-decision.ts';
import { formatPence, type Pence, toPence } from '../money.ts';

export interface KeySum {
  readonly partner: string;
  /** In whole pounds. */
  readonly fromPounds: number;
}

/** One sentence for each council whose share crosses its own sum, in the order of the sums given. */
export function keySumsCrossed(
  before: Readonly<Record<string, Pence>>,
  after: Readonly<Record<string, Pence>>,
  sums: readonly KeySum[],
  nameOf: (partner: string) => string,
): readonly string[] {
  return sums.flatMap(({ partner, fromPounds }) => {
    const [then, now] = [before[partner] ?? toPence(0), after[partner] ?? toPence(0)];
    const isKey = (share: Pence) => keyDecisionTest({ share, wards: 'one', fromPounds, twoWardTest: false }).isKey;
    if (isKey(then) === isKey(now)) return [];
    const limit = formatPence(toPence(fromPounds * 100));
    const [relation, consequence] = isKey(now)
      ? ['at or above', 'becomes key by its value: notice and call-in follow']
      : ['below', 'is no longer key by its value'];
    return [
      `${nameOf(partner)}: ${formatPence(then)} becomes ${formatPence(now)}, ${relation} its own sum of ${limit}; its decision ${consequence}.`,
    ];
  });
}
