/**
 * A change of membership is worked out from the newest offer of shares and the contract's years: which periods are over,
 * begun or to come on the day, what was spent to run the procurement, and the threshold to test again.
 * Authority: the inter-authority agreement; PCR 2015 regulation 6 and PA 2023 schedule 3 (value of all partners' spend).
 * Example: an offer with the years 2018-19 to 2020-21 of a contract from 1 July 2018; halton leaves on 1 October 2018.
 */

import { type ApportionmentTerms, type PartBasis, periodsOf } from '../apportionment.ts';
import { parseBasisPoints, toBasisPoints } from '../basis-points.ts';
import { contractYears } from '../contract-years.ts';
import type { OfferBody } from '../offer-body.ts';
import { addDays, addMonths, type PlainDate } from '../plain-date.ts';
import type { Problem } from '../problem.ts';
import { ok, type Result, refuse } from '../result.ts';
import { runningPeriod } from '../share-proposal.ts';
import { standardVatRate } from '../vat-rate.ts';
import type { MembershipChange, MembershipFacts } from './membership-change.ts';
import type { JoinerFigure } from './rebased-terms.ts';

export type ContractDates = Readonly<{
  contractStartsOn: PlainDate;
  initialMonths: number;
  extensionMonths: number;
  lightTouch: boolean;
}>;

/** Refused where the contract's years were changed after the offer was sent. */
export function membershipFacts(
  { apportionment: { terms }, proposal, vatBasis }: OfferBody,
  { contractStartsOn, initialMonths, extensionMonths, lightTouch }: ContractDates,
  on: PlainDate,
): Result<MembershipFacts, readonly Problem[]> {
  const years = contractYears(contractStartsOn, initialMonths, extensionMonths);
  const periodDates = Object.fromEntries(
    years.map(({ label, starts, months }) => [label, { starts, ends: addDays(addMonths(starts, months), -1) }]),
  );
  const unknown = terms.periods.filter((period) => period !== runningPeriod && !Object.hasOwn(periodDates, period));
  if (unknown.length > 0)
    return refuse([
      {
        path: 'periods',
        problem: `The newest offer divides ${unknown.join(', ')}, which the contract no longer has. Send a new offer first.`,
      },
    ]);
  const tolerance = proposal.tolerance === null ? null : parseBasisPoints(proposal.tolerance);
  return ok({
    terms,
    periodDates,
    runningCosts: runningCostsOf(terms),
    tolerance: tolerance?.ok ? tolerance.value : null,
    threshold: {
      category: lightTouch ? 'light-touch' : 'goods-and-services',
      on,
      vatBasis,
      vatRate: standardVatRate(on) ?? toBasisPoints(0),
    },
  });
}

/** Costs that fall in the procurement alone. */
export const runningCostsOf = (terms: ApportionmentTerms): readonly string[] =>
  terms.components
    .filter((one) => periodsOf(terms, one).every((period) => period === runningPeriod))
    .map(({ id }) => id);

/** What a joiner is asked for: one figure for each measure of each cost that it will share. */
export type FigureAsked = Readonly<{ component: string; part: number; label: string }>;

export function figuresAsked(terms: ApportionmentTerms): readonly FigureAsked[] {
  const running = runningCostsOf(terms);
  return terms.components
    .filter(({ id }) => !running.includes(id))
    .flatMap(({ id, basis }) =>
      partsOf(basis).flatMap((part, index): readonly FigureAsked[] =>
        part.type === 'equal'
          ? []
          : [
              {
                component: id,
                part: index,
                label: `${id}: ${part.name ?? part.type}${part.unit ? ` (${part.unit})` : ''}`,
              },
            ],
      ),
    );
}

const partsOf = (basis: ApportionmentTerms['components'][number]['basis']): readonly PartBasis[] =>
  basis.type === 'mixture' ? basis.parts.map((part) => part.basis) : basis.type === 'amounts' ? [] : [basis];

export type TypedChange = Readonly<{
  kind: 'withdraws' | 'joins';
  council: string;
  on: PlainDate;
  /** By the order of `figuresAsked`. */
  figures: readonly string[];
}>;

/** The change as the rule reads it; a joiner shares every cost but those of running the procurement. */
export function changeAsTyped(
  { kind, council: partner, on, figures }: TypedChange,
  terms: ApportionmentTerms,
): MembershipChange {
  if (kind === 'withdraws') return { kind, partner, on };
  const asked = figuresAsked(terms);
  const running = runningCostsOf(terms);
  const shared = terms.components.filter(({ id }) => !running.includes(id));
  const figureOf = (id: string, part: number) => {
    const index = asked.findIndex((one) => one.component === id && one.part === part);
    return index === -1 ? null : (figures[index] ?? '').replace(/[,\s%]/g, '');
  };
  const entries = shared.map(({ id, basis }): readonly [string, JoinerFigure] =>
    basis.type === 'mixture' ? [id, basis.parts.map((_, part) => figureOf(id, part))] : [id, figureOf(id, 0)],
  );
  return { kind, partner, on, figures: Object.fromEntries(entries) };
}
