/**
 * A contract's end is computed from its start and its months; each extension follows on the day after the last end.
 * Its maximum value is the initial value and every extension, because that is what thresholds and notices count.
 * Authority: PCR 2015 regulation 6(1); PA 2023 schedule 3 (valuation includes options and extensions).
 * Example: start 1 April 2018, 36 months and one extension of 12: ends 31 March 2021, at the longest 31 March 2022.
 */
import { type Pence, sumPence } from './money.ts';
import { addDays, addMonths, type PlainDate } from './plain-date.ts';
import { ok, type Result, refuse } from './result.ts';

export interface TermFacts {
  readonly start: PlainDate;
  readonly initialMonths: number;
  /** Months of each extension that the contract allows, in order. */
  readonly extensionMonths: readonly number[];
}

export interface ExtensionPeriod {
  readonly months: number;
  readonly starts: PlainDate;
  readonly ends: PlainDate;
}

export interface ContractTerm {
  readonly start: PlainDate;
  readonly initialEnd: PlainDate;
  readonly extensions: readonly ExtensionPeriod[];
  readonly longestEnd: PlainDate;
  readonly maximumMonths: number;
}

export type TermRefusal = { readonly kind: 'months-not-whole'; readonly months: number; readonly which: string };

const LONGEST_MONTHS = 1200;

/** The ends of the initial term and of each extension. Months are whole, from 1 to 1,200. */
export function contractTerm(facts: TermFacts): Result<ContractTerm, TermRefusal> {
  const all = [facts.initialMonths, ...facts.extensionMonths];
  const wrong = all.findIndex((months) => !Number.isSafeInteger(months) || months < 1 || months > LONGEST_MONTHS);
  if (wrong >= 0) {
    const which = wrong === 0 ? 'initial term' : `extension ${wrong}`;
    return refuse({ kind: 'months-not-whole', months: all[wrong] ?? 0, which });
  }
  let elapsed = facts.initialMonths;
  const extensions = facts.extensionMonths.map((months): ExtensionPeriod => {
    const starts = addMonths(facts.start, elapsed);
    elapsed += months;
    return { months, starts, ends: endAfter(facts.start, elapsed) };
  });
  const initialEnd = endAfter(facts.start, facts.initialMonths);
  const longestEnd = extensions.at(-1)?.ends ?? initialEnd;
  return ok({ start: facts.start, initialEnd, extensions, longestEnd, maximumMonths: elapsed });
}

/** The initial value and every extension's, in pence on one VAT basis. */
export function maximumValue(initial: Pence, extensions: readonly Pence[]): Pence {
  return sumPence([initial, ...extensions]);
}

/** The end of the contract once so many of its extensions have been taken, and the months still to be had. */
export function termAfterExtensions(
  term: ContractTerm,
  taken: number,
): { readonly ends: PlainDate; readonly monthsLeft: number } {
  const ends = taken === 0 ? term.initialEnd : (term.extensions[taken - 1]?.ends ?? term.longestEnd);
  const monthsLeft = term.extensions.slice(taken).reduce((total, { months }) => total + months, 0);
  return { ends, monthsLeft };
}

function endAfter(start: PlainDate, months: number): PlainDate {
  return addDays(addMonths(start, months), -1);
}
