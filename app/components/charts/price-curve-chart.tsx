import type { Pence } from '#app/domain/money.ts';
import { Money } from '../govuk/money.tsx';
import { Table } from '../govuk/table.tsx';
import { type ChartFrame, ChartWithTable } from './chart-with-table.tsx';
import type { Figure } from './figure.ts';

type PriceCurveChartProps = ChartFrame &
  Readonly<{
    /** The formula in use, or several to compare. */
    formulas: readonly string[];
    /** One score for each formula; null where the formula gives none. */
    points: readonly Readonly<{ price: Pence; scores: readonly (Figure | null)[] }>[];
    /** Rows of the table, when the curve has too many points to read. Prices from `points`. */
    tablePrices?: readonly Pence[];
  }>;

const load = async () => (await import('./curve-drawing.tsx')).CurveDrawing;

const pounds = new Intl.NumberFormat('en-GB', {
  style: 'currency',
  currency: 'GBP',
  notation: 'compact',
  maximumFractionDigits: 2,
});

const formatX = (pence: number) => pounds.format(pence / 100);

/** What a formula gives for each price. */
export function PriceCurveChart({ formulas, points, tablePrices, ...frame }: PriceCurveChartProps) {
  const listed = tablePrices ? points.filter(({ price }) => tablePrices.includes(price)) : points;
  const drawing = {
    lines: formulas,
    points: points.map(({ price, scores }) => ({ x: price, ys: scores.map((score) => score?.value ?? null) })),
    height: 'medium' as const,
    formatX,
    xLabel: 'Price',
    yLabel: 'Score',
  };
  return (
    <ChartWithTable
      {...frame}
      load={load}
      drawing={drawing}
      table={
        <Table
          caption={`${frame.title}: the figures`}
          columns={[{ heading: 'Price' }, ...formulas.map((heading) => ({ heading, numeric: true }))]}
          rows={listed.map(({ price, scores }) => ({
            key: String(price),
            cells: [<Money key="price" pence={price} />, ...scores.map((score) => score?.text ?? 'no score')],
          }))}
        />
      }
    />
  );
}
