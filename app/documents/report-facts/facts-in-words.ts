import { capital } from '#app/domain/capital.ts';
import { parsePlainDate } from '#app/domain/plain-date.ts';
import { regimeName } from '#app/domain/regime.ts';
import type { FactHrefs } from '../fact-link.ts';
import type { ReportFacts } from '../facts.ts';
import { formatAmount, formatDay, formatShare } from '../wording.ts';

export type FactInWords = Readonly<{
  /** Of its place on the page: "fact-value-maximumPence". */
  anchor: string;
  label: string;
  /** One entry, or one for each of a list. */
  words: readonly string[];
}>;
export type FactSection = Readonly<{ anchor: string; heading: string; rows: readonly FactInWords[] }>;

const HEADINGS: Partial<Record<keyof ReportFacts, string>> = {
  lead: 'Lead authority',
  partners: 'Partners',
  funders: 'Others who pay',
  decision: 'Decision',
  procurement: 'Procurement',
  service: 'Service',
  term: 'Term',
  value: 'Value',
  shares: 'Shares',
  budgets: 'Budgets',
  criteria: 'Weightings',
  implications: 'Implications',
  backgroundPapers: 'Background papers',
  register: 'Register of posts',
  award: 'Award',
  extension: 'Extension',
  waiver: 'Waiver',
};

/**
 * A report's facts as a person reads them, each under an anchor by which a finding leads to it. What nobody has stated is
 * said to be so; stages that the report is not about are left out.
 * Authority: the project's own convention (forms.md: a finding names two places with a link to both).
 * Example: `value.maximumPence` 180000000 is the row "Maximum", "£1,800,000.00", at `fact-value-maximumPence`.
 */
export function factsInWords(facts: ReportFacts): readonly FactSection[] {
  return Object.entries(HEADINGS).flatMap(([key, heading]) => {
    const value = facts[key as keyof ReportFacts];
    if (value === null && ['award', 'extension', 'waiver'].includes(key)) return [];
    return [{ anchor: anchorOf(key), heading, rows: rowsOf(key, value, heading) }];
  });
}

/** Where each fact stands on the page that shows them. */
export function anchorHrefs(sections: readonly FactSection[]): FactHrefs {
  const anchors = sections.flatMap(({ anchor, rows }) => [anchor, ...rows.map((row) => row.anchor)]);
  return Object.fromEntries(anchors.map((anchor) => [anchor.slice('fact-'.length).replaceAll('-', '.'), `#${anchor}`]));
}

const anchorOf = (path: string): string => `fact-${path.replaceAll('.', '-')}`;

function rowsOf(path: string, value: unknown, label: string): readonly FactInWords[] {
  if (!isGroup(value)) return [{ anchor: `${anchorOf(path)}-all`, label, words: entriesOf(path, value) }];
  return Object.entries(value)
    .filter(isShown)
    .flatMap(([key, inner]) => {
      const below = `${path}.${key}`;
      return isGroup(inner)
        ? rowsOf(below, inner, labelOf(key))
        : [{ anchor: anchorOf(below), label: labelOf(key), words: entriesOf(key, inner) }];
    });
}

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0;

/** What the portal alone needs stays out. */
const isShown = ([key]: readonly [string, unknown]): boolean => key !== 'id' && key !== 'shortName';

/** "maximumPence" is "Maximum", "isLightTouch" "Light touch". */
function labelOf(key: string): string {
  const plain = key.replace(/(?:Pence|BasisPoints)$/, '').replace(/^is(?=[A-Z])/, '');
  const words = plain.replace(
    /([a-z])([A-Z])/g,
    (_, before: string, after: string) => `${before} ${after.toLowerCase()}`,
  );
  return capital(words).replace(/^(?:Vat|Cpv)\b/, (short) => short.toUpperCase());
}

function entriesOf(key: string, value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [inWords(key, value)];
  return value.length === 0 ? ['None stated'] : value.map((one) => inWords(key, one));
}

/** Values that stand for words. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['boroughWide', 'Borough-wide'],
  ['net', 'Without VAT'],
  ['gross', 'With VAT'],
  ['none', 'None'],
  ...(['PCR2015', 'PA2023', 'PSR2023', 'belowThreshold'] as const).map(
    (regime) => [regime, regimeName(regime)] as const,
  ),
]);

function inWords(key: string, value: unknown): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'number') return numberInWords(key, value);
  if (typeof value === 'string') return parsePlainDate(value).ok ? formatDay(value) : (WORDS.get(value) ?? value);
  if (Array.isArray(value)) return entriesOf(key, value).join('; ');
  if (!isGroup(value)) return 'Not stated';
  const shown = Object.entries(value).filter(isShown);
  if (shown.length === 1) return shown.map(([inner, one]) => inWords(inner, one)).join('');
  return shown.map(([inner, one]) => `${labelOf(inner)}: ${inWords(inner, one)}`).join(', ');
}

function numberInWords(key: string, value: number): string {
  if (/pence$/i.test(key)) return formatAmount(value);
  return /BasisPoints$/.test(key) ? formatShare(value) : String(value);
}
