/**
 * The years by which a contract's value and shares are stated: twelve months each from the start, the last of the
 * initial term and of the extension possibly shorter.
 * Authority: PCR 2015 reg 6 and PA 2023 sch 3 (the value counts the longest term, options included).
 * Example: from 1 July 2018, 24 months and 12: 2018-19 and 2019-20 (initial), 2020-21 (extension).
 */
import { addDays, addMonths, dateParts, type PlainDate } from './plain-date.ts';

export type ContractYear = Readonly<{
  label: string;
  kind: 'initial' | 'extension';
  starts: PlainDate;
  months: number;
}>;

/** Years in order; labels are unique. Months are whole and not negative. */
export function contractYears(
  start: PlainDate,
  initialMonths: number,
  extensionMonths: number,
): readonly ContractYear[] {
  const initial = spans(start, 0, initialMonths, 'initial');
  const extension = spans(start, initialMonths, extensionMonths, 'extension');
  const all = [...initial, ...extension];
  return all.map((year) => {
    const same = all.filter((other) => other.label === year.label);
    return same.length === 1 ? year : { ...year, label: `${year.label} (${year.kind})` };
  });
}

function spans(start: PlainDate, from: number, months: number, kind: ContractYear['kind']): readonly ContractYear[] {
  return Array.from({ length: Math.ceil(months / 12) }, (_, index) => {
    const starts = addMonths(start, from + index * 12);
    const length = Math.min(12, months - index * 12);
    const first = dateParts(starts).year;
    const last = dateParts(addDays(addMonths(starts, length), -1)).year;
    const label = first === last ? String(first) : `${first}-${String(last).slice(-2)}`;
    return { label, kind, starts, months: length };
  });
}
