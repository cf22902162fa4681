/**
 * The steps that one council's calendar holds: its own, and those of the procurement as a whole; for the name `all`,
 * everybody's.
 * Authority: RFC 5545; each step carries its own rule and authority.
 * Example: `halton` gives Halton's notice, agenda, decision, record, call-in and effect, the award notice, the end of
 * the standstill and the contract.
 */
import type { CalendarEvent } from '../calendar-file.ts';
import { ok, type Result, refuse } from '../result.ts';
import { forwardTimetable } from './forward-timetable.ts';
import { timetableEvents } from './timetable-events.ts';
import type { TimetablePlan, TimetableRefusal } from './timetable-plan.ts';

export const EVERY_COUNCIL = 'all';

type Asked = Readonly<{ id: string; reference: string; councilId: string }>;

/** Refused where there is no timetable; null for a council that does not sign. */
export function councilCalendar(
  plan: TimetablePlan,
  { id, reference, councilId }: Asked,
): Result<readonly CalendarEvent[] | null, TimetableRefusal> {
  const all = councilId === EVERY_COUNCIL;
  if (!all && !plan.councils.some((one) => one.councilId === councilId)) return ok(null);
  const found = forwardTimetable(plan);
  if (!found.ok) return refuse(found.refusal);
  const steps = found.value.steps.filter((step) => all || step.councilId === null || step.councilId === councilId);
  const names = Object.fromEntries(plan.councils.map((one) => [one.councilId, one.name]));
  return ok(timetableEvents({ id, reference }, steps, names));
}
