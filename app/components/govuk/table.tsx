import type { ReactNode } from 'react';
import { ScrollRegion } from './scroll-region.tsx';

export type TableColumn = Readonly<{ heading: ReactNode; numeric?: boolean; key?: string; headingHidden?: boolean }>;

export type TableRow = Readonly<{ key: string; cells: readonly ReactNode[]; highlight?: boolean }>;

type TableProps = Readonly<{
  caption: string;
  columns: readonly TableColumn[];
  rows: readonly TableRow[];
  /** The total row, one cell a column. */
  footer?: readonly ReactNode[];
  captionSize?: 's' | 'm' | 'l';
  captionHidden?: boolean;
  /** The first cell of each row names the row, unless turned off. */
  rowHeaders?: boolean;
  /** Smaller text and tighter rows, for many columns. */
  dense?: boolean;
  /** On a narrow screen each row stands by itself, each cell under its heading; for words rather than figures. */
  stacked?: boolean;
}>;

type CellsProps = Readonly<{
  cells: readonly ReactNode[];
  columns: readonly TableColumn[];
  rowHeaders: boolean;
  stacked?: boolean;
}>;

function Cells({ cells, columns, rowHeaders, stacked }: CellsProps) {
  return columns.map((column, index) => {
    const key = column.key ?? index;
    if (rowHeaders && index === 0) {
      return (
        <th key={key} scope="row" className="govuk-table__header jc-table__row-header">
          {cells[index]}
        </th>
      );
    }
    return (
      <td
        key={key}
        className={`govuk-table__cell${column.numeric ? ' govuk-table__cell--numeric' : ''}`}
        data-heading={stacked && typeof column.heading === 'string' ? column.heading : undefined}
      >
        {cells[index]}
      </td>
    );
  });
}

function Heading({ column }: Readonly<{ column: TableColumn }>) {
  const numeric = column.numeric ? ' govuk-table__header--numeric' : '';
  return (
    <th scope="col" className={`govuk-table__header${numeric}`}>
      {column.headingHidden ? <span className="govuk-visually-hidden">{column.heading}</span> : column.heading}
    </th>
  );
}

export function Table(props: TableProps) {
  const { caption, columns, rows, footer, captionSize = 's', captionHidden, rowHeaders = true, dense, stacked } = props;
  const captionClass = captionHidden ? 'govuk-visually-hidden' : `govuk-table__caption--${captionSize}`;
  return (
    <ScrollRegion label={caption}>
      <table className={`govuk-table jc-table${dense ? ' jc-table--dense' : ''}${stacked ? ' jc-table--stacked' : ''}`}>
        <caption className={`govuk-table__caption ${captionClass}`}>{caption}</caption>
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">
            {columns.map((column, index) => (
              <Heading key={column.key ?? index} column={column} />
            ))}
          </tr>
        </thead>
        <tbody className="govuk-table__body">
          {rows.map((row) => (
            <tr key={row.key} className={`govuk-table__row${row.highlight ? ' jc-table__row--highlight' : ''}`}>
              <Cells cells={row.cells} columns={columns} rowHeaders={rowHeaders} stacked={stacked} />
            </tr>
          ))}
        </tbody>
        {footer ? (
          <tfoot>
            <tr className="govuk-table__row jc-table__total">
              <Cells cells={footer} columns={columns} rowHeaders={rowHeaders} />
            </tr>
          </tfoot>
        ) : null}
      </table>
    </ScrollRegion>
  );
}
