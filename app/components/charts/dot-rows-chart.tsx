import type { ReactNode } from 'react';
import { type ChartFrame, ChartWithTable, heightFor } from './chart-with-table.tsx';

type DotRowsChartProps = ChartFrame &
  Readonly<{
    rows: readonly string[];
    series: readonly Readonly<{ name: string; values: readonly (number | null)[] }>[];
    format: (value: number) => string;
    /** The highest value there can be. */
    most?: number;
    table: ReactNode;
  }>;

const load = async () => (await import('./dot-rows-drawing.tsx')).DotRowsDrawing;

/** More rows than these cannot be told apart in a drawing; the table holds them all. */
const mostDrawn = 14;

/** Values beside each other, one row each: what was, and what would have been. */
export function DotRowsChart({ rows, series, format, most, ...frame }: DotRowsChartProps) {
  const drawn = rows.slice(0, mostDrawn);
  const height = heightFor(drawn.length);
  const drawing = {
    rows: drawn,
    series: series.map(({ name, values }) => ({ name, values: values.slice(0, mostDrawn) })),
    height,
    format,
    most,
  };
  return <ChartWithTable {...frame} load={load} drawing={drawing} height={height} />;
}
