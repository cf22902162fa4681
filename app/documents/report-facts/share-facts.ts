import { percentagesOf } from '#app/domain/apportionment.ts';
import { formatPence, sumPence, toPence } from '#app/domain/money.ts';
import type { OfferBody } from '#app/domain/offer-body.ts';
import type { ReportOffer, ReportRecord } from '#app/domain/report-record.ts';
import { runningPeriod } from '#app/domain/share-proposal.ts';
import type { ShareFacts } from '../facts.ts';

const BASIS = {
  population: 'resident population',
  equal: 'equal shares',
  percentages: 'agreed percentages',
  amounts: 'agreed amounts',
} as const;

/** The newest offer of shares, as it was sent. */
export const newestShares = ({ offers }: ReportRecord): (ReportOffer & { readonly body: OfferBody }) | null => {
  const offer = offers.find(({ subject, body }) => subject === 'strategyAndShares' && body !== null);
  return offer?.body ? { ...offer, body: offer.body } : null;
};

/** Each council's share of the contract by year; null before any offer was sent. */
export function shareFacts(record: ReportRecord): ShareFacts | null {
  const offer = newestShares(record);
  if (offer === null) return null;
  const { proposal, apportionment, roundingRule, parties } = offer.body;
  const years = record.procurement.years.map(({ label }) => label);
  const amountOf = (councilId: string, period: string) =>
    sumPence(
      apportionment.shares
        .filter((share) => share.partner === councilId && share.period === period)
        .map(({ amount }) => amount),
    );
  const rows = parties.map(({ id }) => ({ id, amounts: years.map((year) => amountOf(id, year)) }));
  const shares = percentagesOf(rows.map(({ amounts }) => sumPence(amounts)));
  return {
    basis: BASIS[proposal.basis],
    source: proposal.source || `offer ${offer.number}`,
    vintage: vintageOf(proposal.source, offer),
    roundingRule: lowerFirst(roundingRule).replace(/\.$/, ''),
    measureLabel: proposal.basis === 'population' ? 'Population' : null,
    rows: rows.map(({ id, amounts }, index) => ({
      partyId: id,
      measure: proposal.basis === 'population' ? wholeNumber(proposal.populations[id]) : null,
      basisPoints: shares?.[index] ?? 0,
      amountsPence: amounts,
    })),
  };
}

/** What the procurement itself costs and who bears it, as a sentence; null when the offer says nothing of it. */
export function runningCostSentence(record: ReportRecord): string | null {
  const offer = newestShares(record);
  const cost = offer?.body.apportionment.totals.byPeriod[runningPeriod];
  if (!cost) return null;
  return `Running the procurement costs ${formatPence(toPence(cost))}, divided in equal shares; it is not part of the value above.`;
}

/** When the figures are from, in the words of the source; a basis that counts nothing is as old as its offer. */
function vintageOf(source: string, offer: ReportOffer & { body: OfferBody }): string | null {
  const named = /(?:mid-)?\b(?:19|20)\d\d(?:[-–]\d\d)?\b/.exec(source)?.[0];
  if (named) return named;
  return offer.body.proposal.basis === 'population' ? null : `offer ${offer.number}`;
}

function wholeNumber(typed: string | undefined): number | null {
  const digits = (typed ?? '').replace(/[,\s]/g, '');
  return /^\d{1,12}$/.test(digits) ? Number(digits) : null;
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
