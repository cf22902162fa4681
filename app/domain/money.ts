/**
 * Money is a whole number of pence. Pounds with decimals exist only as text on the way in and out.
 * Authority: the project's own rule; amounts must add up to the penny in every council's accounts.
 * Example: "£1,800,000.00" is 180,000,000 pence and is shown as £1,800,000.00.
 */
import { invariant, ok, type Result, refuse } from './result.ts';

declare const pence: unique symbol;

/** Whole pence, a safe integer; below zero only for a difference. */
export type Pence = number & { readonly [pence]: true };

export type MoneyRefusal =
  | { readonly kind: 'empty' }
  | { readonly kind: 'not-money'; readonly text: string }
  | { readonly kind: 'negative'; readonly text: string }
  | { readonly kind: 'too-many-decimals'; readonly text: string; readonly decimals: number }
  | { readonly kind: 'too-large'; readonly text: string };

const MONEY = /^(-?)£?(-?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/;
const LONGEST = 60;

/** A number of pence known to be whole and safe. @throws Error otherwise. */
export function toPence(value: number | bigint): Pence {
  const amount = Number(value);
  invariant(Number.isSafeInteger(amount), `${value} is not a safe whole number of pence`);
  return (amount === 0 ? 0 : amount) as Pence;
}

/** Reads pounds such as "£1,800,000.00", "1800000" or "12.5"; refuses negatives, thirds of a penny and unsafe sizes. */
export function parsePence(text: string): Result<Pence, MoneyRefusal> {
  const trimmed = text.trim();
  if (trimmed === '') return refuse({ kind: 'empty' });
  const match = trimmed.length > LONGEST ? null : MONEY.exec(trimmed);
  if (match === null) return refuse({ kind: 'not-money', text: trimmed.slice(0, LONGEST) });
  if (match[1] === '-' || match[2] === '-') return refuse({ kind: 'negative', text: trimmed });
  const decimals = match[4] ?? '';
  if (decimals.length > 2) return refuse({ kind: 'too-many-decimals', text: trimmed, decimals: decimals.length });
  const amount = Number(`${match[3]?.replaceAll(',', '')}${decimals.padEnd(2, '0')}`);
  return Number.isSafeInteger(amount) ? ok(amount as Pence) : refuse({ kind: 'too-large', text: trimmed });
}

/** One sentence for each way in which money can be wrong, with what to do next. */
export function sayMoneyRefusal(refusal: MoneyRefusal): string {
  switch (refusal.kind) {
    case 'empty':
      return 'Enter an amount in pounds, such as 1,800,000.00.';
    case 'not-money':
      return `"${refusal.text}" is not an amount. Enter pounds and pence in figures, such as 1,800,000.00.`;
    case 'negative':
      return `${refusal.text} is below zero. Enter zero or more.`;
    case 'too-many-decimals':
      return `${refusal.text} has ${refusal.decimals} decimal places. Enter pounds and whole pence, with at most 2.`;
    case 'too-large':
      return `${refusal.text} is too large. The largest amount is £90,071,992,547,409.91.`;
  }
}

/** Pounds for the page: 180000000 is "£1,800,000.00"; a fall of one pound is "-£1.00". */
export function formatPence(amount: Pence): string {
  const [pounds = '0', rest = '00'] = penceToDecimal(Math.abs(amount) as Pence).split('.');
  return `${amount < 0 ? '-' : ''}£${pounds.replace(/\B(?=(\d{3})+$)/g, ',')}.${rest}`;
}

/** Pounds for files and packs: 180000000 is "1800000.00". */
export function penceToDecimal(amount: Pence): string {
  const digits = Math.abs(amount).toString().padStart(3, '0');
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Adds amounts. @throws Error beyond the safe range. */
export function sumPence(amounts: readonly Pence[]): Pence {
  return toPence(amounts.reduce((total, amount) => total + BigInt(amount), 0n));
}
