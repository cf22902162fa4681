import { CartesianGrid, ResponsiveContainer, Scatter, ScatterChart, Tooltip, XAxis, YAxis, ZAxis } from 'recharts';
import { seriesColour } from '#app/documents/render/series-colours.ts';
import { CHART_HEIGHTS, type ChartHeight } from './chart-with-table.tsx';
import { DOT_SHAPES, DotLegend } from './dot-look.tsx';

export type DotRowsDrawingProps = Readonly<{
  rows: readonly string[];
  /** One value a row, in the order of `rows`; null where there is none. */
  series: readonly Readonly<{ name: string; values: readonly (number | null)[] }>[];
  height: ChartHeight;
  format: (value: number) => string;
  /** The highest value there can be; the axis ends there. */
  most?: number;
}>;

/** Room for the longest name of a row, as far as there is any. */
const roomFor = (rows: readonly string[]) => Math.min(170, 20 + 7 * Math.max(...rows.map((row) => row.length)));

export function DotRowsDrawing({ rows, series, height, format, most }: DotRowsDrawingProps) {
  return (
    <>
      <DotLegend names={series.map(({ name }) => name)} />
      <ResponsiveContainer width="100%" height={CHART_HEIGHTS[height]}>
        <ScatterChart accessibilityLayer={false} margin={{ top: 8, right: 48, bottom: 8, left: 8 }}>
          <CartesianGrid />
          <XAxis
            type="number"
            dataKey="x"
            domain={['auto', most ?? 'auto']}
            allowDecimals={false}
            tickFormatter={format}
            stroke="#4c5a62"
          />
          <YAxis
            type="number"
            dataKey="y"
            domain={[-0.5, rows.length - 0.5]}
            ticks={rows.map((_, row) => row)}
            tickFormatter={(row: number) => rows[row] ?? ''}
            interval={0}
            reversed
            width={roomFor(rows)}
            stroke="#4c5a62"
            tickLine={false}
          />
          <ZAxis range={[110, 110]} />
          <Tooltip formatter={(value, name) => (name === 'y' ? rows[Number(value)] : format(Number(value)))} />
          {series.map(({ name, values }, index) => (
            <Scatter
              key={name}
              name={name}
              data={values.flatMap((x, y) => (x === null ? [] : [{ x, y }]))}
              shape={DOT_SHAPES[index % DOT_SHAPES.length]}
              fill={seriesColour(index)}
              isAnimationActive={false}
            />
          ))}
        </ScatterChart>
      </ResponsiveContainer>
    </>
  );
}
