import { isCompeted } from '#app/domain/report-stage.ts';
import { valueOnBasis } from '../executive-board-report/term-and-value.ts';
import type { VatBasis } from '../facts.ts';
import { citationFindings } from './citation-findings.ts';
import { documentLines } from './document-lines.ts';
import { factPlace } from './fact-place.ts';
import type { Check, CheckInput, Finding } from './finding.ts';
import { warns } from './finding.ts';
import { lightTouchFindings } from './light-touch.ts';

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
  const { isLightTouch, cpv, threshold, commencedOn } = facts.procurement;
  if (isLightTouch !== true) return [];
  const on = commencedOn ?? facts.decision.meetingDate;
  const valueOn = (basis: VatBasis) => valueOnBasis(facts.value, basis);
  // An extension or a contract without tenders is worth less than the whole that the threshold is about.
  const claim = { cpv, tested: isCompeted(stage) ? { threshold, on, valueOn } : null };
  return lightTouchFindings(claim, {
    claim: factPlace(facts, 'procurement.isLightTouch', 'Light touch'),
    cpv: factPlace(facts, 'procurement.cpv', 'CPV code'),
    threshold: factPlace(facts, 'procurement.threshold', 'Threshold'),
    value: factPlace(facts, 'value.maximumPence', 'Maximum value'),
  });
}
