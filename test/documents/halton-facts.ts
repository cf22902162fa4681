import type { Party, ReportFacts, ValuePeriod } from '#app/documents/facts.ts';

/** A joint procurement of four councils as it stood before Halton's Executive Board in January 2018, complete. */
const halton: Party = { id: 'halton', name: 'Halton Borough Council', shortName: 'Halton' };
const cheshireEast: Party = { id: 'cheshire-east', name: 'Cheshire East Council', shortName: 'Cheshire East' };
const cheshireWest: Party = {
  id: 'cheshire-west',
  name: 'Cheshire West and Chester Council',
  shortName: 'Cheshire West and Chester',
};
const warrington: Party = { id: 'warrington', name: 'Warrington Borough Council', shortName: 'Warrington' };

const periods: readonly ValuePeriod[] = [
  { id: 'year-1', label: 'Year 1', kind: 'initial', amountPence: 60_000_000 },
  { id: 'year-2', label: 'Year 2', kind: 'initial', amountPence: 60_000_000 },
  { id: 'option-year', label: 'Option year', kind: 'extension', amountPence: 60_000_000 },
];

/** £600,000.00 over the mid-2016 populations, largest remainder. */
const populationShares = [
  { partyId: 'halton', measure: 127_306, basisPoints: 1213, amount: 7_279_440 },
  { partyId: 'cheshire-east', measure: 377_303, basisPoints: 3596, amount: 21_574_431 },
  { partyId: 'cheshire-west', measure: 335_724, basisPoints: 3199, amount: 19_196_917 },
  { partyId: 'warrington', measure: 208_973, basisPoints: 1992, amount: 11_949_212 },
] as const;

const inspection = 'Commissioning Team, Rutland House, Runcorn';
const TITLE = 'Missing from Home and Care and Exploitation services for young people across Cheshire';

export const preliminaryFacts: ReportFacts = {
  hrefs: {
    parties: '/procurements/missing-from-home/parties',
    decision: '/procurements/missing-from-home/decision',
    procurement: '/procurements/missing-from-home',
    service: '/procurements/missing-from-home/service',
    term: '/procurements/missing-from-home/term',
    value: '/procurements/missing-from-home/value',
    'value.maximumPence': '/procurements/missing-from-home/value#maximum',
    shares: '/procurements/missing-from-home/shares',
    budgets: '/procurements/missing-from-home/budgets',
    criteria: '/procurements/missing-from-home/criteria',
    implications: '/procurements/missing-from-home/implications',
    backgroundPapers: '/procurements/missing-from-home/papers',
    award: '/procurements/missing-from-home/award',
  },
  lead: halton,
  partners: [cheshireEast, cheshireWest, warrington],
  funders: [],
  decision: {
    body: 'Executive Board',
    meetingDate: '2018-01-18',
    reportingOfficerPost: 'Strategic Director, People',
    portfolio: 'Children, Young People and Families',
    wards: 'boroughWide',
    standingOrder: 'Procurement Standing Order 2.1',
    isKey: true,
    keyDecision: {
      reference: 'EB/2018/03',
      reasons: [
        'The current contract ends on 30 June 2018 and the duty to safeguard children who go missing continues after that day.',
        'One service for four councils keeps return interviews and intervention consistent across borders.',
      ],
      alternatives: [
        {
          option: 'Do nothing',
          reasonRejected: 'the service would stop on 30 June 2018 and the statutory duty would not be met.',
          isDoNothing: true,
        },
        {
          option: 'Procure for Halton alone',
          reasonRejected: 'four separate services would cost more and would end the common approach with the police.',
          isDoNothing: false,
        },
      ],
      implementationDate: '2018-01-26',
    },
    forwardPlanTitle: TITLE,
  },
  procurement: {
    title: TITLE,
    reference: 'HBC-2018-014',
    regime: 'PCR2015',
    commencedOn: '2018-01-29',
    lots: 1,
    isLightTouch: true,
    cpv: {
      code: '85311300-5',
      label: 'Welfare services for children and young people',
      isOnLightTouchList: true,
    },
    threshold: {
      amountPence: 61_527_800,
      vatBasis: 'net',
      label: 'Light-touch threshold',
      authority: 'Public Contracts Regulations 2015, regulation 5',
      validFrom: '2018-01-01',
      validTo: '2019-12-31',
    },
  },
  service: {
    history: [
      'Since 2008 Halton has commissioned a service for children and young people who go missing from home or care, as the statutory guidance requires.',
      'In 2010 and 2011 the Local Safeguarding Children Boards of the four councils and Cheshire Constabulary agreed a joint protocol, so that risks are managed in the same way on both sides of every border.',
      'The four councils then chose one service with Halton as lead authority. It began in 2012 and was widened in April 2014 to cover child sexual exploitation.',
      'The service works with the missing from home co-ordinators of Cheshire Constabulary. It holds return interviews and works directly with children, young people and their families.',
    ],
    outcomes: [
      'Children and young people at risk are identified early and are safer.',
      'Young people go missing less often and take fewer risks.',
      'Skilled practitioners combine advice and guidance with direct, evidence-based support.',
    ],
    currentContract: { supplier: null, endsOn: '2018-06-30' },
  },
  term: {
    startsOn: '2018-07-01',
    initialMonths: 24,
    extensionMonths: [12],
    timetable: [
      { step: 'Decision effective in every council', on: '2018-01-26' },
      { step: 'Contract notice', on: '2018-01-29' },
      { step: 'Tenders due', on: '2018-03-09' },
      { step: 'Award decision', on: '2018-04-19' },
      { step: 'Standstill ends', on: '2018-05-08' },
      { step: 'Mobilisation complete', on: '2018-06-29' },
    ],
  },
  value: { vatBasis: 'net', vatRateBasisPoints: 2000, periods, maximumPence: 180_000_000 },
  shares: {
    basis: 'resident population',
    source: 'Office for National Statistics, population estimates',
    vintage: 'mid-2016',
    roundingRule: 'largest remainder, ties in the agreed order of the councils',
    measureLabel: 'Population',
    rows: populationShares.map(({ partyId, measure, basisPoints, amount }) => ({
      partyId,
      measure,
      basisPoints,
      amountsPence: periods.map(() => amount),
    })),
    leavers: [],
  },
  budgets: [
    { partyId: 'halton', reference: 'HAL-CYP-4410', availablePence: 22_000_000 },
    { partyId: 'cheshire-east', reference: 'CE-2231', availablePence: 65_000_000 },
    { partyId: 'cheshire-west', reference: 'CWC-CSC-118', availablePence: 58_000_000 },
    { partyId: 'warrington', reference: 'WBC-7702', availablePence: 36_000_000 },
  ],
  criteria: {
    qualityBasisPoints: 7500,
    priceBasisPoints: 2500,
    priceFormula: 'lowest price divided by the tender’s price, times the weighting',
    subcriteria: [
      { name: 'Quality: safeguarding and outcomes', basisPoints: 3000 },
      { name: 'Quality: direct work with young people', basisPoints: 2000 },
      { name: 'Quality: working across four areas', basisPoints: 1500 },
      { name: 'Quality: staffing and mobilisation', basisPoints: 1000 },
      { name: 'Price', basisPoints: 2500 },
    ],
    statedElsewhere: [
      {
        place: 'Tender documents',
        href: '/procurements/missing-from-home/tender-documents',
        qualityBasisPoints: 7500,
        priceBasisPoints: 2500,
      },
    ],
  },
  implications: {
    policy: [
      'The Council has a statutory duty towards looked-after children and towards all children who go missing.',
      'The service supports the joint protocols of the four councils and Cheshire Constabulary on missing children and on exploitation.',
    ],
    legal: [
      'The Council enters into the contract as lead authority under an inter-authority agreement with the partners.',
    ],
    finance: ['Tenders are invited within the existing budgets of the four councils.'],
    other: [],
    priorities: {
      children: 'The service makes children and young people safer by reducing how often they go missing.',
      employment: 'Young people who go missing or are exploited are supported to stay in learning and to find work.',
      health: 'The service reduces harm and helps young people to reach health services.',
      safety: 'Families are helped to use local services, which adds to the sense of safety in the area.',
      renewal: null,
    },
    risks: [
      {
        area: 'service',
        risk: 'No service after 30 June 2018, and so a duty towards children that is not met.',
        mitigation: 'The timetable ends before the current contract does.',
      },
      {
        area: 'finance',
        risk: 'Tenders above the budgets.',
        mitigation: 'The maximum price is published with the tender.',
      },
      {
        area: 'legal',
        risk: 'Challenge to the award.',
        mitigation: 'Published criteria, recorded reasons and a standstill period.',
      },
      {
        area: 'equality',
        risk: 'Young people with protected characteristics are reached less well.',
        mitigation: 'Reach by group is reported every quarter.',
      },
    ],
    equality: {
      statement:
        'The contract serves children and families many of whom have protected characteristics under the Equality Act 2010.',
      assessmentTitle: 'Equality Impact Assessment',
      assessedOn: '2017-10-12',
    },
  },
  register: [],
  backgroundPapers: [
    {
      title: 'Equality Impact Assessment',
      datedOn: '2017-10-12',
      placeOfInspection: inspection,
      contactPost: 'Commissioning Manager',
    },
    {
      title: 'Pan-Cheshire joint protocol on missing children',
      datedOn: '2016-05-03',
      placeOfInspection: inspection,
      contactPost: 'Commissioning Manager',
    },
  ],
  versionLabel: 'Version 3',
  award: null,
  extension: null,
  waiver: null,
};
