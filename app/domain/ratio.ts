/**
 * Scores and shares are exact fractions of whole numbers until one named rounding turns them into decimals.
 * Authority: PCR 2015 regulation 67(9) and PA 2023 section 23: tenders are assessed with the published weightings,
 * so no hidden rounding may move a rank.
 * Example: 1/3 + 1/6 = 1/2, printed "0.5"; 1/3 does not end as a decimal and is printed "0.3333333333".
 */
import { invariant, ok, type Result, refuse } from './result.ts';

/** A fraction in lowest terms; `d` is above zero. */
export interface Ratio {
  readonly n: bigint;
  readonly d: bigint;
}

export type RoundingMode = 'half-up' | 'half-even' | 'down';

export type DecimalRefusal = { readonly kind: 'not-a-decimal' | 'too-long'; readonly text: string };

/** Places printed for a value that does not end as a decimal. */
export const PLACES_WHEN_ENDLESS = 10;

const DECIMAL = /^(-?)(0|[1-9]\d*)(?:\.(\d+))?$/;
const MAXIMUM_DIGITS = 40;
const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

export const ZERO: Ratio = { n: 0n, d: 1n };
export const ONE: Ratio = { n: 1n, d: 1n };

/** n/d in lowest terms. @throws Error when d is zero. */
export function ratio(n: bigint | number, d: bigint | number = 1n): Ratio {
  if (typeof n === 'number' && typeof d === 'number' && d > 0) {
    const common = smallDivisor(Math.abs(n), d);
    return { n: BigInt(n / common), d: BigInt(d / common) };
  }
  const top = BigInt(n);
  const bottom = BigInt(d);
  invariant(bottom !== 0n, 'a ratio over zero');
  if (bottom === 1n) return { n: top, d: 1n };
  const common = greatestCommonDivisor(top, bottom);
  const sign = bottom < 0n ? -1n : 1n;
  return { n: (sign * top) / common, d: (sign * bottom) / common };
}

export function plus(a: Ratio, b: Ratio): Ratio {
  return a.d === b.d ? ratio(a.n + b.n, a.d) : ratio(a.n * b.d + b.n * a.d, a.d * b.d);
}

export function minus(a: Ratio, b: Ratio): Ratio {
  return plus(a, { n: -b.n, d: b.d });
}

export function times(a: Ratio, b: Ratio): Ratio {
  return ratio(a.n * b.n, a.d * b.d);
}

/** a ÷ b. @throws Error when b is zero: the caller's rule must have refused that before. */
export function over(a: Ratio, b: Ratio): Ratio {
  return ratio(a.n * b.d, a.d * b.n);
}

/** Below zero when a < b, zero when equal, above zero when a > b. */
export function compareRatios(a: Ratio, b: Ratio): -1 | 0 | 1 {
  const left = a.n * b.d;
  const right = b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
}

export function sameRatio(a: Ratio, b: Ratio): boolean {
  return a.n === b.n && a.d === b.d;
}

export function smaller(a: Ratio, b: Ratio): Ratio {
  return compareRatios(a, b) <= 0 ? a : b;
}

export function larger(a: Ratio, b: Ratio): Ratio {
  return compareRatios(a, b) >= 0 ? a : b;
}

/** Adds many ratios over one common denominator and reduces once: cheap for long lists. */
export function sumRatios(ratios: readonly Ratio[]): Ratio {
  return sumOfSmall(ratios) ?? sumOfAny(ratios);
}

/** The sum by machine numbers, which are exact as long as all stay whole and safe; null where one would not. */
function sumOfSmall(ratios: readonly Ratio[]): Ratio | null {
  let [top, bottom] = [0, 1];
  for (const one of ratios) {
    const [n, d] = [Number(one.n), Number(one.d)];
    if (bottom % d !== 0) {
      const factor = d / smallDivisor(bottom, d);
      top *= factor;
      bottom *= factor;
    }
    top += n * (bottom / d);
    if (!Number.isSafeInteger(n) || !Number.isSafeInteger(top) || !Number.isSafeInteger(bottom)) return null;
  }
  return ratio(top, bottom);
}

function sumOfAny(ratios: readonly Ratio[]): Ratio {
  let bottom = 1n;
  for (const { d } of ratios) if (bottom % d !== 0n) bottom *= d / greatestCommonDivisor(bottom, d);
  let top = 0n;
  for (const { n, d } of ratios) top += d === bottom ? n : n * (bottom / d);
  return ratio(top, bottom);
}

/** Reads "12", "0.5" or "-3.25". Refuses exponents, signs of plus, leading zeros, spaces and anything over 40 digits. */
export function ratioFromDecimal(text: string): Result<Ratio, DecimalRefusal> {
  if (text.length > MAXIMUM_DIGITS + 2) return refuse({ kind: 'too-long', text: text.slice(0, MAXIMUM_DIGITS) });
  const match = DECIMAL.exec(text);
  if (match === null) return refuse({ kind: 'not-a-decimal', text });
  const decimals = match[3] ?? '';
  const whole = BigInt(`${match[2]}${decimals}`);
  return ok(ratio(match[1] === '-' ? -whole : whole, 10n ** BigInt(decimals.length)));
}

/** Rounds to so many decimal places by the named mode; half-up moves a half away from zero. */
export function roundRatio(value: Ratio, places: number, mode: RoundingMode): Ratio {
  const scale = 10n ** BigInt(places);
  return ratio(roundedUnits(value, scale, mode), scale);
}

/** Decimal text with exactly so many places: `toDecimal(ratio(1, 8), 2, 'half-up')` is "0.13". */
export function toDecimal(value: Ratio, places: number, mode: RoundingMode): string {
  return unitsToText(roundedUnits(value, 10n ** BigInt(places), mode), places);
}

/** Exact decimal text without trailing zeros when the value ends, else ten places rounded half-up. */
export function toExactDecimal(value: Ratio): string {
  const places = placesNeeded(value.d);
  return places === null
    ? toDecimal(value, PLACES_WHEN_ENDLESS, 'half-up')
    : unitsToText((value.n * 10n ** BigInt(places)) / value.d, places);
}

function roundedUnits(value: Ratio, scale: bigint, mode: RoundingMode): bigint {
  const negative = value.n < 0n;
  const top = (negative ? -value.n : value.n) * scale;
  const whole = top / value.d;
  const twice = 2n * (top % value.d);
  const up =
    mode === 'down' ? false : twice > value.d || (twice === value.d && (mode === 'half-up' || whole % 2n === 1n));
  const units = up ? whole + 1n : whole;
  return negative ? -units : units;
}

function unitsToText(units: bigint, places: number): string {
  const sign = units < 0n ? '-' : '';
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0');
  if (places === 0) return sign + digits;
  return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** Decimal places of a fraction with this denominator, or null when it never ends. */
function placesNeeded(denominator: bigint): number | null {
  let rest = denominator;
  let twos = 0;
  let fives = 0;
  for (; rest % 2n === 0n; rest /= 2n) twos += 1;
  for (; rest % 5n === 0n; rest /= 5n) fives += 1;
  return rest === 1n ? Math.max(twos, fives) : null;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b < 0n ? -b : b;
  while (y > SAFE) [x, y] = [y, x % y];
  if (y === 0n) return x;
  return BigInt(smallDivisor(Number(y), Number(x % y)));
}

function smallDivisor(a: number, b: number): number {
  let x = a;
  let y = b;
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}
