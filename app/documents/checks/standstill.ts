import { formatDay } from '../wording.ts';
import { factPlace } from './fact-place.ts';
import type { Check, Finding } from './finding.ts';
import { blocks } from './finding.ts';

/** C40: the standstill period as its rule gives it, with nothing signed or begun inside it. */
export const standstillFindings: Check = ({ facts, stage }) => {
  const standstill = facts.award?.standstill ?? null;
  if (stage !== 'award' || standstill === null) return [];
  const place = factPlace(facts, 'award.standstill', 'Standstill');
  const { endsOn, recomputedEndsOn } = standstill;
  if (endsOn === null) return [];
  const findings: Finding[] = [];
  if (recomputedEndsOn !== null && recomputedEndsOn !== endsOn) {
    const sentence = `The standstill is said to end on ${formatDay(endsOn)}; by its rule it ends on ${formatDay(recomputedEndsOn)}.`;
    findings.push(blocks('C40', sentence, place));
  }
  const last = recomputedEndsOn !== null && recomputedEndsOn > endsOn ? recomputedEndsOn : endsOn;
  const planned = [
    ['Signature', standstill.plannedSignatureOn],
    ['Mobilisation', standstill.plannedMobilisationOn],
    ['The first day for the contract', standstill.contractFrom],
  ] as const;
  for (const [what, on] of planned) {
    if (on === null || on > last) continue;
    const sentence = `${what} on ${formatDay(on)} lies inside the standstill period, which ends on ${formatDay(last)}.`;
    findings.push(blocks('C40', sentence, place));
  }
  return findings;
};
