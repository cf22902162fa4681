/**
 * Writes an evaluation as a pack that the offline command recomputes to the same result. Descriptors stay behind: they
 * are words, and change no figure. A bid excluded by a decision outside the criteria goes out as withdrawn, with the
 * reason in its notes, for a pack knows exclusion only by gate and minimum mark.
 * Example: a weighting of 3,500 basis points becomes `"weight": "35"`, a price of 1,500,000 pence `"price": "15000.00"`.
 */
import type { AwardCriteria, AwardCriterion } from '#app/domain/award-criteria.ts';
import { basisPointsToDecimal } from '#app/domain/basis-points.ts';
import type { Bid } from '#app/domain/bid-problems.ts';
import type { JsonValue } from '#app/domain/canonical-json.ts';
import type { EvaluationRules } from '#app/domain/evaluation.ts';
import { penceToDecimal } from '#app/domain/money.ts';
import type { PriceFormula } from '#app/domain/price-formula.ts';
import type { RoundingRule } from '#app/domain/rounding-rule.ts';

export interface EvaluationExport {
  readonly criteria: AwardCriteria;
  readonly rules: Pick<EvaluationRules, 'rounding' | 'tieBreak'>;
  readonly bids: readonly Bid[];
  readonly title?: string;
  readonly source?: string;
}

/** The pack as JSON. Recomputing it gives the scores, totals and ranks of `evaluate` on the same facts. */
export function exportEvaluationPack({ criteria, rules, bids, title, source }: EvaluationExport): JsonValue {
  return {
    kind: 'evaluation',
    format: 1,
    title,
    source,
    criteria: criteria.map(criterionJson),
    weightsTotal: '100',
    rounding: roundingJson(rules.rounding),
    tieBreak: rules.tieBreak,
    bids: bids.map(bidJson),
  };
}

function criterionJson(criterion: AwardCriterion): JsonValue {
  const { id, title } = criterion;
  if (criterion.kind === 'gate') return { id, title, passFail: true, consequence: criterion.consequence };
  const base = { id, title, weight: basisPointsToDecimal(criterion.weight) };
  switch (criterion.kind) {
    case 'group':
      return { ...base, children: criterion.children.map(criterionJson) };
    case 'price':
      return { ...base, price: priceJson(criterion.price) };
    case 'quality': {
      const minimum = criterion.minimumMark;
      const scale = criterion.scale.marks.map(String);
      return { ...base, scale, minimumMark: minimum === null ? undefined : `${minimum}` };
    }
  }
}

function priceJson(price: PriceFormula): JsonValue {
  const { formula } = price;
  if (formula === 'between-fixed-bounds')
    return { formula, minimum: penceToDecimal(price.minimum), maximum: penceToDecimal(price.maximum) };
  if (formula !== 'banded') return { formula };
  const bands = price.bands.map(({ upTo, score }) => ({
    upTo: upTo === null ? null : penceToDecimal(upTo),
    score: basisPointsToDecimal(score),
  }));
  return { formula, bands };
}

function roundingJson(rule: RoundingRule): JsonValue {
  return rule.stage === 'none' ? { stage: 'none' } : { stage: rule.stage, places: rule.places, mode: rule.mode };
}

function bidJson({ id, price, marks, gates, withdrawn, excludedBecause }: Bid): JsonValue {
  const reason = excludedBecause ?? undefined;
  return {
    id,
    notes: reason,
    price: price === null ? undefined : penceToDecimal(price),
    marks: Object.fromEntries(Object.entries(marks).map(([key, mark]) => [key, `${mark}`])),
    gates,
    withdrawn: withdrawn || reason !== undefined,
  };
}
