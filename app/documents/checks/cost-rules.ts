import { addDays, parsePlainDate } from '#app/domain/plain-date.ts';
import type { Day } from '../fact-values.ts';
import { formatAmount, formatDay } from '../wording.ts';
import type { Finding, Place } from './finding.ts';
import { blocks } from './finding.ts';

/** C24: the maximum is the sum of its parts, to the penny. */
export function maximumFindings(maximum: number | null, sum: number, ...places: Place[]): readonly Finding[] {
  if (maximum === null || maximum === sum) return [];
  const sentence = `The maximum value is ${formatAmount(maximum)}, but its periods add up to ${formatAmount(sum)}.`;
  return [blocks('C24', sentence, ...places)];
}

/** C24: what a reader needs in order to know the value. */
export const notStatedFindings = (missing: readonly string[], place: Place): readonly Finding[] =>
  missing.length === 0 ? [] : [blocks('C24', `Not stated: ${missing.join('; ')}.`, place)];

export type ShareBasis = Readonly<{ basis: string | null; source: string | null; vintage: string | null }>;

/** C25: shares say by what they are made, from where, and of which year. */
export function shareBasisFindings({ basis, source, vintage }: ShareBasis, place: Place): readonly Finding[] {
  const stated = { 'the basis': basis, 'its source': source, 'its vintage': vintage };
  const missing = Object.entries(stated).flatMap(([name, value]) => ((value ?? '') === '' ? [name] : []));
  return missing.length === 0 ? [] : [blocks('C25', `The shares do not state ${missing.join(', ')}.`, place)];
}

/** C25: the shares of a period are its value, to the penny. */
export function sharedTotalFindings(period: string, shared: number, value: number, ...places: Place[]) {
  if (shared === value) return [];
  const sentence = `${period}: the shares add up to ${formatAmount(shared)}, the value is ${formatAmount(value)}.`;
  return [blocks('C25', sentence, ...places)];
}

export type Budget = Readonly<{ name: string; reference: string | null; available: number | null; share: number }>;

/** C26: whoever pays names a budget that holds its share. */
export function budgetFindings(budget: Budget, sharePlace: Place, budgetPlace: Place): readonly Finding[] {
  const { name, reference, available, share } = budget;
  if (reference === null || reference === '' || available === null)
    return [blocks('C26', `${name} names no budget with its amount for its share.`, budgetPlace)];
  if (share <= available) return [];
  const sentence = `The share of ${name} is ${formatAmount(share)}, its budget ${reference} holds ${formatAmount(available)}.`;
  return [blocks('C26', sentence, sharePlace, budgetPlace)];
}

/** C27: a new contract starts no later than the day after the old one ends. */
export function gapFindings(currentEndsOn: Day, startsOn: Day, ...places: Place[]): readonly Finding[] {
  const end = parsePlainDate(currentEndsOn);
  if (!end.ok || startsOn <= addDays(end.value, 1)) return [];
  const sentence = `The current contract ends on ${formatDay(currentEndsOn)} and the new one starts on ${formatDay(startsOn)}: there is a gap.`;
  return [blocks('C27', sentence, ...places)];
}
