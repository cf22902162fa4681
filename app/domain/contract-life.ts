/**
 * What is recorded of a signed contract's life, and what may follow: how far it has been extended, what its value has
 * become, which period is to be trued up or rated next, and whether dates are in order.
 *
 * Rule: nothing recorded is changed; a correction is a new row for the same period, or in the place of an earlier one,
 * with its reason, and the newest counts. A period lies within the contract, is over, is twelve months at most, and does
 * not overlap another.
 * Authority: PA 2023 sections 71, 74 and 75; PCR 2015 regulation 72; the inter-authority agreement.
 * Example: from 17 November 2025, nothing trued up yet, on 20 November 2026: the next is 17 November 2025 to 16 November
 * 2026.
 */
import type { SignedContract } from './contract-record.ts';
import { type ContractTerm, contractTerm, termAfterExtensions } from './contract-term.ts';
import { type Pence, sumPence } from './money.ts';
import { addDays, addMonths, earlierDate, formatDate, type PlainDate } from './plain-date.ts';
import type { FieldProblem } from './refusal.ts';
import { expectOk } from './result.ts';

export type RecordedExtension = Readonly<{ number: number; months: number; decidedOn: PlainDate; reason: string }>;
export type RecordedVariation = Readonly<{
  number: number;
  changedOn: PlainDate;
  description: string;
  valueChangePence: Pence;
  monthsChange: number;
  ground: string;
  assessment: unknown;
  corrects: number | null;
  /** Who provides the services from then on; null: who did. */
  newSupplier: string | null;
}>;

export interface Period {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

export interface ContractStanding {
  /** With the extensions taken, and the option still left as the last one. */
  readonly term: ContractTerm;
  readonly taken: number;
  readonly monthsLeft: number;
  /** The last day as it stands: extensions taken and months changed. */
  readonly endsOn: PlainDate;
  /** At signing with every extension, and as it stands after every variation that counts. */
  readonly signedPence: Pence;
  readonly valuePence: Pence;
  readonly variations: readonly RecordedVariation[];
}

/** Variations that count: those in whose place no later one stands. */
export const countedVariations = (all: readonly RecordedVariation[]): readonly RecordedVariation[] =>
  all.filter(({ number }) => !all.some(({ corrects }) => corrects === number));

export function contractStanding(
  contract: SignedContract,
  extensions: readonly RecordedExtension[],
  variations: readonly RecordedVariation[],
): ContractStanding {
  const months = extensions.map((one) => one.months);
  const left = contract.extensionMonths - months.reduce((sum, one) => sum + one, 0);
  const { startsOn: start, initialMonths } = contract;
  const extensionMonths = [...months, ...(left > 0 ? [left] : [])];
  const term = expectOk(contractTerm({ start, initialMonths, extensionMonths }));
  const taken = extensions.length;
  const after = termAfterExtensions(term, taken);
  const counted = countedVariations(variations);
  const moved = counted.reduce((sum, { monthsChange }) => sum + monthsChange, 0);
  const signedPence = sumPence([contract.initialValuePence, contract.extensionValuePence]);
  return {
    ...{ term, taken, signedPence, variations: counted },
    monthsLeft: after.monthsLeft,
    endsOn: moved === 0 ? after.ends : addDays(addMonths(addDays(after.ends, 1), moved), -1),
    valuePence: sumPence([signedPence, ...counted.map(({ valueChangePence }) => valueChangePence)]),
  };
}

/** The next period of twelve months that nothing is recorded for; null where the contract's term is covered. */
export function nextPeriod(contract: Period, recorded: readonly Period[]): Period | null {
  const last = recorded.reduce<PlainDate | null>((found, { to }) => (found === null || to > found ? to : found), null);
  const from = last === null ? contract.from : addDays(last, 1);
  if (from > contract.to) return null;
  return { from, to: earlierDate(addDays(addMonths(from, 12), -1), contract.to) };
}

/** Why a period cannot be recorded; the field is that of its end, or of its beginning where that is wrong. */
export function periodProblems(
  { from, to }: Period,
  { contract, others, today }: Readonly<{ contract: Period; others: readonly Period[]; today: PlainDate }>,
): readonly FieldProblem[] {
  const end = (sentence: string) => [{ field: 'periodTo', sentence }];
  if (to < from) return end(`The period cannot end on ${formatDate(to)}, before it begins on ${formatDate(from)}`);
  if (from < contract.from)
    return [
      {
        field: 'periodFrom',
        sentence: `The contract begins on ${formatDate(contract.from)}, after ${formatDate(from)}`,
      },
    ];
  if (to > contract.to) return end(`The contract ends on ${formatDate(contract.to)}, before ${formatDate(to)}`);
  if (to > addDays(addMonths(from, 12), -1)) return end('The period must be twelve months or less');
  if (to >= today) return end(`The period ends on ${formatDate(to)}; record it once that day is over`);
  const other = others.find((one) => !isSame(one, { from, to }) && one.from <= to && from <= one.to);
  return other
    ? end(`The period overlaps ${formatDate(other.from)} to ${formatDate(other.to)}, which is recorded already`)
    : [];
}

export const isSame = (a: Period, b: Period) => a.from === b.from && a.to === b.to;
