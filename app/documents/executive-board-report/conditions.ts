import type { ReportFacts } from '../facts.ts';
import type { ConditionName } from './condition-names.ts';

/** A condition holds, does not hold, or waits for a fact: a part is never left out because something is unknown. */
export type ConditionResult = boolean | { readonly factId: string; readonly label: string };

type Condition = (facts: ReportFacts) => ConditionResult;

const REGIME_UNKNOWN = { factId: 'procurement.regime', label: 'Procurement regime' };
const LIGHT_TOUCH_UNKNOWN = { factId: 'procurement.isLightTouch', label: 'Whether light touch applies' };

const lightTouchUnder =
  (regime: 'PCR2015' | 'PA2023'): Condition =>
  ({ procurement }) => {
    if (procurement.regime !== regime) return false;
    return procurement.isLightTouch ?? LIGHT_TOUCH_UNKNOWN;
  };

const hasWinnerNamed: Condition = ({ award }) =>
  award !== null && award.lots.length > 0 && award.lots.every(({ winner }) => winner?.isRevealed === true);

export const CONDITIONS: Readonly<Record<ConditionName, Condition>> = {
  isKey: ({ decision }) => decision.isKey ?? { factId: 'decision.isKey', label: 'Whether this is a key decision' },
  hasCurrentContract: ({ service }) =>
    service.currentContract === null
      ? { factId: 'service.currentContract', label: 'Current contract' }
      : service.currentContract !== 'none',
  hasExtensions: ({ term }) => term.extensionMonths.length > 0,
  hasNoExtensions: ({ term }) => term.extensionMonths.length === 0,
  isPCR2015LightTouch: lightTouchUnder('PCR2015'),
  isPA2023LightTouch: lightTouchUnder('PA2023'),
  isPSR2023: ({ procurement }) => procurement.regime === 'PSR2023',
  isFullRegime: ({ procurement }) => {
    if (procurement.regime === null) return REGIME_UNKNOWN;
    return (
      procurement.regime !== 'PSR2023' && procurement.regime !== 'belowThreshold' && procurement.isLightTouch === false
    );
  },
  isBelowThreshold: ({ procurement }) => procurement.regime === 'belowThreshold',
  hasThresholdTest: ({ procurement }) => procurement.regime !== 'PSR2023',
  isWinnerNamed: hasWinnerNamed,
  isWinnerNotNamed: (facts) => hasWinnerNamed(facts) === false,
  hasStandstill: ({ award }) => award !== null && award.standstill !== null,
};
