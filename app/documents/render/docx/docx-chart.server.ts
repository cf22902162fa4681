import { Paragraph } from 'docx';
import { ChartRun } from 'docx/charts';
import { cleanText } from '../../clean-text.ts';
import type { Chart } from '../../document.ts';
import { wordsOfChart } from '../../inline-text.ts';
import { seriesColour } from '../series-colours.ts';
import { FONT, INK } from './docx-styles.server.ts';

const WIDTH = 640;
const ROW = 26;

/** A chart of Word itself, its caption above it, with words for those who do not see it. */
export function docxChart(chart: Chart): Paragraph[] {
  const hasLegend = chart.parts.length > 1;
  const run = new ChartRun({
    type: 'bar',
    stacking: 'stacked',
    categories: chart.bars.map(({ label, text }) => cleanText(`${label} ${text}`)),
    series: chart.parts.map((name, index) => ({
      name: cleanText(name),
      values: chart.bars.map(({ values }) => values[index] ?? 0),
      color: seriesColour(index).slice(1),
    })),
    gapWidth: 60,
    font: { name: FONT, color: INK },
    categoryAxis: { reverseOrder: true },
    valueAxis: { visible: false, gridlines: false },
    legend: hasLegend ? { position: 'top' } : false,
    chartArea: { fill: 'none', border: 'none' },
    transformation: { width: WIDTH, height: (chart.bars.length + (hasLegend ? 2 : 1)) * ROW },
    altText: { name: cleanText(chart.caption), description: wordsOfChart(chart) },
  });
  return [
    new Paragraph({ style: 'TableCaption', text: cleanText(chart.caption) }),
    new Paragraph({ style: 'Chart', children: [run] }),
  ];
}
