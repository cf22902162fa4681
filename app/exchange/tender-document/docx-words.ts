/**
 * The words of a Word document's main part, a paragraph a line: what is inserted is read, what is deleted is not; pictures,
 * notes, headers and styles are left out, so that the file itself stays what counts.
 * Example: `<w:p><w:r><w:t>Two</w:t><w:tab/><w:t>staff</w:t></w:r></w:p>` reads "Two", a tab, "staff".
 */
const token = /<w:t(?:\s[^<>]*)?>([^<]*)<\/w:t>|<w:(tab|br|cr)(?:\s[^<>]*)?\/>|<\/w:p>/g;
const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

export function docxWords(xml: string): string {
  let words = '';
  for (const [, text, mark] of withoutFallbacks(xml).matchAll(token)) {
    if (text !== undefined) words += decoded(text);
    else words += mark === 'tab' ? '\t' : '\n';
  }
  return words
    .replace(unseen, '')
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it takes out
const unseen = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Surrogate}/gu;

/** Newer drawings are written twice, the second time for old programs. */
function withoutFallbacks(xml: string): string {
  let [kept, at] = ['', 0];
  for (let start = xml.indexOf('<mc:Fallback'); start >= 0; start = xml.indexOf('<mc:Fallback', at)) {
    kept += xml.slice(at, start);
    const end = xml.indexOf('</mc:Fallback>', start);
    if (end < 0) return kept;
    at = end + '</mc:Fallback>'.length;
  }
  return kept + xml.slice(at);
}

const decoded = (text: string) =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,4}));/gi, (whole, hex, decimal, name) => {
    if (name) return entities[name] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
