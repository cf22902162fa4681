import type { VatBasis } from '../fact-values.ts';
import { formatAmount, formatDay } from '../wording.ts';
import type { Finding, Place } from './finding.ts';
import { blocks } from './finding.ts';

/** What is said of a procurement that is claimed to stand under the light-touch rules. */
export type LightTouchClaim = Readonly<{
  cpv: Readonly<{ code: string; isOnLightTouchList: boolean }> | null;
  /** Null: what is decided is only a part of the whole that the threshold is about. */
  tested: ThresholdTested | null;
}>;

export type ThresholdTested = Readonly<{
  threshold: StatedThreshold | null;
  /** The day whose threshold applies; null where it is not recorded. */
  on: string | null;
  /** The most that the contract may cost, on a VAT basis; null where it is not recorded. */
  valueOn: (basis: VatBasis) => number | null;
}>;

type StatedThreshold = Readonly<{
  amountPence: number;
  vatBasis: VatBasis;
  validFrom: string;
  validTo: string | null;
}>;

export type LightTouchPlaces = Readonly<{ claim: Place; cpv: Place; threshold: Place; value: Place }>;

/**
 * C36: whoever claims light touch names a service of the list, and the value reaches the threshold of the day on which
 * the procurement began.
 * Authority: Public Contracts Regulations 2015 regulations 5 and 74; Procurement Act 2023 sections 3 and 9.
 * Example: 72000000 (IT services) is not on the list; £600,000.00 net in 2018 is below £615,278.00.
 */
export function lightTouchFindings({ cpv, tested }: LightTouchClaim, places: LightTouchPlaces): readonly Finding[] {
  const wrong =
    cpv === null
      ? 'Light touch is claimed without a CPV code.'
      : cpv.isOnLightTouchList
        ? null
        : `CPV code ${cpv.code} is not on the light-touch list.`;
  return [
    ...(wrong === null ? [] : [blocks('C36', wrong, places.claim, places.cpv)]),
    ...(tested === null ? [] : thresholdFindings(tested, places)),
  ];
}

function thresholdFindings({ threshold, on, valueOn }: ThresholdTested, places: LightTouchPlaces): readonly Finding[] {
  if (threshold === null)
    return [blocks('C36', 'Light touch is claimed without the threshold of its date.', places.threshold, places.value)];
  const { amountPence, validFrom, validTo } = threshold;
  if (on !== null && (on < validFrom || (validTo !== null && on > validTo)))
    return [blocks('C36', `The threshold shown was not in force on ${formatDay(on)}.`, places.threshold)];
  const value = valueOn(threshold.vatBasis);
  if (value === null || value >= amountPence) return [];
  const sentence = `The value of ${formatAmount(value)} is below the threshold of ${formatAmount(amountPence)}, so the light-touch rules do not apply.`;
  return [blocks('C36', sentence, places.value, places.threshold)];
}
