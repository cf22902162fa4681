/**
 * The joint procurement of 2018 as the demonstration tells it. Councils, dates, value and weightings are public facts
 * (Halton Borough Council, Executive Board, 18 January 2018); lots, people, tenders and marks are made up.
 */
export const cheshire = {
  reference: 'HBC/2018/014',
  title: 'Missing from home and care, and exploitation services for young people across Cheshire',
  service: 'services for children and young people who go missing from home or care, or are at risk of exploitation',
  cpvCode: '85311300',
  cpvTitle: 'Welfare services for children and young people',
  portfolio: 'Children, Young People and Families',
  wards: 'Borough-wide',
  lots: ['Missing from home and care', 'Child exploitation'],
  yearlyValuePence: 60_000_000,
} as const;

/** How its cost is shared, and what one council asks for; made up but for the estimates. */
export const cheshireShares = {
  source: 'Population, ONS mid-year estimates',
  vintage: 'mid-2016',
  runningCost: '12000.00',
  conditions: ['Quarterly figures for the borough are sent to the Director of Early Help.'],
  conditionsAfter: ['The cost of running the procurement is reported before it is invoiced.'],
} as const;

/** A finished procurement under the Procurement Act 2023; wholly made up. */
export const advocacy = {
  reference: 'WBC/2025/031',
  title: 'Advocacy for children in care (demonstration)',
  service: 'independent advocacy for children in care and care leavers',
  cpvCode: '85312300',
  cpvTitle: 'Guidance and counselling services',
  portfolio: 'Children’s Services',
  wards: 'All wards',
  yearlyValuePence: 24_000_000,
} as const;
