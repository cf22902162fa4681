/**
 * Once a year shares charged on planned activity are compared with actual activity. Inside the agreed band a council's
 * planned activity stands; outside it either the actual activity counts whole, or only what lies beyond the band. The
 * cost is then shared anew to the penny, so what some pay more others get back. If nobody is outside, nothing moves.
 * Authority: the inter-authority agreement (true-up clause; one published agreement has a band of 3%).
 * Example: £1,000.00, planned 50 and 50, actual 52 and 50, band 3%: 4% is outside. Whole: 52 and 50, £509.80 and
 * £490.20. Beyond the band: 50.5 and 50, £502.49 and £497.51. Actual 51 and 50 is 2%, inside, and nothing moves.
 */
import { apportion } from './apportionment.ts';
import { type BasisPoints, formatBasisPoints, WHOLE } from './basis-points.ts';
import { allotWholeUnits } from './largest-remainder.ts';
import { formatPence, type Pence, toPence } from './money.ts';
import { own, type Problem } from './problem.ts';
import {
  compareRatios,
  minus,
  over,
  plus,
  type Ratio,
  ratio,
  ratioFromDecimal,
  sumRatios,
  times,
  toDecimal,
} from './ratio.ts';
import { expectOk, ok, type Result, refuse } from './result.ts';

export type OutsideBand = 'whole' | 'beyond-band';

export interface TrueUpTerms {
  /** In the agreed order, which settles ties. */
  readonly partners: readonly string[];
  readonly cost: Pence;
  /** Quantities as decimal text, by partner. */
  readonly planned: Readonly<Record<string, string>>;
  readonly actual: Readonly<Record<string, string>>;
  /** Of a council's planned activity; 300 is 3%. */
  readonly band: BasisPoints;
  /** What counts once a council is outside the band. */
  readonly outside: OutsideBand;
}

export interface TrueUpRow {
  readonly partner: string;
  /** Actual less planned, as a part of planned; null where nothing was planned. */
  readonly deviation: Ratio | null;
  readonly outsideBand: boolean;
  /** The quantity that counts. */
  readonly counted: Ratio;
  readonly charged: Pence;
  readonly due: Pence;
  /** Due less charged: above zero is to be paid, below zero to be returned. */
  readonly movement: Pence;
}

/** Charged, due and movement by council; movements total exactly zero. */
export function trueUp(terms: TrueUpTerms): Result<readonly TrueUpRow[], readonly Problem[]> {
  const problems = trueUpProblems(terms);
  if (problems.length > 0) return refuse(problems);
  const rows = terms.partners.map((partner) => ({ partner, ...countedFor(terms, partner) }));
  const charged = amountsBy(
    terms.cost,
    rows.map(({ planned }) => planned),
  );
  const due = rows.some(({ outsideBand }) => outsideBand)
    ? amountsBy(
        terms.cost,
        rows.map(({ counted }) => counted),
      )
    : charged;
  return ok(
    rows.map(({ partner, deviation, outsideBand, counted }, index): TrueUpRow => {
      const [was, now] = [charged[index] ?? toPence(0), due[index] ?? toPence(0)];
      return { partner, deviation, outsideBand, counted, charged: was, due: now, movement: toPence(now - was) };
    }),
  );
}

/** One sentence with the deviation, the band and the money. */
export function sayTrueUp(
  { partner, deviation, outsideBand, charged, due, movement }: TrueUpRow,
  band: BasisPoints,
): string {
  const size =
    deviation === null
      ? 'activity where none was planned'
      : `${toDecimal(times(deviation, ratio(100)), 2, 'half-up')}% against the plan`;
  const where = `${outsideBand ? 'outside' : 'inside'} the band of ${formatBasisPoints(band)}`;
  const money =
    movement === 0
      ? `${formatPence(charged)} stands`
      : `${formatPence(charged)} becomes ${formatPence(due)}: ${formatPence(toPence(Math.abs(movement)))} ${movement > 0 ? 'to pay' : 'to be returned'}`;
  return `${partner}: ${size}, ${where}; ${money}.`;
}

function countedFor(
  { planned, actual, band, outside }: TrueUpTerms,
  partner: string,
): Omit<TrueUpRow, 'partner' | 'charged' | 'due' | 'movement'> & { readonly planned: Ratio } {
  const [plan, real] = [quantity(planned, partner), quantity(actual, partner)];
  const difference = minus(real, plan);
  const allowed = times(plan, ratio(band, WHOLE));
  const size = difference.n < 0n ? minus(plan, real) : difference;
  const outsideBand = compareRatios(size, allowed) > 0;
  const edge = difference.n < 0n ? minus(plan, allowed) : plus(plan, allowed);
  const beyond = plus(plan, minus(real, edge));
  return {
    planned: plan,
    deviation: plan.n === 0n ? null : over(difference, plan),
    outsideBand,
    counted: outsideBand ? (outside === 'whole' ? real : beyond) : plan,
  };
}

function amountsBy(cost: Pence, quantities: readonly Ratio[]): readonly Pence[] {
  const perUnit = over(ratio(cost), sumRatios(quantities));
  return allotWholeUnits(
    quantities.map((one) => times(one, perUnit)),
    BigInt(cost),
  ).map(toPence);
}

/** The problems of sharing by planned and by actual activity, with their own paths. */
function trueUpProblems({ partners, cost, planned, actual }: TrueUpTerms): readonly Problem[] {
  const problemsOf = (name: 'planned' | 'actual', values: Readonly<Record<string, string>>) => {
    const costs = { year: cost };
    const basis = { type: 'measure', values } as const;
    const shared = apportion({ partners, periods: ['year'], components: [{ id: name, costs, basis }] });
    return shared.ok
      ? []
      : shared.refusal.map(({ path, problem }) => ({
          path: path.replace('components[0].basis.values', name),
          problem,
        }));
  };
  const wrongPlan = problemsOf('planned', planned);
  return [...wrongPlan, ...problemsOf('actual', actual).filter(({ path }) => path.startsWith('actual'))];
}

function quantity(values: Readonly<Record<string, string>>, partner: string): Ratio {
  return expectOk(ratioFromDecimal(own(values, partner) ?? '0'));
}
