import { describe, expect, it } from 'vitest';
import { apportion } from '#app/domain/apportionment.ts';
import { toPence } from '#app/domain/money.ts';
import type { OfferBody } from '#app/domain/offer-body.ts';
import { emptyProposal, runningPeriod } from '#app/domain/share-proposal.ts';
import { awardBody, contractPeriods, dividedAs, extensionBody } from '#app/domain/subject-bodies.ts';

/** Halton and Cheshire East; Cheshire East leaves after the first of three years and shares the running costs alone. */
const divided = apportion({
  partners: ['halton', 'cheshire-east'],
  periods: [runningPeriod, '2022-23', '2023-24', '2024-25'],
  components: [
    {
      ...{ id: 'running', partners: ['cheshire-east'], basis: { type: 'equal' } },
      ...{ periods: [runningPeriod], costs: { [runningPeriod]: toPence(90_000) } },
    },
    {
      ...{ id: 'contract', basis: { type: 'equal' }, periods: ['2022-23'], costs: { '2022-23': toPence(60_000) } },
    },
    {
      ...{ id: 'contract, later years', partners: ['halton'], basis: { type: 'equal' } },
      ...{ periods: ['2023-24', '2024-25'], costs: { '2023-24': toPence(60_000), '2024-25': toPence(60_000) } },
    },
  ],
});
if (!divided.ok) throw new Error(JSON.stringify(divided.refusal));
const shares: OfferBody = {
  ...{ title: 'Support', vatBasis: 'net', proposal: emptyProposal, roundingRule: 'Largest remainder.' },
  years: [
    { label: '2022-23', kind: 'initial' },
    { label: '2023-24', kind: 'extension' },
    { label: '2024-25', kind: 'extension' },
  ],
  parties: [
    { id: 'halton', name: 'Halton Borough Council', shortName: 'Halton' },
    { id: 'cheshire-east', name: 'Cheshire East Council', shortName: 'Cheshire East' },
  ],
  apportionment: divided.value,
};
const lot = { number: 1, title: 'Support' };

describe('a cost divided as the shares divide the contract', () => {
  it('leaves the cost of running the procurement out', () => {
    expect(contractPeriods(shares)).toEqual(['2022-23', '2023-24', '2024-25']);
    expect(dividedAs(shares, toPence(6_000), contractPeriods(shares))).toEqual({
      halton: 5_000,
      'cheshire-east': 1_000,
    });
    const award = { tenderer: 'Harbour', letter: 'A', price: toPence(100), reasons: 'First', evaluationHash: 'x' };
    expect(awardBody(shares, lot, award).values).toEqual({ halton: 83, 'cheshire-east': 17 });
  });

  it('is equal where nobody pays in those years, and whole to the penny', () => {
    expect(dividedAs(shares, toPence(101), ['2030-31'])).toEqual({ halton: 51, 'cheshire-east': 50 });
  });
});

describe('an extension', () => {
  const body = (months: number, used: number) =>
    extensionBody(shares, { months, cost: toPence(12_001), reason: 'Rated well' }, used);

  it('is borne by those who are partners in the years it takes', () => {
    expect(body(12, 0)).toMatchObject({ values: { halton: 12_001 }, parties: [{ id: 'halton' }] });
    expect(Object.keys(body(12, 12).values ?? {})).toEqual(['halton']);
  });

  it('is divided as the whole contract where no year of the option is left', () => {
    expect(body(12, 24).values).toEqual({ halton: 10_001, 'cheshire-east': 2_000 });
  });
});
