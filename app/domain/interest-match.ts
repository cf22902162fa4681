/**
 * An interest registered by a panel member that bears the name of a tenderer, its parent or a subcontractor is raised
 * until the person declares with the names known: a declaration made before the tenders were opened, or before the
 * interest was registered, answers nothing. Names are the same when their words are, without case, punctuation and the
 * company's legal form. A match is a question, never a finding. Where the panel is given no names, the lead asks the
 * person, and a declaration of no conflict answers nothing.
 * Authority: PA 2023 sections 81 to 83 (all reasonable steps to identify conflicts); PCR 2015 regulation 24.
 * Example: an officer registers shares in "Harbour & Co. Ltd"; a tender names the subcontractor "Harbour and Company
 * Limited": raised to the lead at once, and to the officer when tenders are opened.
 */
import type { PlainDate } from './plain-date.ts';

export const interestKinds = ['employment', 'shareholding', 'family', 'other'] as const;
export type InterestKind = (typeof interestKinds)[number];

export const interestName: Readonly<Record<InterestKind, string>> = {
  employment: 'Employment',
  shareholding: 'Shareholding',
  family: 'Family',
  other: 'Other interest',
};

export interface PanelInterest {
  readonly personId: string;
  readonly post: string;
  readonly organisation: string;
  readonly kind: InterestKind;
  readonly heldFrom: PlainDate;
  readonly heldUntil: PlainDate | null;
  /** Moments as ISO texts in UTC. */
  readonly recordedAt: string;
  /** When the person last declared for the lot. */
  readonly declaredAt: string | null;
  /** Whether that declaration was of some interest. */
  readonly declaredInterest: boolean;
}

/** A name that a tender brings with it. */
export interface TenderName {
  readonly tenderer: string;
  readonly relation: 'tenderer' | 'parent' | 'subcontractor';
  readonly name: string;
}

export interface InterestMatch {
  readonly interest: PanelInterest;
  readonly found: TenderName;
}

const legalForms = ['limited', 'ltd', 'plc', 'llp', 'lp', 'cic', 'cio', 'company', 'co', 'incorporated', 'inc', 'the'];

/** A name reduced to what tells it from others; kept whole where nothing else is left. */
export function plainName(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/['’.]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const telling = words.filter((word) => !legalForms.includes(word));
  while (telling.at(-1) === 'and') telling.pop();
  return (telling.length > 0 ? telling : words).join(' ');
}

/** Every interest that bears one of the names. */
export const interestMatches = (
  interests: readonly PanelInterest[],
  names: readonly TenderName[],
): readonly InterestMatch[] =>
  interests.flatMap((interest) =>
    names
      .filter(({ name }) => plainName(name) !== '' && plainName(name) === plainName(interest.organisation))
      .map((found) => ({ interest, found })),
  );

export interface NamesShown {
  /** When tenders were opened. */
  readonly openedAt: string | null;
  /** The panel is given no names: then only a declaration of an interest answers, made at the lead's asking. */
  readonly withheld: boolean;
}

/** Those that no declaration has answered yet. */
export const openMatches = (
  matches: readonly InterestMatch[],
  { openedAt, withheld }: NamesShown,
): readonly InterestMatch[] =>
  matches.filter(({ interest: { declaredAt, declaredInterest, recordedAt } }) => {
    if (declaredAt === null || openedAt === null) return true;
    if (withheld && !declaredInterest) return true;
    return declaredAt < openedAt || declaredAt < recordedAt;
  });

const relationWords = { tenderer: 'a tenderer', parent: 'the parent of', subcontractor: 'a subcontractor of' } as const;

/** What the match is, for the lead and the person concerned. */
export function sayMatch({ interest, found }: InterestMatch): string {
  const { tenderer, relation, name } = found;
  const what =
    relation === 'tenderer' ? `${name}, ${relationWords.tenderer}` : `${name}, ${relationWords[relation]} ${tenderer}`;
  const kind = interestName[interest.kind].toLowerCase();
  return `${interest.post} has registered an interest in ${interest.organisation} (${kind}), which may be ${what}.`;
}
