/**
 * Forward: from today to the earliest lawful day for the contract of all councils together. Every council takes the
 * first meeting whose notices it can still give; the contract waits for the last of them and for the standstill. The
 * critical council is the one that holds the day; the others have slack, in days.
 * Authority: SI 2012/2089 regulations 7 and 9 to 14; Local Government Act 2000 section 9F; PCR 2015 regulation 87;
 * PA 2023 section 51; SI 2023/1348 regulation 12.
 * Example: Halton effective on 30 January 2018, Warrington on 22 February: letters on 22 February, standstill until
 * 5 March, contract from 6 March; Warrington is critical and Halton has 24 days.
 */
import type { CouncilPath } from '../council-path.ts';
import { daysBetween, formatDate, laterDate, type PlainDate } from '../plain-date.ts';
import { ok, type Result, refuse } from '../result.ts';
import { type AwardStandstill, standstillFrom } from './award-standstill.ts';
import { type BackwardTimetable, backwardTimetable, byLatest, procurementSteps } from './backward-timetable.ts';
import { type CouncilDecision, earliestDecision, type Obstacle } from './council-decision.ts';
import { councilSteps } from './council-steps.ts';
import type { TimetableCouncil, TimetablePlan, TimetableRefusal, TimetableStep } from './timetable-plan.ts';

export interface CouncilTimetable {
  readonly councilId: string;
  readonly path: CouncilPath;
  readonly steps: readonly TimetableStep[];
  /** Days by which the decision could take effect later without moving the contract. */
  readonly slackDays: number;
  /** The last decision that would not move the contract. */
  readonly lastDecision: PlainDate;
  /** What ruled out the meeting before the one chosen. */
  readonly obstacle: Obstacle;
}

/** What holds the contract's day: a council and what ruled out its earlier meeting, or (null) the standstill alone. */
export interface Critical {
  readonly councilId: string | null;
  readonly step: Obstacle | 'standstill';
  readonly sentence: string;
}

export interface ForwardTimetable {
  readonly contractFrom: PlainDate;
  readonly standstill: AwardStandstill | null;
  readonly councils: readonly CouncilTimetable[];
  readonly critical: Critical;
  /** Steps of all councils and the procurement, by last day. */
  readonly steps: readonly TimetableStep[];
}

interface Decided {
  readonly council: TimetableCouncil;
  readonly decision: CouncilDecision;
}

/** The earliest lawful contract for all councils; refused when a calendar or the bank holidays end too early. */
export function forwardTimetable(plan: TimetablePlan): Result<ForwardTimetable, TimetableRefusal> {
  const decided: Decided[] = [];
  for (const council of plan.councils) {
    const decision = earliestDecision(council, plan);
    if (!decision.ok) return decision;
    decided.push({ council, decision: decision.value });
  }
  if (decided.length === 0) return refuse({ kind: 'no-council' });
  const effective = decided.map(({ decision }) => decision.path.effective).reduce(laterDate);
  const wait = waitFrom(plan, effective);
  if (!wait.ok) return wait;
  const contractFrom = laterDate(effective, wait.value?.contractFrom ?? effective);
  const latest = backwardTimetable(plan, contractFrom);
  if (!latest.ok) return latest;
  const councils: CouncilTimetable[] = [];
  for (const one of decided) {
    const council = councilTimetable(plan, one, latest.value);
    if (!council.ok) return council;
    councils.push(council.value);
  }
  const steps = [
    ...councils.flatMap((one) => one.steps),
    ...procurementSteps(plan, wait.value, contractFrom, wait.value?.awardNotice ?? contractFrom).map(onItsDay),
  ].sort(byLatest);
  const critical = criticalOf(councils, effective, contractFrom, plan);
  return ok({ contractFrom, standstill: wait.value, councils, critical, steps });
}

function waitFrom(plan: TimetablePlan, effective: PlainDate): Result<AwardStandstill | null, TimetableRefusal> {
  if (plan.standstill === null) return ok(null);
  const day = plan.standstill.starts === 'report-ready' ? laterDate(plan.today, plan.reportReady) : effective;
  return standstillFrom(plan.standstill, day, plan.holidays);
}

function councilTimetable(
  { today, holidays }: TimetablePlan,
  { council, decision }: Decided,
  latest: BackwardTimetable,
): Result<CouncilTimetable, TimetableRefusal> {
  const { path, noticeFrom, agendaFrom, obstacle } = decision;
  const steps = councilSteps(council, path, { today, notice: noticeFrom, agenda: agendaFrom }, holidays);
  if (!steps.ok) return steps;
  const last = latest.councils.find(({ councilId }) => councilId === council.councilId)?.path ?? path;
  return ok({
    councilId: council.councilId,
    path,
    steps: steps.value,
    slackDays: daysBetween(path.effective, latest.effectiveBy),
    lastDecision: last.decision,
    obstacle,
  });
}

function criticalOf(
  councils: readonly CouncilTimetable[],
  effective: PlainDate,
  contractFrom: PlainDate,
  { standstill, councils: asked }: TimetablePlan,
): Critical {
  const last = councils.find(({ path }) => path.effective === effective);
  if (last === undefined || (standstill?.starts === 'report-ready' && effective < contractFrom)) {
    const sentence = `The standstill holds the contract until ${formatDate(contractFrom)}; every council’s decision is effective by ${formatDate(effective)}.`;
    return { councilId: null, step: 'standstill', sentence };
  }
  const { councilId, obstacle, path } = last;
  const council = asked.find((one) => one.councilId === councilId);
  const meets = council !== undefined && council.meetings !== null;
  const why: Readonly<Record<Obstacle, string>> = {
    notice: 'an earlier decision has no time for its notice',
    agenda: 'an earlier meeting has no time for its agenda',
    decision: meets ? 'it has no earlier meeting' : 'it decides as soon as the report is ready',
  };
  const reason = council?.decidedOn ? 'that decision has been taken' : why[obstacle];
  const verb = council?.decidedOn ? 'decided' : 'decides';
  const sentence = `${council?.name ?? councilId} ${verb} last, on ${formatDate(path.decision)}, effective on ${formatDate(effective)}: ${reason}. The contract can be made from ${formatDate(contractFrom)}.`;
  return { councilId, step: obstacle, sentence };
}

function onItsDay(step: TimetableStep): TimetableStep {
  return { ...step, earliest: step.latest };
}
