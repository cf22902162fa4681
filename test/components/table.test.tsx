import { expect, it } from 'vitest';
import { Table } from '#app/components/govuk/table.tsx';
import { attributes, render } from './render.tsx';

const html = render(
  <Table
    caption="Shares by year"
    columns={[{ heading: 'Council' }, { heading: '2018', numeric: true }, { heading: 'Basis' }]}
    rows={[{ key: 'h', cells: ['Halton', '£1.00', 'Population'], highlight: true }]}
    footer={['Total', '£1.00', '']}
  />,
);

it('puts numbers to the right, in the heading, the rows and the total', () => {
  expect(html.match(/--numeric/g)).toHaveLength(3);
  expect(html).toContain('<td class="govuk-table__cell govuk-table__cell--numeric">£1.00</td>');
  expect(html).toContain('<td class="govuk-table__cell">Population</td>');
});

it('names its columns and rows', () => {
  expect(attributes(html, 'scope')).toEqual(['col', 'col', 'col', 'row', 'row']);
  expect(html).toContain('>Shares by year</caption>');
});

it('scrolls in a region that the keyboard reaches', () => {
  expect(html).toMatch(/^<div class="jc-scroll" role="region" aria-label="Shares by year" tabindex="0">/);
});

it('stacks its rows on a narrow screen, each cell with its heading', () => {
  const stacked = render(
    <Table
      stacked
      caption="C"
      columns={[{ heading: 'Gate' }, { heading: 'State' }, { heading: <b>Why</b> }]}
      rows={[{ key: '1', cells: ['Standstill', 'Red', 'It runs'] }]}
    />,
  );
  expect(stacked).toContain('jc-table--stacked');
  expect(attributes(stacked, 'data-heading')).toEqual(['State']);
  expect(attributes(html, 'data-heading')).toEqual([]);
});

it('may do without row headers', () => {
  expect(
    render(<Table caption="C" columns={[{ heading: 'A' }]} rows={[{ key: '1', cells: ['x'] }]} rowHeaders={false} />),
  ).not.toContain('scope="row"');
});
