import type { NoticeKind } from '../schema/contract.ts';

/** Budget references of the demonstration's councils; made up. */
export const budgetReferences: Readonly<Record<string, string>> = {
  halton: 'HAL-CYP-204',
  'cheshire-east': 'CE-CS-311',
  warrington: 'WAR-ADV-01',
};

/** The finished procurement's contract; wholly made up. */
export const advocacyContract = {
  indicators: [
    {
      title: 'Children seen within two working days of asking',
      unit: '%',
      better: 'higher',
      good: '95',
      approaching: '90',
      improvement: '80',
    },
    {
      title: 'Reviews at which the child’s own words were put',
      unit: '%',
      better: 'higher',
      good: '90',
      approaching: '85',
      improvement: '75',
    },
    {
      title: 'Advocates who left in the year',
      unit: '%',
      better: 'lower',
      good: '10',
      approaching: '15',
      improvement: '25',
    },
  ],
  notices: [
    { at: '2025-10-21T09:00:00Z', kind: 'award', publishedOn: '2025-10-21', reference: '2025/S 000-061204' },
    { at: '2025-11-24T11:00:00Z', kind: 'details', publishedOn: '2025-11-24', reference: '2025/S 000-074518' },
  ],
  contract: {
    at: '2025-11-10T14:30:00Z',
    reference: 'WBC-C-2025-118',
    signedOn: '2025-11-10',
    startsOn: '2025-11-17',
    valuePence: 72_000_000,
    signatory: 'Head of Legal Services',
  },
} as const satisfies {
  readonly notices: readonly Readonly<{ at: string; kind: NoticeKind; publishedOn: string; reference: string }>[];
} & Readonly<Record<string, unknown>>;
