/**
 * What the councils of a joint procurement decide, each for itself, and what a scheme of delegation may therefore cover.
 * Authority: Local Government Act 1972 section 101; Local Government Act 2000 sections 9E and 9EA; the inter-authority
 * agreement says which of them need every council.
 * Example: the weightings of lot 1 are offered as criteria version 1 under its hash; each council decides on exactly that.
 */
export const approvalSubjects = ['strategyAndShares', 'weightings', 'award', 'extension', 'withdrawal'] as const;
export type ApprovalSubject = (typeof approvalSubjects)[number];

/** What may be delegated: each subject, and signing the contract. */
export const delegatedSubjects = [...approvalSubjects, 'signing'] as const;
export type DelegatedSubject = (typeof delegatedSubjects)[number];

export const subjectName: Readonly<Record<DelegatedSubject, string>> = {
  strategyAndShares: 'Strategy and cost shares',
  weightings: 'Award criteria and weightings',
  award: 'Award of the contract',
  extension: 'Extension of the contract',
  withdrawal: 'Withdrawal of a council',
  signing: 'Signing the contract',
};

/** "Offer 2", as cost shares have always been numbered; "Award of the contract, lot 1, offer 1" for the other subjects. */
export function offerName(subject: ApprovalSubject, number: number, lot: number | null = null): string {
  if (subject === 'strategyAndShares') return `Offer ${number}`;
  return `${subjectName[subject]}${lot === null ? '' : `, lot ${lot}`}, offer ${number}`;
}
