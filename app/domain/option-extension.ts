/**
 * An extension is taken within the options that the contract has left, in whole months; a longer one is a change of the
 * contract and needs a ground of its own (contract-variation.ts).
 * Authority: PA 2023 schedule 8 paragraph 1; PCR 2015 regulation 72(1)(a) (options provided for in the contract).
 * Example: options of 12 and 12 months, the first taken: 12 months fit, 13 do not.
 */
import { type ContractTerm, termAfterExtensions } from './contract-term.ts';
import { type Pence, toPence } from './money.ts';
import { addDays, addMonths, type PlainDate } from './plain-date.ts';

/** Whether an extension of so many months fits the options left, with both figures. */
export function extensionWithinOption(
  term: ContractTerm,
  taken: number,
  months: number,
): { readonly within: boolean; readonly sentence: string } {
  const { monthsLeft } = termAfterExtensions(term, taken);
  const within = months >= 1 && months <= monthsLeft;
  return { within, sentence: sayOption(months, monthsLeft, within) };
}

/** Months as somebody types them: a whole number from 1 to 600; null where it is none. */
export function monthsTyped(typed: string): number | null {
  const months = Number(/^\s*(\d{1,3})\s*$/.exec(typed)?.[1] ?? 0);
  return months < 1 || months > 600 ? null : months;
}

/** One sentence with the months asked and the months left. */
export function sayOption(months: number, left: number, fits: boolean): string {
  return `An extension of ${months} months ${fits ? 'is within' : 'is not within'} the ${left} months of options left.`;
}

/** First and last day of an extension that begins when the term and the months taken so far are over. */
export function extensionDays(
  start: PlainDate,
  monthsBefore: number,
  months: number,
): { readonly from: PlainDate; readonly to: PlainDate } {
  return { from: addMonths(start, monthsBefore), to: addDays(addMonths(start, monthsBefore + months), -1) };
}

/** What each month of an extension costs, to the nearest penny, half up: £303,500.00 for 7 months is £43,357.14. */
export function costOfEachMonth(cost: Pence, months: number): Pence {
  const divisor = BigInt(months);
  return toPence((2n * BigInt(cost) + divisor) / (2n * divisor));
}
