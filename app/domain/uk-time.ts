/**
 * Moments are kept in UTC and shown in UK time with the zone's name: summer time runs from 01:00 UTC on the last Sunday
 * of March to 01:00 UTC on the last Sunday of October.
 * Authority: Summer Time Act 1972 section 1 and the Summer Time Order 2002 (SI 2002/262).
 * Example: 2018-07-02T09:05:00Z is "2 July 2018, 10:05 BST"; 2018-01-18T10:15:00Z is "18 January 2018, 10:15 GMT".
 */
import { formatDate, type PlainDate } from './plain-date.ts';

/** A moment, as an ISO text in UTC or a `Date`, in UK time. */
export function formatUkTime(moment: string | Date): string {
  const { local, summer } = localOf(moment);
  return `${formatDate(local.slice(0, 10) as PlainDate)}, ${local.slice(11, 16)} ${summer ? 'BST' : 'GMT'}`;
}

/** The day in the United Kingdom at a moment. */
export const ukDay = (moment: string | Date): PlainDate => localOf(moment).local.slice(0, 10) as PlainDate;

/** The time HH:MM in the United Kingdom at a moment. */
export const ukTime = (moment: string | Date): string => localOf(moment).local.slice(11, 16);

function localOf(moment: string | Date) {
  const utc = new Date(moment);
  const summer = isSummerTime(utc);
  return { summer, local: new Date(utc.getTime() + (summer ? 3_600_000 : 0)).toISOString() };
}

function isSummerTime(utc: Date): boolean {
  const year = utc.getUTCFullYear();
  const change = (month: number) => Date.UTC(year, month, lastSunday(year, month), 1);
  return utc.getTime() >= change(2) && utc.getTime() < change(9);
}

/** The day of March (2) or October (9), which both have 31 days. */
function lastSunday(year: number, month: number): number {
  return 31 - new Date(Date.UTC(year, month, 31)).getUTCDay();
}

/**
 * The moment, as ISO text in UTC, of a day and a time HH:MM in the United Kingdom. The hour that autumn has twice is the
 * first of the two; the hour that spring skips is read as the one after it.
 */
export function ukMoment(day: PlainDate, time: string): string {
  const local = new Date(`${day}T${time}:00Z`).getTime();
  const inSummer = new Date(local - 3_600_000);
  return (isSummerTime(inSummer) ? inSummer : new Date(local)).toISOString();
}
