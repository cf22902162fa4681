/**
 * What tenderers are told, and until when the councils wait, depends on the regime: an assessment summary under the 2023
 * Act, a standstill letter under the 2015 Regulations, else a plain notice of the outcome. All go out on one day.
 * Authority: PA 2023 section 50 and SI 2024/692 regulation 31 (assessment summaries); PCR 2015 regulation 86 (notices of
 * decisions) and 87 (standstill); PA 2023 section 51.
 * Example: letters under PCR 2015 sent electronically on 12 April 2018: no contract before 24 April 2018, because the
 * tenth day, 22 April, is a Sunday.
 */
import type { BankHolidays } from './bank-holidays.ts';
import { formatDate, type PlainDate } from './plain-date.ts';
import { ok, type Result } from './result.ts';
import { standstill, standstillIsMandatory } from './standstill.ts';

export type NoticeRegime = 'PCR2015' | 'PA2023' | 'PSR2023' | 'belowThreshold';
export type NoticeKind = 'assessmentSummary' | 'standstillLetter' | 'outcomeLetter';

export interface OutcomeNotice {
  readonly kind: NoticeKind;
  readonly title: string;
  readonly authority: string;
  /** When a contract may be made, in a sentence. */
  readonly waiting: string;
}

/** The notice of a day; refused in a sentence when the end of the wait cannot be known. */
export function outcomeNotice(
  { regime, lightTouch }: Readonly<{ regime: NoticeRegime; lightTouch: boolean }>,
  dated: PlainDate,
  holidays: BankHolidays,
): Result<OutcomeNotice, string> {
  if (regime === 'PA2023')
    return ok({
      kind: 'assessmentSummary',
      title: 'Assessment summary',
      authority: 'Procurement Act 2023 section 50; Procurement Regulations 2024 (SI 2024/692) regulation 31',
      waiting: standstillIsMandatory(regime, lightTouch)
        ? 'A contract award notice will be published. No contract is made before the end of the mandatory standstill period: eight working days beginning with the day of that publication (Procurement Act 2023 section 51).'
        : 'A contract award notice will be published. For light-touch contracts the Act orders no standstill; any voluntary standstill is stated in that notice (Procurement Act 2023 section 51(3)).',
    });
  if (regime !== 'PCR2015')
    return ok({
      kind: 'outcomeLetter',
      title: 'Notice of the outcome',
      authority: 'The published procurement documents',
      waiting: 'No contract is made before every council has taken its own decision.',
    });
  const wait = standstill({ regime, method: 'electronic', sent: dated }, holidays);
  if (!wait.ok)
    return { ok: false, refusal: 'The bank holidays of that time are not known, so the standstill cannot be dated.' };
  return ok({
    kind: 'standstillLetter',
    title: 'Notice of the award decision and standstill',
    authority: 'Public Contracts Regulations 2015 regulations 86 and 87',
    waiting: `The standstill period ends at midnight at the end of ${formatDate(wait.value.ends)}; no contract is made before ${formatDate(wait.value.contractFrom)}.`,
  });
}
