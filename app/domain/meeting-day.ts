/**
 * A council's body meets on a working day of England.
 *
 * Rule: a meeting on a Saturday, a Sunday or a bank holiday is refused as a likely slip; a year whose bank holidays are
 * not known is refused rather than guessed.
 * Authority: Local Government Act 1972 schedule 12 and section 100B (clear days before a meeting); the project's own
 * caution, for a wrong day moves every date that hangs on it.
 * Example: 7 May 2018 is "Early May bank holiday" and refused; 8 May 2018 is a Tuesday and accepted.
 */
import type { BankHolidays } from './bank-holidays.ts';
import { formatDate, type PlainDate, weekdayOf } from './plain-date.ts';
import { isWorkingDay, sayNoHolidayData, workingDayCalendar } from './working-days.ts';

/** Why the body cannot meet on that day; null when it can. */
export function meetingDayProblem(day: PlainDate, holidays: BankHolidays): string | null {
  const weekday = weekdayOf(day);
  const said = `${weekday} ${formatDate(day)}`;
  if (weekday === 'Saturday' || weekday === 'Sunday') return `${said} is at a weekend; choose a working day`;
  const working = isWorkingDay(day, workingDayCalendar('england-and-wales', holidays));
  if (!working.ok) return sayNoHolidayData(working.refusal);
  if (working.value) return null;
  const name = holidays['england-and-wales'].days.get(day);
  return `${said} is a bank holiday${name ? ` (${name})` : ''}; choose a working day`;
}
