/**
 * Writes agreed cost-sharing terms as a pack that the offline command recomputes to the same pence.
 * Example: a cost of 60,000,000 pence in 2018-19 becomes `"costs": { "2018-19": "600000.00" }`.
 */
import type { ApportionmentTerms, CostComponent, ShareBasis } from '#app/domain/apportionment.ts';
import { type BasisPoints, basisPointsToDecimal } from '#app/domain/basis-points.ts';
import type { JsonValue } from '#app/domain/canonical-json.ts';
import { type Pence, penceToDecimal } from '#app/domain/money.ts';

export interface ApportionmentExport {
  readonly terms: ApportionmentTerms;
  /** Null: any change needs approval again. */
  readonly tolerance: BasisPoints | null;
  readonly title?: string;
  readonly source?: string;
}

/** The pack as JSON. Recomputing it gives the shares of `apportion` on the same terms. */
export function exportApportionmentPack({ terms, tolerance, title, source }: ApportionmentExport): JsonValue {
  return {
    kind: 'apportionment',
    format: 1,
    title,
    source,
    partners: terms.partners,
    periods: terms.periods,
    components: terms.components.map(componentJson),
    tolerance: tolerance === null ? null : basisPointsToDecimal(tolerance),
  };
}

function componentJson({ id, costs, basis, floors, caps, partners, periods }: CostComponent): JsonValue {
  return {
    id,
    costs: amountsJson(costs),
    basis: basisJson(basis),
    floors: amountsJson(floors ?? {}),
    caps: amountsJson(caps ?? {}),
    partners,
    periods,
  };
}

function basisJson(basis: ShareBasis): JsonValue {
  if (basis.type === 'equal') return { type: 'equal' };
  if (basis.type === 'mixture')
    return {
      type: 'mixture',
      parts: basis.parts.map(({ weight, basis: part }) => ({ weight, basis: basisJson(part) })),
    };
  if (basis.type !== 'amounts') return { type: basis.type, name: nameOf(basis), values: basis.values };
  const values = Object.entries(basis.values).map(([period, amounts]) => [period, amountsJson(amounts)] as const);
  return { type: 'amounts', name: basis.name, values: Object.fromEntries(values) };
}

/** What was counted and when, in one line. */
const nameOf = ({ name, vintage }: { readonly name?: string; readonly vintage?: string }) =>
  vintage === undefined ? name : [name, vintage].filter(Boolean).join(', ');

function amountsJson(amounts: Readonly<Record<string, Pence>>): { readonly [key: string]: JsonValue } {
  return Object.fromEntries(Object.entries(amounts).map(([key, amount]) => [key, penceToDecimal(amount)]));
}
