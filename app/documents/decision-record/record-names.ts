/** What a form may name: parts of a document that are more than one sentence, built by record-blocks.ts. */
export const RECORD_BLOCKS = [
  'purpose',
  'decision',
  'reasons',
  'equality',
  'alternatives',
  'consultationTable',
  'memberComments',
  'otherComments',
  'consultationMatrix',
  'interests',
  'risks',
  'process',
  'value',
  'funding',
  'items',
  'notes',
  'signature',
] as const;
export type RecordBlockName = (typeof RECORD_BLOCKS)[number];

/** When something of a form stands in a record. The rule behind each name is in record-conditions.ts. */
export const RECORD_CONDITIONS = [
  'isKey',
  'isNotKey',
  'wasMemberConsulted',
  'wasNoMemberConsulted',
  'hasContract',
  'hasProcess',
  'hasFunding',
  'hasItems',
  'hasEquality',
  'isExtension',
  'isSingleTender',
  'isExecutive',
  'isRetrospective',
] as const;
export type RecordConditionName = (typeof RECORD_CONDITIONS)[number];
