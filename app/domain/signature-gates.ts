/**
 * A contract may be signed only when every gate is green: every council's decision is effective and
 * no condition of it is open that must be met before, the standstill is over, the maximum value with every extension lies within what the councils approved and within the power of the post
 * that signs, every conflicts assessment is current, each council's budget covers its share, and key performance
 * indicators are set where the law asks for them.
 * Authority: PCR 2015 regulation 87; PA 2023 sections 51, 52 and 81 to 83; SI 2023/1348 regulation 12; Local Government
 * Act 1972 section 101 and 151; each council's own decision.
 * Example: on 5 March 2018 with the standstill ending that night: red, "The contract can be made from 6 March 2018."
 */
import { type BindingCondition, openConditions, sayCondition } from './approval-condition.ts';
import { type DecisionToTake, type Delegation, mayDecide, sayDelegationRefusal } from './delegation.ts';
import { type IndicatorDuty, indicatorProblems, indicatorsAreMandatory } from './key-performance-indicator.ts';
import { formatPence, type Pence, toPence } from './money.ts';
import { formatDate, type PlainDate } from './plain-date.ts';

export type GateKind =
  | 'award-recommended'
  | 'decision-effective'
  | 'conditions-met'
  | 'standstill-over'
  | 'value-approved'
  | 'authority-to-sign'
  | 'conflicts-assessment'
  | 'budget-covers-share'
  | 'key-performance-indicators';

export interface SignatureGate {
  readonly kind: GateKind;
  /** Null for the contract as a whole. */
  readonly councilId: string | null;
  readonly green: boolean;
  /** What is so, or what is missing and what to do. */
  readonly reason: string;
}

export interface SigningCouncil {
  readonly councilId: string;
  readonly name: string;
  /** The first day on which its decision may be acted on; null: not decided. */
  readonly effective: PlainDate | null;
  /** What it pays at most over the longest term; null to those who may not see it. */
  readonly share: Pence | null;
  /** A funder pays and neither decides nor signs. */
  readonly pays?: 'only';
  /** Whether a budget is recorded, and whether it covers the share. */
  readonly budget: 'none' | 'too-small' | 'covers';
  /** The post that signs for it; null where it does not sign, as where the lead signs for all. */
  readonly signatory: string | null;
}

export interface SigningFacts {
  /** The day on which the contract is to be signed. */
  readonly on: PlainDate;
  /** Whether the award has been recommended to the councils. */
  readonly recommended: boolean;
  readonly councils: readonly SigningCouncil[];
  /** Of the approvals that bind. */
  readonly conditions: readonly BindingCondition[];
  /** Null where no standstill is kept; else the first day after it, or null while it has not begun. */
  readonly standstill: { readonly contractFrom: PlainDate | null } | null;
  readonly delegations: readonly Delegation[];
  /** The decision to sign: the maximum value, every extension included. */
  readonly signing: Pick<DecisionToTake, 'scope' | 'valuePence' | 'vatBasis' | 'vatRate'>;
  /** What the councils approved in all, and contracts signed under it already. */
  readonly approvedPence: Pence;
  readonly signedPence: Pence;
  /** Why the conflicts assessments are not current, in a sentence; null: they are. */
  readonly conflictsProblem: string | null;
  readonly indicators: IndicatorDuty;
}

/** Every gate, red or green, council by council and then the whole. */
export function signatureGates(facts: SigningFacts): readonly SignatureGate[] {
  const { councils, on } = facts;
  return [
    recommendedGate(facts),
    ...councils.filter(({ pays }) => pays !== 'only').map((one) => decisionGate(one, on)),
    conditionsGate(facts),
    standstillGate(facts),
    valueGate(facts),
    ...councils.flatMap((one) => authorityGate(one, facts)),
    conflictsGate(facts),
    ...councils.map(budgetGate),
    indicatorGate(facts.indicators),
  ];
}

/** Whether the contract may be signed. */
export function maySign(gates: readonly SignatureGate[]): boolean {
  return gates.length > 0 && gates.every(({ green }) => green);
}

function recommendedGate({ recommended }: SigningFacts): SignatureGate {
  const reason = recommended
    ? 'The award has been recommended to the councils.'
    : 'No award has been recommended. The lead recommends one on the page of results.';
  return { kind: 'award-recommended', councilId: null, green: recommended, reason };
}

function decisionGate({ councilId, name, effective }: SigningCouncil, on: PlainDate): SignatureGate {
  const green = effective !== null && effective <= on;
  const reason =
    effective === null
      ? `${name} has not made a decision on the award that takes effect. Ask it on the page of approvals, then wait for its call-in.`
      : `${name}’s decision ${green ? 'has been' : 'is'} effective from ${formatDate(effective)}${green ? '' : `, after ${formatDate(on)}`}.`;
  return { kind: 'decision-effective', councilId, green, reason };
}

function conditionsGate({ conditions, councils, on }: SigningFacts): SignatureGate {
  const say = (one: BindingCondition) =>
    sayCondition(one, councils.find(({ councilId }) => councilId === one.councilId)?.name ?? one.councilId);
  const base = { kind: 'conditions-met', councilId: null } as const;
  const open = openConditions(conditions, 'beforeSignature', on);
  if (open.length > 0) {
    const reason = `Still open: ${open.map(say).join('; ')}. The council that set a condition says on the page of approvals that it is met, or waives it.`;
    return { ...base, green: false, reason };
  }
  const later = openConditions(conditions, 'afterSignature', on);
  const follows = later.length === 0 ? '' : ` To be met after the signature: ${later.map(say).join('; ')}.`;
  return { ...base, green: true, reason: `No condition is open that must be met before the signature.${follows}` };
}

function standstillGate({ standstill, on }: SigningFacts): SignatureGate {
  const base = { kind: 'standstill-over', councilId: null } as const;
  if (standstill === null) return { ...base, green: true, reason: 'No standstill is kept for this contract.' };
  const { contractFrom } = standstill;
  if (contractFrom === null)
    return { ...base, green: false, reason: 'The standstill has not begun. Tell every tenderer first.' };
  return { ...base, green: contractFrom <= on, reason: `The contract can be made from ${formatDate(contractFrom)}.` };
}

function authorityGate({ councilId, name, signatory }: SigningCouncil, facts: SigningFacts): readonly SignatureGate[] {
  if (signatory === null) return [];
  const { signing, delegations, on } = facts;
  const allowed = mayDecide(delegations, { ...signing, councilId, post: signatory, on });
  const reason = allowed.ok
    ? `${signatory} may sign for ${name} up to ${sayCap(allowed.value.delegation)} (${allowed.value.delegation.sourceDecision}); the maximum value is ${formatPence(signing.valuePence)} ${signing.vatBasis === 'net' ? 'excluding' : 'including'} VAT.`
    : sayDelegationRefusal(allowed.refusal);
  return [{ kind: 'authority-to-sign', councilId, green: allowed.ok, reason }];
}

function valueGate({ signing, approvedPence, signedPence }: SigningFacts): SignatureGate {
  const left = toPence(Math.max(0, approvedPence - signedPence));
  const green = signing.valuePence <= left;
  const reason = `The contract with every extension is worth ${formatPence(signing.valuePence)}; the councils approved ${formatPence(approvedPence)}${
    signedPence > 0 ? `, of which ${formatPence(left)} is left` : ''
  }.${green ? '' : ' Ask every council to approve the higher value first.'}`;
  return { kind: 'value-approved', councilId: null, green, reason };
}

function conflictsGate({ conflictsProblem }: SigningFacts): SignatureGate {
  const reason = conflictsProblem ?? 'Every council’s conflicts assessment is current.';
  return { kind: 'conflicts-assessment', councilId: null, green: conflictsProblem === null, reason };
}

function budgetGate({ councilId, name, share, budget }: SigningCouncil): SignatureGate {
  const green = budget === 'covers';
  const of = share === null ? '' : ` of ${formatPence(share)}`;
  const reasons = {
    none: `${name} has not recorded a budget for its share${of}. Its officer records one below.`,
    'too-small': `${name}’s budget does not cover its share${of}. Its officer records a larger one, or the shares change.`,
    covers: `${name}’s budget covers its share${of}.`,
  } as const;
  return { kind: 'budget-covers-share', councilId, green, reason: reasons[budget] };
}

function indicatorGate(duty: IndicatorDuty): SignatureGate {
  const problems = indicatorProblems(duty);
  const reason =
    problems.length === 0
      ? indicatorsAreMandatory(duty)
        ? `${duty.indicators.length} key performance indicators are set; the law asks for at least 3.`
        : `The law asks for none here; ${duty.indicators.length} are set.`
      : problems.map(({ problem }) => problem).join(' ');
  return { kind: 'key-performance-indicators', councilId: null, green: problems.length === 0, reason };
}

function sayCap({ capPence, vatBasis }: Delegation): string {
  return capPence === null
    ? 'any value'
    : `${formatPence(capPence)} ${vatBasis === 'net' ? 'excluding' : 'including'} VAT`;
}
