/**
 * A proposal for sharing the cost, part by part: running the procurement, the contract by year, its extension years, and
 * services that only some councils buy. Each part has a basis of its own, or a mixture by weight, with its figures as
 * typed, where they are from and how old they are.
 * Authority: the inter-authority agreement; Local Government Act 1972 s.111 and s.113 arrangements are costed alike.
 * Example: the contract by population, ONS mid-2016; running the procurement, £12,000.00, in equal shares.
 */
export const shareBases = ['population', 'activity', 'percentages', 'equal', 'amounts'] as const;
export type ShareBasisName = (typeof shareBases)[number];

/** Figures of one basis, as typed, by council. */
export type ProposedFigures = Readonly<{
  /** What was counted or agreed, and by whom: "Population, ONS mid-year estimates". */
  source: string;
  /** When the figures are from: "mid-2016". */
  vintage: string;
  values: Readonly<Record<string, string>>;
}>;

export type ProposedBasis = Readonly<{
  /** One, or several that are mixed by weight. Agreed amounts stand alone. */
  kinds: readonly ShareBasisName[];
  /** Per cent of the cost that is divided by each; read where there are several. */
  weights: Readonly<Partial<Record<ShareBasisName, string>>>;
  population: ProposedFigures;
  activity: ProposedFigures & Readonly<{ unit: string }>;
  percentages: ProposedFigures;
  /** By year's label, then by council's id. */
  amounts: Readonly<Record<string, Readonly<Record<string, string>>>>;
}>;

/** The three parts every contract may have; any other id is a service that only some councils buy. */
export const costParts = ['running', 'contract', 'extension'] as const;
export type CostPart = (typeof costParts)[number];

export type ProposedCost = Readonly<{
  id: string;
  name: string;
  /** Pounds by period, as typed; not read for the contract and its extension, whose years say it. */
  costs: Readonly<Record<string, string>>;
  /** The councils that buy a service; null: all. */
  buyers: readonly string[] | null;
  basis: ProposedBasis;
  /** Pounds that a council pays at least and at most in each period, as typed. */
  floors: Readonly<Record<string, string>>;
  caps: Readonly<Record<string, string>>;
}>;

export type ShareProposal = Readonly<{
  costs: readonly ProposedCost[];
  /** Per cent of a council's earlier amount; null: any change is asked again. */
  tolerance: string | null;
}>;

export const emptyProposal: ShareProposal = { costs: [], tolerance: null };

export const runningPeriod = 'Procurement';

export const partName: Readonly<Record<CostPart, string>> = {
  running: 'Running the procurement',
  contract: 'The contract',
  extension: 'Extension years',
};

const noFigures: ProposedFigures = { source: '', vintage: '', values: {} };

/** A basis without figures, for one that needs none or as a start. */
export function plainBasis(kind: ShareBasisName): ProposedBasis {
  return {
    kinds: [kind],
    weights: {},
    population: noFigures,
    activity: { ...noFigures, unit: '' },
    percentages: noFigures,
    amounts: {},
  };
}

/** A part of the cost, in equal shares until something else is said. */
export const plainCost = (id: string, name: string, costs: ProposedCost['costs'] = {}): ProposedCost => ({
  id,
  name,
  costs,
  buyers: null,
  basis: plainBasis('equal'),
  floors: {},
  caps: {},
});

/** The proposal with a part added or changed; the parts stay in the order running, contract, extension, services. */
export function withCost(proposal: ShareProposal, cost: ProposedCost): ShareProposal {
  const known = proposal.costs.some(({ id }) => id === cost.id);
  const costs = known ? proposal.costs.map((one) => (one.id === cost.id ? cost : one)) : [...proposal.costs, cost];
  return { ...proposal, costs: [...costs].sort((a, b) => place(a.id) - place(b.id)) };
}

export const withoutCost = (proposal: ShareProposal, id: string): ShareProposal => ({
  ...proposal,
  costs: proposal.costs.filter((one) => one.id !== id),
});

/** An id for a service that the proposal does not have yet. */
export function newServiceId({ costs }: ShareProposal): string {
  const numbers = costs.map(({ id }) => Number(/^service-(\d+)$/.exec(id)?.[1] ?? 0));
  return `service-${Math.max(0, ...numbers) + 1}`;
}

function place(id: string): number {
  const found = (costParts as readonly string[]).indexOf(id);
  return found === -1 ? costParts.length : found;
}

/** One change of a proposal, as a form sends it. */
export type CostEdit =
  | Readonly<{ kind: 'cost'; cost: ProposedCost }>
  | Readonly<{ kind: 'removeCost'; id: string }>
  | Readonly<{ kind: 'tolerance'; tolerance: string | null }>;

export function editedProposal(proposal: ShareProposal, edit: CostEdit): ShareProposal {
  if (edit.kind === 'cost') return withCost(proposal, edit.cost);
  if (edit.kind === 'removeCost') return withoutCost(proposal, edit.id);
  return { ...proposal, tolerance: edit.tolerance };
}
