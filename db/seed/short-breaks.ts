import { noAnswer, place, type SeedLot } from './evaluation.ts';
import { type AssessmentSeed, assessmentSeeds, type TenderingStory } from './tendering.ts';

/** A procurement that waits for its signature: three gates are red, and its people can turn them green. Wholly made up. */
export const shortBreaks = {
  reference: 'WBC/2026/009',
  title: 'Short breaks for disabled children (demonstration)',
  service: 'short breaks for disabled children',
  cpvCode: '85312110',
  cpvTitle: 'Child daycare services',
  portfolio: 'Children’s Services',
  wards: 'All wards',
  yearlyValuePence: 15_000_000,
} as const;

export const shortBreaksStory = {
  asked: '2026-04-14T09:30:00Z',
  decisions: [
    {
      ...{ by: 'warrington-director', at: '2026-05-12T10:00:00Z', body: 'Cabinet', metOn: '2026-05-11' },
      minute: 'CAB/2026/38',
    },
    {
      ...{ by: 'halton-director', at: '2026-05-15T09:00:00Z', body: 'Executive Board', metOn: '2026-05-14' },
      minute: 'EXB/2026/29',
      decision: 'approvedWithConditions',
      conditions: 'The provider’s plan for training its staff is agreed with Halton’s officers.',
    },
  ],
  letters: '2026-05-18T09:30:00Z',
  notice: { at: '2026-05-19T09:00:00Z', publishedOn: '2026-05-19', reference: '2026/S 000-031177' },
} as const;

/** Both councils looked last when the tenders had come; the review is due. */
export const shortBreaksAssessments: readonly AssessmentSeed[] = [
  ...assessmentSeeds('before', '2026-09-30', [
    ['warrington', 'warrington-officer', '2026-01-28T10:00:00Z'],
    ['halton', 'halton-commissioner', '2026-01-28T11:00:00Z'],
  ]),
  ...assessmentSeeds('after', '2026-09-30', [
    ['warrington', 'warrington-officer', '2026-04-09T10:00:00Z'],
    ['halton', 'halton-commissioner', '2026-04-09T11:00:00Z'],
  ]),
];

/** Tenders, marks and reasons; no tenderer of that name exists. */
export const shortBreaksTenders: SeedLot = {
  questions: [
    {
      id: 'Q1',
      title: 'Breaks that each child enjoys',
      weight: 3500,
      minimumMark: 2,
      words: [
        noAnswer,
        'One kind of break for all',
        'Several kinds; who chooses is not said',
        'The child chooses; children with the highest needs are thin',
        'The child chooses, whatever their needs, and tries before choosing',
        'As 4, with what children said about it last year',
      ],
    },
    {
      id: 'Q2',
      title: 'Safe care by trained staff',
      weight: 2500,
      minimumMark: 2,
      words: [
        noAnswer,
        'Checks only',
        'Induction, without training for health needs',
        'Training for health needs; refreshers are thin',
        'Training for each child’s needs, refreshed every year',
        'As 4, taught together with parents',
      ],
    },
  ],
  bids: [
    {
      tenderer: 'Demonstration Holiday Club',
      registrationNumber: 'DEMO-0009',
      pricePence: 43_800_000,
      places: [
        place(
          'Swimming, drama, a farm and days at home. Every child spends a morning at each before deciding, with a nurse where one is needed.',
          'lets everybody spend a morning at four activities first, with a nurse where one is needed',
          'quotes nobody who came last summer',
          [4, 4],
          4,
        ),
        place(
          'Staff learn feeding, seizures and moving from the community nurses each spring, for the children they will look after.',
          'has community nurses teach feeding, seizures and moving each spring',
          'leaves families out of those lessons',
          [4, 5],
          4,
        ),
      ],
    },
    {
      tenderer: 'Demonstration Weekend Company',
      registrationNumber: 'DEMO-0010',
      pricePence: 41_950_000,
      places: [
        place(
          'We run a Saturday club with crafts and games, and a minibus.',
          'runs a Saturday club with crafts, games and a minibus',
          'offers nothing on school days and asks nobody what they like',
          [2, 2],
          2,
        ),
        place(
          'New staff have five days of introduction and a first-aid certificate.',
          'gives five days of introduction and first aid',
          'does not mention feeding or seizures',
          [2, 3],
          2,
        ),
      ],
    },
  ],
};

export const shortBreaksTendering: TenderingStory = { deadline: { time: '12:00', policy: 'refused' } };
