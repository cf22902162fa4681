/**
 * One council's path as dated steps, each with its rule and authority: the notice of its route, the agenda, the
 * decision, the record, the end of call-in and the first day on which the decision may be acted on.
 * Authority: SI 2012/2089 regulations 7 and 9 to 14; Local Government Act 2000 section 9F.
 * Example: decision on 18 January 2018: notice by 20 December 2017, agenda by 10 January, record by 22 January, call-in
 * until 29 January, effective on 30 January.
 */
import type { BankHolidays } from '../bank-holidays.ts';
import type { CouncilPath, NoticeRoute } from '../council-path.ts';
import { earlierDate, type PlainDate } from '../plain-date.ts';
import { ok, type Result } from '../result.ts';
import type { NoHolidayData } from '../working-days.ts';
import { lastPublicationDay } from './council-decision.ts';
import { ruleOf, type StepKind, settingsFor, type TimetableCouncil, type TimetableStep } from './timetable-plan.ts';

type CouncilStep = Parameters<typeof ruleOf>[0];

const NOTICE_STEPS: Readonly<Record<NoticeRoute, CouncilStep>> = {
  'forward-plan': 'forward-plan-notice',
  'general-exception': 'general-exception-notice',
  'special-urgency': 'special-urgency-agreement',
};

const NOTICES: readonly StepKind[] = ['forward-plan-notice', 'general-exception-notice'];

/** First days of the steps that can be early; null where only last days are asked. */
export interface FirstDays {
  readonly today: PlainDate;
  readonly notice: PlainDate;
  readonly agenda: PlainDate;
}

/** The steps of a path in the order in which they happen. */
export function councilSteps(
  council: TimetableCouncil,
  path: CouncilPath,
  first: FirstDays | null,
  holidays: BankHolidays,
): Result<readonly TimetableStep[], NoHolidayData> {
  const settings = settingsFor(council, path.decision);
  const { publicationWeekdays } = settings;
  const lastDay = (by: PlainDate) => lastPublicationDay(by, publicationWeekdays, holidays);
  const step = (kind: CouncilStep, earliest: PlainDate | null, latest: PlainDate): TimetableStep => ({
    kind,
    councilId: council.councilId,
    earliest,
    latest,
    ...ruleOf(kind, settings),
  });
  const noticeBy = path.noticeBy === null ? null : lastDay(path.noticeBy);
  const agendaBy = path.agendaBy === null ? null : lastDay(path.agendaBy);
  if (noticeBy?.ok === false) return noticeBy;
  if (agendaBy?.ok === false) return agendaBy;
  const notice = NOTICE_STEPS[council.route];
  const fixed = (kind: CouncilStep, on: PlainDate) => step(kind, first === null ? null : on, on);
  return ok([
    ...(noticeBy === null ? [] : [step(notice, first?.notice ?? null, noticeBy.value)]),
    ...(council.key && noticeBy === null ? [step(notice, first?.today ?? null, path.decision)] : []),
    ...(agendaBy === null ? [] : [step('agenda', first?.agenda ?? null, agendaBy.value)]),
    fixed('decision', path.decision),
    fixed('record', path.recordPublished),
    ...(path.callInLastDay === null ? [] : [fixed('call-in-ends', path.callInLastDay)]),
    fixed('effective', path.effective),
  ]);
}

/** Whether the step is a notice that has already been published in time, or belongs to a decision already taken. */
export function isDone({ kind, councilId, latest }: TimetableStep, councils: readonly TimetableCouncil[]): boolean {
  const council = councils.find((one) => one.councilId === councilId);
  if (council?.decidedOn) return true;
  const published = council?.noticePublished ?? null;
  return NOTICES.includes(kind) && published !== null && published <= latest;
}

/** Steps whose last day has gone by, or whose notice went out too late. */
export function missedSteps(
  steps: readonly TimetableStep[],
  councils: readonly TimetableCouncil[],
  today: PlainDate,
): readonly TimetableStep[] {
  return steps.filter((step) => {
    if (isDone(step, councils)) return false;
    const published = councils.find((one) => one.councilId === step.councilId)?.noticePublished ?? null;
    return today > step.latest || (published !== null && NOTICES.includes(step.kind));
  });
}

/** The agenda, or an officer's decision, is the first step that needs the report. */
export function reportNeededBy(steps: readonly TimetableStep[]): PlainDate | null {
  const needed = steps.filter(({ kind }) => kind === 'agenda' || kind === 'decision').map(({ latest }) => latest);
  return needed.length === 0 ? null : needed.reduce(earlierDate);
}
