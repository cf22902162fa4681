/**
 * What a division means for the people it serves: each council's amount by head, or by unit of activity, beside the
 * amount that all councils together pay by head. It judges nothing; it lets a member see who pays more for one person.
 * Authority: Local Government Act 1999 section 3 (best value); the councils' own agreement on what is fair.
 * Example: £218,383.20 for 127,306 people is £1.72 a head; all four councils pay £1,800,000.00 for 1,049,306, £1.72.
 */
import { type Apportionment, figuresOf, type PartBasis, partnersOf } from './apportionment.ts';
import { sourceOf } from './basis-words.ts';
import { type Pence, sumPence, toPence } from './money.ts';
import { own } from './problem.ts';
import { over, type Ratio, ratio, ratioFromDecimal, roundRatio, sumRatios, toExactDecimal } from './ratio.ts';

export interface FairnessMeasure {
  /** One of what is counted: "person", "tonne". */
  readonly unit: string;
  readonly source: string;
  /** Decimal text by partner. */
  readonly values: Readonly<Record<string, string>>;
}

export interface FairnessRow {
  readonly partner: string;
  readonly amount: Pence;
  readonly units: string;
  /** To the penny, half up; null where nothing is counted. */
  readonly perUnit: Pence | null;
  /** The same of all councils together is 100; null likewise. */
  readonly index: number | null;
}

export interface Fairness {
  readonly measure: FairnessMeasure;
  readonly rows: readonly FairnessRow[];
  readonly all: Omit<FairnessRow, 'partner'>;
}

/** Pounds by unit of each council over all periods. Councils without a figure have no pounds by unit. */
export function fairness({ terms, totals }: Apportionment, measure: FairnessMeasure): Fairness {
  const counted = terms.partners.map((partner) => {
    const units = ratioFromDecimal(own(measure.values, partner) ?? '0');
    return { partner, amount: own(totals.byPartner, partner) ?? toPence(0), units: units.ok ? units.value : ratio(0) };
  });
  const ofMeasure = counted.filter(({ units }) => units.n > 0n);
  const allAmount = sumPence(ofMeasure.map(({ amount }) => amount));
  const allUnits = sumRatios(ofMeasure.map(({ units }) => units));
  const average = perUnit(allAmount, allUnits);
  const row = (amount: Pence, units: Ratio): Omit<FairnessRow, 'partner'> => {
    const exact = perUnit(amount, units);
    const index = exact === null || average === null || average.n === 0n ? null : over(exact, average);
    return {
      amount,
      units: toExactDecimal(units),
      perUnit: exact === null ? null : toPence(roundRatio(exact, 0, 'half-up').n),
      index: index === null ? null : Number(roundRatio(ratio(index.n * 100n, index.d), 0, 'half-up').n),
    };
  };
  return {
    measure,
    rows: counted.map(({ partner, amount, units }) => ({ partner, ...row(amount, units) })),
    all: row(allAmount, allUnits),
  };
}

/** What the agreed bases count, each once: the measures by which fairness can be seen. */
export function measuresOf({ terms }: Apportionment): readonly FairnessMeasure[] {
  const found = terms.components.flatMap((component) => {
    const { basis } = component;
    const parts: readonly PartBasis[] =
      basis.type === 'mixture' ? basis.parts.map((part) => part.basis) : basis.type === 'amounts' ? [] : [basis];
    const partners = partnersOf(terms, component);
    return parts.flatMap((part): readonly FairnessMeasure[] => {
      if (part.type !== 'measure') return [];
      const figures = figuresOf(part, partners).map(toExactDecimal);
      const values = Object.fromEntries(partners.map((partner, index) => [partner, figures[index] ?? '0']));
      return [{ unit: part.unit ?? 'units', source: sourceOf(part), values }];
    });
  });
  return found.filter(
    (one, index) => found.findIndex(({ source, unit }) => source === one.source && unit === one.unit) === index,
  );
}

const perUnit = (amount: Pence, units: Ratio): Ratio | null => (units.n === 0n ? null : over(ratio(amount), units));
