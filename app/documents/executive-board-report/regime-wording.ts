import { regimeName, winningTenderLabel } from '#app/domain/regime.ts';
import type { ReportRegime } from '../facts.ts';

/** The rules that govern the procurement, as a heading and a sentence name them. */
export function regimeWords(regime: ReportRegime): string {
  return regime === 'belowThreshold' ? "Council's Procurement Standing Orders" : regimeName(regime);
}

/** What tenders are evaluated to find. PSR 2023 regulation 5 has key criteria instead of a "tender". */
export function awardBasisWords(regime: ReportRegime): string {
  if (regime === 'PSR2023') return 'most suitable provider under the key criteria';
  if (regime === 'belowThreshold') return 'best balance of quality and price';
  const { full, short } = winningTenderLabel(regime);
  return `${full} (${short})`;
}
