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

/** 7500 is "75%", 1213 is "12.13%". */
export function formatShare(basisPoints: number): string {
  return basisPoints % 100 === 0 ? `${basisPoints / 100}%` : formatTableShare(basisPoints);
}

/** Two places always, so that a column of them lines up. */
export function formatTableShare(basisPoints: number): string {
  return `${(basisPoints / 100).toFixed(2)}%`;
}

/** 127306 is "127,306". */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

export function formatAmount(pence: number): string {
  const digits = String(Math.abs(pence)).padStart(3, '0');
  return `${pence < 0 ? '-' : ''}£${formatCount(Number(digits.slice(0, -2)))}.${digits.slice(-2)}`;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

export function formatDay(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}
