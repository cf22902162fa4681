/** Told apart by lightness as well as hue; every one is at least 4.5:1 on white. */
export const SERIES_COLOURS = [
  '#0b5b6b',
  '#b0501f',
  '#54319f',
  '#766500',
  '#98285d',
  '#16548a',
  '#4c5a62',
  '#0b5c3e',
] as const;

export function seriesColour(index: number): string {
  return SERIES_COLOURS[index % SERIES_COLOURS.length] ?? SERIES_COLOURS[0];
}
