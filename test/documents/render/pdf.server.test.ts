import { beforeAll, describe, expect, it } from 'vitest';
import { type Block, column, heading, paragraph, text } from '#app/documents/document.ts';
import { renderPdf } from '#app/documents/render/pdf.server.ts';
import { readPdf } from './read-pdf.ts';
import { samples } from './rendition-samples.ts';

const producedAt = new Date('2018-01-10T09:00:00Z');

describe('renderPdf', () => {
  const document = samples[1]![1];
  let bytes: Uint8Array;
  let read: Awaited<ReturnType<typeof readPdf>>;

  beforeAll(async () => {
    bytes = await renderPdf(document, producedAt);
    read = await readPdf(bytes);
  });

  it('is tagged, in its language, with its title', () => {
    expect(read.markInfo).toMatchObject({ Marked: true });
    expect(read.info).toMatchObject({ Title: document.title, Language: 'en-GB' });
    expect(read.info).not.toHaveProperty('Author');
    expect(Buffer.from(bytes).toString('latin1')).toContain('/DisplayDocTitle true');
  });

  it('has headings, paragraphs, lists and tables in its structure', () => {
    for (const role of [
      'H1',
      'H2',
      'H3',
      'P',
      'L',
      'LI',
      'Lbl',
      'LBody',
      'Table',
      'Caption',
      'TR',
      'TH',
      'TD',
      'Note',
    ]) {
      expect(read.roles).toContain(role);
    }
  });

  it('gives every header cell its scope', () => {
    const source = Buffer.from(bytes).toString('latin1');
    const tables = document.blocks.filter((block) => block.kind === 'table');
    const columns = tables.reduce((total, table) => total + table.columns.length, 0);
    const rows = tables.reduce((total, table) => total + table.rows.length, 0);
    expect(source.match(/\/Scope \/Column/g)).toHaveLength(columns);
    expect(source.match(/\/Scope \/Row/g)).toHaveLength(rows);
  });

  it('has a bookmark for every heading, under the title', () => {
    const headings = document.blocks.filter((block) => block.kind === 'heading' && block.level === 2);
    expect(read.outline).toHaveLength(1);
    expect(read.outline?.[0]?.items).toHaveLength(headings.length);
    expect(read.outline?.[0]?.items[0]?.title).toBe('1.0 PURPOSE OF THE REPORT');
    expect(read.outline?.[0]?.items[2]?.items[0]?.title).toBe('3.11 Procurement process');
  });

  it('says on every page which page it is, outside the text', () => {
    read.pageTexts.forEach((words, index) => {
      expect(words).toContain(`Page ${index + 1} of ${read.pages}`);
    });
    expect(read.elements.some(({ text }) => text.includes('Page 1 of'))).toBe(false);
  });

  it('is the same file when it is made again', async () => {
    expect(Buffer.from(await renderPdf(document, producedAt)).equals(Buffer.from(bytes))).toBe(true);
  });

  it.each([
    [3, 3],
    [10, 10],
    [24, 2],
  ])(
    'a heading has under it a table of %i rows: %i of them on the same page, wherever it falls',
    async (count, together) => {
      for (let lines = 20; lines < 52; lines += 1) {
        const filler = Array.from({ length: lines }, (_, index) => paragraph([text(`Line ${index}.`)]));
        const cells = (words: string) => ({ cells: [[text(words)], [text('x')]], isTotal: false });
        const rows = Array.from({ length: count }, (_, index) => cells(`Row number ${index + 1}.`));
        const table: Block = {
          ...{ kind: 'table', caption: 'Its table', rowHeaders: true, rows },
          columns: [column('What', 'start', 1), column('How', 'start', 1)],
        };
        const blocks = [...filler, heading(2, [text('Its heading')]), table];
        const { pageTexts } = await readPdf(await renderPdf({ ...document, blocks }, producedAt));
        const page = pageTexts.find((words) => words.includes('Its heading'));
        expect(page, `${lines} lines`).toContain(`Row number ${together}.`);
      }
    },
  );
});
