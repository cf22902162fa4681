/** What a box is called in a sentence that says what is wrong with it. */
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

export function labelOfBox(name: string): string {
  if (/-available$/.test(name)) return 'the amount available';
  const own = /^(budget|priority|approval)-([a-z-]+?)(?:-reference)?$/.exec(name);
  if (own) return `${own[1]} ${own[2]?.replaceAll('-', ' ')}`;
  for (const [pattern, words] of numbered) {
    const number = pattern.exec(name)?.[1];
    if (number !== undefined) return words(Number(number) + 1);
  }
  return named[name] ?? 'this text';
}
