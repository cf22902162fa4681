/**
 * From which day a timetable is worked out: today, unless the start that was wanted has gone by; then the day the newest
 * offer was sent, so that a finished or past procurement shows the dates as they were met.
 * Authority: the project's own rule; the page says which day it is.
 * Example: wanted from 1 July 2018, looked at in 2026, offer 2 sent on 16 April 2018: worked out as on 16 April 2018.
 */
import { formatDate, type PlainDate } from '../plain-date.ts';

export type WorkedOutOn = Readonly<{ on: PlainDate; sentence: string | null }>;

export function workedOutOn(
  today: PlainDate,
  { contractStartsOn, sentOn }: Readonly<{ contractStartsOn: string; sentOn: string | null }>,
): WorkedOutOn {
  if (contractStartsOn >= today || sentOn === null) return { on: today, sentence: null };
  const [start, sent] = [contractStartsOn as PlainDate, sentOn as PlainDate];
  const sentence = `The start that was wanted, ${formatDate(start)}, has gone by. These dates are worked out as on ${formatDate(sent)}, the day the newest offer was sent.`;
  return { on: sent, sentence };
}
