import { beforeAll, describe, expect, it } from 'vitest';
import { renderDocx } from '#app/documents/render/docx.server.ts';
import { type DocxParts, docxParts } from './read-docx.ts';
import { hostileDocument, samples } from './rendition-samples.ts';

describe('renderDocx', () => {
  const document = samples[1]![1];
  let parts: DocxParts;

  beforeAll(async () => {
    parts = docxParts(await renderDocx(document));
  });

  it('has heading styles with outline levels', () => {
    for (const [style, level] of [
      ['Heading1', 0],
      ['Heading2', 1],
      ['Heading3', 2],
    ] as const) {
      const found = new RegExp(`<w:style [^>]*w:styleId="${style}"[^>]*>.*?</w:style>`, 's').exec(parts.styles)?.[0];
      expect(found).toContain(`<w:outlineLvl w:val="${level}"/>`);
      expect(parts.document).toContain(`<w:pStyle w:val="${style}"/>`);
    }
  });

  it('names its title, its council and its language, and nobody', () => {
    expect(parts.core).toContain(`<dc:title>${document.title}</dc:title>`);
    expect(parts.core).toContain('<dc:creator>Halton Borough Council</dc:creator>');
    expect(parts.core).not.toContain('Un-named');
    expect(parts.styles).toContain('<w:lang w:val="en-GB"');
  });

  it('repeats header rows and splits no row', () => {
    const tables = document.blocks.filter((block) => block.kind === 'table');
    const rows = tables.reduce((total, table) => total + table.rows.length + 1, 0);
    expect(parts.document.match(/<w:tbl>/g)).toHaveLength(tables.length);
    expect(parts.document.match(/<w:tblHeader\/>/g)).toHaveLength(tables.length);
    expect(parts.document.match(/<w:cantSplit\/>/g)).toHaveLength(rows);
  });

  it('has real lists, and page numbers that Word keeps', () => {
    expect(parts.document).toContain('<w:numPr>');
    expect(parts.headers).toContain('Version 2 (draft)');
    expect(parts.footers).toContain('PAGE');
    expect(parts.footers).toContain('NUMPAGES');
  });

  it('holds no character that XML forbids, whatever it is given', async () => {
    const hostile = docxParts(await renderDocx(hostileDocument));
    for (const xml of Object.values(hostile)) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that must not be there
      expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202e\ufffe\uffff]/);
      expect(xml).not.toContain('<script>');
    }
  });
});
