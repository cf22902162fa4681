import type { NewProcurement } from '#app/commands/create-procurement.server.ts';
import { toPence } from '#app/domain/money.ts';
import { plainDateOf } from '#app/domain/plain-date.ts';

/** The Cheshire procurement of 2018, as a lead commissioner would type it. */
export const newProcurement: NewProcurement = {
  reference: 'TEST-1',
  title: 'Missing from home and care services across Cheshire',
  service: 'services for children and young people missing from home and care',
  cpvCode: '85311300',
  cpvTitle: 'Welfare services for children and young people',
  lightTouch: true,
  healthService: false,
  portfolio: 'Children, Young People and Families',
  wards: 'Borough-wide',
  vatBasis: 'net',
  commencedOn: plainDateOf(2018, 1, 2),
  currentContractEndsOn: plainDateOf(2018, 6, 30),
  contractStartsOn: plainDateOf(2018, 7, 1),
  initialMonths: 24,
  extensionMonths: 12,
  yearlyValue: toPence(60_000_000),
  partnerIds: ['cheshire-east', 'cheshire-west-and-chester', 'warrington'],
};
