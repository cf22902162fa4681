import { deflateSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { plainDocx, plainPdf } from '#app/commands/demonstration/tender-files.server.ts';
import { renderDocx } from '#app/documents/render/docx.server.ts';
import { renderPdf } from '#app/documents/render/pdf.server.ts';
import { checkedDocument } from '#app/exchange/tender-document/checked-document.server.ts';
import { hostileDocument } from '../documents/render/rendition-samples.ts';

const text = (content: string) => new TextEncoder().encode(content);
const megabyte = 1024 * 1024;
const types =
  '<Types><Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const paragraph = (inside: string) => `<w:p><w:r>${inside}</w:r></w:p>`;

function docx(body: string, extra: Record<string, Uint8Array> = {}, contentTypes = types): Uint8Array {
  return zipSync({
    '[Content_Types].xml': text(contentTypes),
    'word/document.xml': text(`<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`),
    ...extra,
  });
}
const pdf = (objects: string, trailer = '') =>
  text(`%PDF-1.7\n${objects}\ntrailer << /Root 1 0 R ${trailer}>>\n%%EOF\n`);
function packed(objects: string): Uint8Array {
  const stream = deflateSync(Buffer.from(objects));
  const head = `%PDF-1.7\n5 0 obj << /Type /ObjStm /Filter /FlateDecode /Length ${stream.length} >>\nstream\n`;
  return Buffer.concat([Buffer.from(head), stream, Buffer.from('\nendstream\nendobj\n%%EOF')]);
}
const external = (type: string) =>
  text(
    `<Relationships><Relationship Id="r1" Type="http://x/${type}" Target="http://elsewhere.example/a" TargetMode="External"/></Relationships>`,
  );

/** The size in the zip's directory and in the part's own header, replaced. */
function lying(bytes: Uint8Array, size: number): Uint8Array {
  const copy = new Uint8Array(bytes);
  const view = new DataView(copy.buffer);
  for (let at = 0; at < copy.length - 46; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  return copy;
}

const hostile: readonly (readonly [string, () => Uint8Array, string])[] = [
  ['nothing', () => new Uint8Array(0), 'neither a PDF nor a Word document'],
  ['a web page called .pdf', () => text('<html><script>alert(1)</script></html>'), 'neither a PDF'],
  ['a page before a PDF', () => text('<html>%PDF-1.7 %%EOF'), 'neither a PDF'],
  ['six megabytes', () => new Uint8Array(6 * megabyte), 'larger than 5 MB'],
  ['an old or protected Word file', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'without a password'],
  ['a PDF that is cut short', () => text('%PDF-1.7\n1 0 obj << >>'), 'cut short'],
  ['a protected PDF', () => pdf('1 0 obj << >> endobj', '/Encrypt 9 0 R '), 'protected by a password'],
  ['a PDF with a script', () => pdf('1 0 obj << /S /JavaScript /JS (app.alert(1)) >>'), 'holds a script'],
  ['a script under another spelling', () => pdf('1 0 obj << /S /J#61vaScript >>'), 'holds a script'],
  ['a script in a packed object', () => packed('1 0 << /S /JavaScript /JS (x) >>'), 'holds a script'],
  ['a packed bomb', () => packed(' '.repeat(20 * megabyte)), 'cannot be looked into'],
  ['a PDF that starts a program', () => pdf('1 0 obj << /S /Launch /F (cmd.exe) >>'), 'starts something'],
  ['a PDF with a file inside', () => pdf('1 0 obj << /Type /EmbeddedFile >>'), 'carries other files'],
  ['a zip of something else', () => zipSync({ 'holiday.txt': text('sun') }), 'not a Word document'],
  ['a workbook', () => zipSync({ '[Content_Types].xml': text(types), 'xl/workbook.xml': text('') }), 'not a Word'],
  ['macros by their part', () => docx('', { 'word/vbaProject.bin': new Uint8Array(9) }), 'holds macros'],
  [
    'macros by their type',
    () =>
      docx('', {}, '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>'),
    'holds macros',
  ],
  ['a file inside', () => docx('', { 'word/embeddings/oleObject1.bin': new Uint8Array(9) }), 'carries other files'],
  [
    'a template from elsewhere',
    () => docx('', { 'word/_rels/settings.xml.rels': external('attachedTemplate') }),
    'fetches something',
  ],
  ['a declaration that grows', () => docx('<!ENTITY a "aaaa">'), 'declarations'],
  ['a bomb that says so', () => docx('', { 'word/media/a.png': new Uint8Array(60 * megabyte) }), 'unpacks to 61 MB'],
  ['a bomb that says it is small', () => lying(docx(paragraph('x'.repeat(megabyte))), 100), 'not as large as it says'],
  ['text of 9 MB', () => docx('x'.repeat(9 * megabyte)), 'larger than 8 MB'],
];

describe('a document of a tender', () => {
  it.each(hostile)('refuses %s in one sentence, in time', async (_name, made, sentence) => {
    const bytes = made();
    const began = performance.now();
    expect(await checkedDocument(bytes)).toEqual({ ok: false, refusal: expect.stringContaining(sentence) });
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it.each([
    ['stream after stream', `%PDF-1.7\n${'stream\n'.repeat(700_000)}%%EOF`],
    ['packed objects without an end', `%PDF-1.7\n${'/ObjStm stream\n'.repeat(330_000)}%%EOF`],
    ['names in codes', `%PDF-1.7\n${'/J#61'.repeat(900_000)}\n%%EOF`],
  ])('takes no longer over %s', async (_name, content) => {
    const bytes = text(content);
    const began = performance.now();
    await checkedDocument(bytes);
    expect(performance.now() - began).toBeLessThan(1_000);
  });

  it('takes a PDF and a DOCX, whatever they are called', async () => {
    expect(await checkedDocument(await renderPdf(hostileDocument, new Date(0)))).toMatchObject({
      value: { kind: 'pdf' },
    });
    // A chart of Word's own carries its workbook inside it.
    const blocks = hostileDocument.blocks.filter(({ kind }) => kind !== 'chart');
    const own = await checkedDocument(await renderDocx({ ...hostileDocument, blocks }));
    expect(own).toMatchObject({ value: { kind: 'docx' } });
    expect(await checkedDocument(pdf('1 0 obj << /Type /Catalog >> endobj'))).toMatchObject({ ok: true });
    expect(await checkedDocument(packed('1 0 << /Type /Catalog >>'))).toMatchObject({ ok: true });
    const linked = docx('', { 'word/_rels/document.xml.rels': external('relationships/hyperlink') });
    expect(await checkedDocument(linked)).toMatchObject({ ok: true });
  });

  it('reads the words of a DOCX paragraph by paragraph, without what was deleted', async () => {
    const body = [
      paragraph('<w:t>Two</w:t><w:tab/><w:t xml:space="preserve">named &amp; trained staff</w:t>'),
      paragraph('<w:del><w:delText>not this</w:delText></w:del><w:t>a rota &#8211; for nights</w:t>'),
      paragraph(
        '<mc:AlternateContent><mc:Choice><w:t>once</w:t></mc:Choice><mc:Fallback><w:t>once</w:t></mc:Fallback></mc:AlternateContent>',
      ),
    ].join('');
    expect(await checkedDocument(docx(body))).toMatchObject({
      value: { words: 'Two\tnamed & trained staff\na rota – for nights\nonce' },
    });
  });
});

it('takes what the demonstration makes', async () => {
  expect(await checkedDocument(plainPdf(['Rota (draft)', 'Two \\ three']))).toMatchObject({ value: { kind: 'pdf' } });
  const lines = ['Policy & more', 'Two < three'];
  expect(await checkedDocument(plainDocx(lines))).toEqual({
    ok: true,
    value: { kind: 'docx', words: lines.join('\n') },
  });
});
