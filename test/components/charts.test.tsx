import { expect, it } from 'vitest';
import { ContributionsChart } from '#app/components/charts/contributions-chart.tsx';
import { CostShareStackedChart } from '#app/components/charts/cost-share-stacked-chart.tsx';
import { PriceCurveChart } from '#app/components/charts/price-curve-chart.tsx';
import { SpreadChart } from '#app/components/charts/spread-chart.tsx';
import { TimelineChart } from '#app/components/charts/timeline-chart.tsx';
import { toPence } from '#app/domain/money.ts';
import { plainDateOf } from '#app/domain/plain-date.ts';
import { render } from './render.tsx';

const frame = { title: 'The chart', summary: 'What it shows.' };
const one = toPence(100);
const mark = { value: 4, text: '4.00' };
const day = plainDateOf(2018, 1, 18);

const charts = {
  'cost shares': (
    <CostShareStackedChart
      {...frame}
      periods={['2018']}
      councils={[{ name: 'Halton', shares: [one], total: one }]}
      totals={{ periods: [one], all: one }}
    />
  ),
  contributions: (
    <ContributionsChart
      {...frame}
      criteria={['Q1']}
      bidders={[{ name: 'Halton', contributions: [mark], total: mark }]}
    />
  ),
  'price curve': <PriceCurveChart {...frame} formulas={['Halton']} points={[{ price: one, scores: [null] }]} />,
  spread: (
    <SpreadChart
      {...frame}
      evaluators={['Halton']}
      items={[{ key: '1', name: 'Q1', marks: [null], spread: null }]}
      maximum={5}
    />
  ),
  timeline: (
    <TimelineChart
      {...frame}
      kinds={['Meeting']}
      councils={[{ name: 'Halton', steps: [{ kind: 'Meeting', from: day, to: day }] }]}
    />
  ),
};

it.each(Object.entries(charts))(
  '%s: the server sends the table, and leaves the drawing to the browser',
  (_name, chart) => {
    const html = render(chart);
    expect(html).toContain('>The chart</h2>');
    expect(html).toContain('<table');
    expect(html).toContain('Halton');
    expect(html).not.toMatch(/recharts|\sstyle=|role="img"/);
  },
);
