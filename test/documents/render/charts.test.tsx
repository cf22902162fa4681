import { strFromU8, unzipSync } from 'fflate';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { wordsOfChart } from '#app/documents/inline-text.ts';
import { placedParts } from '#app/documents/render/chart-scale.ts';
import { renderDocx } from '#app/documents/render/docx.server.ts';
import { DocumentView } from '#app/documents/render/html.tsx';
import { renderPdf } from '#app/documents/render/pdf.server.ts';
import { readPdf } from './read-pdf.ts';
import { samples } from './rendition-samples.ts';

const [, award] = samples[1]!;
const charts = award.blocks.flatMap((block) => (block.kind === 'chart' ? [block] : []));
const [scores, shares] = charts;

describe('charts of a report', () => {
  it('stand right after the table that says the same', () => {
    expect(charts).toHaveLength(2);
    for (const chart of charts) {
      const before = award.blocks[award.blocks.indexOf(chart) - 1];
      const table = before?.kind === 'table' ? JSON.stringify(before) : '';
      for (const { label, text } of chart.bars) {
        expect(table).toContain(label);
        expect(table).toContain(text);
      }
    }
  });

  it('say their figures in one sentence to whoever does not see them, in every format', async () => {
    expect(wordsOfChart(scores!)).toBe(
      'Chart of the bidders’ scores. Bidder C: 92.44; Bidder A: 84.00; Bidder B: 75.11.',
    );
    const html = renderToStaticMarkup(<DocumentView document={award} />);
    const docx = strFromU8(unzipSync(await renderDocx(award))['word/document.xml']!);
    const { alternatives } = await readPdf(await renderPdf(award, new Date('2018-01-10T09:00:00Z')));
    for (const chart of charts) {
      expect(html).toContain(`aria-label="${wordsOfChart(chart)}"`);
      expect(docx).toContain(`descr="${wordsOfChart(chart)}"`);
    }
    expect(alternatives).toEqual(charts.map(wordsOfChart));
  });

  it('are charts of Word itself, with the same values', async () => {
    const files = unzipSync(await renderDocx(award));
    const parts = Object.keys(files).filter((name) => /^word\/charts\/[^/]+\.xml$/.test(name));
    expect(parts).toHaveLength(2);
    const xml = parts.map((name) => strFromU8(files[name]!)).join('');
    for (const { values } of shares!.bars) for (const value of values) expect(xml).toContain(`<c:v>${value}</c:v>`);
  });

  it('draw each part in proportion to the longest bar', () => {
    const chart = {
      kind: 'chart' as const,
      caption: '',
      parts: ['a', 'b'],
      bars: [
        { label: 'A', values: [60, 40], text: '' },
        { label: 'B', values: [25, 0], text: '' },
      ],
    };
    expect(chart.bars.map((bar) => placedParts(chart, bar))).toEqual([
      [
        { from: 0, size: 0.6 },
        { from: 0.6, size: 0.4 },
      ],
      [
        { from: 0, size: 0.25 },
        { from: 0.25, size: 0 },
      ],
    ]);
    expect(placedParts({ ...chart, bars: [] }, { label: '', values: [0], text: '' })).toEqual([{ from: 0, size: 0 }]);
  });
});
