/**
 * Scores are rounded once, at the stage that was published: never, each component, or only the total. The rule is
 * stored with the procurement and printed with the result.
 * Authority: PCR 2015 regulation 67; the published procurement documents fix the method.
 * Example: 38.0952… is "38.10" with components rounded half-up to 2 places, and "38.0952380952" without rounding.
 */
import { type Ratio, type RoundingMode, roundRatio, toDecimal, toExactDecimal } from './ratio.ts';

export type RoundingRule =
  | { readonly stage: 'none' }
  | { readonly stage: 'component' | 'total'; readonly places: number; readonly mode: RoundingMode };

/** The score of one criterion, rounded if the rule rounds components. */
export function roundComponent(score: Ratio, rule: RoundingRule): Ratio {
  return rule.stage === 'component' ? roundRatio(score, rule.places, rule.mode) : score;
}

/** The total of a bid, rounded if the rule rounds totals. */
export function roundTotal(total: Ratio, rule: RoundingRule): Ratio {
  return rule.stage === 'total' ? roundRatio(total, rule.places, rule.mode) : total;
}

/** A component's score as printed: to the rule's places, or exact (ten places where the decimal never ends). */
export function formatComponent(score: Ratio, rule: RoundingRule): string {
  return rule.stage === 'component' ? toDecimal(score, rule.places, rule.mode) : toExactDecimal(score);
}

/** A total as printed; rounded components total to the same number of places. */
export function formatTotal(total: Ratio, rule: RoundingRule): string {
  return rule.stage === 'none' ? toExactDecimal(total) : toDecimal(total, rule.places, rule.mode);
}

const MODE_WORDS: Readonly<Record<RoundingMode, string>> = {
  'half-up': 'a half is rounded up',
  'half-even': 'a half is rounded to the even digit',
  down: 'always rounded down',
};

/** The rule in words, to print with the result. */
export function sayRounding(rule: RoundingRule): string {
  if (rule.stage === 'none') return 'Scores are not rounded.';
  const what = rule.stage === 'component' ? 'The score of each criterion' : 'Only the total';
  return `${what} is rounded to ${rule.places} decimal places; ${MODE_WORDS[rule.mode]}.`;
}
