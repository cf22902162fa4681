import type { StoredRecord } from '#app/documents/decision-record/record-facts.ts';

/** Hertfordshire’s single tender action as it should have been written, in the form of today. */
export const repairedSingleTender: StoredRecord = {
  heading: {
    title: 'Specialist advice for survivors of trafficking: single tender action',
    reference: 'n/a',
    contractReference: 'HCC-2026-014',
    portfolio: 'Adult Care',
    executiveMember: 'Executive Member for Adult Care',
    contactPost: 'Head of Commissioning',
    contactTelephone: '01632 960014',
  },
  classification: {
    isExecutive: true,
    isKey: false,
    significance: 'technical',
    isControversial: false,
    significantWards: 0,
  },
  maker: { post: 'Director of Adult Care', name: 'Director of Adult Care', decidedOn: '2026-03-16' },
  authority: {
    source: 'Scheme of delegation to officers',
    clause: 'Annex 3, paragraph 4.2',
    delegatedPost: 'Director of Adult Care',
  },
  decision: {
    text: 'To award, without competition, a contract for specialist advice to Beacon Advice Limited (company 01234567) from 1 April 2026 to 31 March 2027 for not more than £40,000.00 without VAT.',
  },
  contract: {
    service: 'Specialist advice for survivors of trafficking',
    supplier: 'Beacon Advice Limited',
    register: 'company',
    registerNumber: '01234567',
    lots: 1,
    startsOn: '2026-04-01',
    endsOn: '2027-03-31',
    initialMonths: 12,
    hasOptions: false,
  },
  value: { vatBasis: 'net', yearly: '40000.00', initial: '40000.00', extension: '0.00', maximum: '40000.00' },
  reasons: {
    text: 'Two enquiries to other providers found no capacity before the autumn.',
    implementationOn: '2026-04-01',
  },
  alternatives: {
    rows: [
      { option: 'Do nothing', reason: 'People would be left without advice from April.', isDoNothing: true },
      { option: 'Run a full competition', reason: 'It would end after the present advice does.' },
    ],
  },
  consultation: {
    rows: [
      {
        ...{ who: 'Executive Member for Adult Care', role: 'executiveMember', meeting: 'Briefing', on: '2026-03-09' },
        ...{ comment: 'Supports the proposal.', outcome: 'No change.' },
      },
    ],
  },
  interests: { noneDeclared: true },
  route: {
    ground: 'Absence of competition for technical reasons',
    rule: 'Contract Regulations, rule 12.3',
    waiverReference: 'W-2026-03',
    comparators: ['Harbour Advice', 'Lantern Support'],
  },
};
