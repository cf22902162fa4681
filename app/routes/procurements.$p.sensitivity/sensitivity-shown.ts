import { scoringModel } from '#app/domain/award-criteria.ts';
import { bidsOf, type EvaluationRecord } from '#app/domain/evaluation-record.ts';
import type { Pence } from '#app/domain/money.ts';
import type { Problem } from '#app/domain/problem.ts';
import { type Placing, placeBids } from '#app/domain/ranking.ts';
import { compareRatios, type Ratio, ratio, times, toDecimal } from '#app/domain/ratio.ts';
import { expectOk, ok, type Result } from '#app/domain/result.ts';
import { formatTotal, type RoundingRule } from '#app/domain/rounding-rule.ts';
import { type BidRemoval, bidRemovals, sayBidRemoval } from '#app/domain/sensitivity/bid-removal.ts';
import { type BreakEvenPrice, breakEvenPrices, sayBreakEven } from '#app/domain/sensitivity/break-even-price.ts';
import { firstMargin, sayFirstMargin } from '#app/domain/sensitivity/first-margin.ts';
import { type FormulaOutcome, formulaSwap } from '#app/domain/sensitivity/formula-swap.ts';
import { type JudgedBids, judgeBids, sayNames } from '#app/domain/sensitivity/judged-bids.ts';
import { type MarkFlip, markFlips, sayMarkFlip } from '#app/domain/sensitivity/mark-flips.ts';
import { lineAt, type WeightLine, weightLines } from '#app/domain/sensitivity/weight-lines.ts';
import { sayWeightSweep, type WeightSweep, weightSweep } from '#app/domain/sensitivity/weight-sweep.ts';

export interface ShownFigure {
  readonly value: number;
  readonly text: string;
}
export interface ShownSweepRow {
  readonly key: string;
  /** A share where ranks change, or the stretch between two. */
  readonly where: string;
  readonly exactly: string;
  readonly ranks: readonly number[];
  readonly first: string;
  readonly isPublished: boolean;
}
export type Sensitivity = ReturnType<typeof shownSensitivity>;

/** Every question of sensitivity worked out anew, in figures and words that a page can show. */
export function sensitivityOf(record: EvaluationRecord): Result<Sensitivity, readonly Problem[]> {
  const { criteria, rounding, tieBreak } = record.scheme;
  const judged = judgeBids(scoringModel(criteria), bidsOf(record), { rounding, tieBreak });
  return judged.ok ? ok(shownSensitivity(judged.value)) : judged;
}

function shownSensitivity(judged: JudgedBids) {
  const bids = judged.contenders.map(({ id }) => id);
  const flips = markFlips(judged);
  const margin = firstMargin(judged);
  const lines = weightLines(judged);
  const sweep = weightSweep(judged);
  const { rounding } = judged.rules;
  return {
    bids,
    winners: sayNames(judged.winners),
    margin: margin && sayFirstMargin(margin),
    sweep: sweep && lines && { said: sayWeightSweep(sweep), rows: sweepRows(sweep, bids), points: curve(sweep, lines) },
    flips: { tried: flips.tried, unjudgeable: flips.unjudgeable.length, changing: flips.changing.map(shownFlip) },
    formulas: formulaSwap(judged).map((one) => shownFormula(one, bids, rounding)),
    removals: bidRemovals(judged).map((one) => shownRemoval(one, bids, judged)),
    totals: expectOk(placeBids(judged.contest, judged.contenders, 'published-rule')).map(({ total }) =>
      figure(total, rounding),
    ),
    breakEvens: breakEvenPrices(judged).map(shownBreakEven),
  };
}

function sweepRows({ points, stretches, publishedShare }: WeightSweep, bids: readonly string[]): ShownSweepRow[] {
  const row = (
    where: string,
    exactly: string,
    { ranks, winners }: (typeof stretches)[number] | (typeof points)[number],
  ) => ({
    key: `${where} ${exactly}`,
    where,
    exactly,
    ranks: bids.map((id) => ranks[id] ?? 0),
    first: sayNames(winners),
  });
  return points.flatMap((point, index) => {
    const at = {
      ...row(percent(point.priceShare), fraction(point.priceShare), point),
      isPublished: same(point.priceShare, publishedShare),
    };
    const next = stretches[index];
    if (!next) return [at];
    const between = row(`${percent(next.from)} to ${percent(next.to)}`, 'in between', next);
    const holds = compareRatios(next.from, publishedShare) < 0 && compareRatios(publishedShare, next.to) < 0;
    return [at, { ...between, isPublished: holds }];
  });
}

/** Both ends, every crossing and the published share: between them the lines are straight. */
function curve({ points, publishedShare }: WeightSweep, lines: readonly WeightLine[]) {
  const shares = [...points.map(({ priceShare }) => priceShare), publishedShare].sort(compareRatios);
  const distinct = shares.filter((share, index) => index === 0 || !same(share, shares[index - 1] ?? share));
  return distinct.map((share) => ({
    x: number(times(share, ratio(100))),
    ys: lines.map((line) => number(lineAt(line, share))),
  }));
}

const shownFlip = (flip: MarkFlip) => ({
  key: `${flip.bidId} ${flip.criterionId} ${flip.direction}`,
  bid: flip.bidId,
  criterion: flip.criterionId,
  from: flip.from,
  to: flip.to,
  first: flip.winners === null ? '' : sayNames(flip.winners),
  sentence: sayMarkFlip(flip),
});

const shownFormula = (
  { formula, published, placings, winners, refusal }: FormulaOutcome,
  bids: readonly string[],
  rounding: RoundingRule,
) => ({
  formula: formula.formula,
  published,
  refusal,
  first: winners.length === 0 ? '' : sayNames(winners),
  totals: totalsOf(placings, bids, rounding),
});

const shownRemoval = (removal: BidRemoval, bids: readonly string[], judged: JudgedBids) => ({
  removed: removal.removed,
  orderChanges: removal.orderChanges,
  winnerChanges: removal.winnerChanges,
  sentence: sayBidRemoval(removal, judged),
  totals: totalsOf(removal.placings, bids, judged.rules.rounding),
});

const shownBreakEven = (one: BreakEvenPrice) => ({
  bid: one.bidId,
  wins: one.wins,
  price: one.price,
  upTo: one.breakEven.kind === 'up-to' ? one.breakEven.highest : (null as Pence | null),
  change: one.breakEven.kind === 'up-to' ? one.breakEven.change : (null as Pence | null),
  sentence: sayBreakEven(one),
});

function totalsOf(placings: readonly Placing[] | null, bids: readonly string[], rounding: RoundingRule) {
  return bids.map((id) => {
    const found = placings?.find((one) => one.id === id);
    return found ? { ...figure(found.total, rounding), rank: found.rank } : null;
  });
}

const figure = (total: Ratio, rounding: RoundingRule): ShownFigure => ({
  value: number(total),
  text: formatTotal(total, rounding),
});
const number = (value: Ratio) => Number(toDecimal(value, 6, 'half-up'));
const percent = (share: Ratio) => `${toDecimal(times(share, ratio(100)), 2, 'half-up')}%`;
const fraction = ({ n, d }: Ratio) => (d === 1n ? '' : `exactly ${n}/${d}`);
const same = (a: Ratio, b: Ratio) => compareRatios(a, b) === 0;
