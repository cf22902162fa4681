/** When a part of a form stands in a report. The rule behind each name is in conditions.ts. */
export const CONDITION_NAMES = [
  'isKey',
  'hasCurrentContract',
  'hasExtensions',
  'hasNoExtensions',
  'isPCR2015LightTouch',
  'isPA2023LightTouch',
  'isPSR2023',
  'isFullRegime',
  'isBelowThreshold',
  'hasThresholdTest',
  'isWinnerNamed',
  'isWinnerNotNamed',
  'hasStandstill',
] as const;

export type ConditionName = (typeof CONDITION_NAMES)[number];
