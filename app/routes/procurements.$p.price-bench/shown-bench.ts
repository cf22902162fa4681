import type { Figure } from '#app/components/charts/figure.ts';
import { type Pence, toPence } from '#app/domain/money.ts';
import { type ComparedFormula, comparedFormulas } from '#app/domain/price-bench/bench-formulas.ts';
import {
  type BenchResult,
  type InventedBid,
  type PriceTerms,
  scoreInvented,
} from '#app/domain/price-bench/bench-scoring.ts';
import { sayPoints } from '#app/domain/price-bench/bench-warnings.ts';
import { type BenchScenario, priceBench } from '#app/domain/price-bench/price-bench.ts';
import { PRICE_FORMULA_WORDS, type PriceFormulaName } from '#app/domain/price-formula.ts';
import { type Ratio, ratio, times, toDecimal } from '#app/domain/ratio.ts';

/** The bench in words and figures, as the page shows it. */
export interface ShownScore {
  readonly id: string;
  readonly price: Pence;
  readonly quality: string;
  readonly points: string;
  readonly total: string;
  readonly rank: number;
}
export interface ShownScenario {
  readonly kind: string;
  readonly title: string;
  readonly scores: readonly ShownScore[] | null;
  readonly refusal: string | null;
  readonly without: string | null;
  /** Totals and ranks of the others without the tested bid, by bid; null where none is tested. */
  readonly others: Readonly<Record<string, string>> | null;
  readonly warnings: readonly string[];
}
export interface ShownFormula {
  readonly name: PriceFormulaName;
  readonly words: string;
  readonly chosen: boolean;
  readonly invented: string | null;
  readonly refusal: string | null;
  /** Price points, total and rank, by bid. */
  readonly cells: Readonly<Record<string, string>>;
}
export interface ShownBench {
  readonly name: PriceFormulaName;
  readonly words: string;
  readonly weight: string;
  readonly dependsOnOthers: boolean;
  readonly typical: Pence;
  readonly scenarios: readonly ShownScenario[];
  readonly curve: readonly Readonly<{ price: Pence; scores: readonly (Figure | null)[] }>[];
  readonly bids: readonly Readonly<{ id: string; price: Pence; quality: string }>[];
  readonly comparison: readonly ShownFormula[];
}

/** Everything on the bench for these terms; without bids of one's own, those of the last scenario. */
export function shownBench(terms: PriceTerms, expected: Pence | null, typed: readonly InventedBid[]): ShownBench {
  const bench = priceBench(terms, expected);
  const bids = typed.length > 0 ? typed : (bench.scenarios.at(-1)?.bids ?? []);
  const around = expected ?? (typed.length > 0 ? meanPrice(typed) : bench.typical);
  const compared = comparedFormulas(terms.formula, around, terms.weight);
  return {
    name: terms.formula.formula,
    words: bench.words,
    weight: sayPoints(terms.weight),
    dependsOnOthers: bench.dependsOnOthers,
    typical: bench.typical,
    scenarios: bench.scenarios.map(shownScenario),
    curve: bench.curve.map(({ price, score }) => ({ price, scores: [score && figure(score)] })),
    bids: bids.map(({ id, price, qualityPart }) => ({ id, price, quality: sayPoints(times(qualityPart, ratio(100))) })),
    comparison: compared.map((one) => shownFormula(one, scoreInvented({ ...terms, formula: one.formula }, bids))),
  };
}

/** What invented figures are put around, when somebody's own bids are compared. */
function meanPrice(bids: readonly InventedBid[]): Pence {
  const total = bids.reduce((sum, { price }) => sum + BigInt(price), 0n);
  return toPence(total / BigInt(bids.length) || 1n);
}

const figure = (score: Ratio): Figure => ({ value: Number(toDecimal(score, 4, 'half-up')), text: sayPoints(score) });

function shownScenario({ kind, title, result, resultWithout, without, warnings }: BenchScenario): ShownScenario {
  const others = resultWithout?.scores?.map(({ id, total, rank }) => [id, placed(total, rank)] as const);
  return {
    kind,
    title,
    without,
    warnings,
    refusal: result.refusal,
    scores:
      result.scores?.map(({ id, price, qualityScore, priceScore, total, rank }) => ({
        id,
        price,
        rank,
        quality: sayPoints(qualityScore),
        points: sayPoints(priceScore),
        total: sayPoints(total),
      })) ?? null,
    others: others ? Object.fromEntries(others) : null,
  };
}

function shownFormula({ formula, chosen, invented }: ComparedFormula, { scores, refusal }: BenchResult): ShownFormula {
  const name = formula.formula;
  const cells = (scores ?? []).map(
    ({ id, priceScore, total, rank }) => [id, `${sayPoints(priceScore)}; ${placed(total, rank)}`] as const,
  );
  return { name, words: PRICE_FORMULA_WORDS[name], chosen, invented, refusal, cells: Object.fromEntries(cells) };
}

const placed = (total: Ratio, rank: number) => `total ${sayPoints(total)}, rank ${rank}`;
