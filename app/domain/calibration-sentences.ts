/**
 * A mock exercise in sentences for the panel: agreement, and each evaluator's own distance from the median. They inform
 * the talk before real marking and change no mark.
 * Authority: as calibration.ts.
 * Example: "2 of 3 pairs of marks (66.67%) are within one step of the scale."
 */
import type { Calibration, Leniency } from './calibration.ts';
import { compareRatios, minus, ratio, times, toDecimal, ZERO } from './ratio.ts';

/** Agreement in one or two sentences. */
export function sayAgreement({ pairs, pairsWithinOneStep, withinOneStep, alpha }: Calibration): readonly string[] {
  if (withinOneStep === null) return ['No answer has been marked by two evaluators yet.'];
  const percent = toDecimal(times(withinOneStep, ratio(100)), 2, 'half-up');
  return [
    `${pairsWithinOneStep} of ${pairs} pairs of marks (${percent}%) are within one step of the scale.`,
    alpha === null
      ? 'Agreement beyond chance needs at least two answers with different marks.'
      : `Agreement beyond chance is ${toDecimal(alpha, 3, 'half-up')}, where 1 is full agreement and 0 is chance.`,
  ];
}

/** One evaluator's distance from the median; never applied to a mark. */
export function sayLeniency({ evaluator, overall, distances }: Leniency): string {
  const answers = `${distances.length} ${distances.length === 1 ? 'answer' : 'answers'}`;
  const order = compareRatios(overall, ZERO);
  if (order === 0) return `${evaluator} stands at the median over ${answers}.`;
  const size = toDecimal(order < 0 ? minus(ZERO, overall) : overall, 2, 'half-up');
  return `${evaluator} stands ${size} marks ${order < 0 ? 'below' : 'above'} the median over ${answers}. No mark is changed by this.`;
}
