/**
 * The first and the last day on which one council can decide. Notices and agendas go out only on the days on which the
 * council publishes; a meeting counts only when every notice before it can still be given in time.
 * Authority: SI 2012/2089 regulations 7 and 9 to 11; Local Government Act 1972 section 100B.
 * Example: on 21 December 2017 the meeting of 18 January 2018 is out of reach for a key decision by the forward plan
 * (notice was due on 20 December), and within reach under the general exception (notice by 10 January).
 */
import type { BankHolidays } from '../bank-holidays.ts';
import { type CouncilPath, councilPath, publicationDay } from '../council-path.ts';
import { addDays, laterDate, type PlainDate, type Weekday, weekdayOf } from '../plain-date.ts';
import { ok, type Result, refuse } from '../result.ts';
import { isWorkingDay, type NoHolidayData, workingDayCalendar, workingDayOnOrAfter } from '../working-days.ts';
import { settingsFor, type TimetableCouncil, type TimetablePlan, type TimetableRefusal } from './timetable-plan.ts';

/** What made the meeting before the one chosen unusable; 'decision': there was none. */
export type Obstacle = 'notice' | 'agenda' | 'decision';

export interface CouncilDecision {
  readonly path: CouncilPath;
  /** The first days on which the notice and the agenda can be published. */
  readonly noticeFrom: PlainDate;
  readonly agendaFrom: PlainDate;
  readonly obstacle: Obstacle;
}

/** The first decision that keeps every rule. */
export function earliestDecision(
  council: TimetableCouncil,
  { today, reportReady, holidays }: TimetablePlan,
): Result<CouncilDecision, TimetableRefusal> {
  if (council.decidedOn) return decidedAlready(council, council.decidedOn, holidays);
  const { publicationWeekdays } = settingsFor(council, today);
  const ready = laterDate(today, reportReady);
  const noticeFrom =
    council.noticePublished === null
      ? publicationDay(today, publicationWeekdays, holidays)
      : ok(council.noticePublished);
  const agendaFrom = publicationDay(ready, publicationWeekdays, holidays);
  if (!noticeFrom.ok) return noticeFrom;
  if (!agendaFrom.ok) return agendaFrom;
  const days = council.meetings === null ? workingDaysFrom(ready, holidays) : meetingsFrom(council.meetings, today);
  let obstacle: Obstacle = 'decision';
  for (const day of days) {
    if (!day.ok) return day;
    const path = pathOn(council, day.value, holidays);
    if (!path.ok) return path;
    const { noticeBy, agendaBy } = path.value;
    if (noticeBy !== null && noticeFrom.value > noticeBy) obstacle = 'notice';
    else if (agendaBy !== null && agendaFrom.value > agendaBy) obstacle = 'agenda';
    else return ok({ path: path.value, noticeFrom: noticeFrom.value, agendaFrom: agendaFrom.value, obstacle });
  }
  return refuse({ kind: 'no-meeting-from', councilId: council.councilId, name: council.name, day: today });
}

/** The last decision that takes effect by a day. */
export function latestDecision(
  council: TimetableCouncil,
  effectiveBy: PlainDate,
  holidays: BankHolidays,
): Result<CouncilPath, TimetableRefusal> {
  if (council.decidedOn) {
    const taken = pathOn(council, council.decidedOn, holidays);
    const late = taken.ok && taken.value.effective > effectiveBy;
    return late
      ? refuse({ kind: 'no-meeting-until', councilId: council.councilId, name: council.name, day: effectiveBy })
      : taken;
  }
  const days =
    council.meetings === null ? workingDaysUntil(effectiveBy, holidays) : meetingsUntil(council.meetings, effectiveBy);
  for (const day of days) {
    if (!day.ok) return day;
    const path = pathOn(council, day.value, holidays);
    if (path.ok && path.value.effective <= effectiveBy) return path;
    // A count that runs past the day asked for is too late, whether or not its holidays are known.
    if (!path.ok && path.refusal.date <= effectiveBy) return path;
  }
  return refuse({ kind: 'no-meeting-until', councilId: council.councilId, name: council.name, day: effectiveBy });
}

/** The last day, on or before a day, on which the council publishes. */
export function lastPublicationDay(
  until: PlainDate,
  weekdays: readonly Weekday[] | null,
  holidays: BankHolidays,
): Result<PlainDate, NoHolidayData> {
  const calendar = workingDayCalendar('england-and-wales', holidays);
  for (let day = until; ; day = addDays(day, -1)) {
    if (weekdays !== null && weekdays.length > 0 && !weekdays.includes(weekdayOf(day))) continue;
    const working = isWorkingDay(day, calendar);
    if (!working.ok) return working;
    if (working.value) return ok(day);
  }
}

/** A decision that has been taken: its dates follow from its day, and nothing before it can be missed any more. */
function decidedAlready(
  council: TimetableCouncil,
  decidedOn: PlainDate,
  holidays: BankHolidays,
): Result<CouncilDecision, TimetableRefusal> {
  const path = pathOn(council, decidedOn, holidays);
  if (!path.ok) return path;
  const { noticeBy, agendaBy } = path.value;
  return ok({
    path: path.value,
    noticeFrom: noticeBy ?? decidedOn,
    agendaFrom: agendaBy ?? decidedOn,
    obstacle: 'decision',
  });
}

function pathOn(
  council: TimetableCouncil,
  date: PlainDate,
  holidays: BankHolidays,
): Result<CouncilPath, NoHolidayData> {
  const { meetings, key, route, exemptFromCallIn } = council;
  const recordPublishedOn = date === council.decidedOn ? (council.recordPublishedOn ?? null) : null;
  const settings = settingsFor(council, date);
  const planned = { date, key, route, meeting: meetings !== null, exemptFromCallIn, recordPublishedOn };
  return councilPath(planned, settings, holidays);
}

function* meetingsFrom(meetings: readonly PlainDate[], from: PlainDate): Generator<Result<PlainDate, never>> {
  for (const day of [...meetings].sort()) if (day >= from) yield ok(day);
}

function* meetingsUntil(meetings: readonly PlainDate[], until: PlainDate): Generator<Result<PlainDate, never>> {
  for (const day of [...meetings].sort().reverse()) if (day <= until) yield ok(day);
}

function* workingDaysFrom(from: PlainDate, holidays: BankHolidays): Generator<Result<PlainDate, NoHolidayData>> {
  const calendar = workingDayCalendar('england-and-wales', holidays);
  for (let day = from; ; ) {
    const next = workingDayOnOrAfter(day, calendar);
    yield next;
    if (!next.ok) return;
    day = addDays(next.value, 1);
  }
}

function* workingDaysUntil(until: PlainDate, holidays: BankHolidays): Generator<Result<PlainDate, NoHolidayData>> {
  for (let day = until; ; ) {
    const last = lastPublicationDay(day, null, holidays);
    yield last;
    if (!last.ok) return;
    day = addDays(last.value, -1);
  }
}
