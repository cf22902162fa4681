import type { Pence } from '#app/domain/money.ts';
import { Money } from '../govuk/money.tsx';
import { Table } from '../govuk/table.tsx';
import { type ChartFrame, ChartWithTable, heightFor } from './chart-with-table.tsx';

type CostShareStackedChartProps = ChartFrame &
  Readonly<{
    periods: readonly string[];
    councils: readonly Readonly<{ name: string; shares: readonly Pence[]; total: Pence; highlight?: boolean }>[];
    /** The whole of each period, then of all periods, as the domain adds them up. */
    totals: Readonly<{ periods: readonly Pence[]; all: Pence }>;
  }>;

const load = async () => (await import('./stacked-bars-drawing.tsx')).StackedBarsDrawing;

const compactPounds = new Intl.NumberFormat('en-GB', {
  style: 'currency',
  currency: 'GBP',
  notation: 'compact',
  maximumFractionDigits: 2,
});

/** Axis and hover text are rounded; the exact pounds and pence are in the table. */
function shortPounds(pence: number): string {
  return compactPounds.format(pence / 100);
}

export function CostShareStackedChart({ periods, councils, totals, ...frame }: CostShareStackedChartProps) {
  const height = heightFor(periods.length + 2);
  const drawing = {
    series: councils.map((council) => council.name),
    bars: periods.map((name, period) => ({ name, values: councils.map((council) => council.shares[period] ?? 0) })),
    height,
    format: shortPounds,
  };
  const cells = (amounts: readonly Pence[], total: Pence) =>
    [...amounts, total].map((pence, index) => <Money key={periods[index] ?? 'total'} pence={pence} />);
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
            { heading: 'Council' },
            ...periods.map((heading) => ({ heading, numeric: true })),
            { heading: 'Total', numeric: true },
          ]}
          rows={councils.map(({ name, shares, total, highlight }) => ({
            key: name,
            cells: [name, ...cells(shares, total)],
            highlight,
          }))}
          footer={['Total', ...cells(totals.periods, totals.all)]}
        />
      }
    />
  );
}
