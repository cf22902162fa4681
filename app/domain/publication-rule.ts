/**
 * How a council publishes, from its dated settings: on which weekday, by which hour, whom it tells first, and for how
 * many years it keeps what it published.
 * Authority: SI 2012/2089 regulation 15 (records of decisions are kept for at least six years); each council's rule.
 * Example: publicationWeekday Thursday and publicationHour 12:00 from 1 April 2022, for decisions of £50,000.00 and above.
 */
import { type DatedSetting, valueOn } from './council-settings.ts';
import type { PlainDate } from './plain-date.ts';
import type { PublicationRule } from './publication.ts';

export function publicationRuleOn(settings: readonly DatedSetting[], on: PlainDate): PublicationRule {
  const text = (key: string) => {
    const value = valueOn(settings, key, on);
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const told = valueOn(settings, 'toldFirst', on);
  return {
    weekday: text('publicationWeekday'),
    hour: text('publicationHour'),
    toldFirst: Array.isArray(told) ? told.map(String) : [],
  };
}

/** The rule for a decision of so much: below the council's threshold it is published at any time. */
export function publicationRuleFor(
  settings: readonly DatedSetting[],
  on: PlainDate,
  maximumPence: number | null,
): PublicationRule {
  const from = valueOn(settings, 'publicationThresholdPounds', on);
  return isBelowThreshold(typeof from === 'number' ? from : null, maximumPence)
    ? { weekday: null, hour: null, toldFirst: [] }
    : publicationRuleOn(settings, on);
}

/** Whether a decision is worth less than the sum from which its council's rule of publication holds. */
export const isBelowThreshold = (fromPounds: number | null, maximumPence: number | null): boolean =>
  fromPounds !== null && maximumPence !== null && maximumPence < fromPounds * 100;

const LEAST_YEARS = 6;

export function retentionYearsOn(settings: readonly DatedSetting[], on: PlainDate): number {
  const years = Number(valueOn(settings, 'recordRetentionYears', on));
  return Number.isInteger(years) && years > LEAST_YEARS ? years : LEAST_YEARS;
}
