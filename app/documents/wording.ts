import { formatBasisPoints, toBasisPoints } from '#app/domain/basis-points.ts';
import { formatPence, toPence } from '#app/domain/money.ts';
import { formatDate, parsePlainDate } from '#app/domain/plain-date.ts';
import { expectOk } from '#app/domain/result.ts';
import type { Inline, Runs } from './document.ts';
import { text } from './document.ts';
import type { Day, VatBasis } from './facts.ts';

/** 24 is "2 years", 12 is "1 year", 18 is "18 months". */
export function wordMonths(months: number): string {
  if (months > 0 && months % 12 === 0) return countOf(months / 12, 'year');
  return countOf(months, 'month');
}

export function countOf(count: number, singular: string): string {
  return `${count} ${singular}${count === 1 ? '' : 's'}`;
}

export function wordVatBasis(basis: VatBasis): string {
  return basis === 'net' ? 'exclusive of VAT' : 'inclusive of VAT';
}

/** "A", "A and B", "A, B and C". */
export function joinWithAnd(items: readonly Runs[]): Runs {
  return items.flatMap((item, index): Inline[] => {
    if (index === 0) return [...item];
    return [text(index === items.length - 1 ? ' and ' : ', '), ...item];
  });
}

/** 7500 is "75%", 1250 is "12.5%". */
export function formatShare(points: number): string {
  return formatBasisPoints(toBasisPoints(points));
}

/** Two places always, so that a column of them lines up: 7500 is "75.00%". */
export function formatTableShare(points: number): string {
  return `${(toBasisPoints(points) / 100).toFixed(2)}%`;
}

/** 127306 is "127,306". */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

export function formatAmount(pence: number): string {
  return formatPence(toPence(pence));
}

/** How a council writes its dates: 18 January 2018, or 18/01/2018. */
export const DATE_FORMATS = ['D MMMM YYYY', 'DD/MM/YYYY'] as const;
export type DateFormat = (typeof DATE_FORMATS)[number];

/** A day as the council writes it. @throws Error when the stored text is not a real day. */
export function formatDayAs(format: DateFormat, day: Day): string {
  if (format === 'D MMMM YYYY') return formatDay(day);
  return expectOk(parsePlainDate(day)).split('-').reverse().join('/');
}

/** @throws Error when the stored text is not a real day. */
export function formatDay(day: Day): string {
  return formatDate(expectOk(parsePlainDate(day)));
}
