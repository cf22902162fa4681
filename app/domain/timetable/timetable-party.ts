/**
 * The plan of a procurement's timetable, from what is recorded: each signing council's settings, its calendar, the route
 * it means to take and the decision it has made.
 *
 * Rule: a council that has not recorded its route decides at a meeting, by the forward plan, with call-in, and its
 * decision is key when its share or the wards make it so. Only meetings of its decision body count, where any are named
 * so; a council that has decided stands on that day. No standstill is kept where the law orders none, unless asked for.
 * Authority: SI 2012/2089 regulations 8 to 14; Local Government Act 2000 section 9F; PA 2023 section 51(3).
 * Example: Halton, Executive Board on 18 January 2018, nothing recorded: key (borough-wide), notice by 20 December 2017.
 */
import type { BankHolidays } from '../bank-holidays.ts';
import { type CouncilPath, councilPath, type NoticeRoute } from '../council-path.ts';
import { councilSettingsOn, type DatedSetting, valueOn } from '../council-settings.ts';
import { type KeyDecisionTest, keyDecisionTest } from '../key-decision.ts';
import type { Pence } from '../money.ts';
import type { PlainDate } from '../plain-date.ts';
import type { ProcurementRegime } from '../regime.ts';
import { standstillIsMandatory } from '../standstill.ts';
import type { StandstillPlan, TimetableCouncil, TimetablePlan } from './timetable-plan.ts';

/** How a council means to decide, as it recorded it. */
export type DecisionRoute = Readonly<{
  number: number;
  isKey: boolean;
  route: NoticeRoute;
  byMeeting: boolean;
  callInExemptBecause: string | null;
  noticePublishedOn: string | null;
}>;

export type TimetableParty = Readonly<{
  councilId: string;
  shortName: string;
  settings: readonly DatedSetting[];
  /** In order of time, cancelled ones left out. */
  meetings: readonly Readonly<{ body: string; heldOn: string }>[];
  /** Null: nothing recorded. */
  route: DecisionRoute | null;
  /** The day of its binding decision; null while it waits. */
  decidedOn: string | null;
  /** Whether a meeting took that decision, or a post under its delegation; null while it waits. */
  decidedByMeeting: boolean | null;
  /** The day on which the record of that decision was first published here; null while it was not. */
  recordPublishedOn: string | null;
  /** Its share over the longest term; null while none was sent. */
  share: number | null;
}>;

export type TimetableFacts = Readonly<{
  parties: readonly TimetableParty[];
  regime: ProcurementRegime;
  lightTouch: boolean;
  wards: string;
  contractStartsOn: string;
  /** The day the newest offer was sent; null while there is none. */
  sentOn: string | null;
}>;

/** When tenderers are told; 'none' where no standstill is kept. */
export type StandstillChoice = StandstillPlan['starts'] | 'none';

export type TimetableAsk = Readonly<{
  today: PlainDate;
  reportReady: PlainDate;
  standstill: StandstillChoice;
  holidays: BankHolidays;
}>;

export function timetablePlan({ parties, regime, wards }: TimetableFacts, ask: TimetableAsk): TimetablePlan {
  const { today, reportReady, standstill, holidays } = ask;
  return {
    today,
    reportReady,
    councils: parties.map((party) => councilOf(party, wards, today)),
    standstill: regime === 'belowThreshold' || standstill === 'none' ? null : { regime, starts: standstill },
    holidays,
  };
}

/** What is kept unless somebody chooses otherwise: the wait that the law orders, after every decision is effective. */
export const usualStandstill = ({ regime, lightTouch }: Pick<TimetableFacts, 'regime' | 'lightTouch'>) =>
  standstillIsMandatory(regime, lightTouch) ? 'every-decision-effective' : 'none';

/** Whether this council's decision is key, with both tests' sentences. */
export function keyTestOf({ settings, share }: TimetableParty, wards: string, on: PlainDate): KeyDecisionTest {
  const pounds = valueOn(settings, 'keyDecisionPounds', on);
  return keyDecisionTest({
    share: share as Pence | null,
    wards,
    fromPounds: typeof pounds === 'number' ? pounds : null,
    twoWardTest: valueOn(settings, 'keyDecisionWards', on) === 'applies',
  });
}

/** The path of a decision taken on a day, under the settings of that day; null where bank holidays are not known. */
export function pathOfDecision(
  settings: readonly DatedSetting[],
  route: Omit<DecisionRoute, 'number' | 'noticePublishedOn'> | null,
  date: PlainDate,
  holidays: BankHolidays,
  recordPublishedOn: string | null = null,
): CouncilPath | null {
  const planned = {
    date,
    key: route?.isKey ?? true,
    route: route?.route ?? 'forward-plan',
    meeting: route?.byMeeting ?? true,
    exemptFromCallIn: route !== null && route.callInExemptBecause !== null,
    recordPublishedOn: recordPublishedOn as PlainDate | null,
  } as const;
  const path = councilPath(planned, councilSettingsOn(settings, date), holidays);
  return path.ok ? path.value : null;
}

/** From which day a council's decision may be acted on; null: not decided, or bank holidays are not known. */
export function effectiveDay(
  { settings, route, decidedOn, decidedByMeeting, recordPublishedOn }: TimetableParty,
  holidays: BankHolidays,
): PlainDate | null {
  if (decidedOn === null) return null;
  const usual = { isKey: true, route: 'forward-plan', callInExemptBecause: null } as const;
  const taken = { ...usual, ...route, byMeeting: decidedByMeeting ?? true };
  return pathOfDecision(settings, taken, decidedOn as PlainDate, holidays, recordPublishedOn)?.effective ?? null;
}

function councilOf(party: TimetableParty, wards: string, today: PlainDate): TimetableCouncil {
  const { councilId, shortName, settings, route, decidedOn } = party;
  const byMeeting = party.decidedByMeeting ?? route?.byMeeting ?? true;
  const changes = [...new Set(settings.map(({ validFrom }) => validFrom as PlainDate))]
    .filter((day) => day > today)
    .sort();
  return {
    councilId,
    name: shortName,
    settings: councilSettingsOn(settings, (decidedOn ?? today) as PlainDate),
    laterSettings: decidedOn ? [] : changes.map((from) => ({ from, settings: councilSettingsOn(settings, from) })),
    meetings: byMeeting ? meetingsThatCount(party, today) : null,
    key: route?.isKey ?? keyTestOf(party, wards, today).isKey,
    route: route?.route ?? 'forward-plan',
    exemptFromCallIn: route !== null && route.callInExemptBecause !== null,
    noticePublished: (route?.noticePublishedOn ?? null) as PlainDate | null,
    decidedOn: decidedOn as PlainDate | null,
    recordPublishedOn: party.recordPublishedOn as PlainDate | null,
  };
}

function meetingsThatCount({ meetings, settings }: TimetableParty, on: PlainDate): readonly PlainDate[] {
  const body = valueOn(settings, 'decisionBody', on);
  const own = meetings.filter((one) => one.body === body);
  return (own.length > 0 ? own : meetings).map(({ heldOn }) => heldOn as PlainDate);
}
