/**
 * Writes questions about dates as a pack that the offline command answers with the same rules. Where a council has
 * loaded bank holidays of its own, they go with the pack, so that the answer does not depend on the reader's data.
 * Example: `{ id: 'a', rule: 'agenda', meeting: '2018-01-18', clearWorkingDays: 5 }`.
 */
import { type BankHolidays, DIVISIONS, type HolidayList } from '#app/domain/bank-holidays.ts';
import type { JsonValue } from '#app/domain/canonical-json.ts';
import type { PlainDate } from '#app/domain/plain-date.ts';

export type TimetableQuestion = { readonly id: string } & (
  | {
      readonly rule: 'standstill';
      readonly regime: 'PCR2015';
      readonly sent: PlainDate;
      readonly method: 'electronic' | 'other' | 'mixed';
      readonly received?: PlainDate;
    }
  | { readonly rule: 'standstill'; readonly regime: 'PA2023' | 'PSR2023'; readonly published: PlainDate }
  | { readonly rule: 'call-in'; readonly published: PlainDate; readonly workingDays: number }
  | { readonly rule: 'agenda'; readonly meeting: PlainDate; readonly clearWorkingDays: number }
  | {
      readonly rule: 'forward-plan';
      readonly decision: PlainDate;
      readonly clearDays: number;
      readonly count: 'calendar' | 'working';
    }
  | { readonly rule: 'period-beginning-with'; readonly start: PlainDate; readonly days: number }
);

export interface TimetableExport {
  readonly questions: readonly TimetableQuestion[];
  /** Null: the lists that come with the portal. */
  readonly bankHolidays: BankHolidays | null;
  readonly title?: string;
  readonly source?: string;
}

/** The pack as JSON. */
export function exportTimetablePack({ questions, bankHolidays, title, source }: TimetableExport): JsonValue {
  const holidays = bankHolidays === null ? undefined : holidaysJson(bankHolidays);
  return { kind: 'timetable', format: 1, title, source, questions, bankHolidays: holidays };
}

/** Bank holidays in the public JSON format. */
export function holidaysJson(holidays: BankHolidays): JsonValue {
  return Object.fromEntries(
    DIVISIONS.map((division) => [division, { division, events: eventsJson(holidays[division]) }]),
  );
}

function eventsJson({ days }: HolidayList): JsonValue {
  return [...days].map(([date, title]) => ({ title, date, notes: '', bunting: false }));
}
