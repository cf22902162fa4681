import { publishedBankHolidays } from '#app/domain/bank-holidays.ts';
import type { CouncilPath } from '#app/domain/council-path.ts';
import { unconfirmedKeys } from '#app/domain/council-settings.ts';
import { meetingDayProblem } from '#app/domain/meeting-day.ts';
import { formatDate, laterDate, type PlainDate } from '#app/domain/plain-date.ts';
import { type BackwardTimetable, backwardTimetable } from '#app/domain/timetable/backward-timetable.ts';
import { earliestDecision } from '#app/domain/timetable/council-decision.ts';
import { isDone } from '#app/domain/timetable/council-steps.ts';
import { type ForwardTimetable, forwardTimetable } from '#app/domain/timetable/forward-timetable.ts';
import {
  keyTestOf,
  type TimetableFacts,
  type TimetableParty,
  timetablePlan,
  usualStandstill,
} from '#app/domain/timetable/timetable-party.ts';
import { sayTimetableRefusal, type TimetablePlan } from '#app/domain/timetable/timetable-plan.ts';
import { type TimetableChange, timetableAfter } from '#app/domain/timetable/timetable-what-if.ts';
import { workedOutOn } from '#app/domain/timetable/worked-out-on.ts';
import { fieldProblem } from '#app/forms/parse-form.ts';
import type { TimetableQuery } from './form.ts';

export interface ShownCouncil {
  readonly councilId: string;
  readonly name: string;
  readonly decidedOn: string | null;
  readonly decidedByMeeting: boolean | null;
  readonly path: CouncilPath | null;
  /** Why there is no path. */
  readonly why: string | null;
  readonly slackDays: number | null;
  readonly critical: boolean;
  readonly keyTest: readonly string[];
  readonly route: TimetableParty['route'];
  readonly unconfirmed: readonly string[];
}

/** What the page shows for what was asked: forward, backward, and with one change made in thought. */
export function shownTimetable(facts: TimetableFacts, query: TimetableQuery, today: PlainDate) {
  const usual = query.on === null ? workedOutOn(today, facts) : { on: query.on, sentence: null };
  const standstill = query.standstill === 'usual' ? usualStandstill(facts) : query.standstill;
  const plan = timetablePlan(facts, {
    today: usual.on,
    reportReady: laterDate(query.ready ?? usual.on, usual.on),
    standstill,
    holidays: publishedBankHolidays,
  });
  const forward = forwardTimetable(plan);
  const wanted = query.wanted ?? (facts.contractStartsOn as PlainDate);
  const backward = backwardTimetable(plan, wanted);
  return {
    asOn: { ...usual, ready: plan.reportReady, wanted, standstill },
    forward: forward.ok ? forwardShown(forward.value) : null,
    why: forward.ok ? null : sayTimetableRefusal(forward.refusal),
    councils: facts.parties.map((party) =>
      councilShown({ party, plan, facts, forward: forward.ok ? forward.value : null }),
    ),
    backward: backward.ok ? backwardShown(backward.value, plan) : null,
    backwardWhy: backward.ok ? null : sayTimetableRefusal(backward.refusal),
    whatIf: whatIf(plan, query),
    allMeetings: plan.councils.map(({ councilId, name, meetings }) => ({ councilId, name, meetings: meetings ?? [] })),
  };
}
export type ShownTimetable = ReturnType<typeof shownTimetable>;

const forwardShown = ({ contractFrom, standstill, critical }: ForwardTimetable) => ({
  contractFrom,
  standstill,
  critical,
});

type Shown = Readonly<{
  party: TimetableParty;
  plan: TimetablePlan;
  facts: TimetableFacts;
  forward: ForwardTimetable | null;
}>;

function councilShown({ party, plan, facts, forward }: Shown): ShownCouncil {
  const { councilId, shortName, settings, decidedOn, decidedByMeeting, route } = party;
  const planned = plan.councils.find((one) => one.councilId === councilId);
  const alone = planned ? earliestDecision(planned, plan) : null;
  const timed = forward?.councils.find((one) => one.councilId === councilId);
  return {
    councilId,
    name: shortName,
    decidedOn,
    decidedByMeeting,
    path: alone?.ok ? alone.value.path : null,
    why: alone && !alone.ok ? sayTimetableRefusal(alone.refusal) : null,
    slackDays: timed?.slackDays ?? null,
    critical: forward?.critical.councilId === councilId,
    keyTest: keyTestOf(party, facts.wards, plan.today).sentences,
    route,
    unconfirmed: unconfirmedKeys(settings, (decidedOn ?? plan.today) as PlainDate),
  };
}

function backwardShown({ contractOn, missed, startBy, reportReadyBy, steps }: BackwardTimetable, plan: TimetablePlan) {
  const names = Object.fromEntries(plan.councils.map((one) => [one.councilId, one.name]));
  const stepKey = (step: (typeof steps)[number]) => `${step.councilId ?? 'all'} ${step.kind}`;
  const gone = new Set(missed.map(stepKey));
  return {
    contractOn,
    startBy,
    reportReadyBy,
    missed: missed.length,
    steps: steps.map((step) => ({
      key: stepKey(step),
      who: step.councilId === null ? 'All councils' : (names[step.councilId] ?? step.councilId),
      latest: step.latest,
      rule: step.rule,
      authority: step.authority,
      state: gone.has(stepKey(step))
        ? ('missed' as const)
        : isDone(step, plan.councils)
          ? ('done' as const)
          : ('open' as const),
    })),
  };
}

/** The change that was asked for, or what is wrong with it. Nothing is stored. */
function whatIf(plan: TimetablePlan, query: TimetableQuery) {
  if (query.change === 'none') return null;
  const council = plan.councils.find(({ councilId }) => councilId === query.council);
  if (!council) return { sentence: null, contractFrom: null, problem: fieldProblem('council', 'Choose a council') };
  const change = changeOf(query, council.councilId);
  const problem = changeProblem(change, council.meetings, council.name);
  if (problem) return { sentence: null, contractFrom: null, problem: fieldProblem('day', problem) };
  const after = timetableAfter(plan, change);
  return after.ok
    ? { sentence: after.value.sentence, contractFrom: after.value.after.contractFrom, problem: null }
    : { sentence: sayTimetableRefusal(after.refusal), contractFrom: null, problem: null };
}

function changeOf({ change, day, route }: TimetableQuery, councilId: string): TimetableChange {
  if (change === 'route') return { kind: 'route', councilId, route };
  if (change === 'missed-agenda') return { kind: 'missed-agenda', councilId, meeting: day as PlainDate };
  return { kind: 'extra-meeting', councilId, on: day as PlainDate };
}

function changeProblem(change: TimetableChange, meetings: readonly PlainDate[] | null, name: string): string | null {
  if (change.kind === 'route') return null;
  if (meetings === null) return `${name} decides without a meeting, so a meeting changes nothing`;
  if (change.kind === 'missed-agenda')
    return meetings.includes(change.meeting) ? null : `${name} has no meeting on ${formatDate(change.meeting)}`;
  return meetingDayProblem(change.on, publishedBankHolidays)?.sentence.replace(/;.*/, '; choose a working day') ?? null;
}
