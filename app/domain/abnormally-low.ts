/**
 * A price far below the others is flagged so that the tenderer is asked to explain it; nobody is excluded by arithmetic.
 * Authority: PCR 2015 regulation 69; PA 2023 section 19(4). The two distances are settings: 20% below the
 * mean of all ranked bids, and the lowest bid 10% below the next.
 * Example: £40, £80 and £100: the mean is £73.33 and £40 is 45.45% below it, so the bid at £40 is flagged.
 */
import { type BasisPoints, formatBasisPoints, toBasisPoints } from './basis-points.ts';
import { formatPence, type Pence } from './money.ts';
import { ratio, toDecimal } from './ratio.ts';

export interface AbnormallyLowSettings {
  readonly belowMean: BasisPoints;
  readonly belowNext: BasisPoints;
}

export interface AbnormallyLowFlag {
  readonly id: string;
  /** One sentence with the figures, for each test met. */
  readonly reasons: readonly string[];
}

export const DEFAULT_ABNORMALLY_LOW: AbnormallyLowSettings = {
  belowMean: toBasisPoints(2000),
  belowNext: toBasisPoints(1000),
};

/** The bids to ask, in the order given. Fewer than two prices give nothing to compare. */
export function abnormallyLow(
  bids: readonly { readonly id: string; readonly price: Pence }[],
  settings: AbnormallyLowSettings,
): readonly AbnormallyLowFlag[] {
  if (bids.length < 2) return [];
  const ordered = [...bids].sort((a, b) => a.price - b.price);
  const total = bids.reduce((sum, { price }) => sum + BigInt(price), 0n);
  return bids.flatMap((bid) => {
    const next = bid === ordered[0] ? ordered[1] : undefined;
    const reasons = [
      ...belowMean(bid.price, total, bids.length, settings),
      ...belowNext(bid.price, next?.price, settings),
    ];
    return reasons.length === 0 ? [] : [{ id: bid.id, reasons }];
  });
}

function belowMean(
  price: Pence,
  total: bigint,
  count: number,
  { belowMean: limit }: AbnormallyLowSettings,
): readonly string[] {
  const scaled = BigInt(price) * BigInt(count);
  if (total === 0n || scaled * 10_000n > total * BigInt(10_000 - limit)) return [];
  const distance = toDecimal(ratio((total - scaled) * 100n, total), 2, 'half-up');
  const mean = toDecimal(ratio(total, 100n * BigInt(count)), 2, 'half-up');
  return [
    `${formatPence(price)} is ${distance}% below the mean price of £${mean} (flagged from ${formatBasisPoints(limit)}).`,
  ];
}

function belowNext(
  price: Pence,
  next: Pence | undefined,
  { belowNext: limit }: AbnormallyLowSettings,
): readonly string[] {
  if (next === undefined || next === 0 || BigInt(price) * 10_000n > BigInt(next) * BigInt(10_000 - limit)) return [];
  const distance = toDecimal(ratio(BigInt(next - price) * 100n, next), 2, 'half-up');
  return [
    `${formatPence(price)} is ${distance}% below the next price of ${formatPence(next)} (flagged from ${formatBasisPoints(limit)}).`,
  ];
}
