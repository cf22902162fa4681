/**
 * What an offer of cost shares says, whole: it is stored once, hashed, and never changed, so it holds every figure and
 * name that a council decides on.
 * Authority: domain of the inter-authority agreement; Local Government Act 1972 s.101, 111, 113.
 * Example: offer 1 of the Cheshire procurement: four councils, three years, £1,800,000.00, population ONS mid-2016.
 */
import type { Apportionment } from './apportionment.ts';
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
}>;
