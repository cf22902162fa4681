import { describe, expect, it } from 'vitest';
import { runChecks } from '#app/documents/checks/run-checks.ts';
import { buildExecutiveBoardReport } from '#app/documents/executive-board-report/executive-board-report.ts';
import type { ReportFacts, ReportStage } from '#app/documents/facts.ts';
import { haltonExecutiveBoardReport as form } from '#app/documents/forms/halton-executive-board-report.ts';
import { award, awardFacts, lot } from '../halton-award-facts.ts';
import { preliminaryFacts as facts } from '../halton-facts.ts';

function findingsOn(changed: ReportFacts, stage: ReportStage = 'preliminary') {
  const { document } = buildExecutiveBoardReport(form, changed, stage);
  return runChecks({ form, facts: changed, stage, document });
}

const idsOn = (changed: ReportFacts, stage?: ReportStage) => [
  ...new Set(findingsOn(changed, stage).map(({ id }) => id)),
];

describe('the report of January 2018', () => {
  it('raises nothing once it is repaired, at either stage', () => {
    expect(findingsOn(facts)).toEqual([]);
    expect(findingsOn(awardFacts, 'award')).toEqual([]);
  });
});

const { decision, procurement, value, term, criteria, implications, service } = facts;
const shares = facts.shares;
if (shares === null || decision.keyDecision === null) throw new Error('The fixture is complete');
const key = decision.keyDecision;

const onlyPosts = (...posts: readonly string[]) => [{ validFrom: '2012-09-10', posts }];

const preliminaryCases: readonly (readonly [string, string, ReportFacts])[] = [
  ['C02', 'filler in a value', { ...facts, service: { ...service, history: ['The service began in XX.'] } }],
  ['C02', 'square brackets', { ...facts, implications: { ...implications, policy: ['[insert protocol]'] } }],
  ['C03', 'a reference that is not ASCII', { ...facts, procurement: { ...procurement, reference: 'HВC-1' } }],
  ['C03', 'a word of two alphabets', { ...facts, service: { ...service, outcomes: ['Сhildren are safer.'] } }],
  ['C04', 'a broken date', { ...facts, service: { ...service, history: ['It began on 31/10/202.'] } }],
  ['C12', 'another date format', { ...facts, service: { ...service, history: ['It began on 1st May 2012.'] } }],
  ['C14', 'no portfolio', { ...facts, decision: { ...decision, portfolio: null } }],
  ['C24', 'no VAT basis', { ...facts, value: { ...value, vatBasis: null } }],
  ['C24', 'a maximum that is not the sum', { ...facts, value: { ...value, maximumPence: 179_999_999 } }],
  ['C24', 'an option without a value', { ...facts, value: { ...value, periods: value.periods.slice(0, 2) } }],
  ['C25', 'a partner without a share', { ...facts, shares: { ...shares, rows: shares.rows.slice(1) } }],
  [
    'C25',
    'a share of nobody',
    {
      ...facts,
      shares: { ...shares, rows: shares.rows.map((row, at) => (at === 0 ? { ...row, partyId: 'nobody' } : row)) },
    },
  ],
  ['C25', 'no vintage', { ...facts, shares: { ...shares, vintage: null } }],
  [
    'C25',
    'a penny too little',
    {
      ...facts,
      shares: {
        ...shares,
        rows: shares.rows.map((row, index) =>
          index === 0 ? { ...row, amountsPence: [7_279_439, 7_279_440, 7_279_440] } : row,
        ),
      },
    },
  ],
  [
    'C26',
    'a budget that is too small',
    { ...facts, budgets: facts.budgets.map((budget) => ({ ...budget, availablePence: 1 })) },
  ],
  ['C27', 'a gap between contracts', { ...facts, term: { ...term, startsOn: '2018-07-02' } }],
  ['C27', 'a step after the start', { ...facts, term: { ...term, timetable: [{ step: 'Award', on: '2018-08-01' }] } }],
  ['C28', 'weightings of 99%', { ...facts, criteria: { ...criteria, priceBasisPoints: 2400 } }],
  [
    'C28',
    'other weightings in the notice',
    {
      ...facts,
      criteria: {
        ...criteria,
        statedElsewhere: [{ place: 'Notice', href: null, qualityBasisPoints: 7000, priceBasisPoints: 3000 }],
      },
    },
  ],
  [
    'C29',
    'the wrong award basis',
    { ...facts, service: { ...service, history: ['We seek the most advantageous tender.'] } },
  ],
  [
    'C30',
    'law that is not in force',
    { ...facts, implications: { ...implications, legal: ['See the Procurement Act 2023.'] } },
  ],
  [
    'C31',
    'another title in the forward plan',
    { ...facts, decision: { ...decision, forwardPlanTitle: 'Missing children' } },
  ],
  [
    'C32',
    'several contracts in one lot',
    { ...facts, implications: { ...implications, legal: ['The contracts are joint.'] } },
  ],
  [
    'C33',
    'councils in another order',
    { ...facts, service: { ...service, history: ['Warrington, Cheshire West and Chester and Cheshire East agreed.'] } },
  ],
  [
    'C34',
    'a key decision without reasons',
    { ...facts, decision: { ...decision, keyDecision: { ...key, reasons: [] } } },
  ],
  [
    'C35',
    'an old background paper',
    { ...facts, backgroundPapers: facts.backgroundPapers.map((p) => ({ ...p, datedOn: '2015-01-17' })) },
  ],
  [
    'C36',
    'light touch below its threshold',
    { ...facts, procurement: { ...procurement, threshold: { ...procurement.threshold!, amountPence: 180_000_001 } } },
  ],
  [
    'C36',
    'a threshold of another year',
    { ...facts, procurement: { ...procurement, threshold: { ...procurement.threshold!, validFrom: '2018-02-01' } } },
  ],
  [
    'C45',
    'a risk without mitigation',
    { ...facts, implications: { ...implications, risks: [{ area: 'legal', risk: 'Challenge', mitigation: null }] } },
  ],
  [
    'C53',
    'nobody considered doing nothing',
    {
      ...facts,
      decision: {
        ...decision,
        keyDecision: { ...key, alternatives: key.alternatives.map((a) => ({ ...a, isDoNothing: false })) },
      },
    },
  ],
  ['C55', 'an acronym without its words', { ...facts, service: { ...service, history: ['The CSE team helps.'] } }],
  ['C55', 'a reporting officer who is not on the register', { ...facts, register: onlyPosts('Commissioning Manager') }],
  ['C55', 'a contact who is not on the register', { ...facts, register: onlyPosts('Strategic Director, People') }],
  ['C55', 'another money format', { ...facts, implications: { ...implications, finance: ['It costs £1.8m.'] } }],
];

const withAward = (change: Partial<typeof award>): ReportFacts => ({ ...awardFacts, award: { ...award, ...change } });
const withLot = (change: Partial<typeof lot>): ReportFacts => withAward({ lots: [{ ...lot, ...change }] });
const { standstill } = award;
const { winner, funnel, conflicts } = lot;
if (winner === null || standstill === null || conflicts === null) throw new Error('complete');

const awardCases: readonly (readonly [string, string, ReportFacts])[] = [
  [
    'C07',
    'an event after the meeting',
    withAward({ process: [{ event: 'Moderation', on: '2018-04-20', noticeReference: null }] }),
  ],
  ['C15', 'a declaration that is missing', withLot({ conflicts: { ...conflicts, declarationsReceived: 5 } })],
  ['C37', 'an award above the limit', withAward({ authorisedLimitPence: 176_399_999 })],
  ['C37', 'an award on another VAT basis', withLot({ winner: { ...winner, vatBasis: 'gross' } })],
  ['C39', 'tenderers told before the decision', withLot({ winner: { ...winner, tenderersToldOn: '2018-04-18' } })],
  ['C40', 'a standstill that ends too soon', withAward({ standstill: { ...standstill, endsOn: '2018-05-07' } })],
  [
    'C40',
    'signature inside the standstill',
    withAward({ standstill: { ...standstill, plannedSignatureOn: '2018-05-08' } }),
  ],
  ['C41', 'no initial term', { ...awardFacts, term: { ...term, initialMonths: null } }],
  ['C42', 'more compliant than received', withLot({ funnel: { ...funnel, received: 3 } })],
  ['C43', 'a supplier without a number', withLot({ winner: { ...winner, registration: null } })],
  ['C50', 'no successful tender', withLot({ winner: null })],
  [
    'EXEMPT',
    'a bidder’s name in the open report',
    { ...awardFacts, service: { ...service, history: ['The Sandstone Trust provides it now.'] } },
  ],
];

describe('each check', () => {
  it.each(preliminaryCases)('%s finds %s', (id, _, changed) => {
    expect(idsOn(changed)).toContain(id);
  });

  it.each(awardCases)('%s finds %s', (id, _, changed) => {
    expect(idsOn(changed, 'award')).toContain(id);
  });

  it('says in a sentence what disagrees, and where both are', () => {
    const [finding] = findingsOn({ ...facts, value: { ...value, maximumPence: 170_000_000 } }).filter(
      ({ id }) => id === 'C24',
    );
    expect(finding).toEqual({
      id: 'C24',
      severity: 'blocks',
      sentence: 'The maximum value is £1,700,000.00, but its periods add up to £1,800,000.00.',
      places: [
        { label: 'Value', href: '/procurements/missing-from-home/value' },
        { label: 'Value of each period', href: '/procurements/missing-from-home/value' },
      ],
    });
  });
});

describe('checks on a document as it stands', () => {
  const { document } = buildExecutiveBoardReport(form, facts, 'preliminary');
  const idsOf = (blocks: typeof document.blocks) =>
    new Set(runChecks({ form, facts, stage: 'preliminary', document: { ...document, blocks } }).map(({ id }) => id));

  it('C01 finds guidance in a public copy only', () => {
    const published = { ...document, status: 'public' as const };
    expect(runChecks({ form, facts, stage: 'preliminary', document: published }).map(({ id }) => id)).toContain('C01');
  });

  it('C21 finds a number that stands twice or leaves one out', () => {
    const renumber = (from: string, to: string) =>
      document.blocks.map((block) => ('number' in block && block.number === from ? { ...block, number: to } : block));
    expect(idsOf(renumber('3.2', '3.1'))).toContain('C21');
    expect(idsOf(renumber('3.2', '3.20'))).toContain('C21');
    expect(idsOf(renumber('4.1', '3.99'))).toContain('C21');
  });

  it('C23 finds a heading that skips a level', () => {
    const [first] = document.blocks;
    expect(idsOf([first!, { kind: 'heading', level: 3, numbered: false, number: null, runs: [] }])).toContain('C23');
  });

  it('C48 finds a total that is not the sum of its rows', () => {
    const blocks = document.blocks.map((block) =>
      block.kind === 'table' ? { ...block, rows: block.rows.filter((_, index) => index !== 0) } : block,
    );
    expect(idsOf(blocks)).toContain('C48');
  });

  it('C49 finds a recommendation that cannot be decided as it stands', () => {
    const blocks = document.blocks.map((block) =>
      block.kind === 'paragraph' && block.runs[0]?.kind === 'text' && block.runs[0].text === 'That '
        ? { ...block, runs: block.runs.slice(1) }
        : block,
    );
    expect(idsOf(blocks)).toContain('C49');
  });

  it('names each post once, and asks for the moderator only where they are the council’s own', () => {
    const register = onlyPosts('Strategic Director, People');
    const { moderation } = lot;
    if (moderation === null) throw new Error('The fixture is complete');
    const from = (moderatorCouncil: string | null) => ({
      ...withLot({ moderation: { ...moderation, moderatorCouncil } }),
      register,
    });
    const own = findingsOn(from(null), 'award');
    expect(own.map(({ id, sentence }) => [id, sentence.split(' is ')[0]])).toEqual([
      ['C55', '"Commissioning Manager"'],
      ['C55', '"Procurement Manager"'],
    ]);
    expect(own[1]?.places.map(({ label }) => label)).toEqual(['Moderator', 'Register of posts']);
    expect(findingsOn(from('Warrington'), 'award')).toHaveLength(1);
  });
});
