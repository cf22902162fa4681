/**
 * A partner withdraws from, or joins, a shared contract on a day: what is past stays as it was, a period already begun
 * is split by days, what is to come is shared anew. The cost of running the procurement stays with those who began it.
 * Authority: the inter-authority agreement (withdrawal, accession, approval clauses); PCR 2015 regulation 6 and PA 2023
 * schedule 3 (the value tested is all partners' spend); a pan-Cheshire service had four councils in 2018, three in 2025.
 * Example: £365.00 a year in equal shares of five; one leaves on 1 July: it owes 91 of 365 days, £18.20 of its £73.00;
 * each of the other four pays £86.70 for that year.
 */
import { type Apportionment, type ApportionmentTerms, apportion, type Share } from '../apportionment.ts';
import { type BasisPoints, toBasisPoints, WHOLE } from '../basis-points.ts';
import { onVatBasis, type VatBasis } from '../delegation.ts';
import { type Pence, sumPence, toPence } from '../money.ts';
import { type ApprovalAgain, councilsToApproveAgain, type OfferChange, offerChange } from '../offer.ts';
import type { PlainDate } from '../plain-date.ts';
import { own, type Problem } from '../problem.ts';
import { roundRatio } from '../ratio.ts';
import type { ThresholdCategory } from '../regime.ts';
import { ok, type Result } from '../result.ts';
import { type ThresholdTest, testThreshold } from '../threshold-in-force.ts';
import { type LeaverDebt, leaverDebt } from './leaver-debt.ts';
import { onlyPeriods, type PeriodDates, partOfPeriod, periodStanding } from './period-split.ts';
import { type JoinerFigures, withoutPartner, withPartner } from './rebased-terms.ts';

export type MembershipChange =
  /** `on` is the first day without the partner. */
  | { readonly kind: 'withdraws'; readonly partner: string; readonly on: PlainDate }
  /** `on` is the first day with the partner. */
  | { readonly kind: 'joins'; readonly partner: string; readonly on: PlainDate; readonly figures: JoinerFigures };

export interface MembershipFacts {
  readonly terms: ApportionmentTerms;
  /** First and last day of each period; a period without dates is past, such as that of the procurement. */
  readonly periodDates: Readonly<Record<string, PeriodDates>>;
  /** Components that are the cost of running the procurement. */
  readonly runningCosts: readonly string[];
  /** New whole-period costs by component and period, where the change alters the cost; else it stays. */
  readonly newCosts?: Readonly<Record<string, Readonly<Record<string, Pence>>>>;
  readonly tolerance: BasisPoints | null;
  readonly threshold: {
    readonly category: ThresholdCategory;
    readonly on: PlainDate;
    readonly vatBasis: VatBasis;
    readonly vatRate: BasisPoints;
  };
}

export interface MembershipReport {
  readonly change: MembershipChange;
  readonly before: Apportionment;
  /** Every share after the change, those of the leaver included. */
  readonly after: Apportionment;
  /** Councils that stay or join, with what the change does to each. */
  readonly changes: readonly OfferChange[];
  readonly approveAgain: readonly ApprovalAgain[];
  /** The value against the threshold, on the basis it is stated in, before and after; null where no threshold is known for the day. */
  readonly threshold: { readonly before: ThresholdTest; readonly after: ThresholdTest } | null;
  /** Null for a joiner. */
  readonly debt: LeaverDebt | null;
}

/** What the change does; refused with every reason why the shares cannot be re-based. */
export function membershipChange(
  facts: MembershipFacts,
  change: MembershipChange,
): Result<MembershipReport, readonly Problem[]> {
  const before = apportion(facts.terms);
  if (!before.ok) return before;
  const rebased =
    change.kind === 'withdraws'
      ? withoutPartner(facts.terms, change.partner)
      : withPartner(facts.terms, change.partner, change.figures);
  if (!rebased.ok) return rebased;
  const shares = sharesAfter(facts, withNewCosts(rebased.value, facts.newCosts ?? {}), change.on);
  if (!shares.ok) return shares;
  const after = merged(facts.terms, rebased.value, shares.value);
  const staying = rebased.value.partners;
  const ofStaying = { ...after, terms: rebased.value };
  return ok({
    change,
    before: before.value,
    after,
    changes: staying.map((partner) => offerChange(before.value, after, partner)),
    approveAgain: councilsToApproveAgain(before.value, ofStaying, facts.tolerance),
    threshold: thresholdTests(facts, before.value.totals.all, after.totals.all),
    debt: change.kind === 'withdraws' ? leaverDebt(facts, shares.value, change.partner, change.on) : null,
  });
}

function withNewCosts(
  terms: ApportionmentTerms,
  newCosts: NonNullable<MembershipFacts['newCosts']>,
): ApportionmentTerms {
  const components = terms.components.map((one) => ({ ...one, costs: { ...one.costs, ...own(newCosts, one.id) } }));
  return { ...terms, components };
}

/** Shares by period and part: the past and running costs on old terms, a begun period on both, the rest on new terms. */
function sharesAfter(
  { terms, periodDates, runningCosts }: MembershipFacts,
  rebased: ApportionmentTerms,
  on: PlainDate,
): Result<readonly Share[], readonly Problem[]> {
  const isRunning = ({ id }: { readonly id: string }) => runningCosts.includes(id);
  const running = { ...terms, components: terms.components.filter(isRunning) };
  const old = { ...terms, components: terms.components.filter((one) => !isRunning(one)) };
  const anew = { ...rebased, components: rebased.components.filter((one) => !isRunning(one)) };
  const parts = terms.periods.flatMap((period): readonly ApportionmentTerms[] => {
    const standing = periodStanding(own(periodDates, period), on);
    if (standing.kind === 'over') return [onlyPeriods(old, [period])];
    if (standing.kind === 'to-come') return [onlyPeriods(anew, [period])];
    return [partOfPeriod(old, period, standing, 'before'), partOfPeriod(anew, period, standing, 'after')];
  });
  const shares: Share[] = [];
  for (const part of [running, ...parts]) {
    if (part.components.length === 0) continue;
    const divided = apportion(part);
    if (!divided.ok) return divided;
    shares.push(...divided.value.shares);
  }
  return ok(shares);
}

/** One share for each component, period and partner of before or after. */
function merged(old: ApportionmentTerms, anew: ApportionmentTerms, shares: readonly Share[]): Apportionment {
  const partners = [...new Set([...old.partners, ...anew.partners])];
  const all = old.components.flatMap(({ id: component }) =>
    old.periods.flatMap((period) =>
      partners.flatMap((partner): readonly Share[] => {
        const found = shares.filter(
          (one) => one.component === component && one.period === period && one.partner === partner,
        );
        const [first] = found;
        if (first === undefined) return [];
        const limitedBy = found.find((one) => one.limitedBy !== null)?.limitedBy ?? null;
        return [{ ...first, amount: sumPence(found.map(({ amount }) => amount)), limitedBy }];
      }),
    ),
  );
  const totals = (of: (share: Share) => string, keys: readonly string[]) =>
    Object.fromEntries(
      keys.map((key) => [key, sumPence(all.filter((one) => of(one) === key).map(({ amount }) => amount))]),
    );
  return {
    terms: { ...anew, partners },
    shares: all.map((one) => ({ ...one, percent: percentOf(one, all) })),
    totals: {
      byPartner: totals(({ partner }) => partner, partners),
      byPeriod: totals(({ period }) => period, old.periods),
      all: sumPence(all.map(({ amount }) => amount)),
    },
  };
}

/** Of the component's cost in the period, cut to basis points; for show only. */
function percentOf({ component, period, amount, percent }: Share, all: readonly Share[]): BasisPoints {
  const cost = sumPence(
    all.filter((one) => one.component === component && one.period === period).map((one) => one.amount),
  );
  return cost === 0 ? percent : toBasisPoints(Number((BigInt(amount) * BigInt(WHOLE)) / BigInt(cost)));
}

function thresholdTests(
  { threshold: { category, on, vatBasis, vatRate } }: MembershipFacts,
  before: Pence,
  after: Pence,
): MembershipReport['threshold'] {
  const test = (value: Pence) => testThreshold(value, { vatBasis, vatRate }, category, on);
  const [then, now] = [test(before), test(after)];
  return then && now ? { before: then, after: now } : null;
}
