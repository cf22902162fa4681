/**
 * What a commissioner should know about a formula before publishing it, in sentences with the figures: price that is
 * not tested, points that nobody can get, scores and orders that hang on another bid.
 * Authority: domain rule on price formulas; PCR 2015 regulation 67(9); PA 2023 section 23.
 * Example: relative to lowest with one bid: "A single bid gets all 40 points whatever its price, so price is not tested."
 */
import { formatPence } from '../money.ts';
import { dependsOnOtherBids } from '../price-formula.ts';
import { compareRatios, minus, type Ratio, sameRatio, toDecimal, ZERO } from '../ratio.ts';
import type { Scenario } from './bench-scenarios.ts';
import type { BenchResult, BenchScore, PriceTerms } from './bench-scoring.ts';

export interface ScoredScenario extends Scenario {
  readonly result: BenchResult;
  /** The others without the bid that the scenario tests; null where none is. */
  readonly resultWithout: BenchResult | null;
}

/** Sentences for one scenario; empty when the formula does nothing surprising with it. */
export function benchWarnings(terms: PriceTerms, scenario: ScoredScenario): readonly string[] {
  const { scores, refusal } = scenario.result;
  if (terms.formula.formula === 'none') return [];
  if (scores === null) return [`The formula cannot score this: ${refusal} The bids could not be ranked.`];
  switch (scenario.kind) {
    case 'one-bid':
      return oneBidWarnings(terms, scores);
    case 'equal-prices':
      return equalWarnings(terms, scores);
    case 'zero-price':
      return zeroWarnings(terms, scores);
    case 'outlier':
    case 'abnormally-low':
      return [...movedScores(scenario, scores), ...orderWarnings(scenario, scores)];
    case 'rank-reversal':
      return orderWarnings(scenario, scores);
  }
}

/** Points to two places, without zeros at the end: "38.1". */
export function sayPoints(points: Ratio): string {
  return toDecimal(points, 2, 'half-up').replace(/\.?0+$/, '');
}

function oneBidWarnings({ formula, weight }: PriceTerms, [only]: readonly BenchScore[]): readonly string[] {
  if (only === undefined || !dependsOnOtherBids(formula) || !sameRatio(only.priceScore, weight)) return [];
  return [`A single bid gets all ${sayPoints(weight)} points whatever its price, so price is not tested.`];
}

function equalWarnings({ weight }: PriceTerms, [first]: readonly BenchScore[]): readonly string[] {
  if (first === undefined || sameRatio(first.priceScore, weight)) return [];
  return [
    `Equal prices of ${formatPence(first.price)} get ${sayPoints(first.priceScore)} of ${sayPoints(weight)} points each, so price counts for less than its weighting.`,
  ];
}

function zeroWarnings({ weight }: PriceTerms, scores: readonly BenchScore[]): readonly string[] {
  const free = scores.find(({ price }) => price === 0);
  const other = scores.find(({ price }) => price !== 0);
  if (free === undefined || other === undefined) return [];
  return [
    `A price of £0.00 gets ${sayPoints(free.priceScore)} of ${sayPoints(weight)} points and ${formatPence(other.price)} gets ${sayPoints(other.priceScore)}.`,
  ];
}

/** How the tested bid's presence moves the others' price scores. */
function movedScores(
  { without, bids, resultWithout }: ScoredScenario,
  scores: readonly BenchScore[],
): readonly string[] {
  const alone = resultWithout?.scores ?? null;
  const cause = bids.find(({ id }) => id === without);
  if (alone === null || cause === undefined) return [];
  const moved = alone.flatMap((before) => {
    const after = scores.find(({ id }) => id === before.id);
    return after === undefined || sameRatio(after.priceScore, before.priceScore)
      ? []
      : [`${before.id} from ${sayPoints(before.priceScore)} to ${sayPoints(after.priceScore)}`];
  });
  const gaps = [spread(alone), spread(scores.filter(({ id }) => id !== without))] as const;
  if (moved.length === 0) return [];
  return [
    `A bid at ${formatPence(cause.price)} moves the others' price points: ${moved.join(', ')}; the distance between them goes from ${sayPoints(gaps[0])} to ${sayPoints(gaps[1])}.`,
  ];
}

function orderWarnings({ without, resultWithout }: ScoredScenario, scores: readonly BenchScore[]): readonly string[] {
  const alone = resultWithout?.scores ?? null;
  if (alone === null) return [];
  return alone.flatMap((a, index) =>
    alone.slice(index + 1).flatMap((b) => {
      const [withA, withB] = [totalOf(scores, a.id), totalOf(scores, b.id)];
      if (compareRatios(a.total, b.total) === compareRatios(withA, withB)) return [];
      return [
        `The order of ${a.id} and ${b.id} depends on ${without}: with it ${sayPoints(withA)} and ${sayPoints(withB)}, without it ${sayPoints(a.total)} and ${sayPoints(b.total)}.`,
      ];
    }),
  );
}

function totalOf(scores: readonly BenchScore[], id: string): Ratio {
  return scores.find((one) => one.id === id)?.total ?? ZERO;
}

function spread(scores: readonly BenchScore[]): Ratio {
  const sorted = scores.map(({ priceScore }) => priceScore).sort(compareRatios);
  return minus(sorted.at(-1) ?? ZERO, sorted[0] ?? ZERO);
}
