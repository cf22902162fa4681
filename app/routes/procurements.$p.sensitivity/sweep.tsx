import { WeightSweepChart } from '#app/components/charts/weight-sweep-chart.tsx';
import { Table } from '#app/components/govuk/table.tsx';
import type { Sensitivity } from './sensitivity-shown.ts';

/** The balance of quality and price from one end to the other, with every exact crossing. */
export function Sweep({ sweep, bids }: Pick<Sensitivity, 'sweep' | 'bids'>) {
  if (!sweep)
    return <p className="govuk-body">Quality and price are not both weighted, so there is no balance to sweep.</p>;
  return (
    <>
      <WeightSweepChart
        title="If price weighed more or less"
        summary={sweep.said.join(' ')}
        headingLevel={3}
        lines={bids.map((letter) => `Bid ${letter}`)}
        points={sweep.points}
        table={
          <Table
            caption="Ranks from all quality (0%) to all price (100%)"
            columns={[
              { heading: 'Weighting of the price' },
              { heading: 'Exactly' },
              ...bids.map((letter) => ({ heading: `Bid ${letter}`, numeric: true, key: letter })),
              { heading: 'First' },
            ]}
            rows={sweep.rows.map((row) => ({
              key: row.key,
              highlight: row.isPublished,
              cells: [
                row.isPublished ? `${row.where} (as published)` : row.where,
                row.exactly,
                ...row.ranks,
                row.first,
              ],
            }))}
          />
        }
      />
      <ul className="govuk-list govuk-list--bullet">
        {sweep.said.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}
