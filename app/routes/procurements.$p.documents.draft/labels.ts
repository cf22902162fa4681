/** What a box is called in a sentence that says what is wrong with it. */
const named: Readonly<Record<string, string>> = {
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
};

const numbered: readonly (readonly [RegExp, (number: number) => string])[] = [
  [/^risk-(\d+)-risk$/, (n) => `risk ${n}`],
  [/^risk-(\d+)-mitigation$/, (n) => `the mitigation of risk ${n}`],
  [/^paper-(\d+)-on$/, (n) => `the date of paper ${n}`],
  [/^paper-(\d+)-/, (n) => `paper ${n}`],
  [/^alternative-(\d+)-/, (n) => `alternative ${n}`],
];

export function labelOfBox(name: string): string {
  if (/-available$/.test(name)) return 'the amount available';
  for (const [pattern, words] of numbered) {
    const number = pattern.exec(name)?.[1];
    if (number !== undefined) return words(Number(number) + 1);
  }
  return named[name] ?? 'this text';
}
