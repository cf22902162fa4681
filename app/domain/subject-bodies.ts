/**
 * What the councils are offered to decide besides the division of the cost: the weightings as frozen, the award as
 * recommended, an extension. Each says its facts whole, so that a decision binds exactly those, and what each council
 * then commits itself to: the cost divided as the shares in force divide the contract's years, an extension's as they
 * divide the years that it takes.
 * Authority: Local Government Act 1972 section 101; PCR 2015 regulation 67(9) and 72, PA 2023 sections 23, 50 and 74.
 * Example: an award at £720,000.00 over equal shares of two councils commits each to £360,000.00.
 */
import { type AwardCriteria, allCriteria } from './award-criteria.ts';
import { formatBasisPoints } from './basis-points.ts';
import { optionYears } from './cost-years.ts';
import { allotWholeUnits } from './largest-remainder.ts';
import { formatPence, type Pence, sumPence, toPence } from './money.ts';
import type { OfferBody, SubjectBody } from './offer-body.ts';
import { ratio } from './ratio.ts';
import { runningPeriod } from './share-proposal.ts';

type Lot = Readonly<{ number: number; title: string }>;

/** Parties, title and VAT basis as the newest offer of shares has them. */
const common = ({ title, vatBasis, parties }: OfferBody) => ({ title, vatBasis, parties });

export function weightingsBody(
  shares: OfferBody,
  lot: Lot,
  { criteria, number, hash }: Readonly<{ criteria: AwardCriteria; number: number; hash: string }>,
): SubjectBody {
  const lines = allCriteria(criteria).map(({ criterion, ancestors }) => ({
    label: [...ancestors.map(({ title }) => title), criterion.title].join(', '),
    value: criterion.kind === 'gate' ? 'Pass or fail' : formatBasisPoints(criterion.weight),
  }));
  const version = { label: 'Version of the criteria', value: `${number}, fingerprint ${hash}` };
  return {
    ...common(shares),
    asked: `Award criteria and weightings of lot ${lot.number}, ${lot.title}`,
    facts: [version, ...lines],
    values: null,
  };
}

type Award = Readonly<{
  tenderer: string;
  letter: string;
  price: Pence;
  reasons: string;
  evaluationHash: string;
}>;

export function awardBody(shares: OfferBody, lot: Lot, award: Award): SubjectBody {
  return {
    ...common(shares),
    asked: `Award of lot ${lot.number}, ${lot.title}`,
    facts: [
      { label: 'Recommended tenderer', value: `${award.tenderer} (bidder ${award.letter})` },
      { label: 'Price', value: formatPence(award.price) },
      { label: 'Reasons', value: award.reasons },
      { label: 'Evaluation', value: `Fingerprint ${award.evaluationHash}` },
    ],
    values: dividedAs(shares, award.price, contractPeriods(shares)),
  };
}

export type Extension = Readonly<{ months: number; cost: Pence; reason: string }>;

/** `usedMonths`: of the option, before this. Whoever has left by then is not among those who pay. */
export function extensionBody(shares: OfferBody, { months, cost, reason }: Extension, usedMonths: number): SubjectBody {
  const years = optionYears(shares.years, usedMonths, months);
  const divided = dividedAs(shares, cost, years.length > 0 ? years : contractPeriods(shares));
  const parties = shares.parties.filter(({ id }) => (divided[id] ?? 0) > 0);
  return {
    ...{ ...common(shares), parties },
    asked: `Extension by ${months} months`,
    facts: [
      { label: 'Months', value: String(months) },
      { label: 'Highest cost', value: formatPence(cost) },
      { label: 'Reason', value: reason },
    ],
    values: Object.fromEntries(parties.map(({ id }) => [id, divided[id] ?? toPence(0)])),
  };
}

/** A withdrawal as simulated: what each council then pays in all, and every sentence of what it means. */
export function withdrawalBody(
  shares: OfferBody,
  asked: string,
  { sentences, totals }: Readonly<{ sentences: readonly string[]; totals: Readonly<Record<string, Pence>> }>,
): SubjectBody {
  const facts = sentences.map((value, index) => ({ label: String(index + 1), value }));
  return { ...common(shares), asked, facts, values: totals };
}

/** The periods in which the contract runs: running the procurement is a cost of its own. */
export const contractPeriods = ({ apportionment }: OfferBody): readonly string[] =>
  apportionment.terms.periods.filter((period) => period !== runningPeriod);

/** A cost in proportion to what each council pays in some periods of the shares, to the penny; equal where nobody does. */
export function dividedAs(
  { apportionment, parties }: OfferBody,
  cost: Pence,
  periods: readonly string[],
): Readonly<Record<string, Pence>> {
  const due = apportionment.shares.filter(({ period }) => periods.includes(period));
  const amounts = parties.map(({ id }) =>
    sumPence(due.filter(({ partner }) => partner === id).map(({ amount }) => amount)),
  );
  const all = sumPence(amounts);
  const exact = amounts.map((amount) =>
    all === 0 ? ratio(cost, amounts.length) : ratio(BigInt(cost) * BigInt(amount), all),
  );
  const units = allotWholeUnits(exact, BigInt(cost));
  return Object.fromEntries(parties.map(({ id }, index) => [id, toPence(units[index] ?? 0n)]));
}
