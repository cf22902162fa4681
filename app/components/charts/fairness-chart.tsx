import { groupedDecimal } from '#app/domain/basis-words.ts';
import { capital } from '#app/domain/capital.ts';
import type { FairnessRow } from '#app/domain/fairness.ts';
import { formatPence } from '#app/domain/money.ts';
import { Table } from '../govuk/table.tsx';
import { ChartWithTable, heightFor } from './chart-with-table.tsx';

type ShownRow = Omit<FairnessRow, 'partner'> & Readonly<{ name: string }>;

type FairnessChartProps = Readonly<{ unit: string; source: string; rows: readonly ShownRow[]; all: ShownRow }>;

const load = async () => (await import('./stacked-bars-drawing.tsx')).StackedBarsDrawing;
const pounds = (pence: number) => `£${(pence / 100).toFixed(2)}`;

/** What each council pays for one of what is counted, beside what all pay together. */
export function FairnessChart({ unit, source, rows, all }: FairnessChartProps) {
  const title = unit === 'people' ? 'Pounds a head' : `Pounds by ${unit}`;
  const counted = rows.filter(({ perUnit }) => perUnit !== null);
  const height = heightFor(counted.length + 1);
  const cells = ({ name, amount, units, perUnit, index }: ShownRow) => [
    name,
    formatPence(amount),
    groupedDecimal(units),
    perUnit === null ? '–' : formatPence(perUnit),
    index === null ? '–' : String(index),
  ];
  return (
    <ChartWithTable
      title={title}
      summary={`${title} of each council over the whole term`}
      headingLevel={3}
      load={load}
      height={height}
      drawing={{
        series: [title],
        bars: [...counted, all].map(({ name, perUnit }) => ({ name, values: [perUnit ?? 0] })),
        height,
        sideways: true,
        format: pounds,
      }}
      table={
        <Table
          caption={`${title} over the whole term (${source})`}
          columns={[
            { heading: 'Council' },
            { heading: 'Amount', numeric: true },
            { heading: capital(unit), numeric: true },
            { heading: title, numeric: true },
            { heading: 'All councils together = 100', numeric: true },
          ]}
          rows={rows.map((row) => ({ key: row.name, cells: cells(row) }))}
          footer={cells(all)}
        />
      }
    />
  );
}
