import type { Chart, ChartBar } from '../document.ts';

export type PlacedPart = { readonly from: number; readonly size: number };

export const barTotal = (bar: ChartBar): number => bar.values.reduce((total, value) => total + value, 0);

/** Each part of a bar as a stretch from 0 to 1 of the longest bar: [30, 20] beside a longest of 100 is 0 to 0.3 to 0.5. */
export function placedParts(chart: Chart, bar: ChartBar): readonly PlacedPart[] {
  const longest = Math.max(...chart.bars.map(barTotal), 0);
  let from = 0;
  return bar.values.map((value) => {
    const size = longest === 0 ? 0 : value / longest;
    const part = { from, size };
    from += size;
    return part;
  });
}
