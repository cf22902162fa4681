import { documentLines, writtenLines } from './document-lines.ts';
import { factPlace } from './fact-place.ts';
import type { Check, CheckInput, Finding } from './finding.ts';
import { blocks, warns } from './finding.ts';

/** C01, C02, C03, C55: text that is not finished, not what it looks like, or not explained. */
export const textFindings: Check = (input) => [
  ...guidance(input),
  ...fillers(input),
  ...scripts(input),
  ...references(input),
  ...acronyms(input),
];

function guidance({ document }: CheckInput): readonly Finding[] {
  if (document.status !== 'public') return [];
  return documentLines(document)
    .filter((line) => line.kind === 'guidance')
    .map((line) => blocks('C01', 'Guidance for the author stands in a public copy.', line.place));
}

const FILLER = /\.{4,}|…{2,}|_{2,}|[•●]{2,}|\[(?!\d{4}\])[^\]]*\]?|\bX{2,}\b|\bTB[ACD]\b|please enter/i;

function fillers({ document }: CheckInput): readonly Finding[] {
  return writtenLines(document).flatMap((line) => {
    const match = FILLER.exec(line.text);
    return match === null ? [] : [blocks('C02', `"${shorten(match[0])}" is filler, not a value.`, line.place)];
  });
}

const WORD = /[\p{Letter}\p{Mark}]+/gu;
const hasLatin = (word: string): boolean => /\p{Script=Latin}/u.test(word);
const hasOther = (word: string): boolean => /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u.test(word);

function scripts({ document }: CheckInput): readonly Finding[] {
  return documentLines(document).flatMap((line) => {
    const mixed = (line.text.match(WORD) ?? []).find((word) => hasLatin(word) && hasOther(word));
    if (mixed === undefined) return [];
    return [blocks('C03', `The word "${shorten(mixed)}" mixes letters of two alphabets.`, line.place)];
  });
}

function references({ facts }: CheckInput): readonly Finding[] {
  const found: readonly (readonly [string, string, string | null | undefined])[] = [
    ['procurement.reference', 'Procurement reference', facts.procurement.reference],
    ['decision.keyDecision.reference', 'Key decision reference', facts.decision.keyDecision?.reference],
    ...(facts.award?.process ?? []).map(
      (event, index) =>
        [`award.process.${index}.noticeReference`, `Notice: ${event.event}`, event.noticeReference] as const,
    ),
    ...(facts.award?.approvals ?? []).map(
      (approval) =>
        [
          `award.approvals.${approval.partyId}.reference`,
          'Reference of a partner’s approval',
          approval.reference,
        ] as const,
    ),
  ];
  return found.flatMap(([factId, label, reference]) => {
    if (reference === null || reference === undefined || /^[\x20-\x7e]+$/.test(reference)) return [];
    return [
      blocks(
        'C03',
        `The reference "${shorten(reference)}" holds characters other than plain letters and figures.`,
        factPlace(facts, factId, label),
      ),
    ];
  });
}

const ACRONYM = /(?<![\p{Letter}\d/-])[A-Z]{2,6}(?:['’][sS])?(?![\p{Letter}\d/-])/gu;
const ROMAN = /^[IVXLC]+$/;

/** Short forms used before, or without, the words they stand for; one finding a short form. */
function acronyms({ document, form }: CheckInput): readonly Finding[] {
  const defined = new Set(form.knownAcronyms);
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

function shorten(value: string): string {
  return value.length > 40 ? `${value.slice(0, 40)}…` : value;
}
