import { Table } from '../govuk/table.tsx';
import { type ChartFrame, ChartWithTable, heightFor } from './chart-with-table.tsx';
import type { Figure } from './figure.ts';

type ContributionsChartProps = ChartFrame &
  Readonly<{
    criteria: readonly string[];
    /** In the order of the ranking. */
    bidders: readonly Readonly<{ name: string; contributions: readonly Figure[]; total: Figure; rank?: string }>[];
  }>;

const load = async () => (await import('./stacked-bars-drawing.tsx')).StackedBarsDrawing;

const points = (value: number) => String(Math.round(value * 100) / 100);

/** How much of each bidder's total comes from each criterion. */
export function ContributionsChart({ criteria, bidders, ...frame }: ContributionsChartProps) {
  const height = heightFor(bidders.length);
  const ranked = bidders.some((bidder) => bidder.rank);
  const drawing = {
    series: criteria,
    bars: bidders.map(({ name, contributions }) => ({ name, values: contributions.map(({ value }) => value) })),
    height,
    sideways: true,
    format: points,
  };
  return (
    <ChartWithTable
      {...frame}
      load={load}
      drawing={drawing}
      height={height}
      table={
        <Table
          caption={`${frame.title}: the figures`}
          columns={[
            { heading: 'Bidder' },
            ...criteria.map((heading) => ({ heading, numeric: true })),
            { heading: 'Total', numeric: true },
            ...(ranked ? [{ heading: 'Rank', numeric: true }] : []),
          ]}
          rows={bidders.map(({ name, contributions, total, rank }) => ({
            key: name,
            cells: [
              name,
              ...contributions.map(({ text }) => text),
              <strong key="total">{total.text}</strong>,
              rank ?? '',
            ],
          }))}
          dense={criteria.length > 5}
        />
      }
    />
  );
}
