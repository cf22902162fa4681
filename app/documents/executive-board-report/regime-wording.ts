import type { ReportRegime } from '../facts.ts';

/** The law by its full name, as a heading and a sentence cite it. */
export const REGIME_NAMES: Readonly<Record<ReportRegime, string>> = {
  PCR2015: 'Public Contracts Regulations 2015',
  PA2023: 'Procurement Act 2023',
  PSR2023: 'Health Care Services (Provider Selection Regime) Regulations 2023',
  belowThreshold: "Council's Procurement Standing Orders",
};

/** What tenders are evaluated to find: PCR 2015 reg 67(1); Procurement Act 2023 s.19(1); PSR 2023 reg 5. */
export const AWARD_BASIS: Readonly<Record<ReportRegime, string>> = {
  PCR2015: 'most economically advantageous tender (MEAT)',
  PA2023: 'most advantageous tender (MAT)',
  PSR2023: 'most suitable provider under the key criteria',
  belowThreshold: 'best balance of quality and price',
};
