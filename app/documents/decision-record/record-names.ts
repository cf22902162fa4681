import type { RecordPart } from './record-facts.ts';

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

/** The part of a record that each block prints; null where it prints the form itself. */
export const PART_OF_BLOCK: Readonly<Record<RecordBlockName, RecordPart | null>> = {
  purpose: 'purpose',
  decision: 'decision',
  reasons: 'reasons',
  equality: 'reasons',
  alternatives: 'alternatives',
  consultationTable: 'consultation',
  memberComments: 'consultation',
  otherComments: 'consultation',
  consultationMatrix: null,
  interests: 'interests',
  risks: 'risks',
  process: 'process',
  value: 'value',
  funding: 'funding',
  items: 'route',
  notes: null,
  signature: 'signature',
};

/** When something of a form stands in a record. The rule behind each name is in record-conditions.ts. */
export const RECORD_CONDITIONS = [
  'isKey',
  'isNotKey',
  'wasMemberConsulted',
  'wasNoMemberConsulted',
  'hasContract',
  'hasProcess',
  'sharesCost',
  'hasItems',
  'hasEquality',
  'isExtension',
  'isSingleTender',
  'isExecutive',
  'isRetrospective',
] as const;
export type RecordConditionName = (typeof RECORD_CONDITIONS)[number];
