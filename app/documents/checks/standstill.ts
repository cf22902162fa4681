import { waitFindings } from './award-rules.ts';
import { factPlace } from './fact-place.ts';
import type { Check } from './finding.ts';

/** C40: the standstill period of an award report. */
export const standstillFindings: Check = ({ facts, stage }) => {
  const standstill = facts.award?.standstill ?? null;
  if (stage !== 'award' || standstill === null || standstill.endsOn === null) return [];
  const planned = [
    ['Signature', standstill.plannedSignatureOn],
    ['Mobilisation', standstill.plannedMobilisationOn],
    ['The first day for the contract', standstill.contractFrom],
  ] as const;
  const place = factPlace(facts, 'award.standstill', 'Standstill');
  return waitFindings(standstill.endsOn, standstill.recomputedEndsOn, planned, place);
};
