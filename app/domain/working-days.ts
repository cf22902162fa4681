/**
 * A working day is not a Saturday, a Sunday or a holiday of the calendar that the rule in question names.
 * Authority: PCR 2015 regulation 2(1) and (4) (England and Wales); PA 2023 section 123 (a holiday in any part of the
 * United Kingdom does not count); SI 2023/1348 (England).
 * Example: 2 January 2025 is a bank holiday in Scotland, so it is a working day for PCR 2015 but not for PA 2023.
 */
import { type BankHolidays, DIVISIONS, type Division } from './bank-holidays.ts';
import { addDays, dateParts, type PlainDate, weekdayOf } from './plain-date.ts';
import { invariant, ok, type Result, refuse } from './result.ts';

export type WorkingDayRule = 'england-and-wales' | 'any-uk' | 'england';

/** The count met a weekday of a year whose holidays are not known. */
export interface NoHolidayData {
  readonly kind: 'no-holiday-data';
  readonly date: PlainDate;
  readonly rule: WorkingDayRule;
}

export interface WorkingDayCalendar {
  readonly rule: WorkingDayRule;
  readonly holidays: BankHolidays;
}

const DIVISIONS_OF: Readonly<Record<WorkingDayRule, readonly Division[]>> = {
  'england-and-wales': ['england-and-wales'],
  england: ['england-and-wales'],
  'any-uk': DIVISIONS,
};

/** The calendar that a rule names, over the holidays given. */
export function workingDayCalendar(rule: WorkingDayRule, holidays: BankHolidays): WorkingDayCalendar {
  return { rule, holidays };
}

/** Whether the day counts; refused on a weekday of a year without data. */
export function isWorkingDay(date: PlainDate, calendar: WorkingDayCalendar): Result<boolean, NoHolidayData> {
  const weekday = weekdayOf(date);
  if (weekday === 'Saturday' || weekday === 'Sunday') return ok(false);
  const lists = DIVISIONS_OF[calendar.rule].map((division) => calendar.holidays[division]);
  const { year } = dateParts(date);
  if (lists.some((list) => !list.years.has(year)))
    return refuse({ kind: 'no-holiday-data', date, rule: calendar.rule });
  return ok(!lists.some((list) => list.days.has(date)));
}

/** The day itself if it is a working day, else the next one. */
export function workingDayOnOrAfter(date: PlainDate, calendar: WorkingDayCalendar): Result<PlainDate, NoHolidayData> {
  return walk(date, 1, 1, calendar);
}

/** The nth working day after a day, which itself does not count. n is 1 or more. */
export function workingDaysAfter(
  date: PlainDate,
  n: number,
  calendar: WorkingDayCalendar,
): Result<PlainDate, NoHolidayData> {
  return walk(addDays(date, 1), n, 1, calendar);
}

/** The nth working day of a period that begins with a day: the day counts as the first if it is a working day. */
export function workingDaysBeginningWith(
  date: PlainDate,
  n: number,
  calendar: WorkingDayCalendar,
): Result<PlainDate, NoHolidayData> {
  return walk(date, n, 1, calendar);
}

/** The nth working day before a day, which itself does not count. n is 1 or more. */
export function workingDaysBefore(
  date: PlainDate,
  n: number,
  calendar: WorkingDayCalendar,
): Result<PlainDate, NoHolidayData> {
  return walk(addDays(date, -1), n, -1, calendar);
}

/** One sentence for a count that ran out of data. */
export function sayNoHolidayData(refusal: NoHolidayData): string {
  return `The bank holidays of ${refusal.date.slice(0, 4)} are not known, so a count that reaches ${refusal.date} is refused rather than guessed.`;
}

function walk(
  from: PlainDate,
  n: number,
  step: 1 | -1,
  calendar: WorkingDayCalendar,
): Result<PlainDate, NoHolidayData> {
  invariant(Number.isSafeInteger(n) && n >= 1, `${n} is not a count of days`);
  let found = 0;
  for (let date = from; ; date = addDays(date, step)) {
    const working = isWorkingDay(date, calendar);
    if (!working.ok) return working;
    if (working.value) found += 1;
    if (found === n) return ok(date);
  }
}
