/**
 * Terms of cost sharing are refused, with the figures, when they leave anything open or do not add up.
 * Authority: the inter-authority agreement; a basis carries its own data and is never inferred from percentages.
 * Example: percentages of 45.76 and 54.23 are refused: "The percentages total 99.99, not 100."
 */
import type { ApportionmentTerms, CostComponent, MixturePart, PartBasis } from './apportionment.ts';
import { formatPence, type Pence, toPence } from './money.ts';
import { at, own, type Problem } from './problem.ts';
import { compareRatios, type Ratio, ratio, ratioFromDecimal, sumRatios, toExactDecimal } from './ratio.ts';

const HUNDRED = ratio(100);

/** Every problem of the terms, with paths such as `components[0].basis.values.halton`. Limits are tested when shared. */
export function apportionmentProblems(terms: ApportionmentTerms): readonly Problem[] {
  const problems = [
    ...listProblems('partners', terms.partners, 'partner'),
    ...listProblems('periods', terms.periods, 'period'),
    ...listProblems(
      'components',
      terms.components.map(({ id }) => id),
      'component',
      'id',
    ),
    ...terms.components.flatMap((component, index) => componentProblems(terms, component, at('components', index))),
  ];
  return problems.length > 0 ? problems : sizeProblems(terms);
}

function listProblems(path: string, ids: readonly string[], noun: string, key?: string): readonly Problem[] {
  if (ids.length === 0) return [{ path, problem: `At least one ${noun} is needed.` }];
  return ids.flatMap((id, index) => {
    const place = key === undefined ? at(path, index) : at(path, index, key);
    if (id === '') return [{ path: place, problem: `A ${noun} needs a name.` }];
    return ids.indexOf(id) < index ? [{ path: place, problem: `The ${noun} "${id}" is listed twice.` }] : [];
  });
}

function componentProblems(terms: ApportionmentTerms, component: CostComponent, path: string): readonly Problem[] {
  const partners = component.partners ?? terms.partners;
  const strangers = (component.partners ?? []).flatMap((partner, index) =>
    terms.partners.includes(partner)
      ? []
      : [{ path: at(path, 'partners', index), problem: `"${partner}" is not one of the partners.` }],
  );
  const periods = component.periods ?? terms.periods;
  const unknown = (component.periods ?? []).flatMap((period, index) =>
    terms.periods.includes(period)
      ? []
      : [{ path: at(path, 'periods', index), problem: `"${period}" is not one of the periods.` }],
  );
  return [
    ...(component.periods === undefined ? [] : listProblems(at(path, 'periods'), component.periods, 'period')),
    ...unknown,
    ...(component.partners === undefined ? [] : listProblems(at(path, 'partners'), component.partners, 'partner')),
    ...strangers,
    ...keyProblems(component.costs, periods, at(path, 'costs'), 'period'),
    ...amountProblems(component.costs, at(path, 'costs')),
    ...basisProblems(component, partners, periods, at(path, 'basis')),
    ...limitProblems(component.floors ?? {}, partners, at(path, 'floors')),
    ...limitProblems(component.caps ?? {}, partners, at(path, 'caps')),
  ];
}

function basisProblems(
  { basis, costs }: CostComponent,
  partners: readonly string[],
  periods: readonly string[],
  path: string,
): readonly Problem[] {
  const values = at(path, 'values');
  switch (basis.type) {
    case 'equal':
    case 'measure':
    case 'percentages':
      return partProblems(basis, partners, path);
    case 'mixture':
      return mixtureProblems(basis.parts, partners, at(path, 'parts'));
    case 'amounts':
      return [
        ...keyProblems(basis.values, periods, values, 'period'),
        ...periods.flatMap((period) =>
          agreedAmountProblems(own(basis.values, period), own(costs, period), partners, at(values, period)),
        ),
      ];
  }
}

function partProblems(basis: PartBasis, partners: readonly string[], path: string): readonly Problem[] {
  if (basis.type === 'equal') return [];
  const noProportion = (total: Ratio) =>
    total.n === 0n ? 'The quantities total 0, so they give no proportion.' : null;
  const notWhole = (total: Ratio) =>
    compareRatios(total, HUNDRED) === 0 ? null : `The percentages total ${toExactDecimal(total)}, not 100.`;
  const problem = basis.type === 'measure' ? noProportion : notWhole;
  return quantityProblems(basis.values, partners, at(path, 'values'), problem);
}

function mixtureProblems(parts: readonly MixturePart[], partners: readonly string[], path: string): readonly Problem[] {
  const weights = parts.map(({ weight }) => ratioFromDecimal(weight));
  const unread = weights.flatMap((weight, index): readonly Problem[] => {
    const place = at(path, index, 'weight');
    const text = parts[index]?.weight ?? '';
    if (!weight.ok) return [{ path: place, problem: `"${text}" is not a percentage. Enter figures, such as 50.` }];
    return weight.value.n <= 0n
      ? [{ path: place, problem: `A weight of ${text}% divides nothing; leave it out.` }]
      : [];
  });
  const total = sumRatios(weights.flatMap((weight) => (weight.ok ? [weight.value] : [])));
  const whole =
    unread.length > 0 || compareRatios(total, HUNDRED) === 0
      ? []
      : [{ path, problem: `The weights of the mixture total ${toExactDecimal(total)}%, not 100%.` }];
  const inParts = parts.flatMap(({ basis }, index) => partProblems(basis, partners, at(path, index, 'basis')));
  return [...unread, ...whole, ...inParts];
}

function quantityProblems(
  values: Readonly<Record<string, string>>,
  partners: readonly string[],
  path: string,
  totalProblem: (total: Ratio) => string | null,
): readonly Problem[] {
  const problems = [...keyProblems(values, partners, path, 'partner')];
  const quantities: Ratio[] = [];
  for (const [partner, text] of Object.entries(values)) {
    const quantity = ratioFromDecimal(text);
    if (!quantity.ok) problems.push({ path: at(path, partner), problem: `"${text}" is not a decimal number.` });
    else if (quantity.value.n < 0n) problems.push({ path: at(path, partner), problem: `${text} is below zero.` });
    else quantities.push(quantity.value);
  }
  if (problems.length > 0) return problems;
  const problem = totalProblem(sumRatios(quantities));
  return problem === null ? [] : [{ path, problem }];
}

function agreedAmountProblems(
  amounts: Readonly<Record<string, Pence>> | undefined,
  cost: Pence | undefined,
  partners: readonly string[],
  path: string,
): readonly Problem[] {
  if (amounts === undefined || cost === undefined) return [];
  const problems = [...keyProblems(amounts, partners, path, 'partner'), ...amountProblems(amounts, path)];
  if (problems.length > 0) return problems;
  const total = Object.values(amounts).reduce((sum, amount) => sum + BigInt(amount), 0n);
  if (total === BigInt(cost)) return [];
  return [{ path, problem: `The amounts total ${pounds(total)}, but the cost is ${formatPence(cost)}.` }];
}

function limitProblems(
  limits: Readonly<Record<string, Pence>>,
  partners: readonly string[],
  path: string,
): readonly Problem[] {
  return [...strangerProblems(limits, partners, path, 'partner'), ...amountProblems(limits, path)];
}

function amountProblems(amounts: Readonly<Record<string, Pence>>, path: string): readonly Problem[] {
  return Object.entries(amounts).flatMap(([key, amount]) =>
    Number.isSafeInteger(amount) && amount >= 0
      ? []
      : [{ path: at(path, key), problem: `${amount} is not a whole number of pence of zero or more.` }],
  );
}

function keyProblems(
  record: Readonly<Record<string, unknown>>,
  wanted: readonly string[],
  path: string,
  noun: string,
): readonly Problem[] {
  const missing = wanted
    .filter((key) => !Object.hasOwn(record, key))
    .map((key) => ({ path: at(path, key), problem: `A value is missing for the ${noun} "${key}".` }));
  return [...missing, ...strangerProblems(record, wanted, path, noun)];
}

function strangerProblems(
  record: Readonly<Record<string, unknown>>,
  wanted: readonly string[],
  path: string,
  noun: string,
): readonly Problem[] {
  const known = new Set(wanted);
  return Object.keys(record)
    .filter((key) => !known.has(key))
    .map((key) => ({ path: at(path, key), problem: `"${key}" is not a ${noun} here.` }));
}

function sizeProblems({ components }: ApportionmentTerms): readonly Problem[] {
  const total = components.flatMap(({ costs }) => Object.values(costs)).reduce((sum, cost) => sum + BigInt(cost), 0n);
  return total <= BigInt(Number.MAX_SAFE_INTEGER)
    ? []
    : [
        {
          path: 'components',
          problem: 'All costs together are too large: the largest total is £90,071,992,547,409.91.',
        },
      ];
}

/** Pounds of a total that may be beyond the safe range. */
function pounds(total: bigint): string {
  return total <= BigInt(Number.MAX_SAFE_INTEGER) ? formatPence(toPence(total)) : 'more than £90,071,992,547,409.91';
}
