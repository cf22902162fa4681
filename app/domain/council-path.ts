/**
 * A council's decision takes effect only after its own notices, meeting, publication and call-in have run.
 * Authority: SI 2012/2089 regulations 7 and 9 to 11 (agendas, 28 clear days' notice, general exception, special
 * urgency); Local Government Act 1972 section 100B (five clear days for agendas); call-in is each council's own rule under
 * Local Government Act 2000 section 9F.
 * Example: cabinet decisions published on Wednesday 27 March 2024 with five working days for call-in: Good Friday and
 * Easter Monday do not count, the last day is Friday 5 April and the decision takes effect on Saturday 6 April 2024.
 */
import type { BankHolidays } from './bank-holidays.ts';
import { addDays, laterDate, type PlainDate, type Weekday, weekdayOf } from './plain-date.ts';
import { ok, type Result } from './result.ts';
import {
  type NoHolidayData,
  workingDayCalendar,
  workingDayOnOrAfter,
  workingDaysAfter,
  workingDaysBefore,
} from './working-days.ts';

/** How a key decision is announced: the full notice, or one of the two exceptions of the 2012 regulations. */
export type NoticeRoute = 'forward-plan' | 'general-exception' | 'special-urgency';

/** One council's dated settings. */
export interface CouncilSettings {
  readonly forwardPlanClearDays: number;
  readonly forwardPlanCount: 'calendar' | 'working';
  readonly agendaClearWorkingDays: number;
  /** Null where the council has no call-in, as in a committee system. */
  readonly callInWorkingDays: number | null;
  /** Working days between the decision and the publication of its record, at most. */
  readonly recordWithinWorkingDays: number;
  /** Weekdays on which the council publishes; null means any working day. */
  readonly publicationWeekdays: readonly Weekday[] | null;
}

export interface PlannedDecision {
  readonly date: PlainDate;
  readonly key: boolean;
  readonly route: NoticeRoute;
  /** Whether an agenda must be published, that is, whether a body meets. */
  readonly meeting: boolean;
  readonly exemptFromCallIn: boolean;
  /** The day on which its record was in fact published; without one, the last day that the council's rule allows. */
  readonly recordPublishedOn?: PlainDate | null;
}

/** Every step of one council's path; null where the step does not apply. */
export interface CouncilPath {
  readonly noticeBy: PlainDate | null;
  readonly agendaBy: PlainDate | null;
  readonly decision: PlainDate;
  readonly recordPublished: PlainDate;
  readonly callInLastDay: PlainDate | null;
  readonly effective: PlainDate;
}

/** SI 2012/2089 regulation 10: clear days of notice under the general exception. */
const GENERAL_EXCEPTION_CLEAR_DAYS = 5;

/** The last day on which an agenda may be published: so many working days lie wholly between it and the meeting. */
export function latestAgendaPublication(
  meeting: PlainDate,
  clearWorkingDays: number,
  holidays: BankHolidays,
): Result<PlainDate, NoHolidayData> {
  return workingDaysBefore(meeting, clearWorkingDays + 1, workingDayCalendar('england-and-wales', holidays));
}

/** The last day for a forward-plan notice: both the day of notice and the day of decision are left out of the count. */
export function latestForwardPlanPublication(
  decision: PlainDate,
  clearDays: number,
  count: 'calendar' | 'working',
  holidays: BankHolidays,
): Result<PlainDate, NoHolidayData> {
  if (count === 'calendar') return ok(addDays(decision, -(clearDays + 1)));
  return latestAgendaPublication(decision, clearDays, holidays);
}

/** The last day for call-in (day 1 is the first working day after publication) and the calendar day after it. */
export function callIn(
  published: PlainDate,
  workingDays: number,
  holidays: BankHolidays,
): Result<{ readonly lastDay: PlainDate; readonly effective: PlainDate }, NoHolidayData> {
  const last = workingDaysAfter(published, workingDays, workingDayCalendar('england-and-wales', holidays));
  return last.ok ? ok({ lastDay: last.value, effective: addDays(last.value, 1) }) : last;
}

/** The last day of a period of so many calendar days that begins with its first day: day 1 is the start. */
export function lastDayOfPeriodBeginningWith(start: PlainDate, days: number): PlainDate {
  return addDays(start, days - 1);
}

/** The first day, on or after a day, that is a working day and one of the council's publication weekdays. */
export function publicationDay(
  from: PlainDate,
  weekdays: readonly Weekday[] | null,
  holidays: BankHolidays,
): Result<PlainDate, NoHolidayData> {
  const calendar = workingDayCalendar('england-and-wales', holidays);
  for (let day = from; ; day = addDays(day, 1)) {
    const working = workingDayOnOrAfter(day, calendar);
    if (!working.ok) return working;
    day = working.value;
    if (weekdays === null || weekdays.length === 0 || weekdays.includes(weekdayOf(day))) return ok(day);
  }
}

/** All dates of one council's path to an effective decision. */
export function councilPath(
  decision: PlannedDecision,
  settings: CouncilSettings,
  holidays: BankHolidays,
): Result<CouncilPath, NoHolidayData> {
  const notice = noticeBy(decision, settings, holidays);
  if (!notice.ok) return notice;
  const agenda = decision.meeting
    ? latestAgendaPublication(decision.date, settings.agendaClearWorkingDays, holidays)
    : ok(null);
  if (!agenda.ok) return agenda;
  const record = decision.recordPublishedOn
    ? ok(decision.recordPublishedOn)
    : recordPublication(decision.date, settings, holidays);
  if (!record.ok) return record;
  const steps = {
    noticeBy: notice.value,
    agendaBy: agenda.value,
    decision: decision.date,
    recordPublished: record.value,
  };
  if (settings.callInWorkingDays === null || decision.exemptFromCallIn)
    return ok({ ...steps, callInLastDay: null, effective: decision.date });
  const held = callIn(record.value, settings.callInWorkingDays, holidays);
  return held.ok ? ok({ ...steps, callInLastDay: held.value.lastDay, effective: held.value.effective }) : held;
}

/** No contract before the later of every partner's effective date and the day after standstill; null: not known yet. */
export function noContractBefore(
  effectiveDates: readonly (PlainDate | null)[],
  afterStandstill: PlainDate | null,
): PlainDate | null {
  if (effectiveDates.length === 0) return null;
  return effectiveDates.reduce<PlainDate | null>(
    (latest, date) => (latest === null || date === null ? null : laterDate(latest, date)),
    afterStandstill,
  );
}

function noticeBy(
  decision: PlannedDecision,
  settings: CouncilSettings,
  holidays: BankHolidays,
): Result<PlainDate | null, NoHolidayData> {
  if (!decision.key || decision.route === 'special-urgency') return ok(null);
  if (decision.route === 'general-exception')
    return latestAgendaPublication(decision.date, GENERAL_EXCEPTION_CLEAR_DAYS, holidays);
  const { forwardPlanClearDays, forwardPlanCount } = settings;
  return latestForwardPlanPublication(decision.date, forwardPlanClearDays, forwardPlanCount, holidays);
}

function recordPublication(
  decided: PlainDate,
  settings: CouncilSettings,
  holidays: BankHolidays,
): Result<PlainDate, NoHolidayData> {
  const calendar = workingDayCalendar('england-and-wales', holidays);
  const within = settings.recordWithinWorkingDays;
  const ready = within === 0 ? ok(decided) : workingDaysAfter(decided, within, calendar);
  return ready.ok ? publicationDay(ready.value, settings.publicationWeekdays, holidays) : ready;
}
