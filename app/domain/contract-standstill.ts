/**
 * The first day on which a contract may be made as far as the standstill goes, from what was told to tenderers: letters
 * under the 2015 Regulations, the award notice under the 2023 Act, the notice of intention under the Provider Selection
 * Regime. Where the law orders no wait and none was begun, there is none.
 * Authority: PCR 2015 regulation 87; PA 2023 section 51; SI 2023/1348 regulation 12.
 * Example: PCR 2015, letters dated 20 February 2018: the tenth day is 2 March, so from 3 March 2018.
 */
import type { BankHolidays } from './bank-holidays.ts';
import type { PlainDate } from './plain-date.ts';
import type { ProcurementRegime } from './regime.ts';
import { type StandstillFacts, standstill, standstillIsMandatory } from './standstill.ts';

export type ToldTenderers = Readonly<{
  regime: ProcurementRegime;
  lightTouch: boolean;
  /** The date of the letters to tenderers; null: not sent. */
  lettersOn: string | null;
  /** When the notice that begins the wait was published: award (UK6) or intention; null: not yet. */
  awardNoticeOn: string | null;
  intentionOn: string | null;
}>;

/** Null: no standstill is kept. `contractFrom` null: it has not begun, or its bank holidays are not known. */
export function contractStandstill(
  told: ToldTenderers,
  holidays: BankHolidays,
): Readonly<{ ends: PlainDate | null; contractFrom: PlainDate | null }> | null {
  if (!standstillIsMandatory(told.regime, told.lightTouch)) return null;
  const facts = factsOf(told);
  const wait = facts && standstill(facts, holidays);
  return wait?.ok
    ? { ends: wait.value.ends, contractFrom: wait.value.contractFrom }
    : { ends: null, contractFrom: null };
}

function factsOf({ regime, lettersOn, awardNoticeOn, intentionOn }: ToldTenderers): StandstillFacts | null {
  const on = { PCR2015: lettersOn, PA2023: awardNoticeOn, PSR2023: intentionOn, belowThreshold: null }[regime];
  if (on === null) return null;
  const day = on as PlainDate;
  if (regime === 'PCR2015') return { regime, method: 'electronic', sent: day };
  return regime === 'belowThreshold' ? null : { regime, published: day };
}
