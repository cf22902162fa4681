/**
 * From which day a published decision may be acted on: an executive decision after the council's own period for call-in,
 * which runs from the day of publication; any other decision from the day it was taken.
 * Authority: Local Government Act 2000 section 9F (call-in of executive decisions not yet implemented); the number of days
 * is each council's own rule.
 * Example: published on Wednesday 27 March 2024 with five working days: call-in until Friday 5 April, in effect on
 * Saturday 6 April, because Good Friday and Easter Monday do not count.
 */
import { type BankHolidays, publishedBankHolidays } from './bank-holidays.ts';
import { callIn } from './council-path.ts';
import { councilSettingsOn, type DatedSetting, settingOn } from './council-settings.ts';
import type { PlainDate } from './plain-date.ts';
import { ok, type Result } from './result.ts';
import type { NoHolidayData } from './working-days.ts';

export interface RecordEffect {
  /** Null where call-in does not apply. */
  readonly callInUntil: PlainDate | null;
  readonly effectiveOn: PlainDate;
}

type Published = Readonly<{ publishedOn: PlainDate; decidedOn: PlainDate | null; isExecutive: boolean | null }>;

export function recordEffect(
  { publishedOn, decidedOn, isExecutive }: Published,
  settings: readonly DatedSetting[],
  holidays: BankHolidays = publishedBankHolidays,
): Result<RecordEffect, NoHolidayData> {
  const { callInWorkingDays } = councilSettingsOn(settings, publishedOn);
  if (isExecutive === false || callInWorkingDays === null)
    return ok({ callInUntil: null, effectiveOn: decidedOn ?? publishedOn });
  const held = callIn(publishedOn, callInWorkingDays, holidays);
  return held.ok ? ok({ callInUntil: held.value.lastDay, effectiveOn: held.value.effective }) : held;
}

/** The rule behind the dates, in one sentence, with where it stands and whether the council has confirmed it. */
export function effectRule(settings: readonly DatedSetting[], on: PlainDate): string {
  const { callInWorkingDays } = councilSettingsOn(settings, on);
  if (callInWorkingDays === null) return 'This council has no call-in.';
  const row = settingOn(settings, 'callInWorkingDays', on);
  const days = `Call-in runs for ${callInWorkingDays} working days after publication`;
  if (row?.authority) return `${days} (${row.authority}).`;
  return row?.confirmed ? `${days}.` : `${days}: common practice, which the council has not confirmed.`;
}
