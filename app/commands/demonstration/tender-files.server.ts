import { strToU8, zipSync } from 'fflate';

/** A PDF of one page with these lines; plain letters only. */
export function plainPdf(lines: readonly string[]): Uint8Array {
  const escaped = (line: string) => line.replace(/[\\()]/g, '\\$&');
  const words = lines.map((line) => `(${escaped(line)}) Tj T*`).join('\n');
  const drawn = `BT /F1 11 Tf 16 TL 64 770 Td\n${words}\nET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const count = objects.length + 1;
  const start = file.length;
  file += `xref\n0 ${count}\n0000000000 65535 f \n${places.join('')}`;
  return strToU8(`${file}trailer << /Size ${count} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`);
}

const office = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';

/** A Word document with these paragraphs. */
export function plainDocx(paragraphs: readonly string[]): Uint8Array {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const safe = (words: string) => words.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const body = paragraphs.map((words) => `<w:p><w:r><w:t>${safe(words)}</w:t></w:r></w:p>`).join('');
  const types = [
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    `<Override PartName="/word/document.xml" ContentType="${office}"/>`,
  ].join('');
  const parts = {
    '[Content_Types].xml': `${head}<Types xmlns="${packages}/content-types">${types}</Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relation}" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${head}<w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`,
  };
  const files = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
  return zipSync(files, { mtime: new Date(1980, 0, 1, 12) });
}
