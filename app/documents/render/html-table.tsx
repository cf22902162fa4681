import { cleanText } from '../clean-text.ts';
import type { Table, TableColumn, TableRow } from '../document.ts';
import { Inlines } from './html-inlines.tsx';

/** A table with its caption and header cells; one that is too wide scrolls inside itself. */
export function HtmlTable({ table }: Readonly<{ table: Table }>) {
  const caption = cleanText(table.caption);
  const rows = table.rows.filter((row) => !row.isTotal);
  const totals = table.rows.filter((row) => row.isTotal);
  const isDense = table.columns.length > 4;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
    <section className="jc-scroll" aria-label={caption} tabIndex={0}>
      <table className={`govuk-table jc-table${isDense ? ' jc-table--dense' : ''}`}>
        <caption className="govuk-table__caption govuk-table__caption--s">{caption}</caption>
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">
            {table.columns.map((column) => (
              <th key={column.heading} scope="col" className={`govuk-table__header${numeric(column, 'header')}`}>
                {cleanText(column.heading)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="govuk-table__body">
          <Rows table={table} rows={rows} />
        </tbody>
        {totals.length === 0 ? null : (
          <tfoot>
            <Rows table={table} rows={totals} />
          </tfoot>
        )}
      </table>
    </section>
  );
}

const numeric = (column: TableColumn, part: 'header' | 'cell'): string =>
  column.align === 'end' ? ` govuk-table__${part}--numeric` : '';

function Rows({ table, rows }: Readonly<{ table: Table; rows: readonly TableRow[] }>) {
  return rows.map((row, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a document is drawn once and never reordered
    <tr key={index} className={`govuk-table__row${row.isTotal ? ' jc-table__total' : ''}`}>
      {table.columns.map((column, position) => (
        <Cell key={column.heading} table={table} row={row} position={position} />
      ))}
    </tr>
  ));
}

function Cell({ table, row, position }: Readonly<{ table: Table; row: TableRow; position: number }>) {
  const runs = row.cells[position] ?? [];
  const column = table.columns[position];
  if (table.rowHeaders && position === 0) {
    return (
      <th scope="row" className="govuk-table__header jc-table__row-header">
        <Inlines runs={runs} />
      </th>
    );
  }
  return (
    <td className={`govuk-table__cell${column === undefined ? '' : numeric(column, 'cell')}`}>
      <Inlines runs={runs} />
    </td>
  );
}
