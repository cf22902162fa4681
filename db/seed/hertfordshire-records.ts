import type { StoredRecord } from '#app/documents/decision-record/record-facts.ts';

/**
 * Two decisions of Hertfordshire as their papers tell them, with what is wrong in them, and one of them as it should have
 * been told. The facts are public; people stand by their posts, and what a paper left out is made up.
 */
export const singleTenderOnPaper: StoredRecord = {
  heading: {
    title:
      'The provision of return home interviews and intensive support for children and young people missing from home or care',
    reference: 'В.....',
    contractReference: 'HCC1608668',
    contactPost: 'Commissioning Manager',
    contactTelephone: '01632 960000',
  },
  classification: {
    isExecutive: true,
  },
  maker: {
    post: 'Head of Commissioning, Children Looked After and Safeguarding',
  },
  decision: {
    text: 'To extend the contract with the current provider Missing People under a Single Tender Action (STA) instead of a tender, and to widen the service to the ten most vulnerable children each quarter.\n\nThe Police and Crime Commissioner will no longer pay for the service.',
  },
  contract: {
    supplier: 'Missing People',
  },
  route: {
    kind: 'singleTender',
    ground: 'the service is said to be unique',
    comparators: ['One other local authority had a similar service'],
  },
  funding: {
    rows: [
      {
        name: 'Police and Crime Commissioner',
        kind: 'funder',
        leaves: true,
      },
    ],
  },
  reasons: {
    text: 'The STA rests on the unique nature of the service; research shows no comparable services in the country.\n\nNobody else tendered when it was first bought, so the potential for challenge is none.\n\nMissing People worked with the county to shape the service.',
  },
  alternatives: {
    rows: [
      {
        option: 'A full tender',
        reason: 'It takes time and money, and nobody else was interested before.',
      },
      {
        option: 'A service with neighbouring authorities',
        reason: 'Only one other local authority had a similar service, under a contract with years to run.',
      },
      {
        option: 'To end the service',
        reason:
          'It is a statutory service. Social work teams and TYS undertake routine interviews, and managers find the support sessions invaluable.',
        isDoNothing: true,
      },
    ],
  },
  consultation: {
    statedMemberConsulted: false,
  },
  signature: {
    post: 'Head of Commissioning, Children Looked After and Safeguarding',
  },
  paper: {
    guidance: [
      'Please enter',
      'If not a key decision write n/a above',
      'Use the same title as in the forward plan',
      'Delete words in square brackets if there is no need to consult',
    ],
    isEditionLabelled: false,
    fillers: ['В.....', '•••••'],
    noteMarks: [1, 2, 3, 4, 5],
    notes: [3, 2],
    brokenTables: ['Significance and consultation'],
  },
};

export const propertyOnPaper: StoredRecord = {
  heading: {
    title:
      'Proposal to procure sufficient property to provide children’s residential provision as part of the Residential Strategy Phase 2',
    reference: 'B147 /24',
    executiveMember: 'Executive Member for Children’s Social Care',
    portfolio: 'Children’s Social Care',
    contactPost: 'Programme Manager',
    contactTelephone: '01632 960001',
  },
  classification: {
    isExecutive: true,
    isKey: true,
  },
  maker: {
    post: 'Executive Director',
  },
  decision: {
    text: 'The proposal to buy property for children’s homes under the Residential Strategy Phase 2 has led to these purchases:\n\n- Two properties in East Herts\n- Four properties in North Herts\n- Two properties in Dacorum\n- One property in Hertsmere\n- One property in Welwyn Hatfield\n\nMore will be bought, to reach 70 beds for Children Looked After (CLA).',
  },
  route: {
    kind: 'purchaseProgramme',
    items: [
      {
        what: 'Properties',
        place: 'East Herts',
        count: 2,
      },
      {
        what: 'Properties',
        place: 'North Herts',
        count: 4,
      },
      {
        what: 'Properties',
        place: 'Dacorum',
        count: 2,
      },
      {
        what: 'Properties',
        place: 'Hertsmere',
        count: 1,
      },
      {
        what: 'Properties',
        place: 'Welwyn Hatfield',
        count: 1,
      },
    ],
    statedTotal: 70,
  },
  reasons: {
    text: 'The strategy of 2019 creates more local places for CLA.\n\n- Better outcomes, by stability and availability\n- The right care at the right time\n- Less spent on independent providers\n- Families stay closer\n\nPhase 1 is complete and Phase 2 is under way.',
  },
  alternatives: {
    rows: [
      {
        option: 'Places bought one by one from independent providers',
        reason: 'Costs cannot be controlled, and children are placed far from home.',
      },
    ],
  },
  consultation: {
    statedMemberConsulted: true,
    rows: [
      {
        who: 'Executive Member for Children’s Social Care',
        role: 'executiveMember',
        comment: 'Consulted at the beginning.',
      },
      {
        who: 'Local Councillors',
        role: 'localMember',
        comment: 'Kept informed as each property is bought.',
      },
    ],
  },
  signature: {
    post: 'Executive Director',
    signedOn: '2025-08-14',
  },
  paper: {
    guidance: [
      'If not a key decision write n/a above',
      'Delete words in square brackets if there is no need to consult',
    ],
    bareDates: ['April 2020'],
    writtenDates: ['14.08.25'],
    fillers: ['... ..', '.....'],
    unresolvedWordings: ['[Following consultation with the Executive Member/Committee Chairman,] I am proceeding'],
    noteMarks: [1, 2],
  },
};

export const propertyPutRight: StoredRecord = {
  heading: {
    title:
      'Proposal to procure sufficient property to provide children’s residential provision as part of the Residential Strategy Phase 2',
    reference: 'B147/25',
    executiveMember: 'Executive Member for Children’s Social Care',
    portfolio: 'Children’s Social Care',
    contactPost: 'Programme Manager',
    contactTelephone: '01632 960001',
    forwardPlanTitle:
      'Proposal to procure sufficient property to provide children’s residential provision as part of the Residential Strategy Phase 2',
  },
  classification: {
    isExecutive: true,
    isKey: true,
    significance: 'general',
    isControversial: false,
  },
  maker: {
    post: 'Executive Director',
    decidedOn: '2025-08-14',
  },
  decision: {
    text: 'To buy ten properties for children’s homes under the Residential Strategy Phase 2, towards places for Children Looked After (CLA), as listed below.',
  },
  route: {
    kind: 'purchaseProgramme',
    items: [
      {
        what: 'Properties',
        place: 'East Herts',
        count: 2,
      },
      {
        what: 'Properties',
        place: 'North Herts',
        count: 4,
      },
      {
        what: 'Properties',
        place: 'Dacorum',
        count: 2,
      },
      {
        what: 'Properties',
        place: 'Hertsmere',
        count: 1,
      },
      {
        what: 'Properties',
        place: 'Welwyn Hatfield',
        count: 1,
      },
    ],
    statedTotal: 10,
  },
  reasons: {
    text: 'The strategy of 2019 creates more local places for CLA.\n\n- Better outcomes, by stability and availability\n- The right care at the right time\n- Less spent on independent providers\n- Families stay closer\n\nPhase 1 is complete and Phase 2 is under way.',
  },
  alternatives: {
    rows: [
      {
        option: 'Do nothing',
        reason: 'Children would go on being placed out of the county, at a higher cost.',
        isDoNothing: true,
      },
      {
        option: 'Places bought one by one from independent providers',
        reason: 'Costs cannot be controlled, and children are placed far from home.',
      },
    ],
  },
  consultation: {
    rows: [
      {
        who: 'Executive Member for Children’s Social Care',
        role: 'executiveMember',
        meeting: 'Portfolio meeting',
        on: '2025-07-21',
        comment: 'The purchases follow the strategy.',
        outcome: 'Agreed',
      },
      {
        who: 'Local Councillors',
        role: 'localMember',
        meeting: 'Letter',
        on: '2025-07-28',
        comment: 'No objection.',
        outcome: 'Informed',
      },
    ],
  },
  signature: {
    post: 'Executive Director',
    signedOn: '2025-08-14',
    name: 'Signature on the original',
  },
  interests: {
    noneDeclared: true,
  },
};
