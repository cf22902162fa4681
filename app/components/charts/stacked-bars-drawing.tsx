import { useId } from 'react';
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { CHART_HEIGHTS, type ChartHeight } from './chart-with-table.tsx';
import { Legend, patternPrefix, SeriesPatterns, seriesFill } from './series-look.tsx';

export type StackedBar = Readonly<{ name: string; values: readonly number[] }>;

export type StackedBarsDrawingProps = Readonly<{
  /** Names of the parts, in the order they are stacked. */
  series: readonly string[];
  bars: readonly StackedBar[];
  height: ChartHeight;
  sideways?: boolean;
  format: (value: number) => string;
}>;

const AXIS = { stroke: '#4c5a62', tickLine: false } as const;

export function StackedBarsDrawing({ series, bars, height, sideways, format }: StackedBarsDrawingProps) {
  const prefix = patternPrefix(useId());
  const names = { type: 'category', dataKey: 'name', ...AXIS } as const;
  const amounts = { type: 'number', tickFormatter: format, ...AXIS } as const;
  return (
    <>
      <Legend prefix={prefix} names={series} />
      <ResponsiveContainer width="100%" height={CHART_HEIGHTS[height]}>
        <BarChart
          data={[...bars]}
          layout={sideways ? 'vertical' : 'horizontal'}
          accessibilityLayer={false}
          maxBarSize={80}
        >
          <SeriesPatterns prefix={prefix} />
          <CartesianGrid horizontal={!sideways} vertical={Boolean(sideways)} />
          {sideways ? <XAxis {...amounts} /> : <XAxis {...names} />}
          {sideways ? <YAxis {...names} width={112} /> : <YAxis {...amounts} width={64} />}
          <Tooltip formatter={(value) => format(Number(value))} cursor={{ fill: '#f1f7f8' }} />
          {series.map((name, index) => (
            <Bar
              key={name}
              name={name}
              dataKey={(bar: StackedBar) => bar.values[index]}
              stackId="all"
              fill={seriesFill(prefix, index)}
              stroke="#fff"
              isAnimationActive={false}
            />
          ))}
        </BarChart>
      </ResponsiveContainer>
    </>
  );
}
