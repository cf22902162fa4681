/**
 * What a timetable is worked out from: today, the day the report is ready, and each council's settings, calendar of
 * meetings and route; with the step names, and the rule and authority shown beside each date.
 * Authority: SI 2012/2089 regulations 7 and 9 to 13; Local Government Act 1972 section 100B; Local Government Act 2000
 * section 9F; PCR 2015 regulations 86 and 87; PA 2023 sections 50 and 51; SI 2023/1348 regulation 12.
 * Example: Halton meets on 18 January 2018, a key decision by the forward plan: notice by 20 December 2017.
 */
import type { BankHolidays } from '../bank-holidays.ts';
import type { CouncilSettings, NoticeRoute } from '../council-path.ts';
import { formatDate, type PlainDate } from '../plain-date.ts';
import type { StandstillRefusal } from '../standstill.ts';
import { sayNoHolidayData } from '../working-days.ts';

export interface TimetableCouncil {
  readonly councilId: string;
  /** As sentences name it. */
  readonly name: string;
  readonly settings: CouncilSettings;
  /** Settings that apply from a later day on, in order of time; none: the same throughout. */
  readonly laterSettings?: readonly { readonly from: PlainDate; readonly settings: CouncilSettings }[];
  /** Meetings of the body that decides; null: an officer or member decides alone, on any working day. */
  readonly meetings: readonly PlainDate[] | null;
  readonly key: boolean;
  readonly route: NoticeRoute;
  readonly exemptFromCallIn: boolean;
  /** Of a decision that is taken: when its record was published; null or left out while that is not known. */
  readonly recordPublishedOn?: PlainDate | null;
  /** The day on which the notice of the key decision has already been published; null: not yet. */
  readonly noticePublished: PlainDate | null;
  /** The day of its decision where it has decided: that day stands, whatever its calendar says. */
  readonly decidedOn?: PlainDate | null;
}

export interface StandstillPlan {
  readonly regime: 'PCR2015' | 'PA2023' | 'PSR2023';
  /** When tenderers are told: once the report is ready, or once every council's decision is effective. */
  readonly starts: 'report-ready' | 'every-decision-effective';
  /** PA 2023: more working days than the least, if the notice says so. */
  readonly workingDays?: number;
}

export interface TimetablePlan {
  readonly today: PlainDate;
  /** The first day on which the report can go into an agenda. */
  readonly reportReady: PlainDate;
  /** In the agreed order, which settles ties. */
  readonly councils: readonly TimetableCouncil[];
  /** Null where no standstill is kept. */
  readonly standstill: StandstillPlan | null;
  readonly holidays: BankHolidays;
}

export type StepKind =
  | 'forward-plan-notice'
  | 'general-exception-notice'
  | 'special-urgency-agreement'
  | 'agenda'
  | 'decision'
  | 'record'
  | 'call-in-ends'
  | 'effective'
  | 'award-notice'
  | 'standstill-ends'
  | 'contract';

export interface TimetableStep {
  readonly kind: StepKind;
  /** Null for a step of the procurement as a whole. */
  readonly councilId: string | null;
  /** The first day on which it can happen; null where only the last day is asked. */
  readonly earliest: PlainDate | null;
  /** The last day on which it can happen without moving the decision, or the start, that it serves. */
  readonly latest: PlainDate;
  readonly rule: string;
  readonly authority: string;
}

export type TimetableRefusal =
  | StandstillRefusal
  | { readonly kind: 'no-council' }
  /** No meeting of the calendar can be used on or after a day, or on or before a day. */
  | { readonly kind: 'no-meeting-from'; readonly councilId: string; readonly name: string; readonly day: PlainDate }
  | { readonly kind: 'no-meeting-until'; readonly councilId: string; readonly name: string; readonly day: PlainDate };

/** One sentence for each way in which no timetable can be given. */
export function sayTimetableRefusal(refusal: TimetableRefusal): string {
  switch (refusal.kind) {
    case 'no-council':
      return 'Name at least one council.';
    case 'no-meeting-from':
      return `The calendar of ${refusal.name} has no meeting from ${formatDate(refusal.day)} whose notices can still be given. Add later meetings.`;
    case 'no-meeting-until':
      return `The calendar of ${refusal.name} has no meeting whose decision takes effect by ${formatDate(refusal.day)}. Add a meeting or choose a later start.`;
    case 'no-holiday-data':
      return sayNoHolidayData(refusal);
    case 'received-before-sent':
      return `The letter was received on ${formatDate(refusal.lastReceived)}, before it was sent on ${formatDate(refusal.sent)}.`;
    case 'too-short':
      return `A standstill of ${refusal.workingDays} working days is below the least of ${refusal.minimum}.`;
  }
}

/** The settings that apply on a day. */
export const settingsFor = ({ settings, laterSettings = [] }: TimetableCouncil, day: PlainDate): CouncilSettings =>
  laterSettings.findLast(({ from }) => from <= day)?.settings ?? settings;

/** The name of the rule, with the council's own figures, and its authority. */
export function ruleOf(kind: Exclude<StepKind, ProcurementStep>, settings: CouncilSettings): RuleWords {
  const { forwardPlanClearDays, forwardPlanCount, agendaClearWorkingDays, callInWorkingDays } = settings;
  const words: Readonly<Record<Exclude<StepKind, ProcurementStep>, readonly [string, string]>> = {
    'forward-plan-notice': [
      `Forward plan: ${forwardPlanClearDays} clear ${forwardPlanCount === 'working' ? 'working ' : ''}days before the decision`,
      'SI 2012/2089 regulation 9',
    ],
    'general-exception-notice': [
      'General exception: the scrutiny chair is told, 5 clear days before the decision',
      'SI 2012/2089 regulation 10',
    ],
    'special-urgency-agreement': [
      'Special urgency: the scrutiny chair agrees before the decision',
      'SI 2012/2089 regulation 11',
    ],
    agenda: [
      `Agenda: ${agendaClearWorkingDays} clear working days before the meeting`,
      'Local Government Act 1972 section 100B; SI 2012/2089 regulation 7',
    ],
    decision: ['The council decides', 'Local Government Act 2000 section 9E; the council’s own calendar'],
    record: [
      `Record published within ${settings.recordWithinWorkingDays} working days`,
      'SI 2012/2089 regulations 12 to 14',
    ],
    'call-in-ends': [
      `Call-in: ${callInWorkingDays ?? 0} working days after publication`,
      'Local Government Act 2000 section 9F; the council’s scrutiny rules',
    ],
    effective: ['The decision may be acted on', 'The council’s scrutiny rules'],
  };
  const [rule, authority] = words[kind];
  return { rule, authority };
}

export type ProcurementStep = 'award-notice' | 'standstill-ends' | 'contract';

export interface RuleWords {
  readonly rule: string;
  readonly authority: string;
}

/** What telling tenderers is called, by regime. */
export const AWARD_NOTICE_RULES: Readonly<Record<StandstillPlan['regime'], RuleWords>> = {
  PCR2015: { rule: 'Letters to tenderers sent electronically', authority: 'PCR 2015 regulation 86' },
  PA2023: {
    rule: 'Assessment summaries given and award notice (UK6) published',
    authority: 'Procurement Act 2023 section 50',
  },
  PSR2023: { rule: 'Notice of intention to award published', authority: 'SI 2023/1348 regulation 12' },
};

export const CONTRACT_RULE: RuleWords = {
  rule: 'No contract before every council’s decision is effective and the standstill is over',
  authority: 'PCR 2015 regulation 87, PA 2023 section 51, SI 2023/1348 regulation 12; the councils’ own decisions',
};
