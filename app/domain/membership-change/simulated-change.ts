/**
 * A change of membership worked out whole, from the newest offer: the report of the rule, the shares as one agreement,
 * and everything in sentences. The page shows it and stores nothing; the command works it out again and records it.
 * Authority: the inter-authority agreement (withdrawal, accession and approval clauses).
 * Example: Warrington leaves before the contract starts: three councils divide it, and Warrington owes its £3,000.00.
 */
import { type Apportionment, apportion } from '../apportionment.ts';
import type { OfferBody } from '../offer-body.ts';
import { formatDate } from '../plain-date.ts';
import type { Problem } from '../problem.ts';
import { ok, type Result, refuse } from '../result.ts';
import { type MembershipReport, membershipChange } from './membership-change.ts';
import { type ContractDates, changeAsTyped, membershipFacts, type TypedChange } from './membership-facts.ts';
import { sayMembershipChange } from './membership-sentences.ts';
import { splitTerms } from './split-terms.ts';

export type CurrentParty = Readonly<{
  councilId: string;
  shortName: string;
  role: 'lead' | 'partner' | 'funder';
  fromDate: string;
  untilDate: string | null;
}>;

export interface SimulatedChange {
  readonly report: MembershipReport;
  readonly apportionment: Apportionment;
  readonly sentences: readonly string[];
}

type Simulation = Readonly<{
  body: OfferBody;
  procurement: ContractDates & Readonly<{ commencedOn: string }>;
  parties: readonly CurrentParty[];
  typed: TypedChange;
  nameOf: (council: string) => string;
}>;

/** Refused with every reason, each at its field. */
export function simulatedChange({
  body,
  procurement,
  parties,
  typed,
  nameOf,
}: Simulation): Result<SimulatedChange, readonly Problem[]> {
  const wrong = partyProblems(typed, parties, procurement.commencedOn, nameOf);
  if (wrong.length > 0) return refuse(wrong);
  const facts = membershipFacts(body, procurement, typed.on);
  if (!facts.ok) return facts;
  const change = changeAsTyped(typed, facts.value.terms);
  const report = membershipChange(facts.value, change);
  if (!report.ok) return report;
  const terms = splitTerms(facts.value, change);
  if (!terms.ok) return terms;
  const apportionment = apportion(terms.value);
  if (!apportionment.ok) return apportionment;
  const sentences = sayMembershipChange(report.value, nameOf);
  return ok({ report: report.value, apportionment: apportionment.value, sentences });
}

function partyProblems(
  { kind, council, on }: TypedChange,
  parties: readonly CurrentParty[],
  commencedOn: string,
  nameOf: (council: string) => string,
): readonly Problem[] {
  const current = parties.find((party) => party.councilId === council && party.untilDate === null);
  const at = (path: string, problem: string) => [{ path, problem }];
  if (kind === 'joins') {
    if (current) return at('council', `${nameOf(council)} is a partner already.`);
    const last = parties
      .filter((party) => party.councilId === council)
      .map(({ untilDate }) => untilDate ?? '')
      .sort()
      .at(-1);
    if (last !== undefined && on <= last)
      return at('on', `${nameOf(council)} was a partner until ${formatDate(last as typeof on)}; choose a later day.`);
  } else {
    if (!current) return at('council', `${nameOf(council)} is not a partner now.`);
    if (current.role === 'lead')
      return at('council', 'The lead authority cannot withdraw: another council has to lead first.');
    if (on <= current.fromDate)
      return at(
        'on',
        `${nameOf(council)} is a partner from ${formatDate(current.fromDate as typeof on)}; the first day without it comes after that.`,
      );
  }
  return on < commencedOn
    ? at('on', `The procurement began on ${formatDate(commencedOn as typeof on)}; choose that day or a later one.`)
    : [];
}
