/**
 * A council's body meets on a working day of England, unless the council says why it meets on another.
 *
 * Rule: a meeting on a Saturday, a Sunday or a bank holiday is refused as a likely slip until a reason is given, which is
 * kept with the meeting; a year whose bank holidays are not known is refused rather than guessed.
 * Authority: Local Government Act 1972 schedule 12 and section 100B (clear days before a meeting); the project's own
 * caution, for a wrong day moves every date that hangs on it.
 * Example: 7 May 2018 is "Early May bank holiday" and refused without a reason; 8 May 2018 is a Tuesday and accepted.
 */
import type { BankHolidays } from './bank-holidays.ts';
import { formatDate, type PlainDate, weekdayOf } from './plain-date.ts';
import { isWorkingDay, sayNoHolidayData, workingDayCalendar } from './working-days.ts';

export type MeetingDayProblem = Readonly<{ sentence: string; reasonHelps: boolean }>;

/** Why the body cannot simply meet on that day; null when it can. */
export function meetingDayProblem(day: PlainDate, holidays: BankHolidays): MeetingDayProblem | null {
  const weekday = weekdayOf(day);
  const said = `${weekday} ${formatDate(day)}`;
  const next = 'choose a working day, or say why the body meets then';
  if (weekday === 'Saturday' || weekday === 'Sunday')
    return { sentence: `${said} is at a weekend; ${next}`, reasonHelps: true };
  const working = isWorkingDay(day, workingDayCalendar('england-and-wales', holidays));
  if (!working.ok) return { sentence: sayNoHolidayData(working.refusal), reasonHelps: false };
  if (working.value) return null;
  const name = holidays['england-and-wales'].days.get(day);
  return { sentence: `${said} is a bank holiday${name ? ` (${name})` : ''}; ${next}`, reasonHelps: true };
}
