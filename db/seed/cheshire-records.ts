import type { StoredRecord } from '#app/documents/decision-record/record-facts.ts';

/** What only the partners’ own officers can say in their records of the Cheshire procurement. Made up. */
export const cheshireEastRecord: StoredRecord = {
  heading: {
    portfolio: 'Children and Families',
    executiveMember: 'Portfolio Holder for Children and Families',
    wards: ['All wards'],
    contactPost: 'Commissioning Officer',
    contactTelephone: '01632 960031',
  },
  classification: {
    isExecutive: true,
    isKey: true,
    significance: 'general',
    isControversial: false,
    significantWards: 52,
    keyThreshold: '500000.00',
  },
  maker: { name: 'Director of Children’s Services' },
  authority: {
    clause: 'paragraph 3.4, joint procurements',
    body: 'Cabinet',
    decidedOn: '2017-11-07',
    reference: 'CE/2017/61',
  },
  decision: {
    text: 'To approve the Council’s share of a contract for a service for children and young people missing from home and care, bought jointly with Halton, Cheshire West and Chester and Warrington, from 1 July 2018 to 30 June 2020 with an option of 12 months.',
  },
  contract: { service: 'Support for children and young people missing from home and care' },
  reasons: {
    text: 'The present contract ends on 30 June 2018. One service for the four councils follows children across boundaries, and the share by population is the one that the Council approved in February 2018.',
    equality: 'The service is open to every child who goes missing; reach by group is reported every quarter.',
    implementationOn: '2018-07-01',
  },
  alternatives: {
    rows: [
      {
        option: 'Do nothing',
        reason: 'The present contract ends, and the statutory duty to offer an interview would not be met.',
        isDoNothing: true,
      },
      { option: 'Buy the service alone', reason: 'It would cost more for each child and stop at the boundary.' },
    ],
  },
  consultation: {
    rows: [
      {
        who: 'Portfolio Holder for Children and Families',
        role: 'executiveMember',
        meeting: 'Portfolio briefing',
        on: '2018-04-11',
        comment: 'Supports the joint service.',
        outcome: 'Supported',
      },
    ],
  },
  interests: { noneDeclared: true },
  risks: {
    rows: [
      {
        area: 'service',
        risk: 'Referrals may rise beyond the plan.',
        mitigation: 'Activity is shared anew every year by the agreement.',
      },
      { area: 'finance', risk: 'A partner may leave.', mitigation: 'A leaver pays what its leaving costs the others.' },
      { area: 'legal', risk: 'The award may be challenged.', mitigation: 'Reasons are recorded for every mark.' },
      { area: 'equality', risk: 'Some children may be reached less well.', mitigation: 'Reach is monitored by group.' },
    ],
  },
};

export const cheshireWestRecord: StoredRecord = {
  classification: { isExecutive: true, significance: 'general', isControversial: false },
  decision: {
    text: 'To approve the Council’s share of the joint contract, on the two conditions that the Council recorded.',
  },
  reasons: { text: 'The conditions protect the Council if a partner leaves: [figure to be confirmed by finance].' },
};
