import { capital } from '#app/domain/capital.ts';

/** What councils and priorities are called, by their ids, in the order in which the draft shows them. */
export interface BoxNames {
  readonly councils: readonly Readonly<{ id: string; shortName: string }>[];
  readonly priorities: readonly Readonly<{ id: string; name: string }>[];
}

const noNames: BoxNames = { councils: [], priorities: [] };

const named: Readonly<Record<string, string>> = {
  meetingId: 'the meeting',
  isKey: 'whether it is a key decision',
  keyReference: 'the reference of the key decision',
  forwardPlanTitle: 'the title in the forward plan',
  doNothing: 'why not do nothing',
  equalityTitle: 'the title of the equality assessment',
  noticeReference: 'the number of the notice',
  exemption: 'the exemption',
  sentBy: 'how the letters go',
  register: 'the register of the supplier’s number',
  officerPost: 'the reporting officer’s post',
  standingOrder: 'the standing order',
  history: 'the history of the service',
  outcomes: 'the outcomes',
  policy: 'the policy implications',
  finance: 'the finance text',
  legal: 'the legal implications',
  other: 'the other implications',
  equality: 'the equality text',
  equalityOn: 'the date of the equality assessment',
  implementationOn: 'the implementation date',
  reasons: 'the reasons',
  noticeOn: 'the day of the notice',
  tendersDueOn: 'the day tenders are due',
  awardOn: 'the day of the award decision',
  mobilisationOn: 'the day mobilisation is complete',
  sentOn: 'the day the letters are sent',
  signatureOn: 'the day of signature',
  publicInterest: 'the public interest test',
  contractId: 'the contract',
  extensionMonths: 'the months of the extension',
  extensionCost: 'the cost of the extension',
  waivedOrder: 'the standing order to be waived',
  waiverRule: 'the rule that allows a waiver',
  waiverGround: 'the ground for the waiver',
  waiverSupplier: 'the supplier',
  waiverCost: 'the highest value',
  comparators: 'the others that were looked at',
  waiverStartsOn: 'the start of the contract',
  waiverEndsOn: 'the end of the contract',
};

const numbered: readonly (readonly [RegExp, (number: number) => string])[] = [
  [/^risk-(\d+)-risk$/, (n) => `risk ${n}`],
  [/^risk-(\d+)-mitigation$/, (n) => `the mitigation of risk ${n}`],
  [/^paper-(\d+)-on$/, (n) => `the date of paper ${n}`],
  [/^risk-(\d+)-area$/, (n) => `the area of risk ${n}`],
  [/^paper-(\d+)-place$/, (n) => `where paper ${n} can be seen`],
  [/^paper-(\d+)-contact$/, (n) => `the contact for paper ${n}`],
  [/^alternative-(\d+)-reason$/, (n) => `why alternative ${n} is rejected`],
  [/^paper-(\d+)-/, (n) => `paper ${n}`],
  [/^alternative-(\d+)-/, (n) => `alternative ${n}`],
];

/** What a box of a report's draft is called within a sentence; no two boxes have one name. */
export function labelOfBox(name: string, names: BoxNames = noNames): string {
  const own = ownedBox(name);
  if (own) return labelOfOwned(own, names);
  for (const [pattern, words] of numbered) {
    const number = pattern.exec(name)?.[1];
    if (number !== undefined) return words(Number(number) + 1);
  }
  return named[name] ?? 'this text';
}

/** A box of one council or of one priority: `budget-halton-available`. */
export function ownedBox(name: string): Readonly<{ kind: string; id: string; part: string }> | null {
  const [, kind, id, part = ''] = /^(budget|priority|approval)-(.+?)(?:-(reference|available))?$/.exec(name) ?? [];
  return kind && id ? { kind, id, part } : null;
}

function labelOfOwned({ kind, id, part }: NonNullable<ReturnType<typeof ownedBox>>, names: BoxNames): string {
  if (kind === 'priority') return names.priorities.find((one) => one.id === id)?.name ?? `the priority “${spaced(id)}”`;
  const council = names.councils.find((one) => one.id === id)?.shortName ?? councilOfId(id);
  if (kind === 'approval') return `the reference of the decision of ${council}`;
  return part === 'available' ? `the amount available to ${council}` : `the budget reference of ${council}`;
}

const spaced = (id: string): string => id.replaceAll('-', ' ');

/** "cheshire-west-and-chester" is "Cheshire West and Chester". */
const councilOfId = (id: string): string =>
  id
    .split('-')
    .map((word) => (word === 'and' ? word : capital(word)))
    .join(' ');
