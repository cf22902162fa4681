/**
 * What an offer of cost shares says, whole: it is stored once, hashed, and never changed, so it holds every figure and
 * name that a council decides on.
 * Authority: domain of the inter-authority agreement; Local Government Act 1972 s.101, 111, 113.
 * Example: offer 1 of the Cheshire procurement: four councils, three years, £1,800,000.00, population ONS mid-2016.
 */
import type { Apportionment } from './apportionment.ts';
import { type Pence, toPence } from './money.ts';
import { own } from './problem.ts';
import type { ShareProposal } from './share-proposal.ts';

export type OfferParty = Readonly<{ id: string; name: string; shortName: string }>;

export type OfferBody = Readonly<{
  title: string;
  vatBasis: 'net' | 'gross';
  years: readonly Readonly<{ label: string; kind: 'initial' | 'extension' }>[];
  parties: readonly OfferParty[];
  proposal: ShareProposal;
  apportionment: Apportionment;
  /** How odd pennies go. */
  roundingRule: string;
  /** The change of membership that this offer comes of, sentence by sentence; absent for an offer of the lead’s own. */
  membership?: Readonly<{ kind: 'withdraws' | 'joins'; council: string; on: string; sentences: readonly string[] }>;
}>;

/** What any other subject is offered as: the facts that are decided on, whole, and what it costs each council. */
export type SubjectBody = Readonly<{
  title: string;
  vatBasis: 'net' | 'gross';
  parties: readonly OfferParty[];
  /** What is asked, in one line: "Award of lot 1, Missing from home and care". */
  asked: string;
  facts: readonly Readonly<{ label: string; value: string }>[];
  /** Pence that each council commits itself to; null where nothing is spent. */
  values: Readonly<Record<string, Pence>> | null;
}>;

export type AnyBody = OfferBody | SubjectBody;

export const isShares = (body: AnyBody): body is OfferBody => 'apportionment' in body;

/** What a council commits itself to by approving. */
export function valueFor(body: AnyBody, councilId: string): Pence {
  const amounts = isShares(body) ? body.apportionment.totals.byPartner : (body.values ?? {});
  return own(amounts, councilId) ?? toPence(0);
}
