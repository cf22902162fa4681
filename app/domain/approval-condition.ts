/**
 * A council that approves with conditions says of each whether it must be met before the contract is signed or after.
 * One that must be met before holds the signature of every lot that the approval bears on, until the council that set it
 * says that it is met or waives it; one to be met afterwards is followed and holds nothing.
 * Authority: each council’s own decision (Local Government Act 2000 sections 9E and 9EA): a decision taken on a condition
 * may not be acted on before the condition is met. That a condition counts as one of before where nothing is said is the
 * portal’s own rule.
 * Example: Warrington approves the award if its training plan is agreed: on 15 January 2018 the condition is open, so the
 * contract is not signed; met on 16 January, it may be signed from that day.
 */
import { type ApprovalSubject, subjectName } from './approval-subject.ts';
import type { PlainDate } from './plain-date.ts';

export type ConditionDue = 'beforeSignature' | 'afterSignature';

export const dueName: Readonly<Record<ConditionDue, string>> = {
  beforeSignature: 'To be met before the contract is signed',
  afterSignature: 'To be met after the contract is signed',
};

/** A condition of an approval that binds its council, without its words. */
export interface BindingCondition {
  readonly councilId: string;
  readonly subject: ApprovalSubject;
  /** Its number within the approval. */
  readonly number: number;
  readonly due: ConditionDue;
  /** The day on which it was confirmed as met or waived; null: open. */
  readonly endedOn: PlainDate | null;
}

/** The conditions of a time that are open on a day. */
export const openConditions = (conditions: readonly BindingCondition[], due: ConditionDue, on: PlainDate) =>
  conditions.filter((one) => one.due === due && (one.endedOn === null || one.endedOn > on));

/** "Warrington’s condition 2 on the award of the contract". */
export const sayCondition = ({ subject, number }: BindingCondition, council: string): string => {
  const name = subjectName[subject];
  return `${council}’s condition ${number} on the ${name.charAt(0).toLowerCase()}${name.slice(1)}`;
};
