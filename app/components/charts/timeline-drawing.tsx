import { useId } from 'react';
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { CHART_HEIGHTS, type ChartHeight } from './chart-with-table.tsx';
import { Legend, patternPrefix, SeriesPatterns, seriesFill } from './series-look.tsx';

/** Days are counted from 1 January 1970; a step ends before its `end` begins. */
export type TimelineBar = Readonly<{
  name: string;
  start: number;
  end: number;
  steps: readonly Readonly<{ kind: number; start: number; end: number }>[];
}>;

export type TimelineDrawingProps = Readonly<{
  kinds: readonly string[];
  bars: readonly TimelineBar[];
  height: ChartHeight;
}>;

type BarShape = Readonly<{ x?: number; y?: number; width?: number; height?: number; payload?: TimelineBar }>;

const month = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });

const MILLISECONDS = 86_400_000;

function monthStarts(from: number, to: number): number[] {
  const first = new Date(from * MILLISECONDS);
  const months = Math.ceil((to - from) / 28) + 1;
  const starts = Array.from({ length: months }, (_, index) =>
    Math.floor(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + index, 1) / MILLISECONDS),
  ).filter((day) => day >= from && day <= to);
  const every = Math.ceil(starts.length / 8);
  return starts.filter((_, index) => index % every === 0);
}

function steps(prefix: string) {
  return ({ x = 0, y = 0, width = 0, height = 0, payload }: BarShape) => {
    if (!payload) return <g />;
    const day = width / Math.max(1, payload.end - payload.start);
    return (
      <g>
        {payload.steps.map((step) => (
          <rect
            key={`${step.kind}-${step.start}`}
            x={x + (step.start - payload.start) * day}
            y={y}
            width={Math.max(4, (step.end - step.start) * day)}
            height={height}
            fill={seriesFill(prefix, step.kind)}
            stroke="#fff"
          />
        ))}
      </g>
    );
  };
}

export function TimelineDrawing({ kinds, bars, height }: TimelineDrawingProps) {
  const prefix = patternPrefix(useId());
  const from = Math.min(...bars.map((bar) => bar.start));
  const to = Math.max(...bars.map((bar) => bar.end));
  return (
    <>
      <Legend prefix={prefix} names={kinds} />
      <ResponsiveContainer width="100%" height={CHART_HEIGHTS[height]}>
        <BarChart data={[...bars]} layout="vertical" accessibilityLayer={false} maxBarSize={34}>
          <SeriesPatterns prefix={prefix} />
          <CartesianGrid horizontal={false} />
          <XAxis
            type="number"
            domain={[from, to]}
            ticks={monthStarts(from, to)}
            tickFormatter={(day: number) => month.format(day * MILLISECONDS)}
            stroke="#4c5a62"
            tickLine={false}
          />
          <YAxis type="category" dataKey="name" width={112} stroke="#4c5a62" tickLine={false} />
          <Bar dataKey={(bar: TimelineBar) => [bar.start, bar.end]} shape={steps(prefix)} isAnimationActive={false} />
        </BarChart>
      </ResponsiveContainer>
    </>
  );
}
