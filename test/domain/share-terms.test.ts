import { describe, expect, it } from 'vitest';
import { apportion } from '#app/domain/apportionment.ts';
import {
  emptyProposal,
  newServiceId,
  type ProposedBasis,
  type ProposedCost,
  plainBasis,
  plainCost,
  type ShareProposal,
  withCost,
  withoutCost,
} from '#app/domain/share-proposal.ts';
import { apportionmentFields, shareTerms } from '#app/domain/share-terms.ts';

const councils = ['halton', 'warrington'];
const years = [
  { label: '2018-19', kind: 'initial' as const, amountPence: 60_000_000 },
  { label: '2019-20', kind: 'extension' as const, amountPence: 60_000_000 },
];
const figures = (halton: string, warrington: string) => ({
  source: 'Population, ONS mid-year estimates',
  vintage: 'mid-2016',
  values: { halton, warrington },
});
const byPopulation: ProposedBasis = { ...plainBasis('population'), population: figures('127,306', '208973') };
const cost = (id: string, basis: ProposedBasis, more: Partial<ProposedCost> = {}): ProposedCost => ({
  ...plainCost(id, id),
  basis,
  ...more,
});
const proposal = (...costs: ProposedCost[]) =>
  costs.reduce(withCost, { ...emptyProposal, tolerance: '1' } as ShareProposal);
const contract = cost('contract', byPopulation);

function outcome(one: ShareProposal) {
  const terms = shareTerms(one, councils, years);
  if (!terms.ok) return { problems: terms.refusal.map(({ cost: id, field }) => `${id} ${field}`) };
  const divided = apportion(terms.value);
  if (divided.ok) return divided.value.totals;
  const found = apportionmentFields(one, terms.value, divided.refusal);
  return { problems: found.map(({ cost: id, field, sentence }) => `${id} ${field} ${sentence}`) };
}

describe('terms of a proposal', () => {
  it('divides the contract by population, figures with separators included', () => {
    expect(outcome(proposal(contract))).toEqual({
      byPartner: { halton: 45_428_706, warrington: 74_571_294 },
      byPeriod: { '2018-19': 60_000_000, '2019-20': 60_000_000 },
      all: 120_000_000,
    });
  });

  it('gives each part its own basis: running it, the extension, a service that one council buys', () => {
    const all = proposal(
      cost('service-1', plainBasis('equal'), { costs: { '2019-20': '5,000' }, buyers: ['warrington'] }),
      cost('extension', plainBasis('equal')),
      contract,
      cost('running', plainBasis('equal'), { costs: { Procurement: '12,000.01' } }),
    );
    expect(all.costs.map(({ id }) => id)).toEqual(['running', 'contract', 'extension', 'service-1']);
    expect(outcome(all)).toEqual({
      byPartner: { halton: 600_001 + 22_714_353 + 30_000_000, warrington: 600_000 + 37_285_647 + 30_500_000 },
      byPeriod: { Procurement: 1_200_001, '2018-19': 60_000_000, '2019-20': 60_500_000 },
      all: 121_700_001,
    });
    expect(newServiceId(all)).toBe('service-2');
    expect(withoutCost(all, 'extension').costs).toHaveLength(3);
  });

  it('mixes bases by weight, within floors and caps', () => {
    const mixed: ProposedBasis = {
      ...byPopulation,
      kinds: ['population', 'equal'],
      weights: { population: '50', equal: '50%' },
    };
    const limited = cost('contract', mixed, { caps: { warrington: '300,000' } });
    expect(outcome(proposal(limited))).toMatchObject({ byPartner: { halton: 60_000_000, warrington: 60_000_000 } });
  });

  it.each<[string, ProposedCost, readonly string[]]>([
    [
      'no source, vintage or figure',
      cost('contract', { ...plainBasis('population') }),
      [
        'contract source-population',
        'contract vintage-population',
        'contract population-halton',
        'contract population-warrington',
      ],
    ],
    [
      'activity of nothing',
      cost('contract', { ...plainBasis('activity'), activity: { ...figures('1', '2'), unit: '' } }),
      ['contract unit-activity'],
    ],
    [
      'percentages without a source',
      cost('contract', { ...plainBasis('percentages'), percentages: { ...figures('40', '60'), source: '' } }),
      ['contract source-percentages'],
    ],
    [
      'amounts that are missing or not money',
      cost('contract', { ...plainBasis('amounts'), amounts: { '2018-19': { halton: '-5' } } }),
      [
        'contract amount-0-halton',
        'contract amount-0-warrington',
        'contract amount-1-halton',
        'contract amount-1-warrington',
      ],
    ],
    [
      'amounts beside another basis',
      cost('contract', { ...byPopulation, kinds: ['population', 'amounts'] }),
      ['contract kinds'],
    ],
    ['no basis', cost('contract', { ...byPopulation, kinds: [] }), ['contract kinds']],
    [
      'a limit that is no money',
      cost('contract', byPopulation, { floors: { halton: 'x' }, caps: { warrington: '1.234' } }),
      ['contract floor-halton', 'contract cap-warrington'],
    ],
    [
      'percentages of 99.99',
      cost('contract', { ...plainBasis('percentages'), percentages: figures('40', '59.99') }),
      ['contract kinds The percentages total 99.99, not 100.'],
    ],
    [
      'weights of 99',
      cost('contract', { ...byPopulation, kinds: ['population', 'equal'], weights: { population: '50', equal: '49' } }),
      ['contract kinds The weights of the mixture total 99%, not 100%.'],
    ],
    [
      'a weight of nothing',
      cost('contract', { ...byPopulation, kinds: ['population', 'equal'], weights: { population: '100', equal: '0' } }),
      ['contract weight-equal A weight of 0% divides nothing; leave it out.'],
    ],
    [
      'impossible floors',
      cost('contract', byPopulation, { floors: { halton: '600000', warrington: '0.01' } }),
      ['contract limits contract, 2018-19: The floors total £600,000.01, which is more than the cost of £600,000.00.'],
    ],
    [
      'a floor above its cap',
      cost('contract', byPopulation, { floors: { halton: '3' }, caps: { halton: '2' } }),
      ['contract floor-halton'],
    ],
    [
      'a figure below zero',
      cost('contract', { ...byPopulation, population: figures('-1', '2') }),
      ['contract population-halton -1 is below zero.'],
    ],
  ])('refuses %s', (_, one, expected) => {
    const found = (outcome(proposal(one)) as { problems: string[] }).problems;
    // Limits are refused once for each year.
    expect(new Set(found.map((one) => one.replace(/20\d\d-\d\d/, ''))).size).toBe(expected.length);
    expected.forEach((start, index) => {
      expect(found[index]).toContain(start);
    });
  });

  it('refuses a proposal without the contract, a service that costs nothing or that nobody buys', () => {
    const service = (more: Partial<ProposedCost>) => cost('service-1', plainBasis('equal'), more);
    expect(outcome(emptyProposal)).toEqual({ problems: ['null null'] });
    expect(outcome(proposal(contract, service({})))).toEqual({ problems: ['service-1 cost-0'] });
    expect(outcome(proposal(contract, service({ costs: { '2018-19': '5' }, buyers: [] })))).toEqual({
      problems: ['service-1 buyers'],
    });
  });
});
