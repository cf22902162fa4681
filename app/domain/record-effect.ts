/**
 * From which day a published decision may be acted on: an executive decision after the council's own period for call-in,
 * which runs from the day of publication; a decision that cannot be called in from the day it was taken. In a procurement
 * its council says with its route whether it is exempt; for an officer's decision that is not key, the council's setting.
 * Authority: Local Government Act 2000 section 9F (call-in of executive decisions not yet implemented); the number of days
 * and what is exempt is each council's own rule.
 * Example: published on Wednesday 27 March 2024 with five working days: call-in until Friday 5 April, in effect on
 * Saturday 6 April, because Good Friday and Easter Monday do not count.
 */
import { type BankHolidays, publishedBankHolidays } from './bank-holidays.ts';
import { callIn } from './council-path.ts';
import { councilSettingsOn, type DatedSetting, settingOn, valueOn } from './council-settings.ts';
import type { PlainDate } from './plain-date.ts';
import { ok, type Result } from './result.ts';
import type { NoHolidayData } from './working-days.ts';

export interface RecordEffect {
  /** Null where call-in does not apply. */
  readonly callInUntil: PlainDate | null;
  readonly effectiveOn: PlainDate;
}

export interface EffectOf {
  readonly decidedOn: PlainDate | null;
  readonly isExecutive: boolean | null;
  /** Taken by a post under its delegation, and not key. */
  readonly isOfficersNonKey: boolean;
  /** Why it is exempt, as its council recorded with its route in the procurement; null where it did not. */
  readonly exemptBecause: string | null;
}

export function recordEffect(
  decision: EffectOf & Readonly<{ publishedOn: PlainDate }>,
  settings: readonly DatedSetting[],
  holidays: BankHolidays = publishedBankHolidays,
): Result<RecordEffect, NoHolidayData> {
  const { publishedOn, decidedOn } = decision;
  const { callInWorkingDays } = councilSettingsOn(settings, decidedOn ?? publishedOn);
  if (callInWorkingDays === null || whyNoCallIn(decision, settings, publishedOn) !== null)
    return ok({ callInUntil: null, effectiveOn: decidedOn ?? publishedOn });
  const held = callIn(publishedOn, callInWorkingDays, holidays);
  return held.ok ? ok({ callInUntil: held.value.lastDay, effectiveOn: held.value.effective }) : held;
}

/** The rule behind the dates, in one sentence, with where it stands and whether the council has confirmed it. */
export function effectRule(decision: EffectOf, settings: readonly DatedSetting[], publishedOn: PlainDate): string {
  const none = whyNoCallIn(decision, settings, publishedOn);
  if (none !== null) return none;
  const on = decision.decidedOn ?? publishedOn;
  const { callInWorkingDays } = councilSettingsOn(settings, on);
  const row = settingOn(settings, 'callInWorkingDays', on);
  const days = `Call-in runs for ${callInWorkingDays} working days after publication`;
  if (row?.authority) return `${days} (${row.authority}).`;
  return row?.confirmed ? `${days}.` : `${days}: common practice, which the council has not confirmed.`;
}

/** Null where the decision can be called in. The settings are those of the day of the decision, as for its path. */
function whyNoCallIn(
  { decidedOn, isExecutive, isOfficersNonKey, exemptBecause }: EffectOf,
  settings: readonly DatedSetting[],
  publishedOn: PlainDate,
): string | null {
  const on = decidedOn ?? publishedOn;
  if (isExecutive === false) return 'It is not a decision of the executive, so it is not called in.';
  if (councilSettingsOn(settings, on).callInWorkingDays === null) return 'This council has no call-in.';
  if (exemptBecause !== null) return `Exempt from call-in: ${exemptBecause}`;
  if (!isOfficersNonKey || valueOn(settings, 'callInOfficers', on) !== keyOnly) return null;
  const authority = settingOn(settings, 'callInOfficers', on)?.authority;
  return `Of officers’ decisions, key decisions only can be called in${authority ? ` (${authority})` : ''}.`;
}

const keyOnly = 'key decisions only';
