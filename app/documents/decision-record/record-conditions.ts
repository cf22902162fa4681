import { isMember } from './member-consulted.ts';
import type { RecordFacts } from './record-facts.ts';
import type { RecordConditionName } from './record-names.ts';

/** Whether a part of a form stands in a record with these facts. */
export const RECORD_CONDITIONS_HOLD: Readonly<Record<RecordConditionName, (facts: RecordFacts) => boolean>> = {
  // As long as nobody has said that it is not, a decision is asked for its reference.
  isKey: ({ classification }) => classification.isKey !== false,
  isNotKey: ({ classification }) => classification.isKey === false,
  isExecutive: ({ classification }) => classification.isExecutive !== false,
  wasMemberConsulted: ({ consultation }) => consultation.rows.some(isMember),
  wasNoMemberConsulted: ({ consultation }) => !consultation.rows.some(isMember),
  hasContract: ({ contract }) => contract.supplier !== '',
  hasProcess: ({ process, route }) => route.kind === 'award' || process.received !== null,
  sharesCost: ({ funding, route }) => route.kind === 'joint' || funding.rows.length > 0,
  hasItems: ({ route }) => route.items.length > 0,
  hasEquality: ({ reasons }) => reasons.equality !== '',
  isExtension: ({ route }) => route.kind === 'extension',
  isRetrospective: ({ publication }) => publication.retrospectiveReason !== '',
  isSingleTender: ({ route }) => route.kind === 'singleTender',
};
