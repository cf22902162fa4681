/**
 * Councils divide each part of a cost by its own agreed basis; in every period the amounts total exactly the cost,
 * to the penny, and the percentages total exactly 100.00. Shares are exact until one rounding by largest remainder.
 * Authority: the inter-authority agreement; Local Government Act 1972 section 113 and Local Authorities (Goods and
 * Services) Act 1970 for the councils' power to share costs.
 * Example: £1,800,000.00 by mid-2016 population over Halton 127,306, Cheshire East 377,303, Cheshire West and Chester
 * 335,724 and Warrington 208,973: £218,383.20, £647,232.93, £575,907.51 and £358,476.36.
 */
import { apportionmentProblems } from './apportionment-problems.ts';
import { type BasisPoints, toBasisPoints, WHOLE } from './basis-points.ts';
import { allotWholeUnits } from './largest-remainder.ts';
import { type Pence, sumPence, toPence } from './money.ts';
import { at, own, type Problem } from './problem.ts';
import { ONE, over, type Ratio, ratio, ratioFromDecimal, sumRatios, times, ZERO } from './ratio.ts';
import { expectOk, ok, type Result, refuse } from './result.ts';
import { type ImpossibleLimits, shareWithinLimits } from './share-limits.ts';

/** A basis that gives each partner a part of the whole. Measures and percentages are decimal text, so that they stay exact. */
export type PartBasis =
  | { readonly type: 'equal' }
  | {
      readonly type: 'measure' | 'percentages';
      /** What was counted or agreed, and by whom: "population, ONS mid-year estimates". */
      readonly name?: string;
      /** When the figures are from: "mid-2016". */
      readonly vintage?: string;
      /** What a measure counts: "people", "tonnes". */
      readonly unit?: string;
      readonly values: Readonly<Record<string, string>>;
    };

/** One basis of a mixture, with the percentage of the cost that is divided by it. */
export interface MixturePart {
  readonly weight: string;
  readonly basis: PartBasis;
}

/** How one component is divided. */
export type ShareBasis =
  | PartBasis
  | { readonly type: 'mixture'; readonly parts: readonly MixturePart[] }
  | {
      readonly type: 'amounts';
      readonly name?: string;
      /** By period, then by partner. */
      readonly values: Readonly<Record<string, Readonly<Record<string, Pence>>>>;
    };

export interface CostComponent {
  readonly id: string;
  /** The cost of each period. */
  readonly costs: Readonly<Record<string, Pence>>;
  readonly basis: ShareBasis;
  /** The least that a partner pays in each period. */
  readonly floors?: Readonly<Record<string, Pence>>;
  /** The most that a partner pays in each period. */
  readonly caps?: Readonly<Record<string, Pence>>;
  /** The partners that buy this component, where not all do; the others have no share of it. */
  readonly partners?: readonly string[];
  /** The periods in which this cost falls, where not in all; costs and limits are for those alone. */
  readonly periods?: readonly string[];
}

export interface ApportionmentTerms {
  /** Partner ids in the agreed order, which settles ties. */
  readonly partners: readonly string[];
  readonly periods: readonly string[];
  readonly components: readonly CostComponent[];
}

export interface Share {
  readonly component: string;
  readonly period: string;
  readonly partner: string;
  readonly amount: Pence;
  /** Of the component's cost in the period; totals 10,000 over the partners. */
  readonly percent: BasisPoints;
  readonly limitedBy: 'floor' | 'cap' | null;
}

export interface Apportionment {
  readonly terms: ApportionmentTerms;
  readonly shares: readonly Share[];
  readonly totals: {
    readonly byPartner: Readonly<Record<string, Pence>>;
    readonly byPeriod: Readonly<Record<string, Pence>>;
    readonly all: Pence;
  };
}

/** Divides every component in every period; refused with all problems when the terms cannot be met. */
export function apportion(terms: ApportionmentTerms): Result<Apportionment, readonly Problem[]> {
  const problems = apportionmentProblems(terms);
  if (problems.length > 0) return refuse(problems);
  const parts = terms.components.flatMap((component, index) =>
    periodsOf(terms, component).map((period) => sharesOf(terms, component, period, at('components', index))),
  );
  const impossible = parts.flatMap((part) => (part.ok ? [] : [part.refusal]));
  if (impossible.length > 0) return refuse(impossible);
  const shares = parts.flatMap((part) => (part.ok ? part.value : []));
  return ok({ terms, shares, totals: totalsOf(terms, shares) });
}

/** The partners that share a component, in the agreed order. */
export function partnersOf(terms: ApportionmentTerms, component: CostComponent): readonly string[] {
  const { partners } = component;
  return partners === undefined ? terms.partners : terms.partners.filter((partner) => partners.includes(partner));
}

/** The periods in which a component costs anything, in order. */
export function periodsOf(terms: ApportionmentTerms, { periods }: CostComponent): readonly string[] {
  return periods === undefined ? terms.periods : terms.periods.filter((period) => periods.includes(period));
}

/** Percentages, to two places and totalling exactly 100, of amounts; null when the amounts total nothing. */
export function percentagesOf(amounts: readonly Pence[]): readonly BasisPoints[] | null {
  const total = sumPence(amounts);
  return total === 0 ? null : percentages(amounts.map((amount) => ratio(amount)));
}

/** A partner's exact pence of one component in one period, before any rounding. */
export interface ExactPart {
  readonly partner: string;
  /** In proportion to the basis; not of any whole. */
  readonly weight: Ratio;
  readonly share: Ratio;
  readonly limitedBy: 'floor' | 'cap' | null;
}

/** The exact parts of a component's cost in a period, in the agreed order; refused where limits cannot be met. */
export function exactParts(
  terms: ApportionmentTerms,
  component: CostComponent,
  period: string,
): Result<readonly ExactPart[], ImpossibleLimits> {
  const partners = partnersOf(terms, component);
  const weights = weightsOf(component.basis, partners, period);
  const limited = partners.map((partner, index) => ({
    partner,
    weight: weights[index] ?? ZERO,
    floor: own(component.floors ?? {}, partner) ?? null,
    cap: own(component.caps ?? {}, partner) ?? null,
  }));
  const cost = own(component.costs, period) ?? toPence(0);
  const exact = shareWithinLimits(cost, limited);
  if (!exact.ok) return exact;
  return ok(
    exact.value.map((one, index) => ({ partner: partners[index] ?? '', weight: weights[index] ?? ZERO, ...one })),
  );
}

function sharesOf(
  terms: ApportionmentTerms,
  component: CostComponent,
  period: string,
  path: string,
): Result<readonly Share[], Problem> {
  const exact = exactParts(terms, component, period);
  if (!exact.ok) {
    const { limits, partner, sentence } = exact.refusal;
    const place = partner === null ? at(path, limits) : at(path, limits, partner);
    return refuse({ path: place, problem: `${component.id}, ${period}: ${sentence}` });
  }
  const cost = own(component.costs, period) ?? toPence(0);
  const shares = exact.value.map(({ share }) => share);
  const amounts = allotWholeUnits(shares, BigInt(cost));
  const percents = percentages(cost === 0 ? exact.value.map(({ weight }) => weight) : shares);
  return ok(
    exact.value.map(({ partner, limitedBy }, index) => ({
      component: component.id,
      period,
      partner,
      amount: toPence(amounts[index] ?? 0n),
      percent: percents[index] ?? toBasisPoints(0),
      limitedBy,
    })),
  );
}

/** Each partner's weight: proportions, not yet of a whole; equal where fixed amounts of a cost of nothing give no proportion. */
function weightsOf(basis: ShareBasis, partners: readonly string[], period: string): readonly Ratio[] {
  switch (basis.type) {
    case 'mixture': {
      const parts = basis.parts.map((part) => partsOfWhole(part.basis, partners, decimal(part.weight)));
      return partners.map((_, index) => sumRatios(parts.map((part) => part[index] ?? ZERO)));
    }
    case 'equal':
    case 'measure':
    case 'percentages':
      return figuresOf(basis, partners);
    case 'amounts': {
      const amounts = own(basis.values, period) ?? {};
      const weights = partners.map((partner) => ratio(own(amounts, partner) ?? 0));
      return weights.every(({ n }) => n === 0n) ? partners.map(() => ONE) : weights;
    }
  }
}

/** Each partner's figure on a basis; one each where shares are equal. */
export function figuresOf(basis: PartBasis, partners: readonly string[]): readonly Ratio[] {
  if (basis.type === 'equal') return partners.map(() => ONE);
  return partners.map((partner) => decimal(own(basis.values, partner) ?? '0'));
}

/** Each partner's part of the weight: its figure of all figures. */
function partsOfWhole(basis: PartBasis, partners: readonly string[], weight: Ratio): readonly Ratio[] {
  const figures = figuresOf(basis, partners);
  const perUnit = over(weight, sumRatios(figures));
  return figures.map((figure) => times(figure, perUnit));
}

const decimal = (text: string) => expectOk(ratioFromDecimal(text));

function percentages(parts: readonly Ratio[]): readonly BasisPoints[] {
  const perUnit = over(ratio(WHOLE), sumRatios(parts));
  return allotWholeUnits(
    parts.map((part) => times(part, perUnit)),
    BigInt(WHOLE),
  ).map((units) => toBasisPoints(Number(units)));
}

function totalsOf(terms: ApportionmentTerms, shares: readonly Share[]): Apportionment['totals'] {
  return {
    byPartner: totalsBy(terms.partners, shares, ({ partner }) => partner),
    byPeriod: totalsBy(terms.periods, shares, ({ period }) => period),
    all: sumPence(shares.map(({ amount }) => amount)),
  };
}

function totalsBy(
  keys: readonly string[],
  shares: readonly Share[],
  keyOf: (share: Share) => string,
): Readonly<Record<string, Pence>> {
  const totals = new Map(keys.map((key) => [key, toPence(0)]));
  for (const share of shares) totals.set(keyOf(share), toPence((totals.get(keyOf(share)) ?? 0) + share.amount));
  return Object.fromEntries(totals);
}
