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
  award: {
    asked: '2025-09-29T09:30:00Z',
    decisions: [
      {
        by: 'warrington-director',
        at: '2025-10-14T10:00:00Z',
        body: 'Cabinet',
        metOn: '2025-10-13',
        minute: 'CAB/2025/61',
      },
      {
        ...{ by: 'halton-director', at: '2025-10-17T09:00:00Z', body: 'Executive Board', metOn: '2025-10-16' },
        minute: 'EXB/2025/44',
      },
    ],
  },
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
  variation: {
    at: '2026-05-11T09:20:00Z',
    changedOn: '2026-05-11',
    description: 'Visits by video for children placed more than fifty miles away, at the prices of the contract.',
    valuePence: 1_200_000,
  },
  trueUp: {
    at: '2026-11-18T10:00:00Z',
    label: '2025-26',
    from: '2025-11-17',
    to: '2026-11-16',
    unit: 'hours of advocacy',
    costPence: 24_000_000,
    bandBasisPoints: 300,
    planned: { warrington: '1452', halton: '948' },
    actual: { warrington: '1545', halton: '960' },
  },
  ratings: [
    { indicator: 0, from: '2025-11-17', to: '2026-05-16', at: '2026-05-21T10:00:00Z', measured: '91.5', remark: '' },
    { indicator: 1, from: '2025-11-17', to: '2026-05-16', at: '2026-05-21T10:05:00Z', measured: '84', remark: '' },
    {
      ...{ indicator: 1, from: '2025-11-17', to: '2026-05-16', at: '2026-06-02T15:30:00Z', measured: '87.5' },
      remark: '',
      correctionReason: 'Three review forms had been filed late and were not counted',
    },
    { indicator: 2, from: '2025-11-17', to: '2026-05-16', at: '2026-05-21T10:10:00Z', measured: '12', remark: '' },
    { indicator: 0, from: '2026-05-17', to: '2026-11-16', at: '2026-11-18T11:00:00Z', measured: '96.2', remark: '' },
    { indicator: 1, from: '2026-05-17', to: '2026-11-16', at: '2026-11-18T11:05:00Z', measured: '90', remark: '' },
    {
      ...{ indicator: 2, from: '2026-05-17', to: '2026-11-16', at: '2026-11-18T11:10:00Z', measured: '26' },
      remark: 'Two of seven advocates left in August; posts filled by October.',
    },
  ],
} as const satisfies {
  readonly notices: readonly Readonly<{ at: string; kind: NoticeKind; publishedOn: string; reference: string }>[];
} & Readonly<Record<string, unknown>>;
