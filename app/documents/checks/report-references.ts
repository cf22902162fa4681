import type { ReportFacts } from '../facts.ts';
import { factPlace } from './fact-place.ts';
import type { StatedReference } from './text.ts';

/** Every reference that a report's facts hold, with the place where it is kept. */
export function reportReferences(facts: ReportFacts): readonly StatedReference[] {
  const found: readonly (readonly [string, string, string | null | undefined])[] = [
    ['procurement.reference', 'Procurement reference', facts.procurement.reference],
    ['decision.keyDecision.reference', 'Key decision reference', facts.decision.keyDecision?.reference],
    ...(facts.award?.process ?? []).map(
      (event, index) =>
        [`award.process.${index}.noticeReference`, `Notice: ${event.event}`, event.noticeReference] as const,
    ),
    ...(facts.award?.approvals ?? []).map(
      ({ partyId, reference }) =>
        [`award.approvals.${partyId}.reference`, 'Reference of a partner’s approval', reference] as const,
    ),
  ];
  return found.flatMap(([factId, label, reference]) =>
    reference === null || reference === undefined ? [] : [{ reference, place: factPlace(facts, factId, label) }],
  );
}
