/**
 * The test bench says, before publication, what a price formula does: with six sets of invented bids, as a curve of
 * points by price, and beside the other formulas on the same bids.
 * Authority: PCR 2015 regulation 67(9) and PA 2023 section 23 (published and then fixed); domain rule on price formulas.
 * Example: quality 60 and price 40, relative to lowest: A 70, B 68, C 76; without C, A 86 and B 88. The bench warns
 * "The order of A and B depends on C: with it 70 and 68, without it 86 and 88."
 */
import { type Pence, toPence } from '../money.ts';
import { dependsOnOtherBids, PRICE_FORMULA_WORDS, type PriceFormula } from '../price-formula.ts';
import { type Ratio, ratio } from '../ratio.ts';
import { benchScenarios } from './bench-scenarios.ts';
import { type BenchResult, type InventedBid, type PriceTerms, scoreInvented } from './bench-scoring.ts';
import { benchWarnings, type ScoredScenario } from './bench-warnings.ts';

export interface BenchScenario extends ScoredScenario {
  readonly warnings: readonly string[];
}

export interface CurvePoint {
  readonly price: Pence;
  /** Null where the formula cannot score the price. */
  readonly score: Ratio | null;
}

export interface PriceBench {
  readonly words: string;
  readonly dependsOnOthers: boolean;
  readonly typical: Pence;
  readonly scenarios: readonly BenchScenario[];
  /** A bid's points as its price goes from a tenth to three times the typical price, beside one bid at that price. */
  readonly curve: readonly CurvePoint[];
}

export interface FormulaOnBench {
  readonly formula: PriceFormula<Ratio>;
  readonly words: string;
  readonly result: BenchResult;
}

const USUAL_TYPICAL = toPence(10_000_000);
const CURVE_STEPS = 30;
const STEPS_TO_TYPICAL = 10;

/** Tests a formula around a typical price: the one given, else one that suits the formula's own figures. */
export function priceBench(terms: PriceTerms, expected: Pence | null = null): PriceBench {
  const typical = expected ?? typicalPrice(terms.formula);
  const scenarios = benchScenarios(typical).map((scenario): BenchScenario => {
    const { bids, without } = scenario;
    const others = bids.filter(({ id }) => id !== without);
    const result = scoreInvented(terms, bids);
    const resultWithout = without === null ? null : scoreInvented(terms, others);
    const scored = { ...scenario, result, resultWithout };
    return { ...scored, warnings: benchWarnings(terms, scored) };
  });
  return {
    words: PRICE_FORMULA_WORDS[terms.formula.formula],
    dependsOnOthers: dependsOnOtherBids(terms.formula),
    typical,
    scenarios,
    curve: scoreCurve(terms, typical),
  };
}

/** The same invented bids under several formulas, each with the weighting given. */
export function compareFormulas(
  formulas: readonly PriceFormula<Ratio>[],
  { weight, weightsTotal }: Pick<PriceTerms, 'weight' | 'weightsTotal'>,
  bids: readonly InventedBid[],
): readonly FormulaOnBench[] {
  return formulas.map((formula) => ({
    formula,
    words: PRICE_FORMULA_WORDS[formula.formula],
    result: scoreInvented({ formula, weight, weightsTotal }, bids),
  }));
}

function scoreCurve(terms: PriceTerms, typical: Pence): readonly CurvePoint[] {
  const rival: InventedBid = { id: 'rival', price: typical, qualityPart: ratio(4, 5) };
  return Array.from({ length: CURVE_STEPS }, (_, index): CurvePoint => {
    const price = toPence((BigInt(typical) * BigInt(index + 1)) / BigInt(STEPS_TO_TYPICAL));
    const { scores } = scoreInvented(terms, [{ ...rival, id: 'plotted', price }, rival]);
    return { price, score: scores?.[0]?.priceScore ?? null };
  });
}

function typicalPrice(formula: PriceFormula<Ratio>): Pence {
  if (formula.formula === 'between-fixed-bounds')
    return toPence((BigInt(formula.minimum) + BigInt(formula.maximum) + 1n) / 2n);
  const firstBand = formula.formula === 'banded' ? (formula.bands[0]?.upTo ?? 0) : 0;
  return firstBand > 0 ? toPence(firstBand) : USUAL_TYPICAL;
}
