import { DotRowsChart } from '#app/components/charts/dot-rows-chart.tsx';
import { Table } from '#app/components/govuk/table.tsx';
import type { Sensitivity } from './sensitivity-shown.ts';

/** Every single step of one mark that would change the first place. */
export function Flips({ flips: { tried, changing, unjudgeable } }: Pick<Sensitivity, 'flips'>) {
  const summary = `${changing.length} of ${tried} single steps of one mark would change the first place.`;
  const unjudged = unjudgeable > 0 ? ` After ${unjudgeable} further steps the tenders could not be judged at all.` : '';
  if (changing.length === 0)
    return (
      <section>
        <h3 className="govuk-heading-m">One mark more or less</h3>
        <p className="govuk-body">
          {tried} single steps were tried; none changes the first place.{unjudged}
        </p>
      </section>
    );
  const names = changing.map(({ bid, criterion }) => `Bid ${bid}, ${criterion}`);
  return (
    <DotRowsChart
      title="One mark more or less"
      summary={summary + unjudged}
      headingLevel={3}
      rows={names}
      series={[
        { name: 'Agreed mark', values: changing.map(({ from }) => from) },
        { name: 'Mark at which the first place changes', values: changing.map(({ to }) => to) },
      ]}
      format={String}
      most={Math.max(...changing.flatMap(({ from, to }) => [from, to]))}
      table={
        <Table
          caption={summary + unjudged}
          columns={[
            { heading: 'Tender and question' },
            { heading: 'Agreed', numeric: true },
            { heading: 'With', numeric: true },
            { heading: 'Then first' },
            { heading: 'In words' },
          ]}
          rows={changing.map((flip, index) => ({
            key: flip.key,
            cells: [names[index], flip.from, flip.to, flip.first, flip.sentence],
          }))}
        />
      }
    />
  );
}
