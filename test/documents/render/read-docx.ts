import { strFromU8, unzipSync } from 'fflate';

export type DocxParts = Readonly<Record<'document' | 'styles' | 'numbering' | 'core' | 'headers' | 'footers', string>>;

/** The XML parts of a DOCX file as text. */
export function docxParts(bytes: Uint8Array): DocxParts {
  const files = unzipSync(bytes);
  const read = (name: string): string => (files[name] === undefined ? '' : strFromU8(files[name]));
  const all = (start: string): string =>
    Object.keys(files)
      .filter((name) => name.startsWith(start))
      .map(read)
      .join('');
  return {
    document: read('word/document.xml'),
    styles: read('word/styles.xml'),
    numbering: read('word/numbering.xml'),
    core: read('docProps/core.xml'),
    headers: all('word/header'),
    footers: all('word/footer'),
  };
}

const unescaped = (value: string): string =>
  value
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

/** The paragraphs of the body as a reader sees them; a tab counts as a space. */
export function docxLines(documentXml: string): readonly string[] {
  return [...documentXml.matchAll(/<w:p>(.*?)<\/w:p>|<w:p\/>/gs)]
    .map((match) =>
      [...(match[1] ?? '').matchAll(/<w:t(?: [^>]*)?>(.*?)<\/w:t>|<w:(tab)\/>/gs)]
        .map(([, words, tab]) => (tab === undefined ? unescaped(words ?? '') : ' '))
        .join(''),
    )
    .filter((line) => line.trim() !== '');
}
