/**
 * A contract may be changed without a new procurement only on a ground that the law names; each ground is tested and
 * says its figures. An extension inside an option left is one; a change small in term and value, that alters neither
 * scope nor the economic balance, is another.
 * Authority: PA 2023 sections 74 and 75 and schedule 8 (term 10% of the maximum; value 10%, works 15%, all together
 * under the threshold; light touch contracts may be modified); PCR 2015 regulation 72(1)(a) and (e), (5), (6) and (8).
 * Example (PA 2023, services): £1,200,000.00, changed by £100,000.00 (8.33%) and 3 of 48 months (6.25%): allowed; by
 * £130,000.00 (10.83%) the value ground fails, and the change must not be substantial on any other count.
 */
import { withVat } from './contract-vat.ts';
import { formatPence, type Pence, sumPence, toPence } from './money.ts';
import { sayOption } from './option-extension.ts';
import type { PlainDate } from './plain-date.ts';
import { ratio, toDecimal } from './ratio.ts';
import { type NoThreshold, type ThresholdCategory, thresholdOn } from './regime.ts';
import { ok, type Result } from './result.ts';
import { thresholdInForce } from './threshold-in-force.ts';

export interface VariationFacts {
  readonly regime: 'PCR2015' | 'PA2023';
  readonly category: ThresholdCategory;
  /** The day of the change, for the threshold. */
  readonly on: PlainDate;
  /** Including VAT: at award, and as it is estimated before this change. */
  readonly initialValue: Pence;
  readonly estimatedValue: Pence;
  readonly maximumMonths: number;
  /** Months of the contract's own options not yet taken. */
  readonly optionMonthsLeft: number;
  /** Signed values, with VAT, of earlier changes made on the small-value ground. */
  readonly earlierChanges: readonly Pence[];
  /** Signed, including VAT. */
  readonly valueChange: Pence;
  /** Signed. */
  readonly monthsChange: number;
  /** Whether the contract as awarded provides for exactly this change. */
  readonly underOption: boolean;
  readonly changesScope: boolean;
  readonly favoursSupplier: boolean;
  /** PCR 2015: whether other bids or bidders might have been drawn or accepted. */
  readonly couldHaveChangedCompetition: boolean;
}

export type VariationGround =
  | 'option'
  | 'light-touch'
  | 'small-value'
  | 'not-substantial'
  | 'supplier-succession'
  | 'external-factors'
  | 'own-decision'
  | 'urgent';

export interface GroundTest {
  readonly ground: VariationGround;
  readonly met: boolean;
  /** Each condition with both figures. */
  readonly sentences: readonly string[];
  readonly authority: string;
}

export interface VariationAssessment {
  readonly allowed: boolean;
  readonly grounds: readonly GroundTest[];
  /** Whether a contract change notice (UK10) comes first. */
  readonly changeNoticeFirst: boolean;
  /** The notice that follows the change, and its last day; null: none. */
  readonly noticeAfter: Readonly<{ kind: 'change' | 'urgent-change'; by: PlainDate }> | null;
}

/** Grounds of the 2015 Regulations and the 2023 Act. */
type GeneralGround = 'option' | 'light-touch' | 'small-value' | 'not-substantial';

interface Condition {
  readonly holds: boolean;
  readonly sentence: string;
}

const AUTHORITY: Readonly<Record<VariationFacts['regime'], Readonly<Record<GeneralGround, string>>>> = {
  PA2023: {
    option: 'Procurement Act 2023 schedule 8 paragraph 1: provided for in the contract',
    'light-touch': 'Procurement Act 2023 sections 9 and 74',
    'small-value': 'Procurement Act 2023 section 74(4): below-threshold modification',
    'not-substantial': 'Procurement Act 2023 section 74(3): substantial modification',
  },
  PCR2015: {
    option: 'PCR 2015 regulation 72(1)(a): clear, precise and unequivocal review clauses or options',
    'light-touch': 'PCR 2015 regulation 72',
    'small-value': 'PCR 2015 regulation 72(5) and (6): below the threshold and 10% (works 15%), all changes together',
    'not-substantial': 'PCR 2015 regulation 72(1)(e) and (8): not substantial',
  },
};

/** Tests every ground; one that is met is enough. Refused for a day without a known threshold. */
export function assessVariation(facts: VariationFacts): Result<VariationAssessment, NoThreshold> {
  const threshold = thresholdWithVat(facts);
  if (!threshold.ok) return threshold;
  const small = smallValue(facts, threshold.value);
  const grounds = [optionGround(facts), ...lightTouchGround(facts), small, notSubstantial(facts)];
  const bigTerm = !withinTerm(facts).holds;
  const bigValue = !valuePart(facts, facts.valueChange, facts.estimatedValue, 'at-most').holds;
  const lightTouch = facts.category === 'light-touch';
  return ok({
    allowed: grounds.some(({ met }) => met),
    grounds,
    changeNoticeFirst: facts.regime === 'PA2023' && !lightTouch && (bigTerm || bigValue),
    noticeAfter: null,
  });
}

/** Before 2024 from the earlier table; before 2022 thresholds were stated without VAT, which is added. */
function thresholdWithVat({ regime, category, on }: VariationFacts): Result<Pence, NoThreshold> {
  const threshold = thresholdOn(category, on);
  if (threshold.ok || category === 'works') return threshold;
  const earlier = thresholdInForce(regime, category === 'light-touch', on);
  return earlier === null ? threshold : ok(withVat(earlier.amount, earlier.vatBasis));
}

function optionGround({ regime, underOption, monthsChange, optionMonthsLeft }: VariationFacts): GroundTest {
  const fits = monthsChange <= optionMonthsLeft;
  return test('option', AUTHORITY[regime].option, [
    {
      holds: underOption,
      sentence: underOption
        ? 'The contract provides for this change.'
        : 'The contract does not provide for this change.',
    },
    ...(monthsChange > 0 ? [{ holds: fits, sentence: sayOption(monthsChange, optionMonthsLeft, fits) }] : []),
  ]);
}

function lightTouchGround({ regime, category }: VariationFacts): readonly GroundTest[] {
  if (regime !== 'PA2023' || category !== 'light-touch') return [];
  const sentence = 'It is a light touch contract, which section 74 lets the councils modify.';
  return [test('light-touch', 'Procurement Act 2023 sections 9 and 74', [{ holds: true, sentence }])];
}

/** PA 2023: this change against the value, all such changes under the threshold. PCR 2015: all changes, below both. */
function smallValue(facts: VariationFacts, threshold: Pence): GroundTest {
  const { regime, earlierChanges, valueChange, estimatedValue, initialValue, changesScope } = facts;
  const together = sumPence([...earlierChanges, valueChange]);
  const size = toPence(Math.abs(together));
  const below = size < threshold;
  const value =
    regime === 'PA2023'
      ? valuePart(facts, valueChange, estimatedValue, 'at-most')
      : valuePart(facts, together, initialValue, 'below');
  return test('small-value', AUTHORITY[regime]['small-value'], [
    value,
    {
      holds: below,
      sentence: `All such changes together are ${formatPence(size)}, ${below ? 'below' : 'not below'} the threshold of ${formatPence(threshold)}.`,
    },
    scopeCondition(changesScope),
  ]);
}

function notSubstantial(facts: VariationFacts): GroundTest {
  const { regime, changesScope, favoursSupplier, couldHaveChangedCompetition } = facts;
  const balance = {
    holds: !favoursSupplier,
    sentence: `The economic balance ${favoursSupplier ? 'shifts' : 'does not shift'} in favour of the supplier.`,
  };
  const competition = {
    holds: !couldHaveChangedCompetition,
    sentence: `Other bidders or another bid ${couldHaveChangedCompetition ? 'might' : 'would not'} have been accepted.`,
  };
  const own = regime === 'PA2023' ? withinTerm(facts) : competition;
  return test('not-substantial', AUTHORITY[regime]['not-substantial'], [own, scopeCondition(changesScope), balance]);
}

function withinTerm({ monthsChange, maximumMonths }: VariationFacts): Condition {
  const months = Math.abs(monthsChange);
  const holds = months * 10 <= maximumMonths;
  const percent = toDecimal(ratio(months * 100, Math.max(1, maximumMonths)), 2, 'half-up');
  return {
    holds,
    sentence: `The term changes by ${months} of at most ${maximumMonths} months, ${percent}%: ${holds ? 'not more' : 'more'} than 10%.`,
  };
}

function valuePart({ category }: VariationFacts, change: Pence, value: Pence, limit: 'at-most' | 'below'): Condition {
  const percent = category === 'works' ? 15 : 10;
  const [part, whole] = [BigInt(Math.abs(change)) * 100n, BigInt(value) * BigInt(percent)];
  const holds = limit === 'at-most' ? part <= whole : part < whole;
  const share = value === 0 ? '' : `, ${toDecimal(ratio(part, value), 2, 'half-up')}%`;
  const words = limit === 'at-most' ? (holds ? 'not more than' : 'more than') : holds ? 'below' : 'not below';
  const sentence = `The value changes by ${formatPence(toPence(Math.abs(change)))} of ${formatPence(value)}${share}: ${words} ${percent}%.`;
  return { holds, sentence };
}

function scopeCondition(changesScope: boolean): Condition {
  return { holds: !changesScope, sentence: `The scope ${changesScope ? 'changes' : 'does not change'} materially.` };
}

function test(ground: VariationGround, authority: string, conditions: readonly Condition[]): GroundTest {
  const [met, sentences] = [conditions.every(({ holds }) => holds), conditions.map(({ sentence }) => sentence)];
  return { ground, met, sentences, authority };
}
