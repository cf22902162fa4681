import type { StoredRecord } from '#app/documents/decision-record/record-facts.ts';

/** As Hertfordshire's: an award and an extension of Herefordshire on paper, and the award as it should have been told. */
export const awardOnPaper: StoredRecord = {
  heading: {
    title:
      'Decision to award the contract for the provision of Herefordshire Intensive Placement Support Service (HIPSS)',
    procurementTitle: 'Recommissioning of Herefordshire Intensive Support Service (HIPSS)',
    wards: ['All wards'],
  },
  maker: {
    post: 'Corporate Director Community Wellbeing',
    decidedOn: '2024-02-23',
  },
  authority: {
    source: 'Recommissioning of Herefordshire Intensive Support Service (HIPSS)',
    body: 'Cabinet member',
    clause: 'paragraph b, the Corporate Director Community Wellbeing may award the contract',
    limit: '2200000.00',
    href: 'https://decisions.herefordshire.example/intensive-placement-support',
    delegatedPost: 'Corporate Director Community Wellbeing',
  },
  consultation: {
    statement:
      'Providers, young people, foster carers and social workers were asked. Legal, finance and commercial colleagues advised.',
    rows: [
      {
        who: 'Commissioning Programme Board',
        role: 'officer',
        meeting: 'Commissioning Programme Board',
        on: '2023-04-25',
      },
      {
        who: 'Directorate Leadership Team (DLT)',
        role: 'officer',
        meeting: 'Directorate Leadership Team (DLT)',
        on: '2023-07-31',
      },
      {
        who: 'Political groups',
        role: 'groupLeaders',
        meeting: 'Political Groups Consultation',
        on: '2023-10-24',
      },
      {
        who: 'Cabinet member',
        role: 'executiveMember',
        meeting: 'Cabinet Member Decision',
        on: null,
        comment: '31/10/202',
      },
    ],
  },
  decision: {
    text: 'To award a contract for the Herefordshire Intensive Placement Support Service (HIPSS) to Meadows Psychology Service (MPS), for up to 5 years from 1st April 2024, at no more than £2 million.',
  },
  contract: {
    service: 'Herefordshire Intensive Placement Support Service (HIPSS)',
    supplier: 'Meadows Psychology Service (MPS)',
    startsOn: '2024-04-01',
    previousEndsOn: '2024-03-31',
  },
  value: {
    maximum: '2000000.00',
  },
  route: {
    kind: 'award',
  },
  reasons: {
    text: 'Foster carers need skilled support for children with complex needs.\n\nThree eligible tenders were evaluated, and MPS was successful. It was told on 31st January 2024; after a wait of ten days it began to mobilise on 10th February 2024.',
    equality:
      'The Council has had due regard to its duty under the Equality Act 2010. The service helps young people in care to stable homes and schooling.',
  },
  process: {
    regime: 'PCR2015',
    beganOn: '2023-11-01',
    compliant: 3,
    evaluated: 3,
    toldOn: '2024-01-31',
    mobilisationOn: '2024-02-10',
  },
  risks: {
    rows: [
      {
        area: 'service',
        risk: 'There are fewer and fewer foster carers.',
        mitigation: 'The fostering service recruits carers.',
      },
      {
        area: 'service',
        risk: 'The service may not engage as is expected.',
        mitigation: 'The specification is being revised, and monitored by outcomes.',
      },
    ],
  },
  alternatives: {
    rows: [
      {
        option: 'Do nothing',
        reason: 'The contract would end in March 2024 and clinical support with it.',
        isDoNothing: true,
      },
      {
        option: 'Develop a therapeutic service in-house',
        reason: 'It needs a long investment, and staff are hard to find.',
      },
    ],
  },
  interests: {
    noneDeclared: true,
  },
  paper: {
    guidance: [
      'Save this document to your network drive before editing',
      'Delete all guidance text before publishing',
      'Update June 2023: the threshold for publishing is £50k',
      'Update April 2022: publish on a Thursday, tell the director and the communications team',
      'Ensure that signatures are redacted',
    ],
    splitTables: ['Reasons for decision', 'Risks and their mitigation'],
  },
};

export const extensionOnPaper: StoredRecord = {
  heading: {
    directorate: 'Children’s Wellbeing Directorate',
    title:
      'Herefordshire intensive placement support service (HIPSS) and therapeutic intervention support service (TISS)',
  },
  classification: {
    isKey: false,
    significantWards: 1,
    keyThreshold: '500000.00',
  },
  maker: {
    post: 'Director for Children’s Wellbeing',
    decidedOn: '2015-05-17',
  },
  purpose: {
    text: 'To decide whether the option to renew the contract is taken, from 1st September 2017 to 31st March 2018.',
  },
  decision: {
    text: 'The option is taken: the contract for HIPSS/TISS is renewed for 7 months from 1st September 2017 to 31st March 2018 at no more than £303,500.',
  },
  contract: {
    startsOn: '2017-09-01',
    endsOn: '2018-03-31',
  },
  value: {
    maximum: '303500.00',
  },
  route: {
    kind: 'extension',
    optionMonths: 12,
    usedMonths: 0,
    currentEndsOn: '2017-08-31',
    statedMonths: 7,
  },
  reasons: {
    text: 'In May 2014 a contract of 3 years with an option of one further year was approved. Seven months bring the service into line with the financial year.\n\nThey also give time to evaluate the service and to bring the sufficiency strategy up to date before it is bought again.',
  },
  consultation: {
    statement: 'The evaluation will seek the views of young people and of carers.',
  },
  alternatives: {
    rows: [
      {
        option: 'Do nothing',
        reason:
          'The contract with Action for Children would end on 31st August 2017, with less clinical support and a risk of residential placements at an average of £3500 a week.',
        isDoNothing: true,
      },
      {
        option: 'Buy the service anew or bring it in-house from 1 September 2017',
        reason:
          'The service would not be in line with the financial year, and the strategy would come too late to inform it.',
      },
    ],
  },
  process: {
    events: [
      {
        event: 'Work on the sufficiency strategy, 2017',
        on: '2017-01-01',
      },
    ],
  },
  signature: {
    post: 'Director for children’s wellbeing',
    signedOn: '2017-05-17',
  },
  paper: {
    writtenDates: ['17 May 2017'],
    splitTables: ['Options Considered'],
  },
};

export const awardPutRight: StoredRecord = {
  heading: {
    title: 'Award of contract: Herefordshire Intensive Placement Support Service (HIPSS)',
    procurementTitle: 'Herefordshire Intensive Placement Support Service (HIPSS)',
    wards: ['All wards'],
  },
  maker: {
    post: 'Corporate Director Community Wellbeing',
    decidedOn: '2024-02-23',
  },
  authority: {
    source: 'Herefordshire Intensive Placement Support Service (HIPSS): recommissioning',
    body: 'Cabinet member',
    clause: 'paragraph b, the Corporate Director Community Wellbeing may award the contract',
    limit: '2200000.00',
    href: 'https://decisions.herefordshire.example/intensive-placement-support',
    delegatedPost: 'Corporate Director Community Wellbeing',
    decidedOn: '2023-10-31',
    vatBasis: 'net',
  },
  consultation: {
    statement:
      'Providers, young people, foster carers and social workers were asked. Legal, finance and commercial colleagues advised.',
    rows: [
      {
        who: 'Commissioning Programme Board',
        role: 'officer',
        meeting: 'Commissioning Programme Board',
        on: '2023-04-25',
        comment: 'The need is clear.',
        outcome: 'Supported',
      },
      {
        who: 'Directorate Leadership Team (DLT)',
        role: 'officer',
        meeting: 'Directorate Leadership Team (DLT)',
        on: '2023-07-31',
        comment: 'The budget holds the cost.',
        outcome: 'Supported',
      },
      {
        who: 'Political groups',
        role: 'groupLeaders',
        meeting: 'Political Groups Consultation',
        on: '2023-10-24',
        comment: 'No objection.',
        outcome: 'Noted',
      },
      {
        who: 'Cabinet member',
        role: 'executiveMember',
        meeting: 'Cabinet Member Decision',
        on: '2023-10-31',
        comment: 'The service should be bought again.',
        outcome: 'Approved',
      },
    ],
  },
  decision: {
    text: 'To award a contract for the Herefordshire Intensive Placement Support Service (HIPSS) to Meadows Psychology Service Limited, for five years from 01/04/2024 to 31/03/2029, at no more than £2,000,000.00, exclusive of VAT.',
  },
  contract: {
    service: 'Herefordshire Intensive Placement Support Service (HIPSS)',
    supplier: 'Meadows Psychology Service Limited',
    startsOn: '2024-04-01',
    previousEndsOn: '2024-03-31',
    register: 'company',
    registerNumber: '09999999',
    endsOn: '2029-03-31',
    initialMonths: 60,
    hasOptions: false,
    lots: 1,
  },
  value: {
    maximum: '2000000.00',
    vatBasis: 'net',
    yearly: '400000.00',
    initial: '2000000.00',
  },
  route: {
    kind: 'award',
  },
  reasons: {
    text: 'Foster carers need skilled support for children with complex needs.\n\nThree eligible tenders were evaluated, and Meadows Psychology Service Limited was successful.',
    equality:
      'The Council has had due regard to its duty under the Equality Act 2010. The service helps young people in care to stable homes and schooling.',
  },
  process: {
    regime: 'PCR2015',
    beganOn: '2023-11-01',
    compliant: 3,
    evaluated: 3,
    toldOn: '2024-01-31',
    mobilisationOn: '2024-02-26',
    received: 3,
    standstillEndsOn: '2024-02-12',
    signedOn: '2024-02-26',
    events: [
      {
        event: 'Contract notice',
        on: '2023-11-01',
      },
      {
        event: 'Tenders due',
        on: '2023-12-15',
      },
      {
        event: 'Evaluation complete',
        on: '2024-01-26',
      },
    ],
  },
  risks: {
    rows: [
      {
        area: 'service',
        risk: 'There are fewer and fewer foster carers.',
        mitigation: 'The fostering service recruits carers.',
      },
      {
        area: 'service',
        risk: 'The service may not engage as is expected.',
        mitigation: 'The specification is being revised, and monitored by outcomes.',
      },
      {
        area: 'finance',
        risk: 'The cost may rise.',
        mitigation: 'The maximum is fixed by the contract.',
      },
      {
        area: 'legal',
        risk: 'The award may be challenged.',
        mitigation: 'Reasons are recorded and the standstill was kept.',
      },
      {
        area: 'equality',
        risk: 'Some young people may be reached less well.',
        mitigation: 'Reach by group is reported every quarter.',
      },
    ],
  },
  alternatives: {
    rows: [
      {
        option: 'Do nothing',
        reason: 'The contract would end in March 2024 and clinical support with it.',
        isDoNothing: true,
      },
      {
        option: 'Develop a therapeutic service in-house',
        reason: 'It needs a long investment, and staff are hard to find.',
      },
    ],
  },
  interests: {
    noneDeclared: true,
  },
  signature: {
    post: 'Corporate Director Community Wellbeing',
    name: 'Signature on the original',
    signedOn: '2024-02-23',
  },
  publication: {
    on: '2024-02-29',
    hour: '11:00',
    toldFirst: ['Director', 'Communications team'],
    retrospectiveReason: 'the letters were sent before the record was written',
    monitoringOfficerToldOn: '2024-02-22',
  },
};
