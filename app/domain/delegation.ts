/**
 * A post may decide for its council only under a delegation that is in force on the day, covers the kind of decision
 * and reaches the value. A cap is compared on its own VAT basis: a net value meets a gross cap with VAT added, a gross
 * value meets a net cap with VAT taken out, at the rate given; without a rate the comparison is refused.
 * Authority: Local Government Act 1972 section 101; Local Government Act 2000 sections 9E and 9EA; each council's
 * scheme of delegation and the earlier decision that it names.
 * Example: a director may award up to £500,000.00 including VAT; £430,000.00 net at 20% is £516,000.00 including VAT:
 * refused with both figures.
 */
import { type BasisPoints, formatBasisPoints, WHOLE } from './basis-points.ts';
import { formatPence, type Pence } from './money.ts';
import { formatDate, type PlainDate } from './plain-date.ts';
import { compareRatios, type Ratio, ratio, times, toDecimal } from './ratio.ts';
import { ok, type Result, refuse } from './result.ts';

export type VatBasis = 'net' | 'gross';

export interface Delegation {
  readonly councilId: string;
  readonly holderPost: string;
  /** The kind of decision, in the council's own words: "award of contract". */
  readonly scope: string;
  /** The highest value; null: without limit. */
  readonly capPence: Pence | null;
  readonly vatBasis: VatBasis;
  readonly validFrom: PlainDate;
  /** The last day, itself included; null: until revoked. */
  readonly validUntil: PlainDate | null;
  /** The decision or part of the constitution that gave the power. */
  readonly sourceDecision: string;
}

export interface DecisionToTake {
  readonly councilId: string;
  readonly post: string;
  readonly scope: string;
  readonly valuePence: Pence;
  readonly vatBasis: VatBasis;
  /** Needed only where the value and a cap are on different bases; null: not known. */
  readonly vatRate: BasisPoints | null;
  readonly on: PlainDate;
}

/** The delegation that covers the decision, and the value as compared with its cap. */
export interface Authority {
  readonly delegation: Delegation;
  readonly comparedPence: Ratio;
}

export type DelegationRefusal =
  /** Nobody of this post has the power; `holders` are the posts of the council that could decide. */
  | { readonly kind: 'not-delegated'; readonly decision: DecisionToTake; readonly holders: readonly string[] }
  | { readonly kind: 'not-in-force'; readonly decision: DecisionToTake; readonly delegation: Delegation }
  | {
      readonly kind: 'above-cap';
      readonly decision: DecisionToTake;
      readonly delegation: Delegation;
      readonly capPence: Pence;
      /** The value on the cap's VAT basis, in exact pence. */
      readonly comparedPence: Ratio;
      readonly holders: readonly string[];
    }
  | { readonly kind: 'vat-rate-unknown'; readonly decision: DecisionToTake; readonly delegation: Delegation };

/** Whether the post may decide; the refusal names the nearest that a delegation came. */
export function mayDecide(
  delegations: readonly Delegation[],
  decision: DecisionToTake,
): Result<Authority, DelegationRefusal> {
  const tests = delegations
    .filter(({ councilId, holderPost }) => councilId === decision.councilId && holderPost === decision.post)
    .filter(({ scope }) => scope === decision.scope)
    .map((delegation) => testDelegation(delegation, decision));
  const allowed = tests.find((one) => one.ok);
  if (allowed !== undefined) return allowed;
  const refusals = tests.flatMap((one) => (one.ok ? [] : [one.refusal]));
  const nearest = refusals.sort(nearestFirst)[0];
  const holders = postsThatMayDecide(delegations, decision);
  if (nearest === undefined) return refuse({ kind: 'not-delegated', decision, holders });
  return refuse(nearest.kind === 'above-cap' ? { ...nearest, holders } : nearest);
}

/** The posts of the council that could take the decision, in the order given, each once. */
export function postsThatMayDecide(delegations: readonly Delegation[], decision: DecisionToTake): readonly string[] {
  const posts = delegations
    .filter(({ councilId, scope }) => councilId === decision.councilId && scope === decision.scope)
    .filter((delegation) => testDelegation(delegation, { ...decision, post: delegation.holderPost }).ok)
    .map(({ holderPost }) => holderPost);
  return [...new Set(posts)];
}

/** A value on another VAT basis, in exact pence: £100.00 net is £120.00 gross at 20%. */
export function onVatBasis(value: Pence, from: VatBasis, to: VatBasis, rate: BasisPoints): Ratio {
  if (from === to) return ratio(value);
  return times(ratio(value), to === 'gross' ? ratio(WHOLE + rate, WHOLE) : ratio(WHOLE, WHOLE + rate));
}

/** One sentence with both figures, and who could decide instead. */
export function sayDelegationRefusal(refusal: DelegationRefusal): string {
  const { post, scope, valuePence, vatBasis, on } = refusal.decision;
  const value = `${formatPence(valuePence)} ${sayBasis(vatBasis)}`;
  switch (refusal.kind) {
    case 'not-delegated':
      return `${post} holds no delegation for "${scope}" of ${value}. ${sayHolders(refusal.holders)}`;
    case 'not-in-force': {
      const { validFrom, validUntil, sourceDecision } = refusal.delegation;
      const until = validUntil === null ? '' : ` until ${formatDate(validUntil)}`;
      return `The delegation of ${post} for "${scope}" (${sourceDecision}) runs from ${formatDate(validFrom)}${until}, so it does not cover ${formatDate(on)}.`;
    }
    case 'above-cap': {
      const { capPence, comparedPence, delegation, holders } = refusal;
      const cap = `${formatPence(capPence)} ${sayBasis(delegation.vatBasis)}`;
      const converted =
        vatBasis === delegation.vatBasis
          ? ''
          : `, that is £${poundsOf(comparedPence)} ${sayBasis(delegation.vatBasis)} at ${formatBasisPoints(refusal.decision.vatRate ?? (0 as BasisPoints))} VAT`;
      return `${value}${converted} is above the limit of ${cap} of ${post} for "${scope}" (${delegation.sourceDecision}). ${sayHolders(holders)}`;
    }
    case 'vat-rate-unknown':
      return `The value is ${sayBasis(vatBasis)} and the limit of ${post} is ${sayBasis(refusal.delegation.vatBasis)}; give the rate of VAT so that they can be compared.`;
  }
}

function testDelegation(delegation: Delegation, decision: DecisionToTake): Result<Authority, DelegationRefusal> {
  const { capPence, vatBasis, validFrom, validUntil } = delegation;
  if (decision.on < validFrom || (validUntil !== null && decision.on > validUntil))
    return refuse({ kind: 'not-in-force', decision, delegation });
  if (capPence === null) return ok({ delegation, comparedPence: ratio(decision.valuePence) });
  if (vatBasis !== decision.vatBasis && decision.vatRate === null)
    return refuse({ kind: 'vat-rate-unknown', decision, delegation });
  const rate = decision.vatRate ?? (0 as BasisPoints);
  const comparedPence = onVatBasis(decision.valuePence, decision.vatBasis, vatBasis, rate);
  return compareRatios(comparedPence, ratio(capPence)) <= 0
    ? ok({ delegation, comparedPence })
    : refuse({ kind: 'above-cap', decision, delegation, capPence, comparedPence, holders: [] });
}

/** A limit in force says most, the highest first; then a missing rate; then a delegation of another time. */
function nearestFirst(a: DelegationRefusal, b: DelegationRefusal): number {
  if (a.kind === 'above-cap' && b.kind === 'above-cap') return b.capPence - a.capPence;
  const order: readonly DelegationRefusal['kind'][] = ['above-cap', 'vat-rate-unknown', 'not-in-force'];
  return order.indexOf(a.kind) - order.indexOf(b.kind);
}

function sayHolders(holders: readonly string[]): string {
  return holders.length === 0
    ? 'No post of this council may decide it under a delegation; take it to the executive or committee.'
    : `It may be decided by ${holders.join(' or ')}.`;
}

function sayBasis(basis: VatBasis): string {
  return basis === 'net' ? 'excluding VAT' : 'including VAT';
}

/** Pounds with pence; with six places where the value on the other basis is not whole pence. */
function poundsOf(pence: Ratio): string {
  return toDecimal(times(pence, ratio(1, 100)), pence.d === 1n ? 2 : 6, 'half-up').replace(/\B(?=(\d{3})+\.)/g, ',');
}
