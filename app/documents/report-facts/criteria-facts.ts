import { type AwardCriteria, priceCriterion, qualityLeaves, weightTotals } from '#app/domain/award-criteria.ts';
import { PRICE_FORMULA_WORDS } from '#app/domain/price-formula.ts';
import type { ReportRecord } from '#app/domain/report-record.ts';
import { paths } from '#app/paths.ts';
import type { CriteriaFacts } from '../facts.ts';

const none: CriteriaFacts = {
  qualityBasisPoints: null,
  priceBasisPoints: null,
  priceFormula: null,
  subcriteria: [],
  statedElsewhere: [],
};

/** The weightings of the first lot; those of the others stand beside them, so that a difference is found. */
export function criteriaFacts({ lots, procurement }: ReportRecord): CriteriaFacts {
  const [first, ...others] = lots.flatMap(({ number, scheme }) => (scheme ? [{ number, scheme }] : []));
  if (!first) return none;
  const { criteria } = first.scheme;
  const totals = weightTotals(criteria);
  const formula = priceCriterion(criteria)?.price.formula ?? null;
  return {
    qualityBasisPoints: totals.quality,
    priceBasisPoints: totals.price,
    priceFormula: formula === null ? null : PRICE_FORMULA_WORDS[formula],
    subcriteria: others.some(({ scheme }) => !sameLeaves(criteria, scheme.criteria)) ? [] : leavesOf(criteria),
    statedElsewhere: others.map(({ number, scheme }) => {
      const { quality, price } = weightTotals(scheme.criteria);
      const href = paths.criteria(procurement.id, number);
      return { place: `Criteria of lot ${number}`, href, qualityBasisPoints: quality, priceBasisPoints: price };
    }),
  };
}

function leavesOf(criteria: AwardCriteria): CriteriaFacts['subcriteria'] {
  const price = priceCriterion(criteria);
  return [
    ...qualityLeaves(criteria).map(({ criterion }) => ({
      name: `Quality: ${criterion.title}`,
      basisPoints: criterion.weight,
    })),
    ...(price ? [{ name: price.title, basisPoints: price.weight }] : []),
  ];
}

/** Lots whose questions differ have no table in common. */
const sameLeaves = (a: AwardCriteria, b: AwardCriteria): boolean =>
  JSON.stringify(leavesOf(a)) === JSON.stringify(leavesOf(b));
