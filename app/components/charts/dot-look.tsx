import { seriesColour } from '#app/documents/render/series-colours.ts';

export const DOT_SHAPES = ['circle', 'diamond', 'square', 'triangle', 'cross', 'star', 'wye'] as const;

const LEGEND_MARKS = ['●', '◆', '■', '▲', '✚', '★', 'Y'] as const;

/** What each shape and colour stands for. */
export function DotLegend({ names }: Readonly<{ names: readonly string[] }>) {
  return (
    <ul className="jc-legend">
      {names.map((name, index) => (
        <li key={name}>
          <svg width="18" height="18" aria-hidden="true" focusable="false">
            <text x="9" y="14" textAnchor="middle" fill={seriesColour(index)}>
              {LEGEND_MARKS[index % LEGEND_MARKS.length]}
            </text>
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}
