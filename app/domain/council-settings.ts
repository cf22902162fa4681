/**
 * How a council decides on a given day, from its dated settings: of each key the newest row that is already valid.
 *
 * Rule: a setting that the council has not recorded takes common practice, and says so. Nothing is read from the future.
 * Authority: SI 2012/2089 regulations 9 and 12 to 14; Local Government Act 1972 section 100B; each council's constitution.
 * Example: callInWorkingDays 5 from 10 September 2012 and 3 from 1 May 2026: on 18 January 2018 it is 5.
 */
import type { CouncilSettings } from './council-path.ts';
import { type PlainDate, WEEKDAYS } from './plain-date.ts';

export type DatedSetting = Readonly<{
  key: string;
  validFrom: string;
  value: unknown;
  confirmed: boolean;
  authority: string | null;
}>;

const usual: CouncilSettings = {
  forwardPlanClearDays: 28,
  forwardPlanCount: 'calendar',
  agendaClearWorkingDays: 5,
  callInWorkingDays: 5,
  recordWithinWorkingDays: 2,
  publicationWeekdays: null,
};

/** The row in force for a key, or undefined. */
export function settingOn(settings: readonly DatedSetting[], key: string, on: string): DatedSetting | undefined {
  return settings
    .filter((one) => one.key === key && one.validFrom <= on)
    .reduce<DatedSetting | undefined>((best, one) => (best && best.validFrom >= one.validFrom ? best : one), undefined);
}

export function councilSettingsOn(settings: readonly DatedSetting[], on: PlainDate): CouncilSettings {
  const number = (key: string, fallback: number) => {
    const value = settingOn(settings, key, on)?.value;
    return typeof value === 'number' ? value : fallback;
  };
  const weekday = settingOn(settings, 'publicationWeekday', on)?.value;
  const callIn = settingOn(settings, 'callInWorkingDays', on);
  return {
    forwardPlanClearDays: number('forwardPlanClearDays', usual.forwardPlanClearDays),
    forwardPlanCount: settingOn(settings, 'forwardPlanCount', on)?.value === 'working' ? 'working' : 'calendar',
    agendaClearWorkingDays: number('agendaClearWorkingDays', usual.agendaClearWorkingDays),
    callInWorkingDays: callIn?.value === null ? null : number('callInWorkingDays', usual.callInWorkingDays ?? 5),
    recordWithinWorkingDays: number('recordWithinWorkingDays', usual.recordWithinWorkingDays),
    publicationWeekdays:
      WEEKDAYS.filter((one) => one === weekday).length > 0 ? WEEKDAYS.filter((one) => one === weekday) : null,
  };
}

/** The council's settings on which its dates rest and that nobody there has confirmed. */
export function unconfirmedKeys(settings: readonly DatedSetting[], on: PlainDate): readonly string[] {
  return ['agendaClearWorkingDays', 'forwardPlanClearDays', 'callInWorkingDays'].filter(
    (key) => settingOn(settings, key, on)?.confirmed !== true,
  );
}
