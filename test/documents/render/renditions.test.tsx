import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { renderDocx } from '#app/documents/render/docx.server.ts';
import { DocumentView } from '#app/documents/render/html.tsx';
import { renderPdf } from '#app/documents/render/pdf.server.ts';
import { plainTextLines } from '#app/documents/render/plain-text.ts';
import { docxLines, docxParts } from './read-docx.ts';
import { readPdf } from './read-pdf.ts';
import { longDocument, samples } from './rendition-samples.ts';

const producedAt = new Date('2018-01-10T09:00:00Z');

/** Where a line is broken is each format's own affair: the letters, in their order, are not. */
const letters = (lines: readonly string[]): string => lines.join('').replace(/\s+/g, '');

function htmlLines(html: string): readonly string[] {
  return html
    .replace(/<div role="img".*?<\/figure>/g, '</figure>')
    .replace(/<br\/?>|<\/(?:p|h\d|li|dt|dd|th|td|caption|figcaption|div)>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
    .split('\n')
    .filter((line) => line.trim() !== '');
}

describe.each(samples)('%s', (_, document) => {
  const expected = plainTextLines(document).map((line) => line.trim());

  it('says the same on the page, paragraph by paragraph', () => {
    const html = renderToStaticMarkup(<DocumentView document={document} />);
    expect(htmlLines(html).map((line) => line.trim())).toEqual(expected);
  });

  it('says the same in DOCX, paragraph by paragraph', async () => {
    const { document: xml } = docxParts(await renderDocx(document));
    // A label and its value are one paragraph in DOCX, so that no table is needed to set them side by side.
    const pairs = document.blocks.flatMap((block) => (block.kind === 'definitions' ? block.rows : []));
    const lines = docxLines(xml).flatMap((line) => {
      const pair = pairs.find(({ label }) => line.startsWith(`${label}: `));
      return pair === undefined ? [line] : [`${pair.label}:`, line.slice(pair.label.length + 2)];
    });
    expect(lines.map((line) => line.trim())).toEqual(expected);
  });

  it('says the same in PDF, paragraph by paragraph', async () => {
    const { elements } = await readPdf(await renderPdf(document, producedAt));
    const isListLabel = (words: string) => /^(?:•|\d+\.)$/.test(words.trim());
    const words = elements.filter(({ text, role }) => role !== 'Figure' && !(role === 'Lbl' && isListLabel(text)));
    expect(words.map(({ text }) => letters([text])).filter((line) => line !== '')).toEqual(
      expected.map((line) => letters([line])),
    );
  });
});

describe('a document of a hundred thousand characters', () => {
  const expected = letters(plainTextLines(longDocument));

  it('is drawn whole in every format', async () => {
    expect(letters(htmlLines(renderToStaticMarkup(<DocumentView document={longDocument} />)))).toBe(expected);
    expect(letters(docxLines(docxParts(await renderDocx(longDocument)).document))).toBe(expected);
    const { elements, pages } = await readPdf(await renderPdf(longDocument, producedAt));
    // A paragraph over several pages is met once a page by this reader, so letters are counted, not ordered.
    expect(letters(elements.map(({ text }) => text)).length).toBe(expected.length);
    expect(pages).toBeGreaterThan(30);
  }, 60_000);
});

function installed(command: string): boolean {
  try {
    execFileSync(command, ['--version'], { stdio: 'ignore', timeout: 30_000 });
    return true;
  } catch {
    return false;
  }
}

describe.skipIf(!installed('soffice'))('opened by LibreOffice (skipped where it is not installed)', () => {
  it.each(samples)(
    '%s is read without repair',
    async (_, document) => {
      const folder = mkdtempSync(join(tmpdir(), 'rendition-'));
      try {
        writeFileSync(join(folder, 'report.docx'), await renderDocx(document));
        const profile = `-env:UserInstallation=file://${folder}/profile`;
        const options = ['--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'report.docx')];
        execFileSync('soffice', [profile, ...options], { stdio: 'ignore', timeout: 90_000 });
        const read = await readPdf(new Uint8Array(readFileSync(join(folder, 'report.pdf'))));
        const words = letters(read.pageTexts);
        const lines = plainTextLines(document).filter((line) => line.length < 60);
        for (const line of lines) expect(words).toContain(letters([line]));
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    120_000,
  );
});
