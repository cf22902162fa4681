import { WHOLE } from '#app/domain/basis-points.ts';
import { totalOf } from '../executive-board-report/term-and-value.ts';
import type { Party, ReportFacts, ShareFacts } from '../facts.ts';
import { partiesOf } from '../facts.ts';
import { formatAmount, formatShare } from '../wording.ts';
import { factPlace } from './fact-place.ts';
import type { Check, Finding } from './finding.ts';
import { blocks } from './finding.ts';

/** C25 and C26: who pays what, whether it adds up to the penny, and whether each has the money. */
export const shareFindings: Check = ({ facts }) => [
  ...(facts.shares === null
    ? [blocks('C25', 'No shares of the cost are recorded.', factPlace(facts, 'shares', 'Cost shares'))]
    : shareProblems(facts, facts.shares)),
  ...partiesOf(facts).flatMap((party) => budgetProblems(facts, party)),
];

function shareProblems(facts: ReportFacts, shares: ShareFacts): readonly Finding[] {
  const place = factPlace(facts, 'shares', 'Cost shares');
  const unshared = partiesOf(facts).filter((party) => !shares.rows.some((row) => row.partyId === party.id));
  const total = shares.rows.reduce((sum, row) => sum + row.basisPoints, 0);
  const missing = [
    ...(shares.basis === null ? ['the basis'] : []),
    ...(shares.source === null ? ['its source'] : []),
    ...(shares.vintage === null ? ['its vintage'] : []),
  ];
  return [
    ...unshared.map((party) => blocks('C25', `${party.name} has no share of the cost.`, place)),
    ...(total === WHOLE ? [] : [blocks('C25', `The shares total ${formatShare(total)}, not 100%.`, place)]),
    ...(missing.length === 0 ? [] : [blocks('C25', `The shares do not state ${missing.join(', ')}.`, place)]),
    ...periodProblems(facts, shares),
  ];
}

function periodProblems(facts: ReportFacts, shares: ShareFacts): readonly Finding[] {
  return facts.value.periods.flatMap((period, index) => {
    const shared = totalOf(shares.rows.map((row) => row.amountsPence[index] ?? 0));
    if (shared === period.amountPence) return [];
    const sentence = `${period.label}: the shares add up to ${formatAmount(shared)}, the value is ${formatAmount(period.amountPence)}.`;
    const valuePlace = factPlace(facts, `value.periods.${period.id}`, `Value, ${period.label}`);
    return [blocks('C25', sentence, factPlace(facts, 'shares', 'Cost shares'), valuePlace)];
  });
}

function budgetProblems(facts: ReportFacts, party: Party): readonly Finding[] {
  const place = factPlace(facts, `budgets.${party.id}`, `Budget, ${party.shortName}`);
  const budget = facts.budgets.find((candidate) => candidate.partyId === party.id);
  if (budget === undefined || budget.reference === null || budget.availablePence === null) {
    return [blocks('C26', `${party.name} names no budget with its amount for its share.`, place)];
  }
  const share = totalOf(facts.shares?.rows.find((row) => row.partyId === party.id)?.amountsPence ?? []);
  if (share <= budget.availablePence) return [];
  const sentence = `The share of ${party.name} is ${formatAmount(share)}, its budget ${budget.reference} holds ${formatAmount(budget.availablePence)}.`;
  return [blocks('C26', sentence, factPlace(facts, `shares.${party.id}`, `Share, ${party.shortName}`), place)];
}
