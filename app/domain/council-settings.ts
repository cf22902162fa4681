/**
 * How a council decides on a given day, from its dated settings: of each key the newest row that is already valid.
 *
 * Rule: a setting that the council has not recorded takes common practice, and says so. Nothing is read from the future.
 * Authority: SI 2012/2089 regulations 9 and 12 to 14; Local Government Act 1972 section 100B; each council's constitution.
 * Example: callInWorkingDays 5 from 10 September 2012 and 3 from 1 May 2026: on 18 January 2018 it is 5.
 */
import type { CouncilSettings } from './council-path.ts';
import { usualValue } from './governance-keys.ts';
import { type PlainDate, WEEKDAYS } from './plain-date.ts';

export type DatedSetting = Readonly<{
  key: string;
  validFrom: string;
  value: unknown;
  confirmed: boolean;
  authority: string | null;
}>;

/** The row in force for a key, or undefined. */
export function settingOn(settings: readonly DatedSetting[], key: string, on: string): DatedSetting | undefined {
  return settings
    .filter((one) => one.key === key && one.validFrom <= on)
    .reduce<DatedSetting | undefined>((best, one) => (best && best.validFrom >= one.validFrom ? best : one), undefined);
}

/** The value in force: the council's own, else common practice; undefined where there is neither. */
export const valueOn = (settings: readonly DatedSetting[], key: string, on: string): unknown => {
  const row = settingOn(settings, key, on);
  return row === undefined ? usualValue(key) : row.value;
};

export function councilSettingsOn(settings: readonly DatedSetting[], on: PlainDate): CouncilSettings {
  const number = (key: string) => {
    const [value, usual] = [valueOn(settings, key, on), usualValue(key)];
    return typeof value === 'number' ? value : Number(usual);
  };
  const weekdays = WEEKDAYS.filter((one) => one === valueOn(settings, 'publicationWeekday', on));
  return {
    forwardPlanClearDays: number('forwardPlanClearDays'),
    forwardPlanCount: valueOn(settings, 'forwardPlanCount', on) === 'working' ? 'working' : 'calendar',
    agendaClearWorkingDays: number('agendaClearWorkingDays'),
    callInWorkingDays: valueOn(settings, 'callInWorkingDays', on) === null ? null : number('callInWorkingDays'),
    recordWithinWorkingDays: number('recordWithinWorkingDays'),
    publicationWeekdays: weekdays.length > 0 ? weekdays : null,
  };
}

/** The keys on which a council's dates rest. */
const dateKeys = ['agendaClearWorkingDays', 'forwardPlanClearDays', 'callInWorkingDays', 'recordWithinWorkingDays'];

/** The council's settings on which its dates rest and that nobody there has confirmed. */
export function unconfirmedKeys(settings: readonly DatedSetting[], on: PlainDate): readonly string[] {
  return dateKeys.filter((key) => settingOn(settings, key, on)?.confirmed !== true);
}

/** The row of a key that begins last: a new row begins after it, so that what was worked out before still holds. */
export const newestRow = (settings: readonly DatedSetting[], key: string): DatedSetting | undefined =>
  settingOn(settings, key, '9999-12-31');
