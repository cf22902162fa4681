/**
 * How one council's figure comes about, in sentences with every number that is needed to work it out again by hand:
 * the cost, the council's part of the basis, what limits leave over, the exact share, and the odd pence.
 * Authority: the inter-authority agreement; a council's finance director signs for the figure and must be able to redo it.
 * Example: "£600,000.00 × (127,306 ÷ 1,049,306) is £72,794.39 and 0.9345 of a penny." "2 pence are left
 * over … this remainder is number 1 of 4, so the share is £72,794.40."
 */
import {
  type Apportionment,
  type ApportionmentTerms,
  type CostComponent,
  type ExactPart,
  exactParts,
  figuresOf,
  type PartBasis,
  partnersOf,
  type Share,
} from './apportionment.ts';
import { groupedDecimal, sourceOf } from './basis-words.ts';
import { formatPence, type Pence, toPence } from './money.ts';
import { own } from './problem.ts';
import { compareRatios, minus, type Ratio, ratio, sumRatios, toDecimal, toExactDecimal, ZERO } from './ratio.ts';
import { expectOk } from './result.ts';

export interface ShareExplanation {
  readonly component: string;
  /** The periods for which the same sentences hold. */
  readonly periods: readonly string[];
  readonly amount: Pence;
  readonly sentences: readonly string[];
}

/** Every figure of one council that is not for a cost of nothing, component by component. */
export function explainShares(
  { terms, shares }: Apportionment,
  partner: string,
  nameOf: (partner: string) => string = (id) => id,
): readonly ShareExplanation[] {
  const found: ShareExplanation[] = [];
  for (const share of shares.filter((one) => one.partner === partner)) {
    const component = terms.components.find(({ id }) => id === share.component);
    if (component === undefined || (own(component.costs, share.period) ?? 0) === 0) continue;
    const sentences = explainShare({ terms, component, share, nameOf });
    const same = found.findIndex(
      (one) => one.component === share.component && one.sentences.join('\n') === sentences.join('\n'),
    );
    const earlier = found[same];
    if (earlier) found[same] = { ...earlier, periods: [...earlier.periods, share.period] };
    else found.push({ component: share.component, periods: [share.period], amount: share.amount, sentences });
  }
  return found;
}

interface Explained {
  readonly terms: ApportionmentTerms;
  readonly component: CostComponent;
  readonly share: Share;
  readonly nameOf: (partner: string) => string;
}

function explainShare(explained: Explained): readonly string[] {
  const { terms, component, share, nameOf } = explained;
  const cost = own(component.costs, share.period) ?? toPence(0);
  const parts = expectOk(exactParts(terms, component, share.period));
  const mine = parts.find((one) => one.partner === share.partner);
  const opening = [`The cost is ${formatPence(cost)}.`, ...sayBasisPart(explained)];
  if (mine === undefined) return opening;
  if (mine.limitedBy !== null) {
    const limit = `Its agreed ${mine.limitedBy} of ${formatPence(share.amount)} applies in place of its part`;
    return [...opening, `${limit}, so the share is ${formatPence(share.amount)}.`];
  }
  if (mine.weight.n === 0n) return [...opening, `Its part is nothing, so the share is ${formatPence(share.amount)}.`];
  const limited = parts.filter(({ limitedBy }) => limitedBy !== null);
  const left = minus(ratio(cost), sumRatios(limited.map((one) => one.share)));
  const formula = limited.length === 0 ? '' : ` ÷ (${partText(explained, parts, parts.filter(isOpen))})`;
  return [
    ...opening,
    ...(limited.length === 0 ? [] : [sayLimits(limited, left, nameOf)]),
    `${formatPence(wholePence(left))} × (${partText(explained, parts, [mine])})${formula} is ${exactPounds(mine.share)}.`,
    sayOddPence(parts, mine, share.amount, cost),
  ];
}

const isOpen = ({ limitedBy }: ExactPart) => limitedBy === null;

/** What the part is taken from: the figures by council with their source and age. */
function sayBasisPart({ terms, component, share }: Explained): readonly string[] {
  const { basis } = component;
  const partners = partnersOf(terms, component);
  const say = (part: PartBasis): string => {
    if (part.type === 'equal') return `equal shares: 1 of ${partners.length} councils`;
    const total = toExactDecimal(sumRatios(figuresOf(part, partners)));
    const figure = groupedDecimal(own(part.values, share.partner) ?? '0');
    const unit = part.type === 'percentages' ? 'per cent' : (part.unit ?? 'units');
    return `${sourceOf(part) || 'agreed figures'}: ${figure} of ${groupedDecimal(total)} ${unit}`;
  };
  if (basis.type === 'amounts') return ['It is divided by amounts that the councils agreed.'];
  if (basis.type !== 'mixture') return [`It is divided by ${say(basis)}.`];
  return basis.parts.map(({ weight, basis: part }) => `${weight}% of it is divided by ${say(part)}.`);
}

/** The part of the basis of some councils together, as it is typed into a calculator. */
function partText({ component, terms, share }: Explained, all: readonly ExactPart[], of: readonly ExactPart[]): string {
  const { basis } = component;
  const partners = partnersOf(terms, component);
  const ids = of.map(({ partner }) => partner);
  const text = (quantities: readonly Ratio[]) => groupedDecimal(toExactDecimal(sumRatios(quantities)));
  const quotient = (part: PartBasis) => {
    const figures = figuresOf(part, partners);
    return `${text(figures.filter((_, index) => ids.includes(partners[index] ?? '')))} ÷ ${text(figures)}`;
  };
  if (basis.type === 'mixture')
    return basis.parts.map(({ weight, basis: part }) => `${weight}% × ${quotient(part)}`).join(' + ');
  if (basis.type !== 'amounts') return quotient(basis);
  const agreed = (list: readonly ExactPart[]) =>
    list.map(({ partner }) => ratio(own(own(basis.values, share.period) ?? {}, partner) ?? 0, 100));
  return `${text(agreed(of))} ÷ ${text(agreed(all))}`;
}

function sayLimits(limited: readonly ExactPart[], left: Ratio, nameOf: (partner: string) => string): string {
  const each = limited.map(
    ({ partner, limitedBy, share }) => `${nameOf(partner)} pays its ${limitedBy} of ${formatPence(wholePence(share))}`,
  );
  return `${each.join('; ')}: ${formatPence(wholePence(left))} is left for the others, by their own part of the basis.`;
}

/** Who gets the pence that are left when every council's exact share is cut down to whole pence. */
function sayOddPence(parts: readonly ExactPart[], mine: ExactPart, amount: Pence, cost: Pence): string {
  const cut = parts.reduce((total, { share }) => total + share.n / share.d, 0n);
  const left = BigInt(cost) - cut;
  const result = `so the share is ${formatPence(amount)}.`;
  if (left === 0n) return `Nothing is left over when every share is cut down to whole pence, ${result}`;
  const remainder = ({ share }: ExactPart) => ratio(share.n % share.d, share.d);
  const place = parts.indexOf(mine);
  const before = parts.filter((one, index) => {
    const order = compareRatios(remainder(one), remainder(mine));
    return order > 0 || (order === 0 && index < place);
  });
  const pence = left === 1n ? 'One penny is' : `${left} pence are`;
  return `${pence} left over when every share is cut down to whole pence, and the largest remainders get one each (ties in the agreed order): this remainder is number ${before.length + 1} of ${parts.length}, ${result}`;
}

/** "£72,794.40 and 0.0007 of a penny": whole pence, and what is beyond them to four places. */
function exactPounds(share: Ratio): string {
  const whole = toPence(share.n / share.d);
  const beyond = ratio(share.n % share.d, share.d);
  return compareRatios(beyond, ZERO) === 0
    ? `exactly ${formatPence(whole)}`
    : `${formatPence(whole)} and ${toDecimal(beyond, 4, 'down')} of a penny`;
}

const wholePence = ({ n, d }: Ratio): Pence => toPence(n / d);
