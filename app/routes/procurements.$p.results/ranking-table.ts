import { type AwardCriteria, allCriteria } from '#app/domain/award-criteria.ts';
import { formatBasisPoints } from '#app/domain/basis-points.ts';
import type { EvaluatedBid, Evaluation } from '#app/domain/evaluation.ts';
import type { RecordedBid } from '#app/domain/evaluation-record.ts';
import type { EvaluationScheme } from '#app/domain/evaluation-scheme.ts';
import type { Pence } from '#app/domain/money.ts';
import { type Ratio, sumRatios, toDecimal } from '#app/domain/ratio.ts';
import { formatComponent, formatTotal, sayRounding } from '#app/domain/rounding-rule.ts';

export interface ShownFigure {
  readonly value: number;
  readonly text: string;
}
export interface RankedRow {
  readonly id: string;
  readonly letter: string;
  readonly tenderer: string | null;
  readonly price: Pence | null;
  readonly rank: string;
  readonly reasons: readonly string[];
  readonly quality: string;
  readonly priceScore: string;
  readonly total: ShownFigure | null;
  /** Points of every scored criterion, in order. */
  readonly contributions: readonly ShownFigure[];
}

/** An evaluation as the page shows it: ranked bids first, each figure as the rounding rule prints it. */
export function rankedRows(
  evaluation: Evaluation,
  bids: readonly RecordedBid[],
  { criteria, rounding }: EvaluationScheme,
): readonly RankedRow[] {
  const leaves = scoredLeaves(criteria);
  const rows = evaluation.bids.map((one): RankedRow => {
    const bid = bids.find(({ letter }) => letter === one.id);
    const points = (kind: 'quality' | 'price') =>
      leaves.flatMap((leaf) => (leaf.kind === kind ? (one.scores[leaf.id] ?? []) : []));
    return {
      id: bid?.id ?? '',
      letter: one.id,
      tenderer: bid?.tenderer ?? null,
      price: bid?.price ?? null,
      rank: rankText(one),
      reasons: one.reasons,
      quality: sumText(points('quality'), rounding),
      priceScore: sumText(points('price'), rounding),
      total: one.total && { value: asNumber(one.total), text: formatTotal(one.total, rounding) },
      contributions: leaves.map(({ id }) => {
        const score = one.scores[id];
        return { value: score ? asNumber(score) : 0, text: score ? shortText(score, rounding) : '' };
      }),
    };
  });
  const place = (row: RankedRow) => Number(row.rank) || Number.MAX_SAFE_INTEGER;
  return rows.sort((a, b) => place(a) - place(b));
}

/** The criteria that give points, with their weighting: what the columns of the chart are called. */
export const scoredLeaves = (criteria: AwardCriteria) =>
  allCriteria(criteria).flatMap(({ criterion }) =>
    criterion.kind === 'quality' || criterion.kind === 'price'
      ? [{ id: criterion.id, kind: criterion.kind, name: `${criterion.id} (${formatBasisPoints(criterion.weight)})` }]
      : [],
  );

export const sayRule = ({ rounding }: EvaluationScheme) => sayRounding(rounding);

const rankText = ({ rank, status }: EvaluatedBid) =>
  rank === null ? { ranked: '', excluded: 'Excluded', withdrawn: 'Withdrawn' }[status] : String(rank);

/** For drawing and for reading; the pack holds the exact figures. */
const shortText = (score: Ratio, rounding: EvaluationScheme['rounding']) =>
  rounding.stage === 'component' ? formatComponent(score, rounding) : toDecimal(score, 2, 'half-up');

const asNumber = (score: Ratio) => Number(toDecimal(score, 6, 'half-up'));

function sumText(scores: readonly Ratio[], rounding: EvaluationScheme['rounding']): string {
  return scores.length === 0 ? '' : shortText(sumRatios(scores), rounding);
}
