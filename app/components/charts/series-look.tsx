import { SERIES_COLOURS } from '#app/documents/render/series-colours.ts';

/** With the colours, eight looks told apart by pattern as well. */
const OVERLAYS = [
  null,
  'M0 8 8 0',
  'M0 4H8',
  'M4 0V8',
  'M0 0 8 8',
  'M4 0V8M0 4H8',
  'M0 8 8 0M0 0 8 8',
  'M3 4H5',
] as const;

export function seriesFill(prefix: string, index: number): string {
  return `url(#${prefix}-${index % SERIES_COLOURS.length})`;
}

/** Ids made by React hold colons, which a `url(#…)` reference does not like. */
export function patternPrefix(id: string): string {
  return `look${id.replaceAll(':', '')}`;
}

/** The patterns that `seriesFill` points at; once in each SVG. */
export function SeriesPatterns({ prefix }: Readonly<{ prefix: string }>) {
  return (
    <defs>
      {SERIES_COLOURS.map((colour, index) => (
        <pattern key={colour} id={`${prefix}-${index}`} width="8" height="8" patternUnits="userSpaceOnUse">
          <rect width="8" height="8" fill={colour} />
          {OVERLAYS[index] ? <path d={OVERLAYS[index]} stroke="#fff" strokeWidth="1.5" fill="none" /> : null}
        </pattern>
      ))}
    </defs>
  );
}

type LegendProps = Readonly<{ prefix: string; names: readonly string[] }>;

export function Legend({ prefix, names }: LegendProps) {
  return (
    <ul className="jc-legend">
      {names.map((name, index) => (
        <li key={name}>
          <svg width="20" height="20" aria-hidden="true" focusable="false">
            <SeriesPatterns prefix={`${prefix}l${index}`} />
            <rect width="20" height="20" fill={seriesFill(`${prefix}l${index}`, index)} />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}
