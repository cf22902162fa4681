import { noAnswer, place, type SeedLot } from './evaluation.ts';
import type { TenderingStory } from './tendering.ts';

/** An older procurement whose contract runs, from which one council has since withdrawn; wholly made up. */
export const youngCarers = {
  reference: 'HBC/2021/032',
  title: 'Support for young carers (demonstration)',
  service: 'support for young carers',
  cpvCode: '85311300',
  cpvTitle: 'Welfare services for children and young people',
  portfolio: 'Children and Young People',
  wards: 'Borough-wide',
  yearlyValuePence: 18_000_000,
} as const;

/** What the councils decided over the years, and the contract that came of it; posts and references are made up. */
export const youngCarersStory = {
  asked: '2022-02-15T09:30:00Z',
  decisions: [
    {
      ...{ by: 'east-director', at: '2022-03-09T10:00:00Z', body: 'Cabinet', metOn: '2022-03-08' },
      minute: 'CAB/2022/114',
    },
    {
      ...{ by: 'warrington-director', at: '2022-03-15T10:00:00Z', body: 'Cabinet', metOn: '2022-03-14' },
      minute: 'CAB/2022/23',
    },
    {
      ...{ by: 'halton-director', at: '2022-03-18T09:00:00Z', body: 'Executive Board', metOn: '2022-03-17' },
      minute: 'EXB/2022/71',
    },
  ],
  letters: '2022-03-21T09:30:00Z',
  contract: {
    at: '2022-04-25T14:30:00Z',
    reference: 'HBC-C-2022-041',
    signedOn: '2022-04-25',
    startsOn: '2022-07-01',
    initialPence: 54_000_000,
    extensionPence: 54_000_000,
    signatory: 'Operational Director, Legal and Democratic Services',
  },
  notice: { at: '2022-05-12T11:00:00Z', publishedOn: '2022-05-12', reference: '2022/S 000-012904' },
  withdrawal: { council: 'cheshire-east', on: '2025-07-01' },
  extension: {
    months: 24,
    costPence: 36_000_000,
    decidedOn: '2025-04-14',
    reason: 'The service is rated well, and a new one would not be ready before the contract ends on 30 June 2025.',
  },
} as const;

/** Tenders, marks and reasons; no tenderer of that name exists. */
export const youngCarersTenders: SeedLot = {
  questions: [
    {
      id: 'Q1',
      title: 'Finding young carers and listening to them',
      weight: 3000,
      minimumMark: 2,
      words: [
        noAnswer,
        'Waits for referrals',
        'Visits schools without a plan',
        'A plan for every school; younger children are thin',
        'A plan for every school and surgery, with a young carers’ panel',
        'As 4, and the panel has changed the service before',
      ],
    },
    {
      id: 'Q2',
      title: 'Support for the whole family',
      weight: 3000,
      minimumMark: null,
      words: [
        noAnswer,
        'Supports the child alone',
        'Names other services only',
        'One plan with adult services; reviews are thin',
        'One plan with adult services, reviewed with the family',
        'As 4, with results over two years',
      ],
    },
  ],
  bids: [
    {
      tenderer: 'Demonstration Carers Alliance',
      registrationNumber: 'DEMO-0007',
      pricePence: 87_300_000,
      places: [
        place(
          'A worker is linked to every school and surgery. Nine young carers meet us each term and chose our opening hours.',
          'gives each school and doctor one named worker, and nine children chose its opening hours',
          'gives one change only that they brought about',
          [4, 5],
          4,
        ),
        place(
          'One plan is written with adult social care and reviewed with the family every three months.',
          'sits down with adult social care and each household every three months',
          'shows no results over two years',
          [4, 4],
          4,
        ),
      ],
    },
    {
      tenderer: 'Demonstration Family Links',
      registrationNumber: 'DEMO-0008',
      pricePence: 84_600_000,
      places: [
        place(
          'We visit secondary schools on request and take referrals from social workers.',
          'goes to secondary schools when it is asked',
          'leaves out primary schools and doctors',
          [2, 2],
          2,
        ),
        place(
          'We tell families which other services there are and help them to apply.',
          'helps with applications elsewhere',
          'does nothing together with adult social care',
          [2, 3],
          2,
        ),
      ],
    },
  ],
};

export const youngCarersTendering: TenderingStory = { deadline: { time: '12:00', policy: 'refused' } };
