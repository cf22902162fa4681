import { CartesianGrid, ResponsiveContainer, Scatter, ScatterChart, XAxis, YAxis, ZAxis } from 'recharts';
import { seriesColour } from '#app/documents/render/series-colours.ts';
import { CHART_HEIGHTS, type ChartHeight } from './chart-with-table.tsx';
import { DOT_SHAPES, DotLegend } from './dot-look.tsx';

/** `row` is the place of the item in the list. */
export type SpreadDot = Readonly<{ row: number; mark: number }>;

export type SpreadDrawingProps = Readonly<{
  evaluators: readonly Readonly<{ name: string; dots: readonly SpreadDot[] }>[];
  items: readonly string[];
  maximum: number;
  height: ChartHeight;
}>;

/** A little up or down for each evaluator, so that equal marks do not hide one another. */
function sidestep(index: number, of: number): number {
  return (index - (of - 1) / 2) * Math.min(0.16, 0.7 / of);
}

export function SpreadDrawing({ evaluators, items, maximum, height }: SpreadDrawingProps) {
  return (
    <>
      <DotLegend names={evaluators.map(({ name }) => name)} />
      <ResponsiveContainer width="100%" height={CHART_HEIGHTS[height]}>
        <ScatterChart accessibilityLayer={false} margin={{ top: 8, right: 16, bottom: 8, left: 8 }}>
          <CartesianGrid horizontal vertical={false} />
          <XAxis type="number" dataKey="mark" domain={[0, maximum]} tickCount={maximum + 1} stroke="#4c5a62" />
          <YAxis
            type="number"
            dataKey="y"
            domain={[-0.5, items.length - 0.5]}
            ticks={items.map((_, row) => row)}
            tickFormatter={(row: number) => items[row] ?? ''}
            interval={0}
            reversed
            width={130}
            stroke="#4c5a62"
            tickLine={false}
          />
          <ZAxis range={[110, 110]} />
          {evaluators.map(({ name, dots }, index) => (
            <Scatter
              key={name}
              name={name}
              data={dots.map(({ row, mark }) => ({ mark, y: row + sidestep(index, evaluators.length) }))}
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
