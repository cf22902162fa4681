/**
 * A signed contract in the public register: who buys what from whom, from when to when, for how much at most, with the
 * extensions taken and the variations that stand.
 * Authority: Local Government Transparency Code 2015, paragraphs 31 and 32; PA 2023 section 53.
 * Example: signed 10 November 2025, 36 months from 17 November 2025 without extension: ends 16 November 2028.
 */
import { formatPence, toPence } from './money.ts';
import { addDays, addMonths, formatDate, type PlainDate } from './plain-date.ts';

export interface ContractForRegister {
  readonly reference: string;
  readonly title: string;
  readonly lot: string;
  readonly lots: number;
  readonly supplier: string;
  readonly signedOn: PlainDate;
  readonly startsOn: PlainDate;
  readonly initialMonths: number;
  readonly extensionMonths: number;
  readonly extendedMonths: number;
  /** By variations that stand. */
  readonly variedMonths: number;
  readonly valuePence: number;
  readonly vatBasis: 'net' | 'gross';
  readonly councils: readonly Readonly<{ name: string; role: string }>[];
}

export interface RegisterEntry {
  readonly reference: string;
  readonly title: string;
  readonly supplier: string;
  readonly lead: string;
  readonly partners: string;
  readonly signed: string;
  readonly starts: string;
  readonly ends: string;
  readonly options: string;
  readonly value: string;
  readonly vat: string;
}

export function registerEntry(contract: ContractForRegister): RegisterEntry {
  const { startsOn, initialMonths, extendedMonths, variedMonths, extensionMonths, councils } = contract;
  const left = extensionMonths - extendedMonths;
  return {
    reference: contract.reference,
    title: contract.lots > 1 ? `${contract.title}: ${contract.lot}` : contract.title,
    supplier: contract.supplier,
    lead: councils.find(({ role }) => role === 'lead')?.name ?? '',
    partners: councils
      .filter(({ role }) => role !== 'lead')
      .map(({ name }) => name)
      .join(', '),
    signed: formatDate(contract.signedOn),
    starts: formatDate(startsOn),
    ends: formatDate(addDays(addMonths(startsOn, initialMonths + extendedMonths + variedMonths), -1)),
    options: left > 0 ? `${left} ${left === 1 ? 'month' : 'months'} left` : 'None left',
    value: formatPence(toPence(contract.valuePence)),
    vat: contract.vatBasis === 'net' ? 'excluding VAT' : 'including VAT',
  };
}

/** The columns of the register as a file, with their headings. */
export const registerColumns: readonly (readonly [keyof RegisterEntry, string])[] = [
  ['reference', 'Reference'],
  ['title', 'Title'],
  ['supplier', 'Supplier'],
  ['lead', 'Lead authority'],
  ['partners', 'Partner councils'],
  ['signed', 'Signed'],
  ['starts', 'Start date'],
  ['ends', 'End date'],
  ['options', 'Options to extend'],
  ['value', 'Maximum value'],
  ['vat', 'VAT'],
];
