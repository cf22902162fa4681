import type { ReactNode } from 'react';
import { type ChartFrame, ChartWithTable } from './chart-with-table.tsx';

type WeightSweepChartProps = ChartFrame &
  Readonly<{
    lines: readonly string[];
    /** Percent of the price, and the points of each line there. */
    points: readonly Readonly<{ x: number; ys: readonly number[] }>[];
    table: ReactNode;
  }>;

const load = async () => (await import('./curve-drawing.tsx')).CurveDrawing;

/** Totals over the balance of quality and price, from all quality to all price. */
export function WeightSweepChart({ lines, points, ...frame }: WeightSweepChartProps) {
  const drawing = {
    lines,
    points,
    height: 'medium' as const,
    formatX: (x: number) => `${Math.round(x * 100) / 100}%`,
    xLabel: 'Weighting of the price',
    yLabel: 'Points of 100',
  };
  return <ChartWithTable {...frame} load={load} drawing={drawing} />;
}
