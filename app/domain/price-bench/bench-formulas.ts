/**
 * Every formula that scores prices, ready to be compared on the same bids. The chosen one keeps its own figures; a
 * formula that needs figures nobody has chosen gets invented ones around the typical price, and says so.
 * Authority: PCR 2015 regulation 67(9); PA 2023 section 23: whoever chooses a formula should have seen the others.
 * Example: around £100.00, fixed bounds are tried from £50.00 to £151.00.
 */
import { formatPence, type Pence, toPence } from '../money.ts';
import { PRICE_FORMULAS, type PriceFormula, type PriceFormulaName } from '../price-formula.ts';
import { type Ratio, ratio, times, ZERO } from '../ratio.ts';

export interface ComparedFormula {
  readonly formula: PriceFormula<Ratio>;
  readonly chosen: boolean;
  /** Which figures were invented; null where the formula needs none or they are the chosen ones. */
  readonly invented: string | null;
}

/** The formulas in their usual order, except "none", which scores nothing. */
export function comparedFormulas(
  chosen: PriceFormula<Ratio>,
  typical: Pence,
  weight: Ratio,
): readonly ComparedFormula[] {
  return PRICE_FORMULAS.filter((name) => name !== 'none').map((name) => {
    if (name === chosen.formula) return { formula: chosen, chosen: true, invented: null };
    return { ...inventedFormula(name, typical, weight), chosen: false };
  });
}

function inventedFormula(
  formula: Exclude<PriceFormulaName, 'none'>,
  typical: Pence,
  weight: Ratio,
): Pick<ComparedFormula, 'formula' | 'invented'> {
  const percent = (part: number) => toPence((BigInt(typical) * BigInt(part)) / 100n);
  if (formula === 'between-fixed-bounds') {
    // A pound apart at least, so that the bounds differ however small the price.
    const [minimum, maximum] = [percent(50), toPence(percent(150) + 100)];
    const invented = `tried with bounds of ${formatPence(minimum)} and ${formatPence(maximum)}`;
    return { formula: { formula, minimum, maximum }, invented };
  }
  if (formula !== 'banded') return { formula: { formula }, invented: null };
  const steps = [80, 100, 120, 150].map((part, index) => ({
    upTo: toPence(percent(part) + index),
    score: times(weight, ratio(4 - index, 4)),
  }));
  const invented = `tried with bands up to ${steps.map(({ upTo }) => formatPence(upTo)).join(', ')} and above`;
  return { formula: { formula, bands: [...steps, { upTo: null, score: ZERO }] }, invented };
}
