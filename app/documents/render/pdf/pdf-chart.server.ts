import type { Chart, ChartBar } from '../../document.ts';
import { text } from '../../document.ts';
import { wordsOfChart } from '../../inline-text.ts';
import { placedParts } from '../chart-scale.ts';
import { seriesColour } from '../series-colours.ts';
import type { Line } from './break-lines.ts';
import {
  addElement,
  drawArtifact,
  drawInto,
  drawLine,
  ensureRoom,
  linesOf,
  newPage,
  type Pen,
  roomLeft,
} from './pdf-pen.server.ts';
import { PAGE, STYLES, TEXT_WIDTH } from './pdf-styles.ts';
import { flowLines } from './pdf-text.server.ts';

const LABELS = 140;
const FIGURES = 92;
const ROW = 20;
const BAR = 11;
const LEGEND = 14;

/** A caption and one figure with its words for those who do not see it; bars that do not fit go on on the next page. */
export function drawChart(pen: Pen, chart: Chart): void {
  const hasLegend = chart.parts.length > 1;
  const legend = hasLegend ? legendLines(pen, chart).length * LEGEND + 4 : 0;
  ensureRoom(pen, STYLES.caption.leading + 4 + legend + Math.min(chart.bars.length, 8) * ROW);
  const figure = addElement(pen, pen.root, 'Figure', { alt: wordsOfChart(chart) });
  const caption = addElement(pen, figure, 'Caption');
  const captionLines = linesOf(pen, [text(chart.caption)], STYLES.caption, TEXT_WIDTH);
  flowLines(pen, captionLines, { element: caption, tag: 'Caption', style: STYLES.caption, x: PAGE.left });
  pen.y += 4;
  let isFirst = true;
  for (let from = 0; from < chart.bars.length; ) {
    const left = chart.bars.slice(from);
    const bars = left.slice(0, barsThatFit(pen, left, isFirst ? legend : 0));
    const draw = (): void => {
      if (isFirst && hasLegend) drawLegend(pen, chart);
      for (const bar of bars) drawBar(pen, chart, bar);
    };
    // Only its first stretch belongs to the figure; the words of all of it stand there.
    if (isFirst) drawInto(pen, figure, 'Figure', draw);
    else drawArtifact(pen, 'Layout', draw);
    isFirst = false;
    from += bars.length;
    if (from < chart.bars.length) newPage(pen);
  }
  figure.end();
}

type LegendItem = { readonly name: string; readonly index: number; readonly x: number; readonly width: number };

/** Names of the parts side by side, in as many lines as they need. */
function legendLines(pen: Pen, chart: Chart): readonly (readonly LegendItem[])[] {
  const lines: LegendItem[][] = [[]];
  let x = 0;
  chart.parts.forEach((name, index) => {
    const width = 30 + (linesOf(pen, [text(name)], STYLES.table, TEXT_WIDTH - 30)[0]?.width ?? 0);
    if (x > 0 && x + width > TEXT_WIDTH) {
      lines.push([]);
      x = 0;
    }
    lines.at(-1)?.push({ name, index, x, width });
    x += width;
  });
  return lines;
}

function drawLegend(pen: Pen, chart: Chart): void {
  for (const items of legendLines(pen, chart)) {
    for (const { name, index, x } of items) {
      pen.pdf.rect(PAGE.left + x, pen.y + 1, 9, 9).fill(seriesColour(index));
      const line = linesOf(pen, [text(name)], STYLES.table, TEXT_WIDTH - 30)[0];
      if (line !== undefined) drawLine(pen, line, STYLES.table, PAGE.left + x + 14, pen.y - 1);
    }
    pen.y += LEGEND;
  }
  pen.y += 4;
}

function drawBar(pen: Pen, chart: Chart, bar: ChartBar): void {
  const label = labelLines(pen, bar);
  label.forEach((line, index) => {
    drawLine(pen, line, STYLES.table, PAGE.left, pen.y + index * STYLES.table.leading);
  });
  const width = TEXT_WIDTH - LABELS - FIGURES;
  placedParts(chart, bar).forEach(({ from, size }, index) => {
    const x = PAGE.left + LABELS + from * width;
    pen.pdf.rect(x, pen.y, Math.max(0, size * width - 0.8), BAR).fill(seriesColour(index));
  });
  const figures = linesOf(pen, [text(bar.text)], { ...STYLES.table, tabular: true }, FIGURES - 8)[0];
  if (figures !== undefined) {
    const x = PAGE.width - PAGE.right - figures.width;
    drawLine(pen, figures, { ...STYLES.table, tabular: true }, x, pen.y);
  }
  pen.y += rowHeight(pen, bar);
}

const labelLines = (pen: Pen, bar: ChartBar): readonly Line[] =>
  linesOf(pen, [text(bar.label)], STYLES.table, LABELS - 8);

const rowHeight = (pen: Pen, bar: ChartBar): number => ROW + (labelLines(pen, bar).length - 1) * STYLES.table.leading;

/** How many of the bars from here on still fit on this page; at least one. */
function barsThatFit(pen: Pen, bars: readonly ChartBar[], above: number): number {
  let height = above;
  const tooMany = bars.findIndex((bar) => {
    height += rowHeight(pen, bar);
    return height > roomLeft(pen);
  });
  return tooMany === -1 ? bars.length : Math.max(1, tooMany);
}
