import { WHOLE } from '#app/domain/basis-points.ts';
import { formatShare } from '../wording.ts';
import { factPlace } from './fact-place.ts';
import type { Check } from './finding.ts';
import { blocks } from './finding.ts';

/** C28: the weightings total 100% and are the same wherever they are stated. */
export const criteriaFindings: Check = ({ facts }) => {
  const { qualityBasisPoints: quality, priceBasisPoints: price, subcriteria, statedElsewhere } = facts.criteria;
  const place = factPlace(facts, 'criteria', 'Award criteria');
  if (quality === null || price === null) {
    return [blocks('C28', 'The weightings of quality and price are not both stated.', place)];
  }
  const sub = subcriteria.reduce((total, criterion) => total + criterion.basisPoints, 0);
  const differing = statedElsewhere.filter(
    (other) => other.qualityBasisPoints !== quality || other.priceBasisPoints !== price,
  );
  return [
    ...(quality + price === WHOLE
      ? []
      : [blocks('C28', `Quality and price total ${formatShare(quality + price)}, not 100%.`, place)]),
    ...(subcriteria.length === 0 || sub === WHOLE
      ? []
      : [blocks('C28', `The criteria in the table total ${formatShare(sub)}, not 100%.`, place)]),
    ...differing.map((other) =>
      blocks(
        'C28',
        `${other.place}: quality ${formatShare(other.qualityBasisPoints)} and price ${formatShare(other.priceBasisPoints)}; here ${formatShare(quality)} and ${formatShare(price)}.`,
        place,
        { label: other.place, href: other.href },
      ),
    ),
  ];
};
