/**
 * What must hold between the dates and parties of a procurement before it is recorded.
 *
 * Authority: PCR 2015 reg 6, PA 2023 sch 3 (longest term counted); a lead authority buys for itself and its partners
 * (PCR 2015 reg 38, PA 2023 s.2 and sch 2 para 4).
 * Example: commenced 18 January 2018 and contract starting 1 January 2018 is refused: the start comes first.
 */
import { formatDate, type PlainDate } from './plain-date.ts';
import type { FieldProblem } from './refusal.ts';

export type ProcurementDates = Readonly<{
  commencedOn: PlainDate;
  contractStartsOn: PlainDate;
  currentContractEndsOn: PlainDate | null;
}>;

export function procurementDateProblems(dates: ProcurementDates): readonly FieldProblem[] {
  const { commencedOn, contractStartsOn, currentContractEndsOn } = dates;
  const problems: FieldProblem[] = [];
  if (contractStartsOn <= commencedOn) {
    const sentence = `The contract cannot start on ${formatDate(contractStartsOn)}: the procurement begins on ${formatDate(commencedOn)}`;
    problems.push({ field: 'contractStartsOn', sentence });
  }
  if (currentContractEndsOn && currentContractEndsOn < commencedOn) {
    const sentence = `The present contract ended on ${formatDate(currentContractEndsOn)}, before the procurement begins; leave it empty if there is none`;
    problems.push({ field: 'currentContractEndsOn', sentence });
  }
  return problems;
}
