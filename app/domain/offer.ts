/**
 * An offer is what one council is asked to agree: its own pounds by period, its percentage and the basis in a sentence.
 * When a later version changes it, only the councils whose amount moved beyond the agreed tolerance approve again; a
 * changed basis, or a changed set of partners, needs everyone's approval.
 * Authority: the inter-authority agreement (tolerance and approval clauses).
 * Example: £218,383.20 becomes £220,000.00, a rise of £1,616.80 or 0.74%: within a tolerance of 1%, outside none.
 */
import { type Apportionment, type CostComponent, partnersOf, percentagesOf, type ShareBasis } from './apportionment.ts';
import { type BasisPoints, formatBasisPoints } from './basis-points.ts';
import { basisSentence } from './basis-words.ts';
import { formatPence, type Pence, toPence } from './money.ts';
import { own } from './problem.ts';
import { ratio, toDecimal } from './ratio.ts';

export interface OfferPeriod {
  readonly period: string;
  readonly amount: Pence;
  /** Of the whole cost of the period; null when the period costs nothing. */
  readonly percent: BasisPoints | null;
}

export interface CouncilOffer {
  readonly partner: string;
  readonly byPeriod: readonly OfferPeriod[];
  readonly total: Pence;
  readonly percent: BasisPoints | null;
  /** One sentence for each component that the council shares. */
  readonly basisSentences: readonly string[];
}

export interface AmountChange {
  readonly before: Pence;
  readonly after: Pence;
  readonly change: Pence;
  /** Signed per cent of the earlier amount to two places, such as "-1.25"; null when there was no earlier amount. */
  readonly changePercent: string | null;
}

export interface OfferChange {
  readonly partner: string;
  readonly byPeriod: readonly (AmountChange & { readonly period: string })[];
  readonly total: AmountChange;
}

export type ApprovalReason = 'basis-changed' | 'partners-changed' | 'beyond-tolerance';

export interface ApprovalAgain {
  readonly partner: string;
  readonly reasons: readonly ApprovalReason[];
}

/** One council's view of an apportionment. A council without any share has zero in every period. */
export function councilOffer(apportionment: Apportionment, partner: string): CouncilOffer {
  const { terms, totals } = apportionment;
  const amounts = amountsByPeriod(apportionment);
  const place = terms.partners.indexOf(partner);
  const byPeriod = terms.periods.map((period): OfferPeriod => {
    const row = terms.partners.map((one) => amounts(period, one));
    return { period, amount: amounts(period, partner), percent: percentagesOf(row)?.[place] ?? null };
  });
  const all = percentagesOf(terms.partners.map((one) => own(totals.byPartner, one) ?? toPence(0)));
  return {
    partner,
    byPeriod,
    total: own(totals.byPartner, partner) ?? toPence(0),
    percent: all?.[place] ?? null,
    basisSentences: terms.components
      .filter((component) => partnersOf(terms, component).includes(partner))
      .map((component) => basisSentence(apportionment, component, partner)),
  };
}

/** What changed for one council between two versions, over the periods of both. */
export function offerChange(earlier: Apportionment, later: Apportionment, partner: string): OfferChange {
  const [before, after] = [amountsByPeriod(earlier), amountsByPeriod(later)];
  const periods = [...new Set([...earlier.terms.periods, ...later.terms.periods])];
  return {
    partner,
    byPeriod: periods.map((period) => ({ period, ...amountChange(before(period, partner), after(period, partner)) })),
    total: amountChange(
      own(earlier.totals.byPartner, partner) ?? toPence(0),
      own(later.totals.byPartner, partner) ?? toPence(0),
    ),
  };
}

/**
 * The councils of the later version that must approve again, with why. The tolerance is in basis points of a council's
 * earlier amount, tested in every period and in total; null means that any change needs approval.
 */
export function councilsToApproveAgain(
  earlier: Apportionment,
  later: Apportionment,
  tolerance: BasisPoints | null,
): readonly ApprovalAgain[] {
  const forAll: ApprovalReason[] = [
    ...(basisKey(earlier) === basisKey(later) ? [] : (['basis-changed'] as const)),
    ...(samePartners(earlier, later) ? [] : (['partners-changed'] as const)),
  ];
  return later.terms.partners.flatMap((partner) => {
    const change = offerChange(earlier, later, partner);
    const beyond = [change.total, ...change.byPeriod].some((one) => isBeyond(one, tolerance));
    const reasons: readonly ApprovalReason[] = beyond ? [...forAll, 'beyond-tolerance'] : forAll;
    return reasons.length === 0 ? [] : [{ partner, reasons }];
  });
}

/** One sentence for a change: "£218,383.20 becomes £220,000.00, up £1,616.80 (0.74%)." */
export function sayAmountChange({ before, after, change, changePercent }: AmountChange): string {
  if (change === 0) return `${formatPence(after)}, unchanged.`;
  const size = formatPence(Math.abs(change) as Pence);
  const percent = changePercent === null ? '' : ` (${changePercent.replace('-', '')}%)`;
  return `${formatPence(before)} becomes ${formatPence(after)}, ${change > 0 ? 'up' : 'down'} ${size}${percent}.`;
}

/** The agreed tolerance in words. */
export function sayTolerance(tolerance: BasisPoints | null): string {
  return tolerance === null
    ? 'Any change needs approval again.'
    : `A change beyond ${formatBasisPoints(tolerance)} of a council's earlier amount needs its approval again.`;
}

function amountChange(before: Pence, after: Pence): AmountChange {
  const change = toPence(after - before);
  const percent = before === 0 ? null : toDecimal(ratio(BigInt(change) * 100n, before), 2, 'half-up');
  return { before, after, change, changePercent: percent };
}

function isBeyond({ before, change }: AmountChange, tolerance: BasisPoints | null): boolean {
  const size = BigInt(Math.abs(change));
  return tolerance === null ? size > 0n : size * 10_000n > BigInt(before) * BigInt(tolerance);
}

function amountsByPeriod({ shares }: Apportionment): (period: string, partner: string) => Pence {
  const amounts = new Map<string, Pence>();
  const key = (period: string, partner: string) => JSON.stringify([period, partner]);
  for (const { period, partner, amount } of shares)
    amounts.set(key(period, partner), toPence((amounts.get(key(period, partner)) ?? 0) + amount));
  return (period, partner) => amounts.get(key(period, partner)) ?? toPence(0);
}

/**
 * What makes two versions share by the same basis: component, kind, measure, weights and limits; not the figures put
 * into it nor how old they are.
 */
function basisKey({ terms }: Apportionment): string {
  const keys = terms.components.map((component) => {
    const { id, basis, partners, floors, caps } = component;
    return JSON.stringify([id, kindOfBasis(basis), partners ?? null, limits(floors), limits(caps)]);
  });
  return JSON.stringify(keys.sort());
}

const kindOfBasis = (basis: ShareBasis): unknown =>
  basis.type === 'mixture'
    ? [basis.type, basis.parts.map((part) => [part.weight, kindOfBasis(part.basis)])]
    : [basis.type, 'name' in basis ? (basis.name ?? null) : null];

const limits = (amounts: CostComponent['floors']) => Object.entries(amounts ?? {}).sort();

function samePartners(earlier: Apportionment, later: Apportionment): boolean {
  return JSON.stringify([...earlier.terms.partners].sort()) === JSON.stringify([...later.terms.partners].sort());
}
