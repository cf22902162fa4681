/**
 * Without a partner, its figure leaves the basis and the others keep theirs: a measure loses one value, percentages and
 * agreed amounts are carried over in proportion. With a new partner its figure is added, and agreed percentages of the
 * others shrink in proportion. The kind of basis never changes here; that needs everyone's approval of its own.
 * Authority: the inter-authority agreement (withdrawal and accession clauses).
 * Example: 50%, 30% and 20%; the council with 20% leaves: 50 ÷ 80 and 30 ÷ 80, that is 62.5% and 37.5%.
 */
import type { ApportionmentTerms, CostComponent, PartBasis, ShareBasis } from '../apportionment.ts';
import { allotWholeUnits } from '../largest-remainder.ts';
import { type Pence, toPence } from '../money.ts';
import { own, type Problem } from '../problem.ts';
import { minus, type Ratio, ratio, ratioFromDecimal, times, toExactDecimal } from '../ratio.ts';
import { ok, type Result, refuse } from '../result.ts';

/** A quantity or a percentage; null where shares are equal; one for each part of a mixture. */
export type JoinerFigure = string | null | readonly (string | null)[];

/** A joiner's figure for each component it shares. */
export type JoinerFigures = Readonly<Record<string, JoinerFigure>>;

/** The terms without a partner; refused where a component would be left to nobody. */
export function withoutPartner(
  terms: ApportionmentTerms,
  leaver: string,
): Result<ApportionmentTerms, readonly Problem[]> {
  if (!terms.partners.includes(leaver))
    return refuse([{ path: 'partner', problem: `"${leaver}" is not one of the partners.` }]);
  const partners = terms.partners.filter((one) => one !== leaver);
  if (partners.length === 0)
    return refuse([{ path: 'partner', problem: `"${leaver}" is the only partner; without it the agreement ends.` }]);
  const orphaned = terms.components.filter((one) => one.partners?.every((partner) => partner === leaver) ?? false);
  if (orphaned.length > 0)
    return refuse(
      orphaned.map(({ id }) => ({
        path: 'partner',
        problem: `Only "${leaver}" shares ${id}; without it nobody bears that cost.`,
      })),
    );
  const components = terms.components.map((component): CostComponent => {
    const { basis, floors, caps } = component;
    return {
      ...component,
      basis: basisWithout(basis, leaver),
      ...(component.partners === undefined ? {} : { partners: component.partners.filter((one) => one !== leaver) }),
      ...(floors === undefined ? {} : { floors: without(floors, leaver) }),
      ...(caps === undefined ? {} : { caps: without(caps, leaver) }),
    };
  });
  return ok({ ...terms, partners, components });
}

/** The terms with a partner added last in the agreed order; a component without a figure is not shared by it. */
export function withPartner(
  terms: ApportionmentTerms,
  joiner: string,
  figures: JoinerFigures,
): Result<ApportionmentTerms, readonly Problem[]> {
  const problems = joinerProblems(terms, joiner, figures);
  if (problems.length > 0) return refuse(problems);
  const components = terms.components.map((component): CostComponent => {
    if (!Object.hasOwn(figures, component.id)) return { ...component, partners: component.partners ?? terms.partners };
    const partners = component.partners === undefined ? {} : { partners: [...component.partners, joiner] };
    return { ...component, ...partners, basis: basisWith(component.basis, joiner, own(figures, component.id) ?? null) };
  });
  return ok({ ...terms, partners: [...terms.partners, joiner], components });
}

function joinerProblems(terms: ApportionmentTerms, joiner: string, figures: JoinerFigures): readonly Problem[] {
  if (terms.partners.includes(joiner)) return [{ path: 'partner', problem: `"${joiner}" is already a partner.` }];
  const strangers = Object.keys(figures)
    .filter((id) => !terms.components.some((component) => component.id === id))
    .map((id) => ({ path: 'figures', problem: `"${id}" is not a cost of this agreement.` }));
  const wrong = terms.components.flatMap(({ id, basis }): readonly Problem[] => {
    const figure = own(figures, id);
    if (figure === undefined) return [];
    if (basis.type === 'amounts')
      return [
        { path: 'figures', problem: `${id} is shared by agreed amounts. Agree new amounts for every period first.` },
      ];
    const parts: readonly PartBasis[] = basis.type === 'mixture' ? basis.parts.map((part) => part.basis) : [basis];
    return parts.flatMap((part, index) => figureProblems(id, part, figureOf(figure, index)));
  });
  return [...strangers, ...wrong];
}

function figureProblems(id: string, basis: PartBasis, figure: string | null): readonly Problem[] {
  if (basis.type === 'equal') return [];
  const value = ratioFromDecimal(figure ?? '');
  if (!value.ok || value.value.n < 0n)
    return [{ path: 'figures', problem: `"${figure ?? ''}" is not a quantity of zero or more for ${id}.` }];
  const tooMuch = basis.type === 'percentages' && value.value.n >= 100n * value.value.d;
  return tooMuch
    ? [{ path: 'figures', problem: `${figure}% of ${id} leaves nothing to the others; the most is below 100%.` }]
    : [];
}

const figureOf = (figure: JoinerFigure, part: number): string | null =>
  figure === null || typeof figure === 'string' ? figure : (figure[part] ?? null);

function basisWithout(basis: ShareBasis, leaver: string): ShareBasis {
  switch (basis.type) {
    case 'equal':
    case 'measure':
    case 'percentages':
      return partWithout(basis, leaver);
    case 'mixture':
      return { ...basis, parts: basis.parts.map((part) => ({ ...part, basis: partWithout(part.basis, leaver) })) };
    case 'amounts': {
      const values = Object.entries(basis.values).map(
        ([period, amounts]) => [period, shareOut(amounts, leaver)] as const,
      );
      return { ...basis, values: Object.fromEntries(values) };
    }
  }
}

function partWithout(basis: PartBasis, leaver: string): PartBasis {
  if (basis.type === 'equal') return basis;
  const values = without(basis.values, leaver);
  return basis.type === 'measure'
    ? { ...basis, values }
    : { ...basis, type: 'measure', name: rebasedName(basis.name), values };
}

function basisWith(basis: ShareBasis, joiner: string, figure: JoinerFigure): ShareBasis {
  if (basis.type === 'amounts') return basis;
  if (basis.type !== 'mixture') return partWith(basis, joiner, figureOf(figure, 0) ?? '0');
  const parts = basis.parts.map((part, index) => ({
    ...part,
    basis: partWith(part.basis, joiner, figureOf(figure, index) ?? '0'),
  }));
  return { ...basis, parts };
}

function partWith(basis: PartBasis, joiner: string, figure: string): PartBasis {
  if (basis.type === 'equal') return basis;
  if (basis.type === 'measure') return { ...basis, values: { ...basis.values, [joiner]: figure } };
  const percent = decimal(figure);
  const left = minus(ratio(100), percent);
  const others = Object.entries(basis.values).map(
    ([partner, value]) => [partner, toExactDecimal(times(decimal(value), left))] as const,
  );
  const values = { ...Object.fromEntries(others), [joiner]: toExactDecimal(times(percent, ratio(100))) };
  return { ...basis, type: 'measure', name: rebasedName(basis.name), values };
}

/** The leaver's amount goes to the others in proportion to theirs; in equal parts where theirs are all zero. */
function shareOut(amounts: Readonly<Record<string, Pence>>, leaver: string): Readonly<Record<string, Pence>> {
  const left = Object.entries(without(amounts, leaver));
  const cost = Object.values(amounts).reduce((sum, amount) => sum + BigInt(amount), 0n);
  const kept = left.reduce((sum, [, amount]) => sum + BigInt(amount), 0n);
  const exact = left.map(([, amount]) => (kept === 0n ? ratio(cost, left.length) : ratio(BigInt(amount) * cost, kept)));
  const units = allotWholeUnits(exact, cost);
  return Object.fromEntries(left.map(([partner], index) => [partner, toPence(units[index] ?? 0n)]));
}

function without<T>(values: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(values).filter(([one]) => one !== key));
}

function rebasedName(name: string | undefined): string {
  return `${name ?? 'agreed percentages'}, in proportion after the change of partners`;
}

function decimal(text: string): Ratio {
  const value = ratioFromDecimal(text);
  return value.ok ? value.value : ratio(0);
}
