import { CartesianGrid, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { seriesColour } from '#app/documents/render/series-colours.ts';
import { CHART_HEIGHTS, type ChartHeight } from './chart-with-table.tsx';

export type CurvePoint = Readonly<{ x: number; ys: readonly (number | null)[] }>;

export type CurveDrawingProps = Readonly<{
  lines: readonly string[];
  points: readonly CurvePoint[];
  height: ChartHeight;
  formatX: (x: number) => string;
  xLabel: string;
  yLabel: string;
}>;

const DASHES = [undefined, '8 4', '2 4', '12 4 2 4'] as const;

function LineLegend({ lines }: Pick<CurveDrawingProps, 'lines'>) {
  return (
    <ul className="jc-legend">
      {lines.map((name, index) => (
        <li key={name}>
          <svg width="36" height="10" aria-hidden="true" focusable="false">
            <path
              d="M0 5H36"
              stroke={seriesColour(index)}
              strokeWidth="3"
              strokeDasharray={DASHES[index % DASHES.length]}
            />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}

export function CurveDrawing({ lines, points, height, formatX, xLabel, yLabel }: CurveDrawingProps) {
  const axis = { type: 'number', stroke: '#4c5a62', tickLine: false } as const;
  return (
    <>
      <LineLegend lines={lines} />
      <ResponsiveContainer width="100%" height={CHART_HEIGHTS[height]}>
        <LineChart data={[...points]} accessibilityLayer={false} margin={{ top: 8, right: 24, bottom: 24, left: 8 }}>
          <CartesianGrid vertical={false} />
          <XAxis
            {...axis}
            dataKey="x"
            domain={['dataMin', 'dataMax']}
            tickFormatter={formatX}
            label={{ value: xLabel, position: 'bottom', offset: 4 }}
          />
          <YAxis {...axis} width={64} label={{ value: yLabel, angle: -90, position: 'insideLeft' }} />
          <Tooltip labelFormatter={(x) => formatX(Number(x))} />
          {lines.map((name, index) => (
            <Line
              key={name}
              name={name}
              dataKey={(point: CurvePoint) => point.ys[index]}
              stroke={seriesColour(index)}
              strokeWidth={3}
              strokeDasharray={DASHES[index % DASHES.length]}
              dot={points.length <= 15}
              isAnimationActive={false}
            />
          ))}
        </LineChart>
      </ResponsiveContainer>
    </>
  );
}
