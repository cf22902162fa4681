import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { initialScheme } from '#app/domain/evaluation-scheme.ts';
import { sayCellProblem } from '#app/exchange/workbook/cells.ts';
import { schemeFromSheets } from '#app/exchange/workbook/criteria-from-workbook.ts';
import { criteriaSheets } from '#app/exchange/workbook/criteria-workbook.ts';
import { readWorkbook, writeWorkbook } from '#app/exchange/workbook/render/xlsx-file.server.ts';

const origin = { procurementId: 'p', lotId: 'l', hash: 'h', madeAt: 'now' };
const text = (content: string) => new TextEncoder().encode(content);
const good = writeWorkbook(criteriaSheets(initialScheme, origin));

/** A workbook of one sheet with this inside its sheetData, and other parts. */
function workbook(rows: string, extra: Record<string, Uint8Array> = {}, level: 0 | 9 = 9): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return zipSync(
    {
      'xl/workbook.xml': text(
        `<workbook xmlns="${main}" xmlns:r="${relation}"><sheets><sheet name="Criteria" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': text(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relation}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      ),
      'xl/worksheets/sheet1.xml': text(`<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`),
      ...extra,
    },
    { level },
  );
}

const cell = (address: string, value = '1') => `<c r="${address}"><v>${value}</v></c>`;

/** The bytes of a zip with one number of its directory replaced. */
function tampered(bytes: Uint8Array, fromEntry: number, value: number, size: 2 | 4 = 4): Uint8Array {
  const copy = new Uint8Array(bytes);
  const view = new DataView(copy.buffer);
  for (let at = 0; at < copy.length - 46; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    if (size === 4) view.setUint32(at + fromEntry, value, true);
    else view.setUint16(at + fromEntry, value, true);
  }
  return copy;
}

const megabyte = 1024 * 1024;
const hostile: readonly (readonly [string, () => Uint8Array | Promise<Uint8Array>, string])[] = [
  ['nothing at all', () => new Uint8Array(0), 'not an Excel workbook'],
  ['a text file', () => text('Reference,Title\nQ1,Delivery\n'), 'not an Excel workbook'],
  ['an old .xls', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...new Uint8Array(5_000)]), 'not an Excel workbook'],
  ['a zip of something else', () => zipSync({ 'holiday.txt': text('sun') }), 'not an Excel workbook'],
  ['an empty zip', () => zipSync({}), 'not an Excel workbook'],
  ['3 MB', () => new Uint8Array(3 * megabyte), 'larger than 2 MB'],
  [
    'a bomb that says so',
    () => workbook('', { 'xl/sharedStrings.xml': new Uint8Array(200 * megabyte) }),
    'unpacks to 201 MB',
  ],
  [
    'a bomb that says it is small',
    () => tampered(workbook('', { 'xl/sharedStrings.xml': new Uint8Array(50 * megabyte) }), 24, 1_000),
    'not as large as it says',
  ],
  ['sizes of 4 GB', async () => tampered(await good, 24, 0xffffffff), 'unpacks to'],
  ['a password', async () => tampered(await good, 8, 1, 2), 'protected by a password'],
  ['an unknown packing', async () => tampered(await good, 10, 99, 2), 'packed in a way'],
  ['parts that are elsewhere', async () => tampered(await good, 42, 0x00ffffff), 'a part is missing'],
  ['cut in the middle', async () => (await good).slice(0, 900), 'not an Excel workbook'],
  [
    'cut, with an end put behind',
    async () => new Uint8Array([...(await good).slice(0, 900), ...(await good).slice(-22)]),
    'damaged',
  ],
  [
    '1,000 parts',
    () =>
      workbook(
        '',
        Object.fromEntries(Array.from({ length: 1_000 }, (_, part) => [`xl/worksheets/s${part}.xml`, text('')])),
      ),
    'at most 100 are read',
  ],
  [
    '100,000 rows',
    () =>
      workbook(
        Array.from({ length: 100_000 }, (_, row) => `<row r="${row + 1}">${cell(`A${row + 1}`)}</row>`).join(''),
      ),
    'at most 4 MB are read',
  ],
  [
    '100,000 cells in a row',
    () => workbook(`<row r="1">${cell('A1').repeat(100_000)}</row>`),
    'more than 20,000 cells',
  ],
  [
    '4,000 rows',
    () =>
      workbook(Array.from({ length: 4_000 }, (_, row) => `<row r="${row + 1}">${cell(`A${row + 1}`)}</row>`).join('')),
    'more than 1,000 rows',
  ],
  ['a cell at the end of the sheet', () => workbook(`<row r="1048576">${cell('XFD1048576')}</row>`), 'far outside'],
  ['a row far down', () => workbook(`<row r="999999">${cell('A999999')}</row>`), 'far outside'],
  ['a formula', () => workbook(`<row r="7"><c r="B7"><f>1+1</f><v>2</v></c></row>`), 'Criteria B7: holds a formula'],
  [
    'a formula that fetches',
    () => workbook('<row r="2"><c r="A2" t="str"><f>WEBSERVICE("http://example.org")</f><v>x</v></c></row>'),
    'Criteria A2: holds a formula',
  ],
  [
    'merged cells',
    () => workbook(`</sheetData><mergeCells count="1"><mergeCell ref="A1:C9"/></mergeCells><sheetData>`),
    'merged cells',
  ],
  [
    'entities that grow',
    () =>
      workbook('', { 'xl/sharedStrings.xml': text('<!DOCTYPE x [<!ENTITY a "aaaa">]><sst><si><t>&a;</t></si></sst>') }),
    'declarations',
  ],
  ['no XML in it', () => workbook('', { 'xl/worksheets/sheet1.xml': text('<<<<>>>>') }), 'workbook'],
  ['XML cut off', () => workbook('', { 'xl/worksheets/sheet1.xml': text('<worksheet><sheetData><row') }), 'workbook'],
  ['a workbook of nothing', () => workbook('', { 'xl/workbook.xml': text('<workbook/>') }), 'workbook'],
  ['cells without addresses', () => workbook('<row><c><v>1</v></c><c/></row>'), 'workbook'],
  ['texts that are not there', () => workbook('<row r="1"><c r="A1" t="s"><v>99</v></c></row>'), 'workbook'],
];

describe('a hostile workbook is refused within two seconds, in a sentence', () => {
  it.each(hostile)(
    '%s',
    async (_, make, words) => {
      const bytes = await make();
      const started = performance.now();
      const read = await readWorkbook(bytes);
      const result = read.ok ? schemeFromSheets(read.value, origin) : read;
      expect(performance.now() - started).toBeLessThan(2_000);
      expect(result.ok).toBe(false);
      const sentences = result.ok ? [] : result.refusal.map(sayCellProblem);
      expect(sentences.join('\n')).toContain(words);
    },
    20_000,
  );
});

it('memory stays within bounds while a bomb is refused', async () => {
  const bomb = workbook('', { 'xl/sharedStrings.xml': new Uint8Array(200 * megabyte) });
  const before = process.memoryUsage().rss;
  for (let turn = 0; turn < 5; turn += 1) await readWorkbook(bomb);
  expect(process.memoryUsage().rss - before).toBeLessThan(100 * megabyte);
});

it('reads what other programs add and leaves their pictures and macros packed', async () => {
  const more = { 'xl/vbaProject.bin': new Uint8Array(1_000), 'xl/media/image1.png': new Uint8Array(30 * megabyte) };
  const read = await readWorkbook(workbook(`<row r="1">${cell('A1', '5')}</row>`, more));
  expect(read).toMatchObject({ ok: true, value: [{ sheet: 'Criteria', data: [[5]] }] });
});
