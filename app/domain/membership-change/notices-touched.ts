/**
 * Which public notices name the contracting authorities and so have to follow when one of them leaves or joins, by the
 * law of the procurement and how far it has come.
 * Authority: PCR 2015 regulations 49 to 51 and 72, 108; PA 2023 sections 21, 50, 53 and 75; SI 2024/692; PSR
 * (SI 2023/1348) regulations 11, 12 and schedule 3.
 * Example: PA 2023, tenders invited and no award yet: the tender notice (UK4) is published again with the change.
 */
import type { ProcurementRegime } from '../regime.ts';
import type { LotStage } from '../stage.ts';

const ADVERTISED: readonly LotStage[] = ['tendering', 'scoring', 'moderation', 'reopened', 'locked', 'priced'];

type Facts = Readonly<{
  regime: ProcurementRegime;
  lightTouch: boolean;
  stages: readonly LotStage[];
  isSigned: boolean;
}>;

/** One sentence a notice; one that says so where none is touched. */
export function noticesTouched({ regime, lightTouch, stages, isSigned }: Facts): readonly string[] {
  const touched = [
    ...(stages.some((stage) => ADVERTISED.includes(stage)) ? [beforeAward(regime)] : []),
    ...(stages.includes('recommended') && !isSigned ? [atAward(regime)] : []),
    ...(isSigned ? [afterSigning(regime, lightTouch)] : []),
  ];
  return touched.length > 0
    ? touched
    : ['No notice has been published yet; the first one names the partners as they then are.'];
}

function beforeAward(regime: ProcurementRegime): string {
  switch (regime) {
    case 'PCR2015':
      return 'The contract notice names the authorities: publish a corrigendum (PCR 2015 regulation 51) and give tenderers time.';
    case 'PA2023':
      return 'The tender notice (UK4) names the authorities: publish it again with the change (PA 2023 section 21) and give tenderers time.';
    case 'PSR2023':
      return 'The notice of the intended approach names the authorities: publish it again (SI 2023/1348).';
    case 'belowThreshold':
      return 'Tell everybody who was invited, and correct the advertisement where there was one.';
  }
}

function atAward(regime: ProcurementRegime): string {
  switch (regime) {
    case 'PCR2015':
      return 'The contract award notice (PCR 2015 regulation 50) names the authorities as they are on that day.';
    case 'PA2023':
      return 'The award notice (UK6, PA 2023 section 50) and the contract details notice (UK7, section 53) name the authorities as they then are.';
    case 'PSR2023':
      return 'The notice of the intention to award names the relevant authorities (SI 2023/1348, schedule 3).';
    case 'belowThreshold':
      return 'The contract details notice names the authorities as they then are.';
  }
}

function afterSigning(regime: ProcurementRegime, lightTouch: boolean): string {
  if (regime === 'PA2023')
    return lightTouch
      ? 'No change notice is required for a light-touch contract (PA 2023 section 75); the register entries of the councils change.'
      : 'A contract change notice (UK10) comes before the modification (PA 2023 section 75).';
  if (regime === 'PCR2015')
    return 'Test the modification under PCR 2015 regulation 72; where 72(1)(b) or (c) is relied on, publish a notice of modification.';
  return 'Test whether the change is a modification that has to be published; the register entries of the councils change.';
}
