/**
 * How a cost is divided, in one sentence with a council's own figure.
 * Authority: the inter-authority agreement; a basis carries its data, its source and its vintage.
 * Example: "The contract: by population, ONS mid-year estimates, mid-2016: 127,306 of 1,049,306 people."
 */
import {
  type Apportionment,
  type CostComponent,
  type PartBasis,
  partnersOf,
  type ShareBasis,
} from './apportionment.ts';
import { formatPence, toPence } from './money.ts';
import { own } from './problem.ts';
import { ratioFromDecimal, sumRatios, toExactDecimal } from './ratio.ts';
import { expectOk } from './result.ts';

/** How a component is divided, in words, with this council's figure where the basis has one. */
export function basisSentence(apportionment: Apportionment, component: CostComponent, partner: string): string {
  const partners = partnersOf(apportionment.terms, component);
  const limits = new Set(
    apportionment.shares
      .filter((share) => share.component === component.id && share.partner === partner && share.limitedBy !== null)
      .map(({ limitedBy }) => limitedBy),
  );
  const limited =
    limits.size === 0
      ? ''
      : ` The agreed ${[...limits].join(' and ')} applies; the others bear the difference in proportion.`;
  return `${component.id}: ${basisWords(component.basis, partners, partner)}.${limited}`;
}

/** The name of a basis without anybody's figure: "50% population, ONS; 50% equal shares". */
export function basisName(basis: ShareBasis): string {
  switch (basis.type) {
    case 'equal':
      return 'equal shares';
    case 'measure':
      return basis.name ?? 'the agreed measure';
    case 'percentages':
      return 'agreed percentages';
    case 'amounts':
      return 'agreed amounts';
    case 'mixture':
      return basis.parts.map(({ weight, basis: part }) => `${weight}% ${basisName(part)}`).join(', ');
  }
}

/** Where figures are from and how old they are; empty for equal shares. */
export const sourceOf = ({ name, vintage }: { readonly name?: string; readonly vintage?: string }): string =>
  [name, vintage].filter(Boolean).join(', ');

/** Decimal text with thousands set apart: "1049306.5" is "1,049,306.5". */
export function groupedDecimal(decimal: string): string {
  const [whole = '', rest] = decimal.split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (rest === undefined ? '' : `.${rest}`);
}

function basisWords(basis: ShareBasis, partners: readonly string[], partner: string): string {
  switch (basis.type) {
    case 'amounts':
      return `by agreed amounts: ${Object.entries(basis.values)
        .map(([period, amounts]) => `${formatPence(own(amounts, partner) ?? toPence(0))} in ${period}`)
        .join(', ')}`;
    case 'mixture':
      return `by a mixture: ${basis.parts
        .map(({ weight, basis: part }) => `${weight}% ${partWords(part, partners, partner)}`)
        .join('; ')}`;
    default:
      return partWords(basis, partners, partner);
  }
}

function partWords(basis: PartBasis, partners: readonly string[], partner: string): string {
  if (basis.type === 'equal') return `in equal shares between ${partners.length} councils`;
  const figure = own(basis.values, partner) ?? '0';
  const from = sourceOf(basis);
  if (basis.type === 'percentages') return `by agreed percentages${from === '' ? '' : ` (${from})`}: ${figure}%`;
  const total = sumRatios(partners.map((one) => expectOk(ratioFromDecimal(own(basis.values, one) ?? '0'))));
  const unit = basis.unit === undefined ? '' : ` ${basis.unit}`;
  return `by ${from || 'the agreed measure'}: ${groupedDecimal(figure)} of ${groupedDecimal(toExactDecimal(total))}${unit}`;
}
