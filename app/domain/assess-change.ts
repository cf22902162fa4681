/**
 * What a proposed change of a signed contract is tested with: the contract as it stands, values with VAT, earlier changes
 * that count together, and what only the officer who proposes it knows; the questions are those of the regime.
 * Authority: contract-variation.ts; health-service-change.ts; PA 2023 section 74(4)(b), PCR 2015 regulation 72(6) and
 * SI 2023/1348 regulation 13(2)(b) (changes together).
 * Example: £720,000.00 net changed by £36,000.00 is tested as £864,000.00 changed by £43,200.00, 5%.
 */
import type { ContractStanding } from './contract-life.ts';
import type { SignedContract } from './contract-record.ts';
import { assessVariation, type VariationAssessment, type VariationFacts } from './contract-variation.ts';
import { withVat } from './contract-vat.ts';
import {
  assessHealthServiceChange,
  type HealthServiceAnswers,
  type HealthServiceFacts,
} from './health-service-change.ts';
import { type Pence, toPence } from './money.ts';
import { formatDate, type PlainDate } from './plain-date.ts';
import type { ProcurementRegime } from './regime.ts';
import { ok, type Result, refuse } from './result.ts';

interface ChangeInFigures {
  readonly changedOn: PlainDate;
  /** Signed, on the contract's VAT basis. */
  readonly valueChange: Pence;
  readonly monthsChange: number;
}
type GeneralAnswers = Pick<
  VariationFacts,
  'underOption' | 'changesScope' | 'favoursSupplier' | 'couldHaveChangedCompetition'
>;
type GeneralChange = ChangeInFigures & GeneralAnswers;
type HealthServiceChange = ChangeInFigures & HealthServiceAnswers;
export type ProposedChange = GeneralChange | HealthServiceChange;

export type ChangedContract = Readonly<{
  regime: ProcurementRegime;
  lightTouch: boolean;
  contract: SignedContract;
  standing: ContractStanding;
}>;

/** Every ground of the contract's regime tested, or why none can be. */
export function assessChange(
  change: ProposedChange,
  about: ChangedContract,
): Result<VariationAssessment, Readonly<{ field: 'changedOn' | 'regime'; sentence: string }>> {
  const { regime } = about;
  if (regime === 'belowThreshold')
    return refuse({
      field: 'regime',
      sentence:
        'Below the threshold the law names no grounds for a change; the councils’ own orders decide. Record it in a report.',
    });
  const otherQuestions = 'Answer the questions of this contract’s regime; open the page again.';
  if (regime === 'PSR2023')
    return isHealthService(change)
      ? ok(assessHealthServiceChange(healthServiceFacts(change, about)))
      : refuse({ field: 'regime', sentence: otherQuestions });
  if (isHealthService(change)) return refuse({ field: 'regime', sentence: otherQuestions });
  const assessed = assessVariation(variationFacts(change, { ...about, regime }));
  return assessed.ok
    ? assessed
    : refuse({ field: 'changedOn', sentence: `No threshold is known for ${formatDate(change.changedOn)}` });
}

export const isHealthService = (change: ProposedChange): change is HealthServiceChange => 'cause' in change;

function variationFacts(
  change: GeneralChange,
  { regime, lightTouch, contract, standing }: ChangedContract & { readonly regime: VariationFacts['regime'] },
): VariationFacts {
  const gross = (value: Pence) => withVat(value, contract.vatBasis);
  const earlier = standing.variations.filter(({ ground }) => ground === 'small-value');
  const { changedOn: on, valueChange, monthsChange, underOption, changesScope, favoursSupplier } = change;
  return {
    ...{ regime, on, monthsChange, underOption, changesScope, favoursSupplier },
    category: lightTouch ? 'light-touch' : 'goods-and-services',
    initialValue: gross(standing.signedPence),
    estimatedValue: gross(standing.valuePence),
    maximumMonths: standing.term.maximumMonths,
    optionMonthsLeft: standing.monthsLeft,
    earlierChanges: earlier.map(({ valueChangePence }) => gross(valueChangePence)),
    valueChange: gross(valueChange),
    couldHaveChangedCompetition: change.couldHaveChangedCompetition,
  };
}

function healthServiceFacts(
  { changedOn, valueChange, ...change }: HealthServiceChange,
  { contract, standing }: ChangedContract,
): HealthServiceFacts {
  const gross = (value: Pence) => withVat(value, contract.vatBasis);
  return {
    ...change,
    on: changedOn,
    initialValue: gross(standing.signedPence),
    earlierChange: gross(toPence(standing.valuePence - standing.signedPence)),
    valueChange: gross(valueChange),
    optionMonthsLeft: standing.monthsLeft,
  };
}
