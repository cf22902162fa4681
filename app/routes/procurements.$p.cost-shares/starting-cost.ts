import {
  type CostPart,
  costParts,
  type ProposedCost,
  partName,
  plainCost,
  type ShareProposal,
} from '#app/domain/share-proposal.ts';
import { type ProposalYear, periodsOfPart } from '#app/domain/share-terms.ts';
import { type TypedFields, typedCost } from '#app/domain/typed-cost.ts';

type Party = Readonly<{ id: string; population: Readonly<{ people: number; year: number }> | null }>;

/** A part's form as it is first shown: what is stored, else a usual start with the population estimates at hand. */
export function startingFields(
  id: string,
  proposal: ShareProposal,
  { parties, years }: Readonly<{ parties: readonly Party[]; years: readonly ProposalYear[] }>,
): TypedFields {
  const stored = proposal.costs.find((one) => one.id === id);
  const contract = proposal.costs.find((one) => one.id === 'contract');
  const start = stored ?? (id === 'extension' && contract ? { ...contract, id, name: partName.extension } : fresh(id));
  return { ...populations(parties), ...typedCost(start, periodsOfPart(proposal, id, years)) };
}

function fresh(id: string): ProposedCost {
  const isPart = (costParts as readonly string[]).includes(id);
  const cost = plainCost(id, isPart ? partName[id as CostPart] : '');
  return id === 'contract' ? { ...cost, basis: { ...cost.basis, kinds: ['population'] } } : cost;
}

/** The newest estimates of the time, with their source; the vintage where it is the same for all. */
function populations(parties: readonly Party[]): TypedFields {
  const known = parties.flatMap(({ id, population }) => (population ? [{ id, ...population }] : []));
  const years = [...new Set(known.map(({ year }) => year))];
  return {
    ...(known.length === 0 ? {} : { 'source-population': 'Population, ONS mid-year estimates' }),
    ...(years.length === 1 ? { 'vintage-population': `mid-${years[0]}` } : {}),
    ...Object.fromEntries(known.map(({ id, people }) => [`population-${id}`, String(people)])),
  };
}
