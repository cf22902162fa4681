import type { AwardFacts, LotAward } from '#app/documents/award-facts.ts';
import type { ReportFacts } from '#app/documents/facts.ts';
import { preliminaryFacts } from './halton-facts.ts';

const reasonsFor = (mark: string) =>
  ({
    '5': 'Every requirement is met in detail, with evidence from two comparable services; no gap was found.',
    '4': 'The requirement is met with good evidence; the plan for weekends is described but not staffed by name.',
    '3': 'The requirement is met in outline; evidence covers one area of the four.',
  })[mark] ?? null;

const criterionScores = (criterion: string, basisPoints: number, marks: Readonly<Record<string, string>>) => ({
  criterion,
  basisPoints,
  marks: Object.entries(marks).map(([letter, mark]) => ({
    letter,
    mark,
    weighted: ((Number(mark) * basisPoints) / 500).toFixed(2),
    reasons: reasonsFor(mark),
  })),
});

export const lot: LotAward = {
  number: 1,
  title: 'Missing from Home and Care and Exploitation services',
  funnel: { received: 5, compliant: 4, evaluated: 3 },
  bidders: [
    { letter: 'A', quality: '59.00', price: '25.00', total: '84.00', rank: 2 },
    { letter: 'B', quality: '51.00', price: '24.11', total: '75.11', rank: 3 },
    { letter: 'C', quality: '69.00', price: '23.44', total: '92.44', rank: 1 },
  ],
  winner: {
    letter: 'C',
    legalName: 'Harbour Young People Limited',
    registration: { register: 'company', number: '01234567' },
    awardPence: 176_400_000,
    vatBasis: 'net',
    tenderersToldOn: null,
    isRevealed: false,
  },
  moderation: {
    heldOn: '2018-03-28',
    moderatorPost: 'Procurement Manager',
    moderatorCouncil: null,
    evaluators: 4,
    criteria: 4,
    consensusScores: 12,
    dissents: 1,
    reopenings: 0,
  },
  conflicts: {
    declarationsRequired: 6,
    declarationsReceived: 6,
    interests: [
      {
        post: 'Evaluator, Warrington',
        nature: 'Former employee of a tenderer, left in 2013',
        mitigation: 'Did not score that tender; replaced by the reserve evaluator.',
      },
    ],
  },
  appendix: {
    bidders: [
      { letter: 'A', name: 'Mersey Family Support Limited', pricePence: 165_400_000 },
      { letter: 'B', name: 'The Sandstone Trust', pricePence: 171_500_000 },
      { letter: 'C', name: 'Harbour Young People Limited', pricePence: 176_400_000 },
    ],
    scores: [
      criterionScores('Safeguarding and outcomes', 3000, { A: '4', B: '3', C: '5' }),
      criterionScores('Direct work with young people', 2000, { A: '4', B: '4', C: '4' }),
      criterionScores('Working across four areas', 1500, { A: '3', B: '3', C: '5' }),
      criterionScores('Staffing and mobilisation', 1000, { A: '5', B: '4', C: '4' }),
    ],
  },
};

export const award: AwardFacts = {
  process: [
    { event: 'Contract notice published', on: '2018-01-29', noticeReference: '2018/S 020-042871' },
    { event: 'Tenders due', on: '2018-03-09', noticeReference: null },
    { event: 'Moderation', on: '2018-03-28', noticeReference: null },
  ],
  lots: [lot],
  standstill: {
    authority: 'regulation 87 of the Public Contracts Regulations 2015',
    startsOn: '2018-04-27',
    endsOn: '2018-05-08',
    contractFrom: '2018-05-09',
    recomputedEndsOn: '2018-05-08',
    plannedSignatureOn: '2018-05-14',
    plannedMobilisationOn: '2018-05-15',
  },
  approvals: [
    {
      partyId: 'cheshire-east',
      body: 'Cabinet',
      reference: 'CE-CAB-18-041',
      decidedOn: '2018-04-10',
      effectiveOn: '2018-04-18',
    },
    {
      partyId: 'cheshire-west',
      body: 'Director of Children’s Services',
      reference: 'CWC-OD-18-77',
      decidedOn: '2018-04-11',
      effectiveOn: '2018-04-19',
    },
    {
      partyId: 'warrington',
      body: 'Executive Board',
      reference: 'WBC-EB-18-012',
      decidedOn: '2018-04-09',
      effectiveOn: '2018-04-17',
    },
  ],
  exemption: {
    exemptionParagraph: 'paragraph 3',
    publicInterestTest:
      'the names, prices and scores of tenderers are commercially sensitive until the standstill period has ended. The public interest in a fair competition outweighs the interest in publication before then.',
  },
  authorisedLimitPence: 180_000_000,
};

/** The same procurement at award: Executive Board of 19 April 2018. */
export const awardFacts: ReportFacts = {
  ...preliminaryFacts,
  decision: {
    ...preliminaryFacts.decision,
    meetingDate: '2018-04-19',
    keyDecision: {
      reference: 'EB/2018/21',
      reasons: ['Bidder C offered the most economically advantageous tender against the published criteria.'],
      alternatives: preliminaryFacts.decision.keyDecision?.alternatives ?? [],
      implementationDate: '2018-04-27',
    },
  },
  versionLabel: 'Version 2',
  award,
};
