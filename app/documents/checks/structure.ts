import type { Block, Document } from '../document.ts';
import { paragraphAnchor } from '../paragraph-anchor.ts';
import { documentLines, labelOfNumber } from './document-lines.ts';
import type { Finding, Place } from './finding.ts';
import { blocks, warns } from './finding.ts';

/** `headerLabels`: what the header must say. */
type StructuredText = Readonly<{ document: Document; headerLabels: readonly string[] }>;

/** C14, C21, C22, C23: the header, the numbers and the headings of the document as it stands. */
export const structureFindings = (structured: StructuredText): readonly Finding[] => [
  ...header(structured),
  ...numbering(structured),
  ...oneScheme(structured),
  ...headingLevels(structured),
];

function header({ headerLabels, document }: StructuredText): readonly Finding[] {
  const rows = document.blocks.flatMap((block) => (block.kind === 'definitions' ? block.rows : []));
  return headerLabels.flatMap((label) => {
    const found = rows.find((row) => row.label === label);
    const isFilled = found?.value.some((run) => run.kind !== 'unresolved' && run.text.trim() !== '') === true;
    const gap = found?.value.find((run) => run.kind === 'unresolved');
    const href = gap?.kind === 'unresolved' ? gap.href : null;
    return isFilled ? [] : [blocks('C14', `The header does not say "${label}".`, { label, href })];
  });
}

const at = (number: string): Place => ({ label: labelOfNumber(number), href: `#${paragraphAnchor(number)}` });

const numbersOf = (list: readonly Block[]): readonly string[] =>
  list.flatMap((block) =>
    (block.kind === 'heading' || block.kind === 'paragraph') && block.number !== null ? [block.number] : [],
  );

/** Unique, consecutive, and every point under its own section. */
function numbering({ document }: StructuredText): readonly Finding[] {
  const seen = new Set<string>();
  const findings: Finding[] = [];
  let last = '0';
  for (const number of numbersOf(document.blocks)) {
    const before = last;
    if (seen.has(number)) findings.push(blocks('C21', `The number ${number} stands twice.`, at(number)));
    else {
      if (!follows(number, before)) {
        const after = before === '0' ? 'the beginning' : before;
        findings.push(blocks('C21', `The number ${number} does not follow ${after}.`, at(number)));
      }
      last = number;
    }
    seen.add(number);
  }
  return findings;
}

/** "3.0" and "3" open the section after 2; "3.2" follows "3.1". */
function follows(number: string, last: string): boolean {
  const [section = Number.NaN, point = 0] = number.split('.').map(Number);
  const [lastSection = Number.NaN, lastPoint = 0] = last.split('.').map(Number);
  return point === 0 ? section === lastSection + 1 : section === lastSection && point === lastPoint + 1;
}

/** Sections with points, or sections alone. */
const SCHEMES = [/^\d+\.\d+$/, /^\d+$/];

function oneScheme({ document }: StructuredText): readonly Finding[] {
  const lines = documentLines(document);
  const numberedItems = lines.filter((line) => line.kind === 'item' && /^\d+(?:\.\d+)+\s/.test(line.text));
  const numbers = numbersOf(document.blocks);
  const scheme = SCHEMES.find((one) => one.test(numbers[0] ?? ''));
  const otherNumbers = numbers.filter((number) => scheme?.test(number) !== true);
  return [
    ...numberedItems.map((line) =>
      warns('C22', `A list carries the number of a paragraph: "${line.text.slice(0, 20)}".`, line.place),
    ),
    ...otherNumbers.map((number) => warns('C22', `The number ${number} is of another kind than the rest.`, at(number))),
    ...unnumberedSections(lines),
  ];
}

/** Sections of several paragraphs without any number, in a document whose other sections number theirs. */
function unnumberedSections(lines: ReturnType<typeof documentLines>): readonly Finding[] {
  const prose = lines.filter((line) => line.kind === 'prose' && line.section !== null);
  const sections = [...new Set(prose.map((line) => line.section))];
  if (!prose.some((line) => line.number !== null)) return [];
  return sections.flatMap((section) => {
    const own = prose.filter((line) => line.section === section && !line.isUnderSubheading);
    if (own.length < 2 || own.some((line) => line.number !== null)) return [];
    const place = own[0]?.place;
    return place === undefined ? [] : [warns('C22', `The paragraphs under "${section}" are not numbered.`, place)];
  });
}

function headingLevels({ document }: StructuredText): readonly Finding[] {
  let previous = 1;
  return document.blocks.flatMap((block) => {
    if (block.kind !== 'heading') return [];
    const skipped = block.level > previous + 1;
    previous = block.level;
    if (!skipped) return [];
    const place = block.number === null ? { label: 'Heading', href: null } : at(block.number);
    return [blocks('C23', 'A heading skips a level.', place)];
  });
}
