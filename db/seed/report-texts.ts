import { seedId } from './seed-id.server.ts';

/**
 * What the demonstration's authors wrote for their reports. The preliminary report has the effect of the public report of
 * 18 January 2018 (Halton Borough Council) in sentences of its own; posts stand for people. The award report is made up.
 */
const inspection = 'Commissioning Team, Rutland House, Runcorn';

export const preliminaryTexts = {
  meetingId: seedId('meeting halton 2018-01-18'),
  officerPost: 'Strategic Director, People',
  history: [
    'Since 2008 the Council has commissioned a service for children and young people who go missing from home or care, as the statutory guidance asks. It keeps every runaway in view, and it closes the gap between what looked-after children are offered and what other children are offered.',
    'In 2010 and 2011 the Local Safeguarding Children Boards of the four councils and Cheshire Constabulary wrote a joint protocol, so that risks are recognised and managed in the same way on both sides of every border.',
    'The four councils then chose one service, with Halton as lead authority. It began in 2012. In April 2014 it was widened to children at risk of sexual exploitation.',
    'The service works with the missing from home co-ordinators of the Constabulary. It holds return interviews and follows them with direct work with children, young people and their families.',
  ].join('\n\n'),
  outcomes: [
    'Children and young people who are at risk are found early and are safer.',
    'Young people go missing less often, and come to less harm when they do.',
    'Skilled practitioners combine advice with direct work that evidence supports.',
  ].join('\n'),
  noticeOn: '2018-01-29',
  tendersDueOn: '2018-03-12',
  awardOn: '2018-05-17',
  mobilisationOn: '2018-06-29',
  policy: [
    'The Council has a statutory duty to the children it looks after, and to every child in its area who goes missing.',
    'The service supports the joint protocols of the four councils and Cheshire Constabulary on missing children and on exploitation.',
  ].join('\n\n'),
  finance: 'Tenders are invited within the budgets above, so the financial risk is small.',
  legal:
    'Halton enters into the contracts as lead authority, under an inter-authority agreement by which each partner pays its share.',
  other:
    'The inspection of children’s services in Rotherham, published in February 2015, showed what follows when exploitation is not confronted. Councils are now watched closely in how they protect children from it.',
  budgets: {
    halton: { reference: 'HAL-CYP-4410', available: '225,000.00' },
    'cheshire-east': { reference: 'CE-2231', available: '655,000.00' },
    'cheshire-west-and-chester': { reference: 'CWC-CSC-118', available: '585,000.00' },
    warrington: { reference: 'WBC-7702', available: '365,000.00' },
  },
  priorities: {
    children:
      'The service makes children and young people safer, because they go missing less often and take fewer risks. It serves the plans of the Council for safeguarding and for children and young people.',
    employment:
      'Young people who go missing, or who are at risk of exploitation, are helped to stay in learning and to find work.',
    health: 'The service reduces harm, and helps young people to reach services for physical and mental health.',
    safety: 'Families are helped to use services near them, which adds to how safe people feel where they live.',
    renewal: 'None identified.',
  },
  risks: [
    {
      area: 'service',
      risk: 'The present contract ends on 30 June 2018. Without a new service children across Cheshire would be without help, and the Council could not meet its duty to them.',
      mitigation: 'The timetable ends before the present contract does, and leaves a month for mobilisation.',
    },
    {
      area: 'finance',
      risk: 'Tenders above the budgets of the councils.',
      mitigation: 'The largest price is published with the tender documents.',
    },
    {
      area: 'legal',
      risk: 'A challenge to the award.',
      mitigation: 'The criteria are published, every mark has its reasons, and a standstill period is kept.',
    },
    {
      area: 'equality',
      risk: 'Young people with protected characteristics are reached less well than others.',
      mitigation: 'Reach by group is reported every quarter.',
    },
  ],
  equality:
    'The service is for individuals and families many of whom have characteristics that the Equality Act 2010 protects. It is offered equally in all four areas.',
  equalityTitle: 'Equality Impact Assessment',
  equalityOn: '2017-10-12',
  papers: [
    {
      title: 'Equality Impact Assessment',
      on: '2017-10-12',
      place: inspection,
      contact: 'Commissioning Manager, commissioning@halton.example',
    },
    {
      title: 'Joint protocol on children who go missing',
      on: '2016-05-03',
      place: inspection,
      contact: 'Commissioning Manager, commissioning@halton.example',
    },
  ],
  isKey: 'yes',
  keyReference: 'EB/2018/03',
  forwardPlanTitle: 'Missing from home and care, and exploitation services for young people across Cheshire',
  implementationOn: '2018-01-29',
  reasons: [
    'The present contract ends on 30 June 2018, and the duty to children who go missing goes on after that day.',
    'One service for four councils keeps return interviews and direct work the same on both sides of every border.',
  ].join('\n\n'),
  doNothing: 'The service would stop on 30 June 2018 and a statutory duty would not be met.',
  alternatives: [
    {
      option: 'Procure for Halton alone',
      reason: 'Four separate services would cost more, and the common approach with the police would end.',
    },
  ],
} as const;

export const awardTexts = {
  meetingId: seedId('meeting warrington 2025-10-13'),
  officerPost: 'Director of Families',
  standingOrder: 'Contract Procedure Rule 12.4',
  history: [
    'Children in care and care leavers have a right to an independent advocate. Warrington and Halton have each bought advocacy visit by visit, at prices that differed from case to case.',
    'In June 2025 the two councils decided to buy one service together, with Warrington as lead authority.',
  ].join('\n\n'),
  outcomes: [
    'Every child in care knows an advocate and can reach one within two working days.',
    'What children say changes the plans that are made for them.',
  ].join('\n'),
  noticeOn: '2025-07-14',
  noticeReference: '2025/S 000-036110',
  tendersDueOn: '2025-08-18',
  policy: 'The service meets the duty to make advocacy available to children in care and care leavers.',
  finance: 'The award lies within the budgets above.',
  legal: 'Warrington enters into the contract as lead authority, under an inter-authority agreement with Halton.',
  priorities: {
    opportunity: 'Children in care are heard when decisions about their schools and homes are made.',
    health: 'An advocate helps children to ask for the health services they need.',
    places: 'None identified.',
  },
  risks: [
    {
      area: 'service',
      risk: 'Visits lapse while cases are handed over.',
      mitigation: 'The supplier begins with joint visits in its first three months.',
    },
    {
      area: 'finance',
      risk: 'More children ask for advocacy than expected.',
      mitigation: 'The price is fixed up to a published number of visits.',
    },
    {
      area: 'legal',
      risk: 'A challenge to the award.',
      mitigation: 'Marks, reasons and the opening of prices are on record, and a standstill is kept of choice.',
    },
    {
      area: 'equality',
      risk: 'Children with disabilities are reached less well.',
      mitigation: 'Advocates trained in other ways of communicating are part of the price.',
    },
  ],
  equality: 'The service is for children in care and care leavers, of whom many have a disability.',
  equalityTitle: 'Equality Impact Assessment',
  equalityOn: '2025-05-20',
  papers: [
    {
      title: 'Equality Impact Assessment',
      on: '2025-05-20',
      place: 'East Annexe, Town Hall, Warrington',
      contact: 'Commissioning Lead, commissioning@warrington.example',
    },
  ],
  isKey: 'yes',
  keyReference: 'CAB/2025/41',
  forwardPlanTitle: 'Advocacy for children in care (demonstration)',
  implementationOn: '2025-10-23',
  reasons: 'The recommended tender is the most advantageous tender against the published criteria.',
  doNothing: 'Visits would go on being bought one by one, and some children would have no advocate.',
  alternatives: [
    {
      option: 'Each council buys alone',
      reason: 'Two smaller services would cost more, and children placed across the border would fall between them.',
    },
  ],
  exemption: 'paragraph 3',
  publicInterest:
    'names, prices and scores of the tenderers are commercially sensitive until the standstill has ended. A fair competition is of more public interest than their publication before then.',
  sentOn: '2025-10-24',
  sentBy: 'electronic',
  signatureOn: '2025-11-10',
  mobilisationOn: '2025-11-12',
  register: 'charity',
  approvals: { halton: 'HBC-EB-25-033' },
} as const;
