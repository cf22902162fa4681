/**
 * What a proposed change of a signed contract is tested with: the contract as it stands, values with VAT, and earlier
 * changes made on the small-value ground, which count together.
 * Authority: contract-variation.ts; PA 2023 section 74(4)(b) and PCR 2015 regulation 72(6) (changes together).
 * Example: £720,000.00 net changed by £36,000.00 is tested as £864,000.00 changed by £43,200.00, 5%.
 */
import type { ContractStanding } from './contract-life.ts';
import type { SignedContract } from './contract-record.ts';
import type { VariationFacts } from './contract-variation.ts';
import { withVat } from './contract-vat.ts';
import type { Pence } from './money.ts';
import type { PlainDate } from './plain-date.ts';
import type { ProcurementRegime } from './regime.ts';

export interface ProposedChange
  extends Pick<VariationFacts, 'underOption' | 'changesScope' | 'favoursSupplier' | 'couldHaveChangedCompetition'> {
  readonly changedOn: PlainDate;
  /** Signed, on the contract's VAT basis. */
  readonly valueChange: Pence;
  readonly monthsChange: number;
}

export type ChangedContract = Readonly<{
  regime: ProcurementRegime;
  lightTouch: boolean;
  contract: SignedContract;
  standing: ContractStanding;
}>;

/** Null under a regime whose tests of a change are not worked out here. */
export function variationFacts(
  change: ProposedChange,
  { regime, lightTouch, contract, standing }: ChangedContract,
): VariationFacts | null {
  if (regime !== 'PCR2015' && regime !== 'PA2023') return null;
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
