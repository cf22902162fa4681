/**
 * A weighting or a percentage is a whole number of basis points: one hundredth of one per cent.
 * Authority: PCR 2015 regulation 67(9) (weightings are published); whole points make "total 100%" an exact test.
 * Example: "33.33" is 3,333 basis points and is shown as 33.33%.
 */
import { invariant, ok, type Result, refuse } from './result.ts';

declare const basisPoints: unique symbol;

/** Hundredths of one per cent; 10,000 is the whole. */
export type BasisPoints = number & { readonly [basisPoints]: true };

export type PercentRefusal =
  | { readonly kind: 'empty' }
  | { readonly kind: 'not-a-percentage'; readonly text: string }
  | { readonly kind: 'negative'; readonly text: string }
  | { readonly kind: 'too-many-decimals'; readonly text: string; readonly decimals: number }
  | { readonly kind: 'above-100'; readonly text: string };

export const WHOLE = 10_000 as BasisPoints;

const PERCENT = /^(-?)(\d{1,9})(?:\.(\d{1,20}))?\s*%?$/;

/** A whole number known to be basis points, zero or more. @throws Error otherwise. */
export function toBasisPoints(value: number): BasisPoints {
  invariant(Number.isSafeInteger(value) && value >= 0, `${value} is not a whole number of basis points`);
  return value as BasisPoints;
}

/** Reads a percentage of 0 to 100 with at most two decimals, with or without its sign: "75", "12.5", "33.33%". */
export function parseBasisPoints(text: string): Result<BasisPoints, PercentRefusal> {
  const trimmed = text.trim();
  if (trimmed === '') return refuse({ kind: 'empty' });
  const match = PERCENT.exec(trimmed);
  if (match === null) return refuse({ kind: 'not-a-percentage', text: trimmed.slice(0, 60) });
  if (match[1] === '-') return refuse({ kind: 'negative', text: trimmed });
  const decimals = match[3] ?? '';
  if (decimals.length > 2) return refuse({ kind: 'too-many-decimals', text: trimmed, decimals: decimals.length });
  const points = Number(`${match[2]}${decimals.padEnd(2, '0')}`);
  return points > WHOLE ? refuse({ kind: 'above-100', text: trimmed }) : ok(points as BasisPoints);
}

/** One sentence for each way in which a percentage can be wrong. */
export function sayPercentRefusal(refusal: PercentRefusal): string {
  switch (refusal.kind) {
    case 'empty':
      return 'Enter a percentage, such as 75 or 12.5.';
    case 'not-a-percentage':
      return `"${refusal.text}" is not a percentage. Enter figures, such as 75 or 12.5.`;
    case 'negative':
      return `${refusal.text} is below zero. Enter 0 or more.`;
    case 'too-many-decimals':
      return `${refusal.text} has ${refusal.decimals} decimal places. Enter at most 2, such as 33.33.`;
    case 'above-100':
      return `${refusal.text} is above 100%. Enter 100 or less.`;
  }
}

/** For the page: 7500 is "75%", 1250 is "12.5%". */
export function formatBasisPoints(points: BasisPoints): string {
  return `${basisPointsToDecimal(points)}%`;
}

/** For packs: 7500 is "75", 1250 is "12.5", 3333 is "33.33". */
export function basisPointsToDecimal(points: BasisPoints): string {
  const digits = points.toString().padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`.replace(/\.?0{1,2}$/, '');
}
