/**
 * The terms of apportionment that a proposal makes: each part of the cost with the periods it falls in, who buys it, its
 * basis and its limits. Refused with the part and the field of each figure that cannot be read, and where figures have
 * no source or no vintage.
 * Authority: the inter-authority agreement; a basis carries its data, its source and its vintage.
 * Example: population, £600,000.00 a year for three years, four councils: £1,800,000.00 in all, to the penny.
 */
import type { ApportionmentTerms, CostComponent, PartBasis, ShareBasis } from './apportionment.ts';
import { type Pence, parsePence, sayMoneyRefusal, toPence } from './money.ts';
import type { Problem } from './problem.ts';
import type { FieldProblem } from './refusal.ts';
import { ok, type Result, refuse } from './result.ts';
import {
  type ProposedBasis,
  type ProposedCost,
  runningPeriod,
  type ShareBasisName,
  type ShareProposal,
} from './share-proposal.ts';

export type ProposalYear = Readonly<{ label: string; kind: 'initial' | 'extension'; amountPence: number }>;

/** A problem of one part, by its id; null: of the proposal as a whole. */
export type CostProblem = FieldProblem & Readonly<{ cost: string | null }>;

type Read<T> = Result<T, readonly FieldProblem[]>;

/** The terms to apportion, councils in the agreed order. */
export function shareTerms(
  proposal: ShareProposal,
  councils: readonly string[],
  years: readonly ProposalYear[],
): Result<ApportionmentTerms, readonly CostProblem[]> {
  if (!proposal.costs.some(({ id }) => id === 'contract'))
    return refuse([{ cost: null, field: null, sentence: 'Say how the contract’s cost is divided.' }]);
  const hasExtension = proposal.costs.some(({ id }) => id === 'extension');
  const problems: CostProblem[] = [];
  const components: CostComponent[] = [];
  for (const cost of proposal.costs) {
    const read = component(cost, councils, { years, hasExtension });
    if (!read.ok) problems.push(...read.refusal.map((problem) => ({ ...problem, cost: cost.id })));
    else if (read.value !== null) components.push(read.value);
  }
  if (problems.length > 0) return refuse(problems);
  const labels = years.map(({ label }) => label);
  const isRun = components.some(({ costs }) => Object.hasOwn(costs, runningPeriod));
  return ok({ partners: councils, periods: isRun ? [runningPeriod, ...labels] : labels, components });
}

type Contract = Readonly<{ years: readonly ProposalYear[]; hasExtension: boolean }>;

/** Null where a part costs nothing in any period: it is left out. */
function component(cost: ProposedCost, councils: readonly string[], contract: Contract): Read<CostComponent | null> {
  const costs = costsOf(cost, contract);
  if (!costs.ok) return costs;
  const periods = Object.keys(costs.value);
  if (periods.length === 0) return ok(null);
  const buyers = cost.buyers === null ? councils : councils.filter((council) => cost.buyers?.includes(council));
  if (buyers.length === 0) return refuse([{ field: 'buyers', sentence: `Choose who buys ${cost.name}` }]);
  const boxes = periodsOfCost(cost.id, contract.years, contract.hasExtension);
  const basis = shareBasis(cost.basis, buyers, { periods, boxes });
  const floors = limitsOf(cost.floors, buyers, 'floor');
  const caps = limitsOf(cost.caps, buyers, 'cap');
  if (!basis.ok || !floors.ok || !caps.ok)
    return refuse([basis, floors, caps].flatMap((one) => (one.ok ? [] : one.refusal)));
  const none = (limits: Readonly<Record<string, Pence>>) => Object.keys(limits).length === 0;
  return ok({
    id: cost.name,
    costs: costs.value,
    periods,
    basis: basis.value,
    ...(none(floors.value) ? {} : { floors: floors.value }),
    ...(none(caps.value) ? {} : { caps: caps.value }),
    ...(cost.buyers === null ? {} : { partners: buyers }),
  });
}

/** The cost of each period in which there is one. */
function costsOf({ id, name, costs }: ProposedCost, contract: Contract): Read<Readonly<Record<string, Pence>>> {
  const { years, hasExtension } = contract;
  if (id === 'contract' || id === 'extension') {
    const some = years.filter(({ kind }) =>
      id === 'extension' ? kind === 'extension' : !hasExtension || kind === 'initial',
    );
    if (some.length === 0) return refuse([{ field: null, sentence: 'This contract has no extension years.' }]);
    return ok(Object.fromEntries(some.map(({ label, amountPence }) => [label, toPence(amountPence)])));
  }
  const periods = id === 'running' ? [runningPeriod] : years.map(({ label }) => label);
  const read = periods.map((period, index) => {
    const typed = costs[period] ?? '';
    return { period, field: `cost-${index}`, amount: typed === '' ? ok(toPence(0)) : parsePence(typed) };
  });
  const problems = read.flatMap(({ period, field, amount }) =>
    amount.ok ? [] : [{ field, sentence: `${name}, ${period}: ${sayMoneyRefusal(amount.refusal)}` }],
  );
  if (problems.length > 0) return refuse(problems);
  const due = read.flatMap(({ period, amount }) =>
    amount.ok && amount.value > 0 ? [[period, amount.value] as const] : [],
  );
  if (due.length === 0 && id !== 'running')
    return refuse([{ field: 'cost-0', sentence: `Enter what ${name || 'the service'} costs in at least one year` }]);
  return ok(Object.fromEntries(due));
}

/** The periods in which there is a cost, and all that have a box. */
type Periods = Readonly<{ periods: readonly string[]; boxes: readonly string[] }>;

function shareBasis(basis: ProposedBasis, councils: readonly string[], periods: Periods): Read<ShareBasis> {
  const { kinds, weights } = basis;
  const [only] = kinds;
  if (only === undefined) return refuse([{ field: 'kinds', sentence: 'Choose how the cost is divided' }]);
  if (kinds.includes('amounts'))
    return kinds.length > 1
      ? refuse([
          { field: 'kinds', sentence: 'Agreed amounts cannot be mixed with another basis; choose one or the other' },
        ])
      : agreedAmounts(basis, councils, periods);
  const parts = kinds.map((kind) => partBasis(kind, basis, councils));
  const problems = parts.flatMap((part) => (part.ok ? [] : part.refusal));
  if (problems.length > 0) return refuse(problems);
  const bases = parts.flatMap((part) => (part.ok ? [part.value] : []));
  if (bases.length === 1 && bases[0]) return ok(bases[0]);
  return ok({
    type: 'mixture',
    parts: bases.map((part, index) => ({ weight: plainNumber(weights[kinds[index] ?? only]), basis: part })),
  });
}

function partBasis(kind: ShareBasisName, basis: ProposedBasis, councils: readonly string[]): Read<PartBasis> {
  if (kind === 'equal' || kind === 'amounts') return ok({ type: 'equal' });
  const { source, vintage, values } = basis[kind];
  const problems = [
    ...(source === '' ? [{ field: `source-${kind}`, sentence: `Enter where ${figuresName[kind]} are from` }] : []),
    ...(vintage === '' ? [{ field: `vintage-${kind}`, sentence: `Enter when ${figuresName[kind]} are from` }] : []),
    ...(kind === 'activity' && basis.activity.unit === ''
      ? [{ field: 'unit-activity', sentence: 'Enter what is counted, such as referrals or tonnes' }]
      : []),
    ...councils
      .filter((council) => !/\d/.test(values[council] ?? ''))
      .map((council) => ({
        field: `${kind}-${council}`,
        sentence: `Enter a figure for every council, 0 where there is none`,
      })),
  ];
  if (problems.length > 0) return refuse(problems);
  const typed = Object.fromEntries(councils.map((council) => [council, plainNumber(values[council])]));
  if (kind === 'percentages') return ok({ type: 'percentages', name: source, vintage, values: typed });
  const unit = kind === 'population' ? 'people' : basis.activity.unit;
  return ok({ type: 'measure', name: source, vintage, unit, values: typed });
}

const figuresName = {
  population: 'the population figures',
  activity: 'the activity figures',
  percentages: 'the percentages',
};

function agreedAmounts(
  { amounts }: ProposedBasis,
  councils: readonly string[],
  { periods, boxes }: Periods,
): Read<ShareBasis> {
  const problems: FieldProblem[] = [];
  const values = periods.map((period) => {
    const row = councils.map((council) => {
      const amount = parsePence(amounts[period]?.[council] ?? '');
      if (amount.ok) return [council, amount.value] as const;
      const field = `amount-${boxes.indexOf(period)}-${council}`;
      problems.push({ field, sentence: `${period}: ${sayMoneyRefusal(amount.refusal)}` });
      return [council, toPence(0)] as const;
    });
    return [period, Object.fromEntries(row)] as const;
  });
  return problems.length > 0 ? refuse(problems) : ok({ type: 'amounts', values: Object.fromEntries(values) });
}

function limitsOf(
  typed: Readonly<Record<string, string>>,
  councils: readonly string[],
  kind: 'floor' | 'cap',
): Read<Readonly<Record<string, Pence>>> {
  const read = councils
    .filter((council) => (typed[council] ?? '') !== '')
    .map((council) => ({ council, amount: parsePence(typed[council] ?? '') }));
  const problems = read.flatMap(({ council, amount }) =>
    amount.ok ? [] : [{ field: `${kind}-${council}`, sentence: sayMoneyRefusal(amount.refusal) }],
  );
  if (problems.length > 0) return refuse(problems);
  return ok(Object.fromEntries(read.flatMap(({ council, amount }) => (amount.ok ? [[council, amount.value]] : []))));
}

/** Thousands separators are how people write figures; the terms hold plain decimals. */
const plainNumber = (text: string | undefined) => (text ?? '').replace(/[,\s]/g, '').replace(/%$/, '');

/** The periods that a part of this proposal may fall in, in the order of its boxes. */
export const periodsOfPart = ({ costs }: ShareProposal, id: string, years: readonly ProposalYear[]) =>
  periodsOfCost(
    id,
    years,
    costs.some((one) => one.id === 'extension'),
  );

function periodsOfCost(id: string, years: readonly ProposalYear[], hasExtension: boolean): readonly string[] {
  if (id === 'running') return [runningPeriod];
  if (id === 'extension') return years.filter(({ kind }) => kind === 'extension').map(({ label }) => label);
  const some = id === 'contract' && hasExtension ? years.filter(({ kind }) => kind === 'initial') : years;
  return some.map(({ label }) => label);
}

/** Problems of apportionment, each at the part and the field of the proposal that it comes from. */
export function apportionmentFields(
  { costs }: ShareProposal,
  { components }: ApportionmentTerms,
  problems: readonly Problem[],
): readonly CostProblem[] {
  return problems.map(({ path, problem }) => {
    const index = Number(/^components\[(\d+)\]/.exec(path)?.[1] ?? -1);
    const cost = costs.find(({ name }) => name === components[index]?.id);
    return { cost: cost?.id ?? null, field: cost ? fieldOf(path, cost.basis) : null, sentence: problem };
  });
}

function fieldOf(path: string, { kinds }: ProposedBasis): string {
  const limit = /\.(floor|cap)s(?:\.([a-z0-9-]+))?$/.exec(path);
  if (limit) return limit[2] ? `${limit[1]}-${limit[2]}` : 'limits';
  if (path.endsWith('.id')) return 'name';
  const part = /\.parts\[(\d+)\]/.exec(path)?.[1];
  const kind = kinds[Number(part ?? 0)] ?? 'equal';
  if (path.endsWith('.weight')) return `weight-${kind}`;
  const council = /\.values\.([a-z0-9-]+)$/.exec(path)?.[1];
  return council && kind !== 'amounts' ? `${kind}-${council}` : 'kinds';
}
