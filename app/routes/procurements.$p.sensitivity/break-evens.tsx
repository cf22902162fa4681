import { DotRowsChart } from '#app/components/charts/dot-rows-chart.tsx';
import { Money } from '#app/components/govuk/money.tsx';
import { Table } from '#app/components/govuk/table.tsx';
import { formatPence, toPence } from '#app/domain/money.ts';
import type { Sensitivity } from './sensitivity-shown.ts';

const pounds = (pence: number) => formatPence(toPence(Math.round(pence))).replace(/\.\d\d$/, '');

/** The price up to which each tender would be first, everything else as it was. */
export function BreakEvens({ breakEvens }: Pick<Sensitivity, 'breakEvens'>) {
  if (breakEvens.length === 0) return null;
  return (
    <DotRowsChart
      title="Break-even prices"
      summary={`For each of ${breakEvens.length} tenders, its price and the highest price at which it would be first.`}
      headingLevel={3}
      rows={breakEvens.map(({ bid }) => `Bid ${bid}`)}
      series={[
        { name: 'Price', values: breakEvens.map(({ price }) => price) },
        { name: 'First up to', values: breakEvens.map(({ upTo }) => upTo) },
      ]}
      format={pounds}
      table={
        <Table
          caption="The highest price at which each tender would be first and alone"
          columns={[
            { heading: 'Tender' },
            { heading: 'Price', numeric: true },
            { heading: 'First up to', numeric: true },
            { heading: 'In words' },
          ]}
          rows={breakEvens.map(({ bid, price, upTo, wins, sentence }) => ({
            key: bid,
            highlight: wins,
            cells: [
              `Bid ${bid}`,
              <Money key="price" pence={price} />,
              upTo === null ? 'none' : <Money key="upTo" pence={upTo} />,
              sentence,
            ],
          }))}
        />
      }
    />
  );
}
