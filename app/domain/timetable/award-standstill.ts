/**
 * The standstill within a timetable: forward from the day tenderers can be told, and backward from the day the
 * contract is wanted. Tenderers are told on a working day.
 * Authority: PCR 2015 regulations 86 and 87; PA 2023 sections 50 and 51; SI 2023/1348 regulation 12.
 * Example (PCR 2015): a contract wanted on 6 March 2018 needs letters by Friday 23 February: the tenth day is Monday
 * 5 March; sent on Monday 26 February, the wait would end on 8 March.
 */
import type { BankHolidays } from '../bank-holidays.ts';
import { addDays, type PlainDate } from '../plain-date.ts';
import { ok, type Result } from '../result.ts';
import { type Standstill, type StandstillFacts, type StandstillRefusal, standstill } from '../standstill.ts';
import { isWorkingDay, workingDayCalendar, workingDayOnOrAfter } from '../working-days.ts';
import type { StandstillPlan } from './timetable-plan.ts';

export interface AwardStandstill extends Standstill {
  /** The day on which tenderers are told. */
  readonly awardNotice: PlainDate;
}

/** Tells tenderers on the first working day on or after a day. */
export function standstillFrom(
  plan: StandstillPlan,
  day: PlainDate,
  holidays: BankHolidays,
): Result<AwardStandstill, StandstillRefusal> {
  const told = workingDayOnOrAfter(day, workingDayCalendar('england-and-wales', holidays));
  return told.ok ? standstillAt(plan, told.value, holidays) : told;
}

/** The last working day on which tenderers can be told if the contract is to be made on a day. */
export function standstillUntil(
  plan: StandstillPlan,
  contract: PlainDate,
  holidays: BankHolidays,
): Result<AwardStandstill, StandstillRefusal> {
  const calendar = workingDayCalendar('england-and-wales', holidays);
  for (let day = addDays(contract, -1); ; day = addDays(day, -1)) {
    const working = isWorkingDay(day, calendar);
    if (!working.ok) return working;
    if (!working.value) continue;
    const wait = standstillAt(plan, day, holidays);
    if (wait.ok && wait.value.contractFrom <= contract) return wait;
    const countsPast = !wait.ok && wait.refusal.kind === 'no-holiday-data' && wait.refusal.date >= contract;
    if (!wait.ok && !countsPast) return wait;
  }
}

function standstillAt(
  plan: StandstillPlan,
  awardNotice: PlainDate,
  holidays: BankHolidays,
): Result<AwardStandstill, StandstillRefusal> {
  const wait = standstill(factsOf(plan, awardNotice), holidays);
  return wait.ok ? ok({ ...wait.value, awardNotice }) : wait;
}

function factsOf({ regime, workingDays }: StandstillPlan, told: PlainDate): StandstillFacts {
  switch (regime) {
    case 'PCR2015':
      return { regime, method: 'electronic', sent: told };
    case 'PA2023':
      return workingDays === undefined ? { regime, published: told } : { regime, published: told, workingDays };
    case 'PSR2023':
      return { regime, published: told };
  }
}
