/**
 * By when a lot's panel declares its interests, submits its marks and agrees: three days in that order. They remind and
 * never shut anybody out; what comes later is on record with its time.
 * Authority: PCR 2015 regulation 18 and PA 2023 section 12 (equal treatment: one panel, one timetable).
 * Example: declare by 10 April, score by 24 April, agree by 4 May; scoring by 9 April is refused with both dates.
 */
import { formatDate, type PlainDate } from './plain-date.ts';
import type { FieldProblem } from './refusal.ts';

export interface PanelDates {
  readonly declareBy: PlainDate;
  readonly scoreBy: PlainDate;
  readonly agreeBy: PlainDate;
}

/** What is wrong with the order of the dates. */
export function panelDatesProblems({ declareBy, scoreBy, agreeBy }: PanelDates): readonly FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (scoreBy < declareBy)
    problems.push({
      field: 'scoreBy',
      sentence: `Marks are due on ${formatDate(scoreBy)}, before the declarations on ${formatDate(declareBy)}; choose a later day`,
    });
  if (agreeBy < scoreBy)
    problems.push({
      field: 'agreeBy',
      sentence: `The panel is to agree by ${formatDate(agreeBy)}, before marks are due on ${formatDate(scoreBy)}; choose a later day`,
    });
  return problems;
}

/** "By 24 April 2018", with a word where that day has passed. Null where no day was set. */
export function sayDue(due: PlainDate | undefined, today: PlainDate): string | null {
  if (due === undefined) return null;
  return due < today ? `Was due by ${formatDate(due)}` : `By ${formatDate(due)}`;
}
