import { isLightTouchService } from '#app/domain/light-touch-services.ts';
import { thresholdInForce } from '#app/domain/threshold-in-force.ts';
import { standardVatRate } from '#app/domain/vat-rate.ts';
import type { Finding } from '../../checks/finding.ts';
import { lightTouchFindings, type ThresholdTested } from '../../checks/light-touch.ts';
import { valueOnBasis } from '../../executive-board-report/term-and-value.ts';
import type { VatBasis } from '../../fact-values.ts';
import { decisionDay, type RecordCheck, recordPlace } from '../record-check.ts';
import type { RecordFacts } from '../record-facts.ts';
import { plainDay } from '../record-term.ts';

/** C36: light touch as a record claims it; list and threshold are looked up, never typed. */
export const recordLightTouchFindings: RecordCheck = (input): readonly Finding[] => {
  const { process, route } = input.facts;
  if (process.isLightTouch !== true) return [];
  const code = process.cpvCode.trim();
  const cpv = code === '' ? null : { code, isOnLightTouchList: isLightTouchService(withoutCheckDigit(code)) };
  // Any other route decides a part of the whole that the threshold is about.
  const isWhole = route.kind === 'award' || route.kind === 'joint';
  return lightTouchFindings(
    { cpv, tested: isWhole ? thresholdTested(input.facts) : null },
    {
      claim: recordPlace(input, 'process.isLightTouch', 'Light touch'),
      cpv: recordPlace(input, 'process.cpvCode', 'CPV code'),
      threshold: recordPlace(input, 'process.beganOn', 'Threshold of the day on which the procurement began'),
      value: recordPlace(input, 'value.maximum', 'Maximum value'),
    },
  );
};

/** "85311300-5" is 85311300 with its check digit. */
const withoutCheckDigit = (code: string): string => code.replace(/-\d$/, '');

/** The threshold of the day on which the procurement began; of the decision's where that is not recorded. */
function thresholdTested(facts: RecordFacts): ThresholdTested {
  const { regime, beganOn } = facts.process;
  const on = plainDay(beganOn ?? decisionDay(facts));
  // Of the regimes only PSR 2023 has no threshold, so one that is not named is looked up like the others.
  const found = on === null ? null : thresholdInForce(regime ?? 'belowThreshold', true, on);
  const { maximum: maximumPence, vatBasis } = facts.value;
  const rate = on === null ? null : standardVatRate(on);
  return {
    on,
    threshold: found && { ...found, amountPence: found.amount },
    valueOn: (basis: VatBasis) =>
      rate === null ? null : valueOnBasis({ maximumPence, vatBasis, vatRateBasisPoints: rate }, basis),
  };
}
