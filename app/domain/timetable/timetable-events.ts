/**
 * The steps of a timetable as events for a calendar file: what must be done by each day, for whom, under which rule.
 * Authority: RFC 5545; the rule and authority of each step stand in its description.
 * Example: "Halton: Agenda: 5 clear working days before the meeting" on 10 January 2018.
 */
import type { CalendarEvent } from '../calendar-file.ts';
import { formatDate } from '../plain-date.ts';
import type { TimetableStep } from './timetable-plan.ts';

/** One event for each step, on its last day, with a UID that stays when the reference or the date changes. Names of councils are by id; an id without a name is shown as it is. */
export function timetableEvents(
  calendar: Readonly<{ id: string; reference: string }>,
  steps: readonly TimetableStep[],
  councilNames: Readonly<Record<string, string>>,
): readonly CalendarEvent[] {
  const { id, reference } = calendar;
  return steps.map(({ kind, councilId, earliest, latest, rule, authority }) => {
    const who =
      councilId === null
        ? 'All councils'
        : Object.hasOwn(councilNames, councilId)
          ? councilNames[councilId]
          : councilId;
    const from = earliest === null || earliest === latest ? '' : ` It can be done from ${formatDate(earliest)}.`;
    return {
      uid: `${id}/${councilId ?? 'all'}/${kind}`,
      on: latest,
      title: `${who}: ${rule}`,
      description: `${reference}.${from} Last day: ${formatDate(latest)}.\nAuthority: ${authority}.`,
    };
  });
}
