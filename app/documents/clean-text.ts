/**
 * The one place where text from outside is made fit to stand in a document of any format.
 * Characters that XML 1.0 forbids go; so do marks that turn the direction of reading and hide or reorder words,
 * zero-width fillers and lone surrogates. Tabs and line ends become spaces: a paragraph is one line of text.
 */
const LONE_SURROGATES = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const DIRECTION_AND_INVISIBLE = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]/g;

function isForbidden(code: number): boolean {
  return code < 0x20 || (code >= 0x7f && code <= 0x9f) || code === 0xfffe || code === 0xffff;
}

export function cleanText(value: string): string {
  const oneLine = value
    .replace(/[\t\n\r\u0085\u2028\u2029]+/g, ' ')
    .replace(LONE_SURROGATES, '')
    .replace(DIRECTION_AND_INVISIBLE, '');
  let clean = '';
  for (const character of oneLine) {
    if (!isForbidden(character.codePointAt(0) ?? 0)) clean += character;
  }
  return clean;
}
