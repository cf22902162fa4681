import type { LotAward } from './award-facts.ts';
import { blocks, type Finding } from './checks/finding.ts';
import type { ReportFacts } from './facts.ts';
import { formatAmount } from './wording.ts';

/** The facts that may be kept beside an open report: nothing of the exempt appendix, no name or price before its time. */
export function openFacts(facts: ReportFacts): ReportFacts {
  const { award } = facts;
  if (award === null) return facts;
  return { ...facts, award: { ...award, exemption: null, lots: award.lots.map(openLot) } };
}

function openLot(lot: LotAward): LotAward {
  const { winner } = lot;
  const isKnown = winner === null || winner.isRevealed;
  return {
    ...lot,
    appendix: null,
    winner: isKnown ? winner : { ...winner, legalName: null, registration: null, awardPence: null },
  };
}

/**
 * Open facts in which what the exempt part alone holds counts as given, so that nobody asks for it in the open part. A
 * winner's name and price are either both open or both kept back.
 */
export function withWithheldGiven(facts: ReportFacts): ReportFacts {
  const { award } = facts;
  if (award === null) return facts;
  return { ...facts, award: { ...award, lots: award.lots.map(withWinnerGiven) } };
}

function withWinnerGiven(lot: LotAward): LotAward {
  const { winner } = lot;
  if (winner === null || winner.isRevealed) return lot;
  const registration = { register: 'company', number: 'kept back' } as const;
  return { ...lot, winner: { ...winner, legalName: 'kept back', registration, awardPence: 0 } };
}

/**
 * Findings without those whose words give away a name or a price of the exempt part. One of them that blocks still does:
 * it is told without its words.
 */
export function openFindings(findings: readonly Finding[], { award }: ReportFacts): readonly Finding[] {
  const secrets = (award?.lots ?? []).flatMap(({ appendix, winner }) => [
    ...(appendix?.bidders ?? []).flatMap(({ name, pricePence }) => [name, formatAmount(pricePence)]),
    ...(winner?.legalName ? [winner.legalName] : []),
    ...(winner?.awardPence ? [formatAmount(winner.awardPence)] : []),
  ]);
  const isOpen = ({ id, sentence }: Finding) => id !== 'C37' && !secrets.some((secret) => sentence.includes(secret));
  const isWithheld = findings.some((one) => one.severity === 'blocks' && !isOpen(one));
  return [...findings.filter(isOpen), ...(isWithheld ? [exemptInTheWay] : [])];
}

const exemptInTheWay = blocks(
  'EXEMPT',
  'A check of the exempt part stands in the way: whoever may read that part sees which.',
);
