/**
 * A council's contribution for each year: the first year's amount, raised each year by an agreed percentage, compound
 * or on the first amount, and rounded once a year by a named rule. Whether the next year starts from the rounded or the
 * exact amount is part of the agreement, because over the years it moves pence.
 * Authority: the inter-authority agreement (contribution and uplift clauses).
 * Example: £100,000.00 with 2.5% compound, to the penny half-up: £100,000.00, £102,500.00, £105,062.50, £107,689.06; on
 * the first amount: £100,000.00, £102,500.00, £105,000.00, £107,500.00.
 */
import { formatPence, type Pence, toPence } from './money.ts';
import { at, type Problem } from './problem.ts';
import { ONE, over, plus, type Ratio, type RoundingMode, ratio, ratioFromDecimal, roundRatio, times } from './ratio.ts';
import { ok, type Result, refuse } from './result.ts';

export interface UpliftTerms {
  readonly firstYear: Pence;
  /** Signed percentages as decimal text, one for each year after the first: "2.5", "-0.4". */
  readonly uplifts: readonly string[];
  /** Compound: on the year before; simple: every percentage is of the first year's amount. */
  readonly method: 'compound' | 'simple';
  readonly rounding: {
    /** Whole pence of the unit to which a year is rounded: 1 for a penny, 100 for a pound. */
    readonly unit: number;
    readonly mode: RoundingMode;
    /** What the next year's uplift is taken of. */
    readonly carries: 'rounded' | 'exact';
  };
}

export interface ContributionYear {
  /** 1 is the first year. */
  readonly year: number;
  readonly uplift: string | null;
  readonly amount: Pence;
}

/** The amount of every year, the first one as given. */
export function contributionYears(terms: UpliftTerms): Result<readonly ContributionYear[], readonly Problem[]> {
  const problems = upliftProblems(terms);
  if (problems.length > 0) return refuse(problems);
  const { firstYear, uplifts, method, rounding } = terms;
  const first = ratio(firstYear);
  const years: ContributionYear[] = [{ year: 1, uplift: null, amount: firstYear }];
  let before = first;
  for (const [index, uplift] of uplifts.entries()) {
    const part = partOf(uplift);
    const exact = method === 'compound' ? times(before, plus(ONE, part)) : plus(before, times(first, part));
    const amount = roundTo(exact, rounding.unit, rounding.mode);
    years.push({ year: index + 2, uplift, amount });
    before = rounding.carries === 'rounded' ? ratio(amount) : exact;
  }
  return ok(years);
}

/** One sentence a year: "Year 2: £102,500.00, 2.5% more." */
export function sayContributionYear({ year, uplift, amount }: ContributionYear): string {
  if (uplift === null) return `Year ${year}: ${formatPence(amount)}.`;
  const size = uplift.startsWith('-') ? `${uplift.slice(1)}% less` : `${uplift}% more`;
  return `Year ${year}: ${formatPence(amount)}, ${size}.`;
}

/** A charge by activity: the quantity times the rate in pence, rounded once; a levy on tonnage is one. */
export function activityLevy(
  quantity: string,
  ratePence: string,
  mode: RoundingMode,
): Result<Pence, readonly Problem[]> {
  const read = [quantity, ratePence].map((text) => ratioFromDecimal(text));
  const problems = read.flatMap((one, index): readonly Problem[] => {
    const path = index === 0 ? 'quantity' : 'rate';
    if (!one.ok) return [{ path, problem: `"${one.refusal.text}" is not a decimal number.` }];
    return one.value.n < 0n ? [{ path, problem: `${index === 0 ? quantity : ratePence} is below zero.` }] : [];
  });
  const [amount, rate] = read;
  if (problems.length > 0 || amount?.ok !== true || rate?.ok !== true) return refuse(problems);
  return ok(roundTo(times(amount.value, rate.value), 1, mode));
}

function roundTo(exact: Ratio, unit: number, mode: RoundingMode): Pence {
  return toPence(roundRatio(over(exact, ratio(unit)), 0, mode).n * BigInt(unit));
}

function partOf(uplift: string): Ratio {
  const percent = ratioFromDecimal(uplift);
  return percent.ok ? times(percent.value, ratio(1, 100)) : ratio(0);
}

function upliftProblems({ firstYear, uplifts, rounding }: UpliftTerms): readonly Problem[] {
  const { unit } = rounding;
  const percents = uplifts.flatMap((text, index): readonly Problem[] => {
    const percent = ratioFromDecimal(text);
    const path = at('uplifts', index);
    if (!percent.ok) return [{ path, problem: `"${text}" is not a percentage. Enter figures, such as 2.5 or -0.4.` }];
    return percent.value.n < -100n * percent.value.d
      ? [{ path, problem: `${text}% takes away more than the whole amount; the least is -100%.` }]
      : [];
  });
  return [
    ...(firstYear < 0 ? [{ path: 'firstYear', problem: `${formatPence(firstYear)} is below zero.` }] : []),
    ...(Number.isSafeInteger(unit) && unit >= 1
      ? []
      : [{ path: 'rounding.unit', problem: `${unit} is not a whole number of pence of 1 or more.` }]),
    ...percents,
  ];
}
