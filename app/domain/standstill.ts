/**
 * Between telling tenderers and signing, the councils must wait. How long, and which days count, depends on the regime.
 * Authority: PCR 2015 regulation 87 with regulation 2(4); PA 2023 section 51; SI 2023/1348 regulation 12.
 * Example (PCR 2015, electronic): letters sent on 23 March 2010; the 10th day after is Good Friday, 2 April; the wait
 * ends at midnight at the end of Tuesday 6 April and the contract may be made from 7 April.
 */
import type { BankHolidays } from './bank-holidays.ts';
import { addDays, earlierDate, laterDate, type PlainDate } from './plain-date.ts';
import { ok, type Result, refuse } from './result.ts';
import {
  type NoHolidayData,
  workingDayCalendar,
  workingDayOnOrAfter,
  workingDaysAfter,
  workingDaysBeginningWith,
} from './working-days.ts';

/** The facts that start the wait, by regime. `lastReceived` is null while the last receipt is not known. */
export type StandstillFacts =
  | { readonly regime: 'PCR2015'; readonly method: 'electronic'; readonly sent: PlainDate }
  | {
      readonly regime: 'PCR2015';
      readonly method: 'other' | 'mixed';
      readonly sent: PlainDate;
      readonly lastReceived: PlainDate | null;
    }
  | { readonly regime: 'PA2023'; readonly published: PlainDate; readonly workingDays?: number }
  | { readonly regime: 'PSR2023'; readonly published: PlainDate; readonly furtherDecision?: PlainDate | null };

export interface Standstill {
  /** The wait ends at midnight at the end of this day. */
  readonly ends: PlainDate;
  /** The first day on which the contract may be made, as far as the standstill goes. */
  readonly contractFrom: PlainDate;
  /** The rule and its authority, to show beside the date. */
  readonly authority: string;
}

export type StandstillRefusal =
  | NoHolidayData
  | { readonly kind: 'received-before-sent'; readonly sent: PlainDate; readonly lastReceived: PlainDate }
  | { readonly kind: 'too-short'; readonly workingDays: number; readonly minimum: number };

/** PA 2023 section 51(2) and (3): the least number of working days, also of a voluntary standstill. */
const PA_MINIMUM_WORKING_DAYS = 8;
const PSR_WORKING_DAYS = 8;
const PSR_WORKING_DAYS_AFTER_FURTHER_DECISION = 5;

/** When the wait ends. Refused when bank holidays are not known for a day that decides it. */
export function standstill(facts: StandstillFacts, holidays: BankHolidays): Result<Standstill, StandstillRefusal> {
  const end = endOf(facts, holidays);
  return end.ok ? ok({ ends: end.value, contractFrom: addDays(end.value, 1), authority: authorityOf(facts) }) : end;
}

/** Whether the law orders a wait: not for a light-touch award under PA 2023 (section 51(3)), nor below the threshold. */
export function standstillIsMandatory(
  regime: 'PCR2015' | 'PA2023' | 'PSR2023' | 'belowThreshold',
  lightTouch: boolean,
): boolean {
  return regime !== 'belowThreshold' && !(regime === 'PA2023' && lightTouch);
}

function endOf(facts: StandstillFacts, holidays: BankHolidays): Result<PlainDate, StandstillRefusal> {
  switch (facts.regime) {
    case 'PCR2015':
      return pcrEnd(facts, holidays);
    case 'PA2023': {
      const days = facts.workingDays ?? PA_MINIMUM_WORKING_DAYS;
      if (days < PA_MINIMUM_WORKING_DAYS)
        return refuse({ kind: 'too-short', workingDays: days, minimum: PA_MINIMUM_WORKING_DAYS });
      return workingDaysBeginningWith(facts.published, days, workingDayCalendar('any-uk', holidays));
    }
    case 'PSR2023':
      return psrEnd(facts.published, facts.furtherDecision ?? null, holidays);
  }
}

function pcrEnd(
  facts: Extract<StandstillFacts, { regime: 'PCR2015' }>,
  holidays: BankHolidays,
): Result<PlainDate, StandstillRefusal> {
  const electronic = addDays(facts.sent, 10);
  const calendar = workingDayCalendar('england-and-wales', holidays);
  if (facts.method === 'electronic') return workingDayOnOrAfter(electronic, calendar);
  const { sent, lastReceived } = facts;
  if (lastReceived !== null && lastReceived < sent) return refuse({ kind: 'received-before-sent', sent, lastReceived });
  const fifteenth = addDays(sent, 15);
  const other = lastReceived === null ? fifteenth : earlierDate(fifteenth, addDays(lastReceived, 10));
  return workingDayOnOrAfter(facts.method === 'mixed' ? laterDate(electronic, other) : other, calendar);
}

function psrEnd(
  published: PlainDate,
  furtherDecision: PlainDate | null,
  holidays: BankHolidays,
): Result<PlainDate, StandstillRefusal> {
  const calendar = workingDayCalendar('england', holidays);
  const begins = addDays(published, 1);
  const first = workingDaysAfter(begins, PSR_WORKING_DAYS, calendar);
  if (!first.ok || furtherDecision === null) return first;
  const second = workingDaysAfter(furtherDecision, PSR_WORKING_DAYS_AFTER_FURTHER_DECISION, calendar);
  return second.ok ? ok(laterDate(first.value, second.value)) : second;
}

function authorityOf(facts: StandstillFacts): string {
  if (facts.regime === 'PA2023')
    return 'Procurement Act 2023 section 51(2): 8 working days beginning with the day the award notice is published';
  if (facts.regime === 'PSR2023')
    return 'SI 2023/1348 regulation 12: the 8th working day after the day on which the standstill begins';
  if (facts.method === 'electronic') return 'PCR 2015 regulation 87: the 10th day after the last letter was sent';
  return facts.method === 'other'
    ? 'PCR 2015 regulation 87: the 15th day after sending or the 10th after the last receipt, whichever is first'
    : 'PCR 2015 regulation 87: the later of the electronic and the other method';
}
