import type { Day, ReportRegime } from '../facts.ts';

/** Law that councils' reports cite: its right name, common slips, and the days on which it could be cited as in force. */
export type Citation = {
  readonly name: string;
  readonly misspelt: RegExp | null;
  readonly from: Day;
  readonly to: Day | null;
  /** A procurement that began under it stays under it, so its own reports may cite it later. */
  readonly regime: ReportRegime | null;
  readonly instead: string | null;
};

export const CITATIONS: readonly Citation[] = [
  {
    name: 'Public Contracts Regulations 2015',
    misspelt: /Public (?:Contract|Procurement) Regulations 2015|Public Contracts Regulation 2015/,
    from: '2015-02-26',
    to: '2025-02-23',
    regime: 'PCR2015',
    instead: ' Since 24 February 2025 it is the Procurement Act 2023.',
  },
  {
    name: 'Public Contracts Regulations 2006',
    misspelt: /Public Contract Regulations 2006/,
    from: '2006-01-31',
    to: '2015-02-25',
    regime: null,
    instead: ' It was replaced by the Public Contracts Regulations 2015.',
  },
  {
    name: 'Procurement Act 2023',
    misspelt: /Public Procurement Act 2023|Procurements Act 2023/,
    from: '2025-02-24',
    to: null,
    regime: 'PA2023',
    instead: null,
  },
  {
    name: 'Transparency Code 2014',
    misspelt: null,
    from: '2014-05-01',
    to: '2015-02-26',
    regime: null,
    instead: ' It is the Local Government Transparency Code 2015.',
  },
  {
    name: 'Local Government Transparency Code 2015',
    misspelt: null,
    from: '2015-02-27',
    to: null,
    regime: null,
    instead: null,
  },
  {
    name: 'Equality Act 2010',
    misspelt: /Equalit(?:ies|ys) Act 2010/,
    from: '2010-10-01',
    to: null,
    regime: null,
    instead: null,
  },
  {
    name: 'Local Government Act 1972',
    misspelt: /Local Goverment Act 1972/,
    from: '1972-10-26',
    to: null,
    regime: null,
    instead: null,
  },
];
