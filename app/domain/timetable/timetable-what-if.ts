/**
 * What a single change does to the earliest contract: a meeting added, another route for a key decision, or an agenda
 * that missed its day, so that the meeting cannot be used.
 * Authority: SI 2012/2089 regulations 10 (general exception) and 11 (special urgency); each council's calendar.
 * Example: with an extra meeting of Warrington on 22 January 2018 the contract moves from 6 March to 13 February, 21 days.
 */
import type { NoticeRoute } from '../council-path.ts';
import { daysBetween, formatDate, type PlainDate } from '../plain-date.ts';
import { ok, type Result } from '../result.ts';
import { type ForwardTimetable, forwardTimetable } from './forward-timetable.ts';
import type { TimetableCouncil, TimetablePlan, TimetableRefusal } from './timetable-plan.ts';

export type TimetableChange =
  | { readonly kind: 'extra-meeting'; readonly councilId: string; readonly on: PlainDate }
  | { readonly kind: 'route'; readonly councilId: string; readonly route: NoticeRoute }
  | { readonly kind: 'missed-agenda'; readonly councilId: string; readonly meeting: PlainDate };

export interface WhatIf {
  readonly before: ForwardTimetable;
  readonly after: ForwardTimetable;
  /** Days by which the contract moves: below zero is earlier. */
  readonly movesDays: number;
  readonly sentence: string;
}

/** What a change makes of a timetable that may not have been possible before. */
export type AfterChange = Readonly<{ after: ForwardTimetable; sentence: string }>;

/** The timetable with and without the change; refused where either cannot be given. */
export function timetableWhatIf(plan: TimetablePlan, change: TimetableChange): Result<WhatIf, TimetableRefusal> {
  const before = forwardTimetable(plan);
  if (!before.ok) return before;
  const after = forwardTimetable(withChange(plan, change));
  if (!after.ok) return after;
  const [then, now] = [before.value.contractFrom, after.value.contractFrom];
  const movesDays = daysBetween(then, now);
  const days = `${Math.abs(movesDays)} ${Math.abs(movesDays) === 1 ? 'day' : 'days'}`;
  const effect =
    movesDays === 0
      ? `the contract stays at ${formatDate(then)}`
      : `the contract moves from ${formatDate(then)} to ${formatDate(now)}, ${days} ${movesDays < 0 ? 'earlier' : 'later'}`;
  return ok({
    before: before.value,
    after: after.value,
    movesDays,
    sentence: `${sayChange(plan, change)}: ${effect}.`,
  });
}

/** As `timetableWhatIf`, also where there is no timetable without the change. */
export function timetableAfter(plan: TimetablePlan, change: TimetableChange): Result<AfterChange, TimetableRefusal> {
  if (forwardTimetable(plan).ok) return timetableWhatIf(plan, change);
  const after = forwardTimetable(withChange(plan, change));
  if (!after.ok) return after;
  const sentence = `${sayChange(plan, change)}: the contract can be made from ${formatDate(after.value.contractFrom)}; without it there is no timetable.`;
  return ok({ after: after.value, sentence });
}

/** The plan with one change made. */
export function withChange(plan: TimetablePlan, change: TimetableChange): TimetablePlan {
  const councils = plan.councils.map((council) =>
    council.councilId === change.councilId ? changed(council, change) : council,
  );
  return { ...plan, councils };
}

function changed(council: TimetableCouncil, change: TimetableChange): TimetableCouncil {
  const { meetings } = council;
  switch (change.kind) {
    case 'route':
      return { ...council, route: change.route };
    case 'extra-meeting':
      return meetings === null ? council : { ...council, meetings: [...meetings, change.on].sort() };
    case 'missed-agenda':
      return meetings === null ? council : { ...council, meetings: meetings.filter((day) => day !== change.meeting) };
  }
}

const ROUTE_WORDS: Readonly<Record<NoticeRoute, string>> = {
  'forward-plan': 'the forward plan',
  'general-exception': 'the general exception (regulation 10)',
  'special-urgency': 'special urgency (regulation 11)',
};

function sayChange({ councils }: TimetablePlan, change: TimetableChange): string {
  const name = councils.find(({ councilId }) => councilId === change.councilId)?.name ?? change.councilId;
  switch (change.kind) {
    case 'route':
      return `With ${ROUTE_WORDS[change.route]} at ${name}`;
    case 'extra-meeting':
      return `With an extra meeting of ${name} on ${formatDate(change.on)}`;
    case 'missed-agenda':
      return `If ${name} misses the agenda of ${formatDate(change.meeting)}`;
  }
}
