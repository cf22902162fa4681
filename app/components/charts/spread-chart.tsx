import { Table } from '../govuk/table.tsx';
import { type ChartFrame, ChartWithTable, heightFor } from './chart-with-table.tsx';

type SpreadChartProps = ChartFrame &
  Readonly<{
    evaluators: readonly string[];
    /** One row a bid and criterion, widest spread first; marks in the order of `evaluators`, null where not given. */
    items: readonly Readonly<{ key: string; name: string; marks: readonly (number | null)[]; spread: number | null }>[];
    /** Highest mark of the scale. */
    maximum: number;
    /** What a row is; a bid and a criterion unless given. */
    rowsAre?: string;
  }>;

const load = async () => (await import('./spread-drawing.tsx')).SpreadDrawing;

/** Where evaluators differ most. Marks that coincide stand one under the other. */
export function SpreadChart({ evaluators, items, maximum, rowsAre = 'Bid and criterion', ...frame }: SpreadChartProps) {
  const height = heightFor(items.length);
  const drawing = {
    evaluators: evaluators.map((name, index) => ({
      name,
      dots: items.flatMap((item, row) => {
        const mark = item.marks[index];
        return typeof mark === 'number' ? [{ row, mark }] : [];
      }),
    })),
    items: items.map(({ name }) => name),
    maximum,
    height,
  };
  return (
    <ChartWithTable
      {...frame}
      load={load}
      drawing={drawing}
      height={height}
      table={
        <Table
          caption={`${frame.title}: the marks`}
          columns={[
            { heading: rowsAre },
            ...evaluators.map((heading) => ({ heading, numeric: true })),
            { heading: 'Spread', numeric: true },
          ]}
          rows={items.map(({ key, name, marks, spread }) => ({
            key,
            cells: [name, ...marks.map((mark) => mark ?? 'no mark'), spread ?? 'not known yet'],
          }))}
        />
      }
    />
  );
}
