/**
 * Every council's way to a decision that binds it, and the day before which nobody may sign.
 *
 * Rule: a council that has decided stands on its own day; one that has not decides at its next meeting on or after the
 * day the offer was sent. Its decision takes effect when its record is published and its call-in has run. No contract
 * before the latest of all; a council without a meeting in its calendar leaves that day unknown.
 * Authority: SI 2012/2089 regulations 9 to 14; Local Government Act 1972 section 100B; Local Government Act 2000
 * section 9F; each council's constitution.
 * Example: Halton decides on 18 January 2018: agenda by 10 January, call-in to 29 January, effective 30 January.
 */
import type { BankHolidays } from './bank-holidays.ts';
import { type CouncilPath, councilPath, noContractBefore } from './council-path.ts';
import { councilSettingsOn, type DatedSetting, unconfirmedKeys } from './council-settings.ts';
import type { PlainDate } from './plain-date.ts';

export type TimetableParty = Readonly<{
  councilId: string;
  shortName: string;
  settings: readonly DatedSetting[];
  /** In order of time. */
  meetings: readonly Readonly<{ body: string; heldOn: string }>[];
  /** The day of its binding decision; null while it waits. */
  decidedOn: string | null;
  /** From which day its meetings count. */
  from: string;
}>;

export type CouncilTimetable = Readonly<{
  councilId: string;
  shortName: string;
  hasDecided: boolean;
  body: string | null;
  /** Null: no meeting in the calendar, or bank holidays that are not known. */
  path: CouncilPath | null;
  unconfirmed: readonly string[];
}>;

export type DecisionTimetable = Readonly<{
  councils: readonly CouncilTimetable[];
  noContractBefore: PlainDate | null;
  /** Whom the day waits for. */
  critical: readonly string[];
}>;

/** The day of the council's decision: taken, or planned; null when its calendar has no meeting. */
export function decisionDay({ decidedOn, meetings, from }: TimetableParty): PlainDate | null {
  const next = meetings.find(({ heldOn }) => heldOn >= from)?.heldOn ?? null;
  return (decidedOn ?? next) as PlainDate | null;
}

export function decisionTimetable(parties: readonly TimetableParty[], holidays: BankHolidays): DecisionTimetable {
  const councils = parties.map((party) => councilTimetable(party, holidays));
  const effective = councils.map(({ path }) => path?.effective ?? null);
  const [first = null, ...others] = effective;
  const latest = effective.includes(null) ? null : noContractBefore([first, ...others], first);
  const critical = councils.filter(({ path }) => latest !== null && path?.effective === latest);
  return { councils, noContractBefore: latest, critical: critical.map(({ councilId }) => councilId) };
}

function councilTimetable(party: TimetableParty, holidays: BankHolidays): CouncilTimetable {
  const { councilId, shortName, decidedOn, meetings, settings } = party;
  const date = decisionDay(party);
  const base = { councilId, shortName, hasDecided: decidedOn !== null };
  if (date === null) return { ...base, body: null, path: null, unconfirmed: [] };
  const planned = { date, key: true, route: 'forward-plan', meeting: true, exemptFromCallIn: false } as const;
  const path = councilPath(planned, councilSettingsOn(settings, date), holidays);
  return {
    ...base,
    body: meetings.find(({ heldOn }) => heldOn === date)?.body ?? null,
    path: path.ok ? path.value : null,
    unconfirmed: unconfirmedKeys(settings, date),
  };
}
