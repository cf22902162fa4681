/**
 * The terms after a change of membership as one agreement: what is past and what was spent to run the procurement stays
 * on the old terms, a period begun is two costs, one of each side of the day, and what is to come is on the new terms.
 * So the shares after a change are divided, explained and recomputed like any others.
 * Authority: the inter-authority agreement (withdrawal and accession clauses); Apportionment Act 1870 section 2.
 * Example: "The contract, to 30 June 2018" of £91.00 by five councils and "The contract, from 1 July 2018" by four.
 */
import { type ApportionmentTerms, type CostComponent, partnersOf, periodsOf } from '../apportionment.ts';
import { addDays, formatDate, type PlainDate } from '../plain-date.ts';
import { own, type Problem } from '../problem.ts';
import { ok, type Result } from '../result.ts';
import type { MembershipChange, MembershipFacts } from './membership-change.ts';
import { onlyPeriods, partOfPeriod, periodStanding } from './period-split.ts';
import { withoutPartner, withPartner } from './rebased-terms.ts';

/** One agreement of old and new partners, the old ones first, in the agreed order. */
export function splitTerms(
  { terms, periodDates, runningCosts }: Pick<MembershipFacts, 'terms' | 'periodDates' | 'runningCosts'>,
  change: MembershipChange,
): Result<ApportionmentTerms, readonly Problem[]> {
  const rebased =
    change.kind === 'withdraws'
      ? withoutPartner(terms, change.partner)
      : withPartner(terms, change.partner, change.figures);
  if (!rebased.ok) return rebased;
  const standing = (period: string) => periodStanding(own(periodDates, period), change.on);
  const components = terms.components.flatMap((old): readonly CostComponent[] => {
    const anew = rebased.value.components.find(({ id }) => id === old.id);
    if (runningCosts.includes(old.id) || anew === undefined) return [named(old, terms, old.id)];
    const due = periodsOf(terms, old);
    const over = due.filter((period) => standing(period).kind === 'over');
    const come = due.filter((period) => standing(period).kind === 'to-come');
    const begun = due.flatMap((period) => {
      const at = standing(period);
      return at.kind === 'begun' ? [{ period, at }] : [];
    });
    const only = (whole: ApportionmentTerms, one: CostComponent) => ({ ...whole, components: [one] });
    return [
      ...(over.length === 0
        ? []
        : onlyPeriods(only(terms, old), over).components.map((one) => named(one, terms, old.id))),
      ...begun.flatMap(({ period, at }) => [
        ...partOfPeriod(only(terms, old), period, at, 'before').components.map((one) =>
          named({ ...one, periods: [period] }, terms, `${old.id}, to ${dayBefore(change.on)}`),
        ),
        ...partOfPeriod(only(rebased.value, anew), period, at, 'after').components.map((one) =>
          named({ ...one, periods: [period] }, rebased.value, `${old.id}, from ${formatDate(change.on)}`),
        ),
      ]),
      ...(come.length === 0
        ? []
        : onlyPeriods(only(rebased.value, anew), come).components.map((one) =>
            named({ ...one, periods: come }, rebased.value, over.length === 0 ? old.id : `${old.id}, later years`),
          )),
    ];
  });
  return ok({ ...terms, partners: [...new Set([...terms.partners, ...rebased.value.partners])], components });
}

/** A part of a cost with a name and partners of its own: those who share it, of all who are in the agreement. */
function named(one: CostComponent, terms: ApportionmentTerms, id: string): CostComponent {
  return { ...one, id, partners: partnersOf(terms, one), periods: periodsOf(terms, one) };
}

const dayBefore = (day: PlainDate) => formatDate(addDays(day, -1));
