/** The parts of a report that are more than one sentence. How each is built is in parts.ts. */
export const PART_NAMES = [
  'recommendations',
  'serviceHistory',
  'valueTable',
  'outcomes',
  'criteriaTable',
  'processTable',
  'biddersTable',
  'conflicts',
  'approvalsTable',
  'extensionTable',
  'comparators',
  'thresholdTable',
  'policy',
  'costShares',
  'budgets',
  'finance',
  'legal',
  'other',
  'priorities',
  'risks',
  'equality',
  'backgroundPapers',
  'keyReasons',
  'keyAlternatives',
] as const;

export type PartName = (typeof PART_NAMES)[number];
