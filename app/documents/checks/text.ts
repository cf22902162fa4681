import type { Document } from '../document.ts';
import { documentLines, writtenLines } from './document-lines.ts';
import type { Finding, Place } from './finding.ts';
import { blocks, warns } from './finding.ts';

/** A document with the short forms that its readers know, and the references that its facts hold. */
type WrittenText = Readonly<{
  document: Document;
  knownAcronyms: readonly string[];
  references: readonly StatedReference[];
}>;

export type StatedReference = Readonly<{ reference: string; place: Place }>;

/** C01, C02, C03, C55: text that is not finished, not what it looks like, or not explained. */
export const textFindings = (written: WrittenText): readonly Finding[] => [
  ...guidance(written),
  ...fillers(written),
  ...scripts(written),
  ...references(written),
  ...acronyms(written),
  ...cutOff(written),
];

function guidance({ document }: WrittenText): readonly Finding[] {
  if (document.status !== 'public') return [];
  return documentLines(document)
    .filter((line) => line.kind === 'guidance')
    .map((line) => blocks('C01', 'Guidance for the author stands in a public copy.', line.place));
}

const FILLER = /\.{4,}|…{2,}|_{2,}|[•●]{2,}|\[(?!\d{4}\])[^\]]*\]?|\bX{2,}\b|\bTB[ACD]\b|please enter/i;

function fillers({ document }: WrittenText): readonly Finding[] {
  return writtenLines(document).flatMap((line) => {
    const match = FILLER.exec(line.text);
    return match === null ? [] : [blocks('C02', `"${shorten(match[0])}" is filler, not a value.`, line.place)];
  });
}

const WORD = /[\p{Letter}\p{Mark}]+/gu;
const hasLatin = (word: string): boolean => /\p{Script=Latin}/u.test(word);
const hasOther = (word: string): boolean => /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u.test(word);

function scripts({ document }: WrittenText): readonly Finding[] {
  return documentLines(document).flatMap((line) => {
    const mixed = (line.text.match(WORD) ?? []).find((word) => hasLatin(word) && hasOther(word));
    if (mixed === undefined) return [];
    return [blocks('C03', `The word "${shorten(mixed)}" mixes letters of two alphabets.`, line.place)];
  });
}

function references({ references: stated }: WrittenText): readonly Finding[] {
  return stated
    .filter(({ reference }) => !/^[\x20-\x7e]*$/.test(reference))
    .map(({ reference, place }) =>
      blocks(
        'C03',
        `The reference "${shorten(reference)}" holds characters other than plain letters and figures.`,
        place,
      ),
    );
}

const ACRONYM = /(?<![\p{Letter}\d/-])[A-Z]{2,6}(?:['’][sS])?(?![\p{Letter}\d/-])/gu;
const ROMAN = /^[IVXLC]+$/;

/** Short forms used before, or without, the words they stand for; one finding a short form. */
function acronyms({ document, knownAcronyms }: WrittenText): readonly Finding[] {
  const defined = new Set(knownAcronyms);
  const reported = new Set<string>();
  return writtenLines(document).flatMap((line) => {
    const findings: Finding[] = [];
    for (const match of line.text.matchAll(ACRONYM)) {
      const short = match[0].replace(/['’][sS]$/, '');
      const before = line.text[match.index - 1];
      const isDefinition = before === '(' && line.text[match.index + match[0].length] === ')';
      if (isDefinition) defined.add(short);
      if (defined.has(short) || reported.has(short) || ROMAN.test(short)) continue;
      reported.add(short);
      findings.push(warns('C55', `"${short}" is used without the words it stands for.`, line.place));
    }
    return findings;
  });
}

const UNFINISHED = /(?:,|\b(?:the|and|or|of|to|an?|in|for|with|by))$/i;

/** A paragraph that stops in the middle of a sentence. */
function cutOff({ document }: WrittenText): readonly Finding[] {
  return documentLines(document)
    .filter(({ kind, text }) => kind === 'prose' && UNFINISHED.test(text.trim()))
    .map(({ text, place }) => warns('C55', `The text is cut off after "${text.trim().slice(-40)}".`, place));
}

function shorten(value: string): string {
  return value.length > 40 ? `${value.slice(0, 40)}…` : value;
}
