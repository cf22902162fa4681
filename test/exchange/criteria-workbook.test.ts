import { describe, expect, it } from 'vitest';
import { contentHash } from '#app/commands/content-hash.server.ts';
import { toBasisPoints } from '#app/domain/basis-points.ts';
import { type EvaluationScheme, initialScheme, usualScale } from '#app/domain/evaluation-scheme.ts';
import { toPence } from '#app/domain/money.ts';
import { cellAddress, escapeCell, sayCellProblem, unescapeCell } from '#app/exchange/workbook/cells.ts';
import { schemeFromSheets } from '#app/exchange/workbook/criteria-from-workbook.ts';
import { criteriaSheets } from '#app/exchange/workbook/criteria-workbook.ts';
import { readWorkbook, writeWorkbook } from '#app/exchange/workbook/render/xlsx-file.server.ts';

const origin = { procurementId: 'p', lotId: 'l', hash: 'h', madeAt: '2 January 2018' };
const points = toBasisPoints;

/** Everything that a scheme can hold. */
const full: EvaluationScheme = {
  criteria: [
    {
      ...{ kind: 'group', id: 'QUALITY', title: 'Quality', weight: points(6000) },
      children: [
        {
          ...{ kind: 'quality', id: 'Q1', title: '=SUM(A1:A9)', weight: points(3333), scale: usualScale },
          ...{ minimumMark: 2, wordLimit: 500 },
        },
        {
          ...{ kind: 'group', id: 'SOCIAL', title: '+ more, - less @ home', weight: points(2667) },
          children: [
            {
              ...{ kind: 'quality', id: 'S1', title: "'quoted = text", weight: points(2667), minimumMark: null },
              scale: { marks: Array.from({ length: 41 }, (_, mark) => mark), descriptors: {} },
            },
          ],
        },
      ],
    },
    {
      ...{ kind: 'price', id: 'PRICE', title: 'Price', weight: points(4000) },
      price: {
        formula: 'banded',
        bands: [
          { upTo: toPence(1_000_000), score: points(4000) },
          { upTo: null, score: points(0) },
        ],
      },
    },
    { kind: 'gate', id: 'INS', title: 'Insurance of\n£10 million', consequence: 'excluded' },
  ],
  rounding: { stage: 'component', places: 3, mode: 'half-even' },
  tieBreak: ['SOCIAL', 'QUALITY'],
};

const written = (scheme: EvaluationScheme) => criteriaSheets(scheme, origin);
const asRead = (scheme: EvaluationScheme) =>
  written(scheme).map(({ sheet, rows }) => ({ sheet, data: rows.map((row) => [...row]) }));

/** The problems after a change to the cells. */
function problemsAfter(change: (sheets: ReturnType<typeof asRead>) => void, scheme = full): readonly string[] {
  const sheets = asRead(scheme);
  change(sheets);
  const read = schemeFromSheets(sheets, origin);
  return read.ok ? [] : read.refusal.map(sayCellProblem);
}
const put =
  (row: number, column: number, value: string | number | null, sheet = 0) =>
  (sheets: ReturnType<typeof asRead>) => {
    const cells = sheets[sheet]?.data[row];
    if (cells) cells[column] = value;
  };

describe('there and back', () => {
  it.each([
    ['the usual scheme', initialScheme],
    ['everything at once', full],
  ])('%s, through a real file', async (_, scheme) => {
    const file = await writeWorkbook(written(scheme));
    const sheets = await readWorkbook(file);
    if (!sheets.ok) throw new Error(JSON.stringify(sheets.refusal));
    const read = schemeFromSheets(sheets.value, origin);
    expect(read).toEqual({ ok: true, value: scheme });
    expect(read.ok && contentHash(read.value)).toBe(contentHash(scheme));
  });

  it('knows rows by reference and columns by heading: moved about, it is the same', () => {
    const sheets = asRead(full);
    for (const one of sheets.slice(0, 1))
      one.data = one.data.map((row) => [row.at(-1) ?? null, null, ...row.slice(0, -1)]);
    expect(schemeFromSheets(sheets, origin)).toEqual({ ok: true, value: full });
  });

  it('writes nothing that a spreadsheet would run', async () => {
    const cells = written(full).flatMap(({ rows }) => rows.flat());
    expect(cells.filter((cell) => typeof cell === 'string' && /^[=+\-@]/.test(cell))).toEqual([]);
    for (const text of ['=1', '+1', '-1', '@x', "'=1", "''@", 'plain', "'quoted", '\tx'])
      expect(unescapeCell(escapeCell(text))).toBe(text);
  });
});

it('names cells as a spreadsheet does', () => {
  expect([
    cellAddress(0, 0),
    cellAddress(6, 1),
    cellAddress(1, 25),
    cellAddress(1, 26),
    cellAddress(1, 701),
    cellAddress(1, 702),
  ]).toEqual(['A1', 'B7', 'Z2', 'AA2', 'ZZ2', 'AAA2']);
});

describe('every bad cell by its address', () => {
  it.each([
    [
      'a weighting in words',
      put(2, 4, 'about a third'),
      'Criteria E3: "about a third" is not a percentage. Enter figures, such as 75 or 12.5.',
    ],
    [
      'weightings that do not total',
      put(2, 4, 30),
      'Criteria E2: The parts of "QUALITY" total 56.67%, but its weighting is 60%.',
    ],
    ['a kind that is none', put(2, 2, 'essay'), 'Criteria C3: "essay" is not question, group, price or test'],
    [
      'a mark off the scale',
      put(2, 6, 9),
      'Criteria G3: The minimum mark 9 of "Q1" is not on its scale, which ends at 5.',
    ],
    [
      'marks in words',
      put(2, 5, 'low to high'),
      'Criteria F3: "low to high" is not a list of marks such as 0, 1, 2 or a range such as 0 to 40 step 1',
    ],
    ['a reference twice', put(4, 0, 'Q1'), 'Criteria A3: Q1 is used twice, also at A5'],
    [
      'a parent that is no group',
      put(2, 1, 'PRICE'),
      'Criteria B3: "PRICE" is not the reference of a group in this sheet',
    ],
    ['a group in itself', put(1, 1, 'SOCIAL'), 'Criteria B2: QUALITY is part of itself'],
    ['no title', put(2, 3, null), 'Criteria D3: "Q1" needs a title.'],
    ['no consequence', put(6, 7, null), 'Criteria H7: The gate "INS" needs a consequence: what a fail does.'],
    ['a weighting of a test', put(6, 4, 5), 'Criteria E7: must be empty: a test has no such thing'],
    [
      'a word limit of 1e3',
      put(2, 8, '1e3'),
      'Criteria I3: "1e3" is not a whole number; type figures or leave it empty',
    ],
    ['words of a mark missing', put(2, 9, null), 'Criteria J3: The mark 0 has no words, but other marks have.'],
    [
      'a formula that is none',
      put(4, 1, 'cheapest', 1),
      'Rules B5: "cheapest" is not one of relative-to-lowest, linear-above-lowest, between-fixed-bounds, deviation-from-mean, price-per-quality-point, banded, none',
    ],
    [
      'bands that end',
      put(7, 1, '10,000: 40', 1),
      'Rules B8: The last band ends at £10,000.00; it must cover every higher price.',
    ],
    [
      'a tie-break that is nothing',
      put(8, 1, 'Q9', 1),
      'Rules B9: The tie-break names "Q9", which is not a criterion.',
    ],
    ['places', put(2, 1, 7, 1), 'Rules B3: must be 0 to 6 decimal places'],
    [
      'a control character',
      put(2, 3, 'a\u0000b'),
      'Criteria D3: holds hidden control characters, perhaps from pasting; type it again',
    ],
    ['text under no heading', put(3, 20, 'note'), 'Criteria U4: holds something under no heading'],
  ])('%s', (_, change, sentence) => {
    expect(problemsAfter(change)).toContain(sentence);
  });

  it('tells all of them at once, and a column that is gone', () => {
    const both = problemsAfter((sheets) => {
      put(2, 4, 'x')(sheets);
      put(3, 4, 'y')(sheets);
    });
    expect(both.filter((one) => one.includes('is not a percentage'))).toHaveLength(2);
    expect(problemsAfter(put(0, 4, 'Weight'))).toContain('Criteria A1: The column "Weighting %" is missing');
  });
});

describe('what it was made from', () => {
  it.each([
    ['another format', { format: 1 }, 'of another format'],
    ['another procurement', { procurement: 2 }, 'made for another procurement'],
    ['another lot', { lot: 3 }, 'made for another lot'],
    ['stale criteria', { criteria: 4 }, 'have changed since'],
  ])('%s is refused', (_, row, words) => {
    expect(problemsAfter(put(Object.values(row)[0] as number, 1, 'other', 2))).toEqual([
      expect.stringContaining(words),
    ]);
  });

  it('no workbook of the portal at all', () => {
    expect(schemeFromSheets([{ sheet: 'Sheet1', data: [['x']] }], origin)).toMatchObject({
      refusal: [{ sentence: expect.stringContaining('not a criteria workbook') }],
    });
  });
});
