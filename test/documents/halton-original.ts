import type { Block, Document, Runs } from '#app/documents/document.ts';
import { column, row, text } from '#app/documents/document.ts';
import type { ReportFacts } from '#app/documents/facts.ts';
import { preliminaryFacts } from './halton-facts.ts';

/**
 * The faults of the report of January 2018 as it was published, in other words: the same numbers standing twice,
 * the same names, dates, amounts and citations written the same wrong ways, and the same facts left out.
 */
const words = (value: string): Runs => [text(value)];

const section = (number: string, name: string): Block => ({
  kind: 'heading',
  level: 2,
  numbered: true,
  number,
  runs: words(name),
});

const point = (number: string | null, value: string): Block => ({
  kind: 'paragraph',
  numbered: number !== null,
  number,
  runs: words(value),
  source: null,
});

const TITLE = 'Services for Missing from Home and Care and Exploitation services for young people across Cheshire';

const header: Block = {
  kind: 'definitions',
  rows: [
    { label: 'REPORT TO', value: words('Executive Board') },
    { label: 'DATE', value: words('18 January 2018') },
    { label: 'REPORTING OFFICER', value: words('Strategic Director, People') },
    {
      label: 'SUBJECT',
      value: words(
        `Preliminary Report - Request for Halton Borough Council to lead the joint procurement of ${TITLE} for Halton, Cheshire East, Cheshire West & Chester and Warrington`,
      ),
    },
    { label: 'PORTFOLIO', value: words('Children, Young People and Families') },
    { label: 'WARDS', value: words('Borough-wide') },
  ],
};

const supporting: readonly Block[] = [
  section('3.0', 'SUPPORTING INFORMATION'),
  point('3.0', 'Halton has commissioned a service since 2008, as the statutory guidance asks.'),
  point(
    '3.1',
    "The Local Safeguarding Children Boards (LSCB'S) of Cheshire East, Cheshire West and Chester, Halton and Warrington agreed a protocol.",
  ),
  {
    kind: 'list',
    ordered: false,
    items: [
      words('3.2 The four councils talked about a common MFH service, and Halton became lead authority.'),
      words('3.4 The service was widened in 2014. The current contract is in place until 30th June 2018.'),
      words('3.5 A contract will be awarded for two years with one optional year, in the region of £1.8 million.'),
      words('3.7 MEAT (Most Economic Advantageous Tender) principles with 75% quality and 25% price.'),
    ],
  },
  point('3.9', 'Payments in excess of £500 are published in compliance with the Transparency Code 2014.'),
  point('3.10', 'Any of the contracts within the subject of this report can be ended if there is corruption.'),
];

const rest: readonly Block[] = [
  section('4.0', 'POLICY IMPLICATIONS'),
  point('4.1', 'The method complies with both Public Contract Regulations 2015 and the standing orders.'),
  section('7.0', 'RISK ANALYSIS'),
  point(null, 'The current contracts for these services will end on 30th June 2018.'),
  point(null, 'Without them the Council may be unable to fulfil its statutory duty.'),
  point(null, 'Financial risk is low, since tenders will be invited within existing budgets.'),
  section('9.0', 'LIST OF BACKGROUND PAPERS UNDER SECTION 100D OF THE LOCAL GOVERNMENT ACT 1972'),
  {
    kind: 'table',
    caption: 'Background papers',
    columns: [column('Document'), column('Place of Inspection'), column('Contact Officer')],
    rowHeaders: true,
    rows: [row(words('Equality Impact Assessment (2011)'), words('Rutland House'), words('Commissioning Manager'))],
  },
];

export const originalDocument: Document = {
  title: `Preliminary Report: ${TITLE}`,
  language: 'en-GB',
  council: 'Halton Borough Council',
  subtitle: null,
  classification: 'open',
  classificationLabel: null,
  versionLabel: 'As published',
  status: 'draft',
  blocks: [
    header,
    section('1.0', 'PURPOSE OF THE REPORT'),
    point(
      '1.1',
      'In compliance with Procurement Standing Order 2.1, approval is sought for the provision of Missing from Home, Care and Exploitation services for young people across Cheshire.',
    ),
    section('2.0', 'RECOMMENDATION'),
    point(
      null,
      'That Executive Board approves Halton Borough Council to lead a joint procurement of Missing from Home and Care and Exploitation services for young people across Cheshire with Cheshire East, Cheshire West & Chester and Warrington.',
    ),
    ...supporting,
    ...rest,
  ],
};

/** What the published report states, and nothing more. */
export const originalFacts: ReportFacts = {
  ...preliminaryFacts,
  decision: { ...preliminaryFacts.decision, keyDecision: null, forwardPlanTitle: null },
  procurement: { ...preliminaryFacts.procurement, title: TITLE, cpv: null, threshold: null },
  service: { ...preliminaryFacts.service, currentContract: { supplier: null, endsOn: '2018-06-30' } },
  term: { startsOn: null, initialMonths: 24, extensionMonths: [12], timetable: [] },
  value: { vatBasis: null, vatRateBasisPoints: 2000, periods: [], maximumPence: 180_000_000 },
  shares: null,
  budgets: [],
  criteria: { ...preliminaryFacts.criteria, subcriteria: [], statedElsewhere: [] },
  backgroundPapers: [
    {
      title: 'Equality Impact Assessment (2011)',
      datedOn: null,
      placeOfInspection: 'Rutland House',
      contactPost: 'Commissioning Manager',
    },
  ],
};
