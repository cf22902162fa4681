import type { DelegationTable } from '../schema/people.ts';

type DelegationSeed = Omit<DelegationTable, 'id' | 'recordedBy' | 'recordedAt'>;

const shared = ['strategyAndShares', 'weightings', 'extension', 'withdrawal'] as const;

/** Who may decide for each council of the demonstration. Posts, limits and references are made up. */
export const delegations: readonly DelegationSeed[] = [
  {
    councilId: 'halton',
    holder: 'Strategic Director, People',
    subjects: [...shared, 'award'],
    capPence: 100_000_000,
    vatBasis: 'net',
    validFrom: '2018-02-01',
    validUntil: null,
    sourceDecision: 'Executive Board, 18 January 2018, minute EXB/2018/90',
  },
  {
    councilId: 'cheshire-east',
    holder: 'Director of Children’s Services',
    subjects: [...shared, 'award'],
    capPence: 100_000_000,
    vatBasis: 'gross',
    validFrom: '2017-05-17',
    validUntil: null,
    sourceDecision: 'Constitution, chapter 2, part 6',
  },
  {
    councilId: 'cheshire-west-and-chester',
    holder: 'Director of Early Help',
    subjects: shared,
    capPence: null,
    vatBasis: 'net',
    validFrom: '2016-05-12',
    validUntil: null,
    sourceDecision: 'Scheme of delegation 2016, paragraph 4.2',
  },
  {
    councilId: 'warrington',
    holder: 'Director of Families',
    subjects: shared,
    capPence: 40_000_000,
    vatBasis: 'net',
    validFrom: '2017-04-01',
    validUntil: '2024-03-31',
    sourceDecision: 'Cabinet, 13 March 2017, minute CAB/88',
  },
  {
    councilId: 'warrington',
    holder: 'Director of Families',
    subjects: [...shared, 'award'],
    capPence: 50_000_000,
    vatBasis: 'net',
    validFrom: '2024-04-01',
    validUntil: null,
    sourceDecision: 'Cabinet, 11 March 2024, minute CAB/102',
  },
  {
    councilId: 'halton',
    holder: 'Operational Director, Legal and Democratic Services',
    subjects: ['signing'],
    capPence: 200_000_000,
    vatBasis: 'net',
    validFrom: '2016-04-01',
    validUntil: null,
    sourceDecision: 'Constitution, contract procedure rule 6',
  },
  {
    councilId: 'warrington',
    holder: 'Head of Legal Services',
    subjects: ['signing'],
    capPence: null,
    vatBasis: 'net',
    validFrom: '2017-04-01',
    validUntil: null,
    sourceDecision: 'Constitution, part 3, section 7',
  },
];
