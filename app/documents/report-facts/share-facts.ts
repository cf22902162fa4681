import {
  type ApportionmentTerms,
  type CostComponent,
  percentagesOf,
  type ShareBasis,
} from '#app/domain/apportionment.ts';
import { basisName } from '#app/domain/basis-words.ts';
import { capital } from '#app/domain/capital.ts';
import { formatPence, type Pence, sumPence, toPence } from '#app/domain/money.ts';
import type { OfferBody } from '#app/domain/offer-body.ts';
import type { ReportOffer, ReportRecord } from '#app/domain/report-record.ts';
import { partName, runningPeriod } from '#app/domain/share-proposal.ts';
import { dividedAs } from '#app/domain/subject-bodies.ts';
import type { ShareFacts } from '../facts.ts';

/** The newest offer of shares, as it was sent. */
export const newestShares = ({
  offers,
}: Pick<ReportRecord, 'offers'>): (ReportOffer & { readonly body: OfferBody }) | null => {
  const offer = offers.find(({ subject, body }) => subject === 'strategyAndShares' && body !== null);
  return offer?.body ? { ...offer, body: offer.body } : null;
};

/** Each council's share of the contract by year; null before any offer was sent. */
export function shareFacts(record: ReportRecord): ShareFacts | null {
  const years = record.procurement.years.map(({ label }) => label);
  return dividedFacts(record, years, ({ apportionment: { shares } }, id) =>
    years.map((year) =>
      sumPence(shares.filter(({ partner, period }) => partner === id && period === year).map(({ amount }) => amount)),
    ),
  );
}

/**
 * A cost of its own, divided as the shares divide some of the contract's years, or all where none is named: of an
 * extension, or of a contract without tenders.
 */
export function sharesOfCost(record: ReportRecord, cost: number | null, named: readonly string[]): ShareFacts | null {
  if (cost === null) return null;
  const years = named.length > 0 ? named : record.procurement.years.map(({ label }) => label);
  return dividedFacts(record, years, (body, id) => [toPence(dividedAs(body, toPence(cost), years)[id] ?? 0)]);
}

/** The rows of those who pay: every party, and of those who have left whoever bears something. */
function dividedFacts(
  { offers, parties }: ReportRecord,
  years: readonly string[],
  amountsOf: (body: OfferBody, councilId: string) => readonly Pence[],
): ShareFacts | null {
  const offer = newestShares({ offers });
  if (offer === null) return null;
  const { apportionment, roundingRule } = offer.body;
  const costs = contractCosts(apportionment.terms, years);
  const [main] = costs;
  if (main === undefined) return null;
  const isParty = (id: string) => parties.some(({ councilId }) => councilId === id);
  const paying = offer.body.parties
    .map((party) => ({ ...party, amounts: amountsOf(offer.body, party.id) }))
    .filter(({ id, amounts }) => isParty(id) || amounts.some((amount) => amount > 0));
  const points = percentagesOf(paying.map(({ amounts }) => sumPence(amounts)));
  const counted = main.basis.type === 'measure' ? main.basis : null;
  const source = sourceNames(costs).join('; ') || `offer ${offer.number}`;
  return {
    basis: basisOf(costs),
    source,
    vintage: vintageOf(costs, source, offer.number),
    roundingRule: lowerFirst(roundingRule).replace(/\.$/, ''),
    measureLabel: counted === null ? null : isPeople(counted) ? 'Population' : capital(counted.unit ?? 'Activity'),
    rows: paying.map(({ id, amounts }, index) => ({
      partyId: id,
      measure: counted === null ? null : wholeNumber(counted.values[id]),
      basisPoints: points?.[index] ?? 0,
      amountsPence: amounts,
    })),
    leavers: paying.filter(({ id }) => !isParty(id)).map(({ id, name, shortName }) => ({ id, name, shortName })),
  };
}

/** What falls in the contract's years, the contract itself first. */
function contractCosts(
  { components, periods }: ApportionmentTerms,
  years: readonly string[],
): readonly CostComponent[] {
  const due = components.filter((one) => (one.periods ?? periods).some((period) => years.includes(period)));
  const inYears = due.filter(({ costs }) => years.some((year) => (costs[year] ?? 0) > 0));
  return [...inYears].sort((a, b) => Number(b.id === partName.contract) - Number(a.id === partName.contract));
}

/** One basis for all, or each with what it divides. */
function basisOf(costs: readonly CostComponent[]): string {
  const words = costs.map(({ basis }) => basisLabel(basis));
  if (new Set(words).size === 1) return words[0] ?? '';
  return costs.map(({ id }, index) => `${words[index]} (${lowerFirst(id)})`).join(', ');
}

function basisLabel(basis: ShareBasis): string {
  switch (basis.type) {
    case 'measure':
      return isPeople(basis) ? 'resident population' : `activity in ${basis.unit}`;
    case 'mixture':
      return basis.parts.map(({ weight, basis: part }) => `${weight}% ${basisLabel(part)}`).join(' and ');
    default:
      return basisName(basis);
  }
}

const isPeople = ({ unit }: { readonly unit?: string }) => unit === undefined || unit === 'people';

const counts = (costs: readonly CostComponent[]) =>
  costs.flatMap(({ basis }) => (basis.type === 'mixture' ? basis.parts.map((part) => part.basis) : [basis]));

const sourceNames = (costs: readonly CostComponent[]): readonly string[] => [
  ...new Set(counts(costs).flatMap((basis) => ('name' in basis && basis.name ? [basis.name] : []))),
];

/** What the procurement itself costs and who bears it, as a sentence; null when the offer says nothing of it. */
export function runningCostSentence(record: ReportRecord): string | null {
  const offer = newestShares(record);
  const cost = offer?.body.apportionment.totals.byPeriod[runningPeriod];
  if (!cost) return null;
  return `Running the procurement costs ${formatPence(toPence(cost))}, divided ${runningBasis(offer.body.apportionment.terms)}; it is not part of the value above.`;
}

function runningBasis({ components }: ApportionmentTerms): string {
  const running = components.find(({ costs }) => (costs[runningPeriod] ?? 0) > 0);
  return running === undefined || running.basis.type === 'equal'
    ? 'in equal shares'
    : `by ${basisLabel(running.basis)}`;
}

/** When the figures are from, as stated or in the words of the source; what counts nothing is as old as its offer. */
function vintageOf(costs: readonly CostComponent[], source: string, offer: number): string | null {
  const stated = new Set(
    counts(costs).flatMap((basis) => ('vintage' in basis && basis.vintage ? [basis.vintage] : [])),
  );
  if (stated.size > 0) return [...stated].join(', ');
  const named = /(?:mid-)?\b(?:19|20)\d\d(?:[-–]\d\d)?\b/.exec(source)?.[0];
  if (named) return named;
  return counts(costs).some(({ type }) => type === 'measure') ? null : `offer ${offer}`;
}

function wholeNumber(typed: string | undefined): number | null {
  const digits = (typed ?? '').replace(/[,\s]/g, '');
  return /^\d{1,12}$/.test(digits) ? Number(digits) : null;
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
