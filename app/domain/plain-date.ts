/**
 * A calendar day is a plain date, with no hour and no time zone, so that it never shifts at a clock change.
 * Authority: Interpretation Act 1978 section 5 and schedule 1 ("month" means calendar month); Gregorian calendar.
 * Example: "2018-01-18" is shown as 18 January 2018; "2018-02-29" is refused, for 2018 has no such day.
 */
import { invariant, ok, type Result, refuse } from './result.ts';

declare const plainDate: unique symbol;

/** YYYY-MM-DD, always a real day; such strings sort by time. */
export type PlainDate = string & { readonly [plainDate]: true };

export type DateRefusal =
  | { readonly kind: 'not-a-date'; readonly text: string }
  | { readonly kind: 'no-such-day'; readonly text: string };

export type Weekday = 'Monday' | 'Tuesday' | 'Wednesday' | 'Thursday' | 'Friday' | 'Saturday' | 'Sunday';

export const WEEKDAYS: readonly Weekday[] = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
];

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Reads YYYY-MM-DD; refuses other shapes, and days that no calendar has. */
export function parsePlainDate(text: string): Result<PlainDate, DateRefusal> {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return refuse({ kind: 'not-a-date', text: text.slice(0, 40) });
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const real = year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return real ? ok(text as PlainDate) : refuse({ kind: 'no-such-day', text });
}

/** One sentence for each way in which a date can be wrong. */
export function sayDateRefusal(refusal: DateRefusal): string {
  return refusal.kind === 'not-a-date'
    ? `"${refusal.text}" is not a date. Write it as YYYY-MM-DD, such as 2018-01-18.`
    : `${refusal.text} does not exist in the calendar.`;
}

/** A date written in the code. @throws Error when it is not a real day. */
export function plainDateOf(year: number, month: number, day: number): PlainDate {
  invariant(year >= 1 && year <= 9999 && month >= 1 && month <= 12, `no such month ${year}-${month}`);
  invariant(day >= 1 && day <= daysInMonth(year, month), `no such day ${year}-${month}-${day}`);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as PlainDate;
}

/** Year, month 1–12 and day of the month. */
export function dateParts(date: PlainDate): { readonly year: number; readonly month: number; readonly day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** So many days later, or earlier when below zero. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** So many calendar months later; a day that the month lacks becomes its last day (31 January + 1 month: 28 February). */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const { year, month, day } = dateParts(date);
  const index = year * 12 + (month - 1) + months;
  const [newYear, newMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  return plainDateOf(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}

/** Below zero when a is earlier, zero when the same day, above zero when later. */
export function compareDates(a: PlainDate, b: PlainDate): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function laterDate(a: PlainDate, b: PlainDate): PlainDate {
  return a >= b ? a : b;
}

export function earlierDate(a: PlainDate, b: PlainDate): PlainDate {
  return a <= b ? a : b;
}

/** Days from a to b: 1 from a day to the next. */
export function daysBetween(a: PlainDate, b: PlainDate): number {
  return dayNumber(b) - dayNumber(a);
}

export function weekdayOf(date: PlainDate): Weekday {
  // Day 0 of the count is 1 January 1970, a Thursday.
  return WEEKDAYS[(((dayNumber(date) + 3) % 7) + 7) % 7] as Weekday;
}

/** For the page: "18 January 2018". */
export function formatDate(date: PlainDate): string {
  const { year, month, day } = dateParts(date);
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Days since 1 January 1970, counted in years that begin in March so that a leap day comes last. */
function dayNumber(date: PlainDate): number {
  const { year, month, day } = dateParts(date);
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  );
}

function fromDayNumber(number: number): PlainDate {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  return plainDateOf(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

function pad(value: number, width: number): string {
  return value.toString().padStart(width, '0');
}
