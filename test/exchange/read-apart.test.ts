import { zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { plainDocx, plainPdf } from '#app/commands/demonstration/tender-files.server.ts';
import { initialScheme } from '#app/domain/evaluation-scheme.ts';
import { documentApart, READING_LIMIT, workbookApart } from '#app/exchange/read-apart.server.ts';
import { criteriaSheets } from '#app/exchange/workbook/criteria-workbook.ts';
import { writeWorkbook } from '#app/exchange/workbook/render/xlsx-file.server.ts';

const text = (content: string) => new TextEncoder().encode(content);
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Eighty sheets, each with one cell far out: read in the portal's own thread it kept everybody waiting for 17 seconds. */
function busyWorkbook(): Uint8Array {
  const numbers = Array.from({ length: 80 }, (_, index) => index + 1);
  const sheets = numbers.map((n) => `<sheet name="S${n}" sheetId="${n}" r:id="rId${n}"/>`).join('');
  const relations = numbers
    .map((n) => `<Relationship Id="rId${n}" Type="${relation}/worksheet" Target="worksheets/sheet${n}.xml"/>`)
    .join('');
  const cell = '<row r="5000"><c r="ZZ5000"><v>1</v></c></row>';
  const sheet = text(`<worksheet xmlns="${main}"><sheetData>${cell}</sheetData></worksheet>`);
  return zipSync({
    'xl/workbook.xml': text(`<workbook xmlns="${main}" xmlns:r="${relation}"><sheets>${sheets}</sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': text(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}</Relationships>`,
    ),
    ...Object.fromEntries(numbers.map((n) => [`xl/worksheets/sheet${n}.xml`, sheet])),
  });
}

it('ends a reader that a file keeps busy, and goes on meanwhile', async () => {
  let [worst, last] = [0, performance.now()];
  const pulse = setInterval(() => {
    worst = Math.max(worst, performance.now() - last);
    last = performance.now();
  }, 5);
  const bytes = busyWorkbook();
  await new Promise((resolve) => setTimeout(resolve, 20));
  worst = 0;
  const began = performance.now();
  const read = await workbookApart(bytes);
  clearInterval(pulse);
  expect(read).toMatchObject({ ok: false, refusal: [{ sentence: expect.stringContaining('takes too long') }] });
  expect(performance.now() - began).toBeLessThan(READING_LIMIT + 1_000);
  expect(worst).toBeLessThan(200);
});

it('reads what is good, and refuses more at once than it has threads for', async () => {
  const origin = { procurementId: 'p', lotId: 'l', hash: 'h', madeAt: 'now' };
  const workbook = await writeWorkbook(criteriaSheets(initialScheme, origin));
  expect(await workbookApart(workbook)).toMatchObject({ ok: true });
  expect(await documentApart(plainDocx(['Two staff']))).toEqual({
    ok: true,
    value: { kind: 'docx', words: 'Two staff' },
  });
  expect(await documentApart(text('<html>'))).toEqual({ ok: false, refusal: expect.stringContaining('neither a PDF') });
  const all = await Promise.all(Array.from({ length: 5 }, () => documentApart(plainPdf(['Rota']))));
  expect(all.filter(({ ok }) => ok)).toHaveLength(3);
  expect(all.filter((one) => !one.ok && one.refusal.startsWith('Other files'))).toHaveLength(2);
});
