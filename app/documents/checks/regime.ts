import { isCompeted } from '#app/domain/report-stage.ts';
import { valueOnBasis } from '../executive-board-report/term-and-value.ts';
import type { ReportFacts } from '../facts.ts';
import { formatAmount, formatDay } from '../wording.ts';
import { citationFindings } from './citation-findings.ts';
import { documentLines } from './document-lines.ts';
import { factPlace } from './fact-place.ts';
import type { Check, CheckInput, Finding } from './finding.ts';
import { blocks, warns } from './finding.ts';

/** C29, C30, C36: the words and the law of the regime the procurement stands under. */
export const regimeFindings: Check = (input) => [
  ...awardBasis(input),
  ...citationFindings({
    document: input.document,
    on: input.facts.decision.meetingDate,
    regime: input.facts.procurement.regime,
  }),
  ...lightTouch(input),
];

const BASIS = {
  PCR2015: {
    right: /most economically advantageous tender/i,
    wrong: /most economic advantageous|most advantageous tender|\bMAT\b/i,
  },
  PA2023: { right: /most advantageous tender/i, wrong: /most economic(?:ally)? advantageous|\bMEAT\b/i },
} as const;

function awardBasis({ facts, document, stage }: CheckInput): readonly Finding[] {
  const { regime } = facts.procurement;
  if (regime !== 'PCR2015' && regime !== 'PA2023') return [];
  const place = factPlace(facts, 'procurement.regime', 'Procurement regime');
  const lines = documentLines(document);
  const wrong = lines.filter((line) => BASIS[regime].wrong.test(line.text));
  if (wrong.length > 0) {
    return wrong.map((line) =>
      warns('C29', 'The award basis is not worded as the regime words it.', line.place, place),
    );
  }
  if (!isCompeted(stage) || lines.some((line) => BASIS[regime].right.test(line.text))) return [];
  return [warns('C29', 'The report does not name the award basis of its regime.', place)];
}

function lightTouch({ facts, stage }: CheckInput): readonly Finding[] {
  const { isLightTouch, cpv } = facts.procurement;
  if (isLightTouch !== true) return [];
  const place = factPlace(facts, 'procurement.isLightTouch', 'Light touch');
  const cpvPlace = factPlace(facts, 'procurement.cpv', 'CPV code');
  const findings: Finding[] = [];
  if (cpv === null) findings.push(blocks('C36', 'Light touch is claimed without a CPV code.', place, cpvPlace));
  else if (!cpv.isOnLightTouchList) {
    findings.push(blocks('C36', `CPV code ${cpv.code} is not on the light-touch list.`, place, cpvPlace));
  }
  // An extension or a contract without tenders is worth less than the whole that the threshold is about.
  return isCompeted(stage) ? [...findings, ...thresholdProblems(facts)] : findings;
}

function thresholdProblems(facts: ReportFacts): readonly Finding[] {
  const { threshold, commencedOn } = facts.procurement;
  const place = factPlace(facts, 'procurement.threshold', 'Threshold');
  const valuePlace = factPlace(facts, 'value.maximumPence', 'Maximum value');
  const day = commencedOn ?? facts.decision.meetingDate;
  if (threshold === null)
    return [blocks('C36', 'Light touch is claimed without the threshold of its date.', place, valuePlace)];
  if (day !== null && (day < threshold.validFrom || (threshold.validTo !== null && day > threshold.validTo))) {
    return [blocks('C36', `The threshold shown was not in force on ${formatDay(day)}.`, place)];
  }
  const tested = valueOnBasis(facts.value, threshold.vatBasis);
  if (tested === null || tested >= threshold.amountPence) return [];
  const sentence = `The value of ${formatAmount(tested)} is below the threshold of ${formatAmount(threshold.amountPence)}, so the light-touch rules do not apply.`;
  return [blocks('C36', sentence, valuePlace, place)];
}
