/**
 * A council's decision rests on an authority: a delegation to the post of whoever records it, in force that day, for the
 * subject and up to its limit; or the decision of a meeting, which is held after the offer was sent and not in the
 * future. A body that itself decides under a delegation keeps within it too.
 * Authority: Local Government Act 1972 section 101; Local Government Act 2000 sections 9E and 9EA; SI 2012/2089
 * regulation 12 (the decision is recorded); each council's scheme of delegation.
 * Example: Warrington decides on £361,476.36 without VAT; its director's limit of £500,000.00 without VAT covers it.
 */
import { type ApprovalSubject, type DelegatedSubject, subjectName } from './approval-subject.ts';
import type { BasisPoints } from './basis-points.ts';
import { type Authority, type Delegation, mayDecide, sayDelegationRefusal, type VatBasis } from './delegation.ts';
import { formatPence, type Pence, toPence } from './money.ts';
import { formatDate, type PlainDate } from './plain-date.ts';
import type { FieldProblem } from './refusal.ts';
import { ok, type Result, refuse } from './result.ts';

/** A delegation as recorded: one row may cover several subjects, and it may have been ended early. */
export type StoredDelegation = Readonly<{
  id: string;
  holder: string;
  subjects: readonly DelegatedSubject[];
  capPence: Pence | null;
  vatBasis: VatBasis;
  validFrom: PlainDate;
  validUntil: PlainDate | null;
  endedOn: PlainDate | null;
  sourceDecision: string;
}>;

export type ClaimedAuthority =
  | Readonly<{ kind: 'delegation' }>
  | Readonly<{ kind: 'meeting'; body: string; metOn: PlainDate | null; minuteReference: string }>;

export type ProvenAuthority =
  | Readonly<{ kind: 'delegation'; delegationId: string; comparedPence: Pence }>
  | Readonly<{ kind: 'meeting'; body: string; metOn: PlainDate; minuteReference: string }>;

export interface DecisionByCouncil {
  readonly councilId: string;
  readonly post: string;
  readonly subject: ApprovalSubject;
  /** What the council commits itself to. */
  readonly value: Pence;
  readonly vatBasis: VatBasis;
  readonly vatRate: BasisPoints | null;
  readonly on: PlainDate;
  readonly offerSentOn: PlainDate;
}

/** Each subject of each delegation as the rule of delegations reads it. */
export function delegationsOf(
  councilId: string,
  stored: readonly StoredDelegation[],
): readonly (Delegation & { readonly id: string })[] {
  return stored.flatMap(({ subjects, holder, validUntil, endedOn, ...one }) =>
    subjects.map((subject) => ({
      ...one,
      councilId,
      holderPost: holder,
      scope: subjectName[subject],
      validUntil: endedOn !== null && (validUntil === null || endedOn < validUntil) ? endedOn : validUntil,
    })),
  );
}

/** What the post may decide under its delegations, or the nearest reason why not. */
export function delegatedAuthority(
  stored: readonly StoredDelegation[],
  decision: DecisionByCouncil,
  post = decision.post,
  on = decision.on,
) {
  const { councilId, subject, value, vatBasis, vatRate } = decision;
  const toTake = { councilId, post, scope: subjectName[subject], valuePence: value, vatBasis, vatRate, on };
  return mayDecide(delegationsOf(councilId, stored), toTake);
}

/** The authority as it is recorded, or what is wrong with it, at its field. */
export function proveAuthority(
  stored: readonly StoredDelegation[],
  decision: DecisionByCouncil,
  claimed: ClaimedAuthority,
): Result<ProvenAuthority, readonly FieldProblem[]> {
  return claimed.kind === 'delegation' ? proveDelegation(stored, decision) : proveMeeting(stored, decision, claimed);
}

function proveDelegation(
  stored: readonly StoredDelegation[],
  decision: DecisionByCouncil,
): Result<ProvenAuthority, readonly FieldProblem[]> {
  const allowed = delegatedAuthority(stored, decision);
  if (!allowed.ok) return refuse([{ field: 'authority', sentence: sayDelegationRefusal(allowed.refusal) }]);
  const { delegation, comparedPence } = allowed.value;
  const compared = (comparedPence.n + comparedPence.d - 1n) / comparedPence.d;
  const id = stored.find((one) => one.subjects.includes(decision.subject) && sameDelegation(one, delegation))?.id ?? '';
  return ok({ kind: 'delegation', delegationId: id, comparedPence: toPence(compared) });
}

function proveMeeting(
  stored: readonly StoredDelegation[],
  decision: DecisionByCouncil,
  { body, metOn, minuteReference }: Extract<ClaimedAuthority, { kind: 'meeting' }>,
): Result<ProvenAuthority, readonly FieldProblem[]> {
  const problems: FieldProblem[] = [];
  if (body === '') problems.push({ field: 'body', sentence: 'Enter the body that decided' });
  if (minuteReference === '') problems.push({ field: 'minuteReference', sentence: 'Enter the minute’s reference' });
  if (metOn === null) problems.push({ field: 'metOn', sentence: 'Enter the day of the meeting' });
  else if (metOn > decision.on)
    problems.push({
      field: 'metOn',
      sentence: `The meeting of ${formatDate(metOn)} is still to come; record its decision after it, today is ${formatDate(decision.on)}`,
    });
  else if (metOn < decision.offerSentOn)
    problems.push({
      field: 'metOn',
      sentence: `The meeting of ${formatDate(metOn)} was before this offer was sent on ${formatDate(decision.offerSentOn)}, so it cannot have decided on it`,
    });
  if (problems.length > 0 || metOn === null) return refuse(problems);
  if (stored.some(({ holder }) => holder === body)) {
    const allowed = delegatedAuthority(stored, decision, body, metOn);
    if (!allowed.ok) return refuse([{ field: 'body', sentence: sayDelegationRefusal(allowed.refusal) }]);
  }
  return ok({ kind: 'meeting', body, metOn, minuteReference });
}

/** "Up to £500,000.00 excluding VAT (Constitution, part 3)." */
export function sayDelegation({
  capPence,
  vatBasis,
  sourceDecision,
}: Pick<Delegation, 'capPence' | 'vatBasis' | 'sourceDecision'>): string {
  const cap =
    capPence === null
      ? 'Without limit'
      : `Up to ${formatPence(capPence)} ${vatBasis === 'net' ? 'excluding' : 'including'} VAT`;
  return `${cap} (${sourceDecision})`;
}

function sameDelegation(
  one: StoredDelegation,
  { holderPost, capPence, validFrom, sourceDecision }: Authority['delegation'],
): boolean {
  return (
    one.holder === holderPost &&
    one.capPence === capPence &&
    one.validFrom === validFrom &&
    one.sourceDecision === sourceDecision
  );
}

/** What is wrong with a delegation as recorded, at its field. */
export function delegationProblems({
  holder,
  subjects,
  validFrom,
  validUntil,
}: Omit<StoredDelegation, 'id' | 'endedOn'>): readonly FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (holder === '') problems.push({ field: 'holder', sentence: 'Enter the post or body that may decide' });
  if (subjects.length === 0) problems.push({ field: 'subjects', sentence: 'Choose what it may decide' });
  if (validUntil !== null && validUntil < validFrom)
    problems.push({
      field: 'validUntil',
      sentence: `The last day, ${formatDate(validUntil)}, is before the first day, ${formatDate(validFrom)}`,
    });
  return problems;
}
