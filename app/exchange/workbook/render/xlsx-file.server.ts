import { zipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import writeXlsxFile from 'write-excel-file/node';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { CellProblem, ReadSheet, WrittenSheet } from '../cells.ts';
import { checkedParts } from '../checked-parts.server.ts';
import { formulaCells } from '../formula-cells.ts';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The sheets as an XLSX file: headings in bold and in view, text wrapped. */
export async function writeWorkbook(sheets: readonly WrittenSheet[]): Promise<Uint8Array> {
  const written = sheets.map(({ sheet, rows, widths }) => ({
    sheet,
    stickyRowsCount: 1,
    columns: widths.map((width) => ({ width })),
    data: rows.map((row, index) =>
      row.map((value) =>
        value === null ? null : { value, wrap: true, alignVertical: 'top' as const, ...(index === 0 ? heading : {}) },
      ),
    ),
  }));
  const hidden = new Set(sheets.filter(({ veryHidden }) => veryHidden).map(({ sheet }) => sheet));
  return writeXlsxFile(written, hiding(hidden)).toBuffer();
}

const heading = { fontWeight: 'bold' as const };

type WriteOptions = NonNullable<Parameters<typeof writeXlsxFile>[1]>;

const hiding = (hidden: ReadonlySet<string>): WriteOptions => ({
  features: [
    {
      files: {
        transform: {
          'xl/workbook.xml': {
            transformElementAttributes: (tag, attributes) =>
              tag === 'sheet' && hidden.has(String(attributes.name))
                ? { ...attributes, state: 'veryHidden' }
                : attributes,
          },
        },
      },
    },
  ],
});

/**
 * The sheets of an XLSX file that came from outside. What the reader is given is packed anew from the checked parts,
 * so that it sees exactly what was checked and nothing else of the file.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Result<readonly ReadSheet[], readonly CellProblem[]>> {
  const unreadable = (sentence: string) => refuse([{ sheet: null, address: null, sentence }]);
  const checked = checkedParts(bytes);
  if (!checked.ok) return unreadable(checked.refusal);
  const parts = checked.value;
  const text = (name: string) => (parts[name] === undefined ? undefined : Buffer.from(parts[name]).toString('utf8'));
  const relations = text('xl/_rels/workbook.xml.rels') ?? '';
  const formulas = formulaCells({ workbook: text('xl/workbook.xml') ?? '', relations, sheet: text });
  if (formulas.length > 0) return refuse(formulas);
  try {
    // The library types its rows by a schema; without one it gives the sheets as they are.
    return ok(
      (await readXlsxFile(Buffer.from(zipSync(parts, { level: 0 })), { trim: false })) as unknown as ReadSheet[],
    );
  } catch {
    return unreadable('This workbook cannot be read; open it in a spreadsheet program and save it again as .xlsx.');
  }
}
