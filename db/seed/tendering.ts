import type { Mitigation } from '#app/domain/conflict-of-interest.ts';
import type { InterestKind } from '#app/domain/interest-match.ts';
import type { LatePolicy } from '#app/domain/late-tender.ts';

/** What happens around the tenders of a lot. Days count from the story's first; people are named by key. All made up. */
export interface TenderingStory {
  /** On the day the tenders are recorded. */
  readonly deadline?: Readonly<{ time: string; policy: LatePolicy; accepted?: string }>;
  /** A panel member with a registered interest in one of the tenderers, and what is decided about it. */
  readonly conflict?: Readonly<{
    key: string;
    organisation: string;
    kind: InterestKind;
    heldFrom: string;
    heldUntil: string;
    details: string;
    mitigation: Pick<Mitigation, 'kind' | 'detail' | 'decidedBy'>;
  }>;
  readonly clarification?: Readonly<{ bid: number; criterionId: string; question: string; reply: string }>;
  /** Documents that come with tenders; the bid is counted in the order of the story. */
  readonly documents?: readonly DocumentSeed[];
  /** The panel knows tenderers by letter alone until the lock. */
  readonly namesWithheld?: boolean;
  /** Appointed first and released for one of the evaluators. */
  readonly substitution?: Readonly<{ released: string; by: string }>;
}

export interface DocumentSeed {
  readonly bid: number;
  readonly time: string;
  readonly criterionId: string | null;
  readonly title: string;
  readonly kind: 'pdf' | 'docx';
  /** The document of the same tender whose place it takes. */
  readonly replaces?: number;
  readonly lines: readonly string[];
}

export const missingFromHomeTendering: TenderingStory = {
  deadline: {
    time: '13:00',
    policy: 'decided',
    accepted:
      'Sent at 12:56; the log of the tendering portal shows that uploads waited from 12:50 to 13:40. Every tenderer was told.',
  },
  documents: [
    {
      bid: 0,
      time: '10:31',
      criterionId: 'Q1',
      title: 'Rota of interviews',
      kind: 'pdf',
      lines: ['Rota of return interviews', '', 'Monday to Friday: two workers, 8 am to 10 pm', 'Saturday: two workers'],
    },
    {
      bid: 0,
      time: '11:02',
      criterionId: 'Q1',
      title: 'Rota of interviews',
      kind: 'pdf',
      replaces: 1,
      lines: [
        'Rota of return interviews',
        '',
        'Monday to Friday: two workers, 8 am to 10 pm',
        'Saturday and Sunday: two workers, 10 am to 8 pm',
        'Cover: a third worker is named for every week',
      ],
    },
    {
      bid: 2,
      time: '12:41',
      criterionId: 'Q3',
      title: 'Supervision policy',
      kind: 'docx',
      lines: [
        'Supervision policy',
        'Every worker is supervised monthly by a qualified lead; the record is kept for three years.',
        'Group reflection with an outside facilitator takes place in March, June, September and December.',
      ],
    },
  ],
  conflict: {
    key: 'east-evaluator',
    organisation: 'Demonstration Youth Trust Ltd',
    kind: 'employment',
    heldFrom: '2009-09-01',
    heldUntil: '2014-08-31',
    details: 'Employed by one of the tenderers as a team leader until August 2014; no contact since.',
    mitigation: {
      kind: 'second-evaluator',
      detail: 'The other three evaluators mark the same answers; the moderator compares before each consensus.',
      decidedBy: 'Monitoring Officer, Halton',
    },
  },
};

export const exploitationTendering: TenderingStory = {
  deadline: { time: '17:00', policy: 'refused' },
  documents: [
    {
      bid: 1,
      time: '11:40',
      criterionId: 'Q1',
      title: 'Programme of twelve weeks',
      kind: 'docx',
      lines: [
        'Programme of twelve weeks',
        'Weeks 1 to 4: trust and safety. Weeks 5 to 8: relationships and the internet. Weeks 9 to 12: plans.',
        'Two single sessions follow in the fortnight after the last week.',
      ],
    },
    {
      bid: 2,
      time: '12:45',
      criterionId: null,
      title: 'Changes made by young people',
      kind: 'pdf',
      lines: [
        'Changes made by the board of young people in 2017',
        '',
        'Evening sessions',
        'A say in who the worker is',
      ],
    },
  ],
  clarification: {
    bid: 1,
    criterionId: 'Q1',
    question: 'The answer names a twelve-week programme. Do the two single sessions lie within the twelve weeks?',
    reply: 'No. They follow in the fortnight after the programme ends.',
  },
  substitution: { released: 'west-officer', by: 'west-evaluator' },
};

export const advocacyTendering: TenderingStory = {
  deadline: { time: '17:00', policy: 'refused' },
  namesWithheld: true,
};

/** A confirmation of one council's conflicts assessment. */
export interface AssessmentSeed {
  readonly councilId: string;
  readonly by: string;
  readonly at: string;
  readonly reviewBy: string;
  readonly stage: 'before' | 'after' | 'result';
}

export const assessmentWords = {
  before: {
    steps: 'Everybody proposed for the panel, and its advisers, was asked for interests in providers of such services.',
    found: 'No conflict was found before tenders. Whoever tenders is not known yet.',
    measures: 'Registers of interests are compared with the tenderers when tenders are recorded.',
  },
  after: {
    steps:
      'Registers of interests were compared with the tenderers, their parents and subcontractors; all declared anew.',
    found: 'What was declared stands in the record of the panel, with the decision on each.',
    measures: 'Nobody marks with a declared conflict before a decision of another post is recorded.',
  },
  result: {
    steps: 'The register was compared once more; the second reader was asked for interests before reading.',
    found: 'Nothing new was found.',
    measures: 'What was decided before stands.',
  },
} as const;

export const assessmentSeeds = (
  stage: AssessmentSeed['stage'],
  reviewBy: string,
  rows: readonly (readonly [string, string, string])[],
) => rows.map(([councilId, by, at]): AssessmentSeed => ({ councilId, by, at, reviewBy, stage }));

/** Cheshire West and Chester has not looked again since the tenders came. */
export const cheshireAssessments: readonly AssessmentSeed[] = [
  ...assessmentSeeds('before', '2018-06-29', [
    ['halton', 'halton-commissioner', '2018-01-26T10:00:00Z'],
    ['cheshire-east', 'east-officer', '2018-01-26T14:00:00Z'],
    ['cheshire-west-and-chester', 'west-officer', '2018-01-29T11:30:00Z'],
    ['warrington', 'warrington-officer', '2018-01-30T09:15:00Z'],
  ]),
  ...assessmentSeeds('after', '2018-09-28', [
    ['halton', 'halton-commissioner', '2018-03-16T10:00:00Z'],
    ['cheshire-east', 'east-officer', '2018-03-16T15:20:00Z'],
    ['warrington', 'warrington-officer', '2018-03-19T09:40:00Z'],
  ]),
  ...assessmentSeeds('result', '2018-12-31', [['halton', 'halton-commissioner', '2018-04-09T10:00:00Z']]),
];

export const advocacyAssessments: readonly AssessmentSeed[] = [
  ...assessmentSeeds('before', '2025-12-31', [
    ['warrington', 'warrington-officer', '2025-06-30T10:00:00Z'],
    ['halton', 'halton-commissioner', '2025-07-01T10:00:00Z'],
  ]),
  ...assessmentSeeds('after', '2025-12-31', [
    ['warrington', 'warrington-officer', '2025-08-22T10:00:00Z'],
    ['halton', 'halton-commissioner', '2025-08-22T11:00:00Z'],
  ]),
  ...assessmentSeeds('result', '2026-09-15', [
    ['warrington', 'warrington-officer', '2025-09-16T10:00:00Z'],
    ['halton', 'halton-commissioner', '2025-09-16T11:00:00Z'],
  ]),
];
