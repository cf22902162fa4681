import {
  AlignmentType,
  BorderStyle,
  type IBorderOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import { cleanText } from '../../clean-text.ts';
import type { Table as DocumentTable, Runs, TableColumn } from '../../document.ts';
import { text } from '../../document.ts';
import { docxRuns } from './docx-runs.server.ts';
import { INK, TEXT_WIDTH } from './docx-styles.server.ts';

type Rule = 'head' | 'row' | 'total';

const NONE: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const THIN: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: 'B1B4B6' };
const THICK: IBorderOptions = { style: BorderStyle.SINGLE, size: 8, color: INK };

/** A table of so few rows stays on one page; a longer one only keeps its last row with its total. */
const SHORT = 8;

/** A caption, the table, and a short empty paragraph, for two tables that touch would become one. */
export function docxTable(table: DocumentTable): (Paragraph | Table)[] {
  const widths = columnWidths(table.columns);
  const cells = (rule: Rule, contents: readonly Runs[], keepNext: boolean): TableCell[] =>
    table.columns.map((column, index) =>
      cell({ column, width: widths[index] ?? 0, runs: contents[index] ?? [], rule, keepNext }),
    );
  const keepsTogether = (index: number): boolean =>
    index < table.rows.length - 1 && (table.rows.length <= SHORT || table.rows[index + 1]?.isTotal === true);
  return [
    new Paragraph({ style: 'TableCaption', text: cleanText(table.caption) }),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: widths,
      borders: { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE },
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: cells(
            'head',
            table.columns.map((column) => [text(column.heading)]),
            true,
          ),
        }),
        ...table.rows.map(
          (row, index) =>
            new TableRow({
              cantSplit: true,
              children: cells(row.isTotal ? 'total' : 'row', row.cells, keepsTogether(index)),
            }),
        ),
      ],
    }),
    new Paragraph({ style: 'AfterTable' }),
  ];
}

/** Whole widths in the columns' proportions that add up to the width of the text. */
function columnWidths(columns: readonly TableColumn[]): number[] {
  const shares = columns.reduce((total, column) => total + column.share, 0);
  const widths = columns.map((column) => Math.floor((TEXT_WIDTH * column.share) / shares));
  const rest = TEXT_WIDTH - widths.reduce((total, width) => total + width, 0);
  return widths.map((width, index) => (index === 0 ? width + rest : width));
}

type Cell = { column: TableColumn; width: number; runs: Runs; rule: Rule; keepNext: boolean };

function cell({ column, width, runs, rule, keepNext }: Cell): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { left: 0, right: 140, top: 20, bottom: 20 },
    borders: {
      left: NONE,
      right: NONE,
      top: rule === 'total' ? THICK : NONE,
      bottom: rule === 'row' ? THIN : rule === 'head' ? THICK : NONE,
    },
    verticalAlign: rule === 'head' ? 'bottom' : 'top',
    children: [
      new Paragraph({
        style: 'TableText',
        alignment: column.align === 'end' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        keepNext,
        children: docxRuns(runs, rule !== 'row'),
      }),
    ],
  });
}
