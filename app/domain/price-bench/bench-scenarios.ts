/**
 * Six sets of invented bids, each known to have upset a real formula: one bid, equal prices, a zero price, an outlier,
 * an abnormally low price, and a losing bid whose leaving turns the order of two others.
 * Authority: domain rule on price formulas; PCR 2015 regulation 69 and PA 2023 section 19(4) for low prices.
 * Example: around £100.00, rank reversal is A 90 marks at £100, B 80 at £80 and C 60 at £40.
 */
import { type Pence, toPence } from '../money.ts';
import { ratio, roundRatio } from '../ratio.ts';
import type { InventedBid } from './bench-scoring.ts';

export type ScenarioKind = 'one-bid' | 'equal-prices' | 'zero-price' | 'outlier' | 'abnormally-low' | 'rank-reversal';

export interface Scenario {
  readonly kind: ScenarioKind;
  readonly title: string;
  readonly bids: readonly InventedBid[];
  /** The bid whose effect is tested by scoring the others also without it; null: none. */
  readonly without: string | null;
}

const USUAL_MARKS = 80;

/** The scenarios around a typical price, which is above zero. */
export function benchScenarios(typical: Pence): readonly Scenario[] {
  const bid = (id: string, percent: number, marks = USUAL_MARKS): InventedBid => ({
    id,
    price: toPence(roundRatio(ratio(BigInt(typical) * BigInt(percent), 100), 0, 'half-up').n),
    qualityPart: ratio(marks, 100),
  });
  const three = [bid('A', 100), bid('B', 105), bid('C', 110)];
  const scenario = (
    kind: ScenarioKind,
    title: string,
    bids: readonly InventedBid[],
    without: string | null = null,
  ) => ({
    kind,
    title,
    bids,
    without,
  });
  return [
    scenario('one-bid', 'One bid only', [bid('A', 100)]),
    scenario('equal-prices', 'Equal prices', [bid('A', 100), bid('B', 100), bid('C', 100)]),
    scenario('zero-price', 'A price of zero', [bid('A', 100), bid('B', 0)]),
    scenario('outlier', 'One price far above the others', [...three, bid('D', 500)], 'D'),
    scenario('abnormally-low', 'One price far below the others', [...three, bid('D', 40)], 'D'),
    scenario(
      'rank-reversal',
      'A losing or outlying bid leaves',
      [bid('A', 100, 90), bid('B', 80, 80), bid('C', 40, 60)],
      'C',
    ),
  ];
}
