import { WHOLE } from '#app/domain/basis-points.ts';
import { totalOf } from '../executive-board-report/term-and-value.ts';
import type { Party, ReportFacts, ShareFacts } from '../facts.ts';
import { partiesOf } from '../facts.ts';
import { formatShare } from '../wording.ts';
import { budgetFindings, shareBasisFindings, sharedTotalFindings } from './cost-rules.ts';
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
  const known = [...partiesOf(facts), ...shares.leavers].map(({ id }) => id);
  const strangers = shares.rows.filter(({ partyId }) => !known.includes(partyId));
  const total = shares.rows.reduce((sum, row) => sum + row.basisPoints, 0);
  return [
    ...unshared.map((party) => blocks('C25', `${party.name} has no share of the cost.`, place)),
    ...strangers.map(({ partyId }) =>
      blocks('C25', `The share of "${partyId}" is nobody’s: no such party is named.`, place),
    ),
    ...(total === WHOLE ? [] : [blocks('C25', `The shares total ${formatShare(total)}, not 100%.`, place)]),
    ...shareBasisFindings(shares, place),
    ...periodProblems(facts, shares),
  ];
}

function periodProblems(facts: ReportFacts, shares: ShareFacts): readonly Finding[] {
  return facts.value.periods.flatMap((period, index) => {
    const shared = totalOf(shares.rows.map((row) => row.amountsPence[index] ?? 0));
    const valuePlace = factPlace(facts, `value.periods.${period.id}`, `Value, ${period.label}`);
    return sharedTotalFindings(
      period.label,
      shared,
      period.amountPence,
      factPlace(facts, 'shares', 'Cost shares'),
      valuePlace,
    );
  });
}

function budgetProblems(facts: ReportFacts, party: Party): readonly Finding[] {
  const budget = facts.budgets.find((candidate) => candidate.partyId === party.id);
  return budgetFindings(
    {
      name: party.name,
      reference: budget?.reference ?? null,
      available: budget?.availablePence ?? null,
      share: totalOf(facts.shares?.rows.find((row) => row.partyId === party.id)?.amountsPence ?? []),
    },
    factPlace(facts, `shares.${party.id}`, `Share, ${party.shortName}`),
    factPlace(facts, `budgets.${party.id}`, `Budget, ${party.shortName}`),
  );
}
