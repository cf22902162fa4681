/**
 * Backward: from the day on which the contract is wanted to the last day of every step. Tenderers are told as late as
 * the standstill allows, each council decides as late as its decision can take effect, and its notices follow.
 * Authority: as forward-timetable.ts; the two meet: starting on the day found here, the wanted day is reached.
 * Example: wanted on 6 March 2018 with decisions effective before letters go out: letters by Friday 23 February (the
 * tenth day is Monday 5 March), every decision effective by then.
 */
import type { CouncilPath } from '../council-path.ts';
import { earlierDate, type PlainDate } from '../plain-date.ts';
import { ok, type Result, refuse } from '../result.ts';
import { type AwardStandstill, standstillUntil } from './award-standstill.ts';
import { latestDecision } from './council-decision.ts';
import { councilSteps, isDone, missedSteps, reportNeededBy } from './council-steps.ts';
import {
  AWARD_NOTICE_RULES,
  CONTRACT_RULE,
  type TimetablePlan,
  type TimetableRefusal,
  type TimetableStep,
} from './timetable-plan.ts';

export interface LatestCouncil {
  readonly councilId: string;
  readonly path: CouncilPath;
  readonly steps: readonly TimetableStep[];
}

export interface BackwardTimetable {
  readonly contractOn: PlainDate;
  /** Every council's decision must be effective by this day. */
  readonly effectiveBy: PlainDate;
  readonly standstill: AwardStandstill | null;
  readonly reportReadyBy: PlainDate;
  /** The last day of the step that comes first: work that begins later cannot reach the wanted day. */
  readonly startBy: PlainDate;
  readonly councils: readonly LatestCouncil[];
  /** Steps of all councils and the procurement, by last day. */
  readonly steps: readonly TimetableStep[];
  /** Steps whose last day is before today, or whose published notice came too late; empty: the day can be reached. */
  readonly missed: readonly TimetableStep[];
}

/** The last day of every step for a contract on a wanted day. Today only decides what is missed. */
export function backwardTimetable(
  plan: TimetablePlan,
  contractOn: PlainDate,
): Result<BackwardTimetable, TimetableRefusal> {
  const wait = plan.standstill === null ? ok(null) : standstillUntil(plan.standstill, contractOn, plan.holidays);
  if (!wait.ok) return wait;
  const told = wait.value?.awardNotice ?? contractOn;
  const effectiveBy = plan.standstill?.starts === 'report-ready' ? contractOn : told;
  const found = plan.councils.map((council) => latestCouncil(plan, council, effectiveBy));
  const refused = found.find((one) => !one.ok);
  if (refused?.ok === false) return refused;
  const councils = found.flatMap((one) => (one.ok ? [one.value] : []));
  if (councils.length === 0) return refuse({ kind: 'no-council' });
  const steps = [...councils.flatMap((one) => one.steps), ...procurementSteps(plan, wait.value, contractOn)].sort(
    byLatest,
  );
  const neededBy = reportNeededBy(steps) ?? told;
  return ok({
    contractOn,
    effectiveBy,
    standstill: wait.value,
    reportReadyBy: plan.standstill?.starts === 'report-ready' ? earlierDate(neededBy, told) : neededBy,
    startBy: steps
      .filter((step) => !isDone(step, plan.councils))
      .map(({ latest }) => latest)
      .reduce(earlierDate),
    councils,
    steps,
    missed: missedSteps(steps, plan.councils, plan.today),
  });
}

function latestCouncil(
  plan: TimetablePlan,
  council: TimetablePlan['councils'][number],
  effectiveBy: PlainDate,
): Result<LatestCouncil, TimetableRefusal> {
  const path = latestDecision(council, effectiveBy, plan.holidays);
  if (!path.ok) return path;
  const steps = councilSteps(council, path.value, null, plan.holidays);
  return steps.ok ? ok({ councilId: council.councilId, path: path.value, steps: steps.value }) : steps;
}

/** Telling tenderers, the end of the standstill and the contract. */
export function procurementSteps(
  { standstill }: TimetablePlan,
  wait: AwardStandstill | null,
  contract: PlainDate,
  first: PlainDate | null = null,
): readonly TimetableStep[] {
  const base = { councilId: null, earliest: first } as const;
  const signing = { ...base, kind: 'contract', latest: contract, ...CONTRACT_RULE } as const;
  if (standstill === null || wait === null) return [signing];
  const told = {
    ...base,
    kind: 'award-notice',
    latest: wait.awardNotice,
    ...AWARD_NOTICE_RULES[standstill.regime],
  } as const;
  const ends = {
    ...base,
    kind: 'standstill-ends',
    latest: wait.ends,
    rule: 'Standstill ends at midnight at the end of this day',
    authority: wait.authority,
  } as const;
  return [told, ends, signing];
}

export function byLatest(a: TimetableStep, b: TimetableStep): number {
  return a.latest < b.latest ? -1 : a.latest > b.latest ? 1 : 0;
}
