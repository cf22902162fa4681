/**
 * What a ranking hangs on: the balance of quality and price, one mark, the formula, the presence of a bid, a price.
 * Everything is worked out from the published criteria and the bids, changes no rank and is shown beside the result.
 * Authority: PCR 2015 regulation 67; PA 2023 section 19; Braceurself v NHS England [2022] EWHC 1532 (TCC): a narrow
 * result needs a second reading.
 * Example: A 90 marks at £100, B 80 at £80, C 60 at £40 under 60:40: C is first by 6 points; without C, A and B turn.
 */
import type { Bid } from '../bid-problems.ts';
import type { EvaluationRules } from '../evaluation.ts';
import type { PriceFormula } from '../price-formula.ts';
import type { Problem } from '../problem.ts';
import type { Ratio } from '../ratio.ts';
import { ok, type Result } from '../result.ts';
import type { ScoringModel } from '../scoring-model.ts';
import { type BidRemoval, bidRemovals } from './bid-removal.ts';
import { type BreakEvenPrice, breakEvenPrices } from './break-even-price.ts';
import { type FirstMargin, firstMargin } from './first-margin.ts';
import { type FormulaOutcome, formulaSwap } from './formula-swap.ts';
import { judgeBids } from './judged-bids.ts';
import { type MarkFlips, markFlips } from './mark-flips.ts';
import { type WeightSweep, weightSweep } from './weight-sweep.ts';

export interface SensitivityQuestion {
  readonly model: ScoringModel;
  readonly bids: readonly Bid[];
  readonly rules: EvaluationRules;
  /** Formulas with their own figures (bounds, bands) to compare besides those that need none. */
  readonly otherFormulas?: readonly PriceFormula<Ratio>[];
}

export interface Sensitivity {
  readonly winners: readonly string[];
  /** Null where quality and price are not both weighted. */
  readonly sweep: WeightSweep | null;
  readonly flips: MarkFlips;
  readonly formulas: readonly FormulaOutcome[];
  readonly removals: readonly BidRemoval[];
  readonly breakEvens: readonly BreakEvenPrice[];
  /** Null with fewer than two ranked bids. */
  readonly margin: FirstMargin | null;
}

/** All questions at once; refused exactly where `evaluate` refuses. */
export function sensitivity(question: SensitivityQuestion): Result<Sensitivity, readonly Problem[]> {
  const judged = judgeBids(question.model, question.bids, question.rules);
  if (!judged.ok) return judged;
  return ok({
    winners: judged.value.winners,
    sweep: weightSweep(judged.value),
    flips: markFlips(judged.value),
    formulas: formulaSwap(judged.value, question.otherFormulas),
    removals: bidRemovals(judged.value),
    breakEvens: breakEvenPrices(judged.value),
    margin: firstMargin(judged.value),
  });
}
