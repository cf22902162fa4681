import type { ReactNode } from 'react';
import { Table, type TableRow } from '#app/components/govuk/table.tsx';
import {
  type AwardCriteria,
  type AwardCriterion,
  allCriteria,
  type PlacedCriterion,
  weightTotals,
} from '#app/domain/award-criteria.ts';
import { formatBasisPoints, toBasisPoints } from '#app/domain/basis-points.ts';
import { PRICE_FORMULA_WORDS } from '#app/domain/price-formula.ts';
import { sayMarks } from '#app/domain/scoring-scale.ts';

type CriteriaTableProps = Readonly<{
  criteria: AwardCriteria;
  /** Draws the weighting of a criterion, a box or a figure. */
  weight?: (criterion: Exclude<AwardCriterion, { kind: 'gate' }>) => ReactNode;
  actions?: (criterion: AwardCriterion) => ReactNode;
}>;

/** The tree of criteria, parents before their parts, with weightings and the running total of what is scored. */
export function CriteriaTable({
  criteria,
  weight = (one) => formatBasisPoints(one.weight),
  actions,
}: CriteriaTableProps) {
  const totals = weightTotals(criteria);
  let running = 0;
  const rows = allCriteria(criteria).map((placed): TableRow => {
    const { criterion } = placed;
    const scored = criterion.kind === 'quality' || criterion.kind === 'price';
    if (scored) running += criterion.weight;
    const cells = [
      <Name key="name" placed={placed} />,
      criterion.kind === 'gate' ? 'pass or fail' : weight(criterion),
      scored ? formatBasisPoints(toBasisPoints(running)) : '',
      howJudged(criterion),
    ];
    return { key: criterion.id, cells: actions ? [...cells, actions(criterion)] : cells };
  });
  return (
    <Table
      caption="Criteria and weightings"
      columns={[
        { heading: 'Criterion' },
        { heading: 'Weighting', numeric: true },
        { heading: 'Running total', numeric: true },
        { heading: 'How it is judged' },
        ...(actions ? [{ heading: 'Change or remove', headingHidden: true }] : []),
      ]}
      rows={rows}
      footer={[
        `Quality ${formatBasisPoints(totals.quality)}, price ${formatBasisPoints(totals.price)}`,
        formatBasisPoints(totals.all),
        '',
        '',
        ...(actions ? [''] : []),
      ]}
    />
  );
}

function Name({ placed: { criterion, ancestors } }: Readonly<{ placed: PlacedCriterion }>) {
  const depth = Math.min(ancestors.length, 2);
  return (
    <span className={`jc-tree jc-tree--${depth}${criterion.kind === 'group' ? ' jc-tree--group' : ''}`}>
      {criterion.title}
      <span className="jc-tree__reference">{criterion.id}</span>
    </span>
  );
}

function howJudged(criterion: AwardCriterion): string {
  switch (criterion.kind) {
    case 'group':
      return 'The sum of its parts';
    case 'gate':
      if (criterion.consequence === null) return 'A fail: not decided yet';
      return criterion.consequence === 'excluded' ? 'A fail excludes the tender' : 'A fail is reported to the panel';
    case 'price':
      return PRICE_FORMULA_WORDS[criterion.price.formula];
    case 'quality': {
      const { scale, wordLimit } = criterion;
      const minimum = criterion.minimumMark === null ? '' : `; at least ${criterion.minimumMark}`;
      const words = wordLimit === undefined ? '' : `; at most ${wordLimit.toLocaleString('en-GB')} words`;
      return `Marks ${sayMarks(scale.marks)}${minimum}${words}`;
    }
  }
}
