/**
 * A proposal for sharing the cost: the contract's cost by one basis, the cost of running the procurement in equal shares.
 *
 * Rule: figures are kept as typed, with the source and vintage of the basis; the terms of apportionment follow from them
 * and from the contract's years. Councils stand in the agreed order, which settles odd pennies.
 * Authority: the inter-authority agreement; Local Government Act 1972 s.111 and s.113 arrangements are costed alike.
 * Example: population, £600,000.00 a year for three years, four councils: £1,800,000.00 in all, to the penny.
 */
import type { ApportionmentTerms, CostComponent, ShareBasis } from './apportionment.ts';
import { type Pence, parsePence, sayMoneyRefusal, toPence } from './money.ts';
import type { FieldProblem } from './refusal.ts';
import { ok, type Result, refuse } from './result.ts';

export const shareBases = ['population', 'equal', 'percentages', 'amounts'] as const;
export type ShareBasisName = (typeof shareBases)[number];

/** As typed: decimals as text. By council's id; amounts by year's label, then by council's id. */
export type ShareProposal = Readonly<{
  basis: ShareBasisName;
  /** What was counted, by whom and when: "Population, ONS mid-2016 estimates". */
  source: string;
  populations: Readonly<Record<string, string>>;
  percentages: Readonly<Record<string, string>>;
  amounts: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Pounds; '0' when the lead authority bears it. */
  runningCost: string;
  /** Per cent of a council's earlier amount; null: any change is asked again. */
  tolerance: string | null;
}>;

export type ProposalYear = Readonly<{ label: string; amountPence: number }>;

export const runningPeriod = 'Procurement';

/** The terms to apportion; refused with the field of each figure that cannot be read. */
export function shareTerms(
  proposal: ShareProposal,
  councils: readonly string[],
  years: readonly ProposalYear[],
): Result<ApportionmentTerms, readonly FieldProblem[]> {
  const running = parsePence(proposal.runningCost === '' ? '0' : proposal.runningCost);
  if (!running.ok) return refuse([{ field: 'runningCost', sentence: sayMoneyRefusal(running.refusal) }]);
  const basis = shareBasis(proposal, councils, years);
  if (!basis.ok) return basis;
  const costs = Object.fromEntries(years.map(({ label, amountPence }) => [label, toPence(amountPence)]));
  const contract: CostComponent = { id: 'The contract', costs, basis: basis.value };
  if (running.value === 0)
    return ok({ partners: councils, periods: years.map(({ label }) => label), components: [contract] });
  const nothing = toPence(0);
  const none = Object.fromEntries(years.map(({ label }) => [label, nothing]));
  const procurement: CostComponent = {
    id: 'Running the procurement',
    costs: { [runningPeriod]: running.value, ...none },
    basis: { type: 'equal' },
  };
  const periods = [runningPeriod, ...years.map(({ label }) => label)];
  return ok({ partners: councils, periods, components: [procurement, withNothingToRun(contract, councils)] });
}

/** The contract's costs and agreed amounts, with nothing in the period of the procurement. */
function withNothingToRun(contract: CostComponent, councils: readonly string[]): CostComponent {
  const nothing = toPence(0);
  const { basis } = contract;
  const costs = { [runningPeriod]: nothing, ...contract.costs };
  if (basis.type !== 'amounts') return { ...contract, costs };
  const none = Object.fromEntries(councils.map((council) => [council, nothing]));
  return { ...contract, costs, basis: { ...basis, values: { [runningPeriod]: none, ...basis.values } } };
}

function shareBasis(
  proposal: ShareProposal,
  councils: readonly string[],
  years: readonly ProposalYear[],
): Result<ShareBasis, readonly FieldProblem[]> {
  const name = proposal.source || undefined;
  const typed = (values: Readonly<Record<string, string>>) =>
    Object.fromEntries(councils.map((council) => [council, plainNumber(values[council])]));
  switch (proposal.basis) {
    case 'equal':
      return ok({ type: 'equal' });
    case 'population':
      return ok({ type: 'measure', name, values: typed(proposal.populations) });
    case 'percentages':
      return ok({ type: 'percentages', name, values: typed(proposal.percentages) });
    case 'amounts':
      return agreedAmounts(proposal, councils, years);
  }
}

function agreedAmounts(
  proposal: ShareProposal,
  councils: readonly string[],
  years: readonly ProposalYear[],
): Result<ShareBasis, readonly FieldProblem[]> {
  const problems: FieldProblem[] = [];
  const values: Record<string, Record<string, Pence>> = {};
  years.forEach(({ label }, year) => {
    const row: Record<string, Pence> = {};
    for (const council of councils) {
      const amount = parsePence(proposal.amounts[label]?.[council] ?? '');
      if (amount.ok) row[council] = amount.value;
      else
        problems.push({ field: `amount-${year}-${council}`, sentence: `${label}: ${sayMoneyRefusal(amount.refusal)}` });
    }
    values[label] = row;
  });
  return problems.length > 0 ? refuse(problems) : ok({ type: 'amounts', name: proposal.source || undefined, values });
}

/** Thousands separators are how people write figures; the terms hold plain decimals. */
const plainNumber = (text: string | undefined) => (text ?? '').replace(/[,\s]/g, '').replace(/%$/, '');
