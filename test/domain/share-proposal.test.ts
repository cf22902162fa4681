import { describe, expect, it } from 'vitest';
import { apportion } from '#app/domain/apportionment.ts';
import { type ShareProposal, shareTerms } from '#app/domain/share-proposal.ts';

const councils = ['halton', 'warrington'];
const years = [
  { label: '2018-19', amountPence: 60_000_000 },
  { label: '2019-20', amountPence: 60_000_000 },
];
const proposal: ShareProposal = {
  basis: 'population',
  source: 'Population, ONS mid-2016 estimates',
  populations: { halton: '127,306', warrington: '208973' },
  percentages: {},
  amounts: {},
  runningCost: '',
  tolerance: null,
};

function totals(one: ShareProposal) {
  const terms = shareTerms(one, councils, years);
  if (!terms.ok) throw new Error(JSON.stringify(terms.refusal));
  const divided = apportion(terms.value);
  if (!divided.ok) throw new Error(JSON.stringify(divided.refusal));
  return divided.value.totals;
}

describe('shareTerms', () => {
  it('divides by population, figures with separators included', () => {
    expect(totals(proposal)).toEqual({
      byPartner: { halton: 45_428_706, warrington: 74_571_294 },
      byPeriod: { '2018-19': 60_000_000, '2019-20': 60_000_000 },
      all: 120_000_000,
    });
  });

  it.each(['population', 'equal', 'amounts'] as const)('adds the cost of running it in equal shares to %s', (basis) => {
    const half = { halton: '300000', warrington: '300000' };
    const amounts = { '2018-19': half, '2019-20': half };
    const { byPeriod, all } = totals({ ...proposal, basis, amounts, runningCost: '12,000.01' });
    expect(byPeriod).toEqual({ Procurement: 1_200_001, '2018-19': 60_000_000, '2019-20': 60_000_000 });
    expect(all).toBe(121_200_001);
  });

  it('names the box of each amount that is missing or not money', () => {
    const refused = shareTerms(
      { ...proposal, basis: 'amounts', amounts: { '2018-19': { halton: '-5' } } },
      councils,
      years,
    );
    expect(refused.ok ? [] : refused.refusal.map(({ field }) => field)).toEqual([
      'amount-0-halton',
      'amount-0-warrington',
      'amount-1-halton',
      'amount-1-warrington',
    ]);
  });

  it('leaves percentages of 99.99 to the rule of apportionment, which names both figures', () => {
    const terms = shareTerms(
      { ...proposal, basis: 'percentages', percentages: { halton: '40', warrington: '59.99' } },
      councils,
      years,
    );
    const divided = terms.ok ? apportion(terms.value) : null;
    expect(divided?.ok === false && divided.refusal[0]?.problem).toMatch(/99\.99.*100/);
  });
});
