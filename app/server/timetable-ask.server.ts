import { publishedBankHolidays } from '#app/domain/bank-holidays.ts';
import { type TimetableFacts, timetablePlan, usualStandstill } from '#app/domain/timetable/timetable-party.ts';
import type { TimetablePlan } from '#app/domain/timetable/timetable-plan.ts';
import { workedOutOn } from '#app/domain/timetable/worked-out-on.ts';
import { ukDay } from '#app/domain/uk-time.ts';

/** The plan that a procurement's timetable, calendar files and pack are worked out from when nobody asks otherwise. */
export function usualPlan(facts: TimetableFacts, now: Date): TimetablePlan {
  const { on } = workedOutOn(ukDay(now), facts);
  return timetablePlan(facts, {
    today: on,
    reportReady: on,
    standstill: usualStandstill(facts),
    holidays: publishedBankHolidays,
  });
}
