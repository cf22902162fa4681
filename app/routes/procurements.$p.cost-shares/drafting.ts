import type { Apportionment } from '#app/domain/apportionment.ts';
import type { SentOffer } from '#app/domain/approval-status.ts';
import { canonicalJson, type JsonValue } from '#app/domain/canonical-json.ts';
import { councilsToAsk, type NewShares } from '#app/domain/councils-to-ask.ts';
import type { OfferBody } from '#app/domain/offer-body.ts';
import {
  type CostPart,
  costParts,
  emptyProposal,
  newServiceId,
  partName,
  type ShareProposal,
} from '#app/domain/share-proposal.ts';
import { type ProposalYear, periodsOfPart } from '#app/domain/share-terms.ts';
import { startingFields } from './starting-cost.ts';
import type { Drafting } from './view.tsx';
import { divide, tryOut } from './what-if.ts';

type Drafted = Readonly<{
  facts: Readonly<{
    parties: readonly Readonly<{
      id: string;
      role: string;
      population: Readonly<{ people: number; year: number }> | null;
    }>[];
    years: readonly ProposalYear[];
  }>;
  draft: Readonly<{ input: ShareProposal; version: number }> | null;
  offers: readonly (SentOffer & Readonly<{ body: OfferBody }>)[];
  fields: URLSearchParams;
}>;

/** The lead's part of the page: what is drafted, the part that is open, and what was tried in the address. */
export function draftingOf({ facts, draft, offers, fields }: Drafted): Omit<Drafting, 'formKeys'> {
  const [newest] = offers;
  const councils = facts.parties.map(({ id }) => id);
  const deciding = facts.parties.filter(({ role }) => role !== 'funder').map(({ id }) => id);
  const proposal = draft?.input ?? emptyProposal;
  const divided = draft ? divide(proposal, councils, facts.years).apportionment : null;
  const id = chosenPart(fields.get('cost'), proposal, facts.years);
  const stored = proposal.costs.find((one) => one.id === id);
  const saved = divided ? { name: 'As saved', apportionment: divided } : null;
  const current = newest ? { name: `Offer ${newest.number}`, apportionment: newest.body.apportionment } : saved;
  const values = typed(fields);
  const tried = fields.has('try')
    ? tryOut({ values, draft: draft?.input ?? null, councils, years: facts.years, current })
    : null;
  return {
    proposal: draft?.input ?? null,
    version: draft?.version ?? 0,
    nextService: newServiceId(proposal),
    part: {
      id,
      name: stored?.name ?? (isPart(id) ? partName[id] : ''),
      periods: periodsOfPart(proposal, id, facts.years),
      stored: tried ? values : startingFields(id, proposal, facts),
      isStored: stored !== undefined,
    },
    divided,
    isSent: divided !== null && newest !== undefined && same(divided, newest.body.apportionment),
    tried,
    asked:
      tried && 'proposed' in tried && newest
        ? askedBy(offers, { councils: deciding, apportionment: tried.proposed, tolerance: proposal.tolerance })
        : null,
  };
}

const isPart = (id: string): id is CostPart => (costParts as readonly string[]).includes(id);

function chosenPart(wanted: string | null, proposal: ShareProposal, years: readonly ProposalYear[]): string {
  const known = [
    'running',
    'contract',
    ...(years.some(({ kind }) => kind === 'extension') ? ['extension'] : []),
    ...proposal.costs.map(({ id }) => id),
    newServiceId(proposal),
  ];
  return wanted !== null && known.includes(wanted) ? wanted : 'contract';
}

/** Fields of one name are joined by line ends, as in a posted form. */
function typed(fields: URLSearchParams): Record<string, string> {
  const names = [...new Set(fields.keys())];
  return Object.fromEntries(names.map((name) => [name, fields.getAll(name).join('\n')]));
}

/** As sending would ask: from the version that each council approved. */
function askedBy(offers: Drafted['offers'], proposed: NewShares): readonly string[] {
  const earlier = offers.map(({ body, ...offer }) => ({
    ...offer,
    apportionment: body.apportionment,
    tolerance: body.proposal.tolerance,
  }));
  const asked = councilsToAsk(earlier, proposed).filter(({ mustDecide }) => mustDecide);
  return asked.map(({ councilId }) => councilId);
}

const same = (one: Apportionment, other: Apportionment) => canonicalJson(asJson(one)) === canonicalJson(asJson(other));
const asJson = (value: unknown) => JSON.parse(JSON.stringify(value)) as JsonValue;
