import { expect, it } from 'vitest';
import { type ApportionmentTerms, apportion } from '#app/domain/apportionment.ts';
import { toBasisPoints } from '#app/domain/basis-points.ts';
import { penceToDecimal, toPence } from '#app/domain/money.ts';
import { expectOk } from '#app/domain/result.ts';
import { exportApportionmentPack } from '#app/exchange/recompute/export-apportionment-pack.ts';
import { recomputePack } from '#app/exchange/recompute/recompute.server.ts';

const terms: ApportionmentTerms = {
  partners: ['halton', 'warrington', 'cheshire-pcc'],
  periods: ['Procurement', '2018-19', '2019-20'],
  components: [
    {
      id: 'Running the procurement',
      costs: { Procurement: toPence(1_200_001) },
      periods: ['Procurement'],
      basis: { type: 'equal' },
    },
    {
      id: 'The contract',
      costs: { '2018-19': toPence(60_000_001), '2019-20': toPence(60_000_000) },
      periods: ['2018-19', '2019-20'],
      floors: { 'cheshire-pcc': toPence(5_000_000) },
      basis: {
        type: 'mixture',
        parts: [
          {
            weight: '50',
            basis: {
              type: 'measure',
              name: 'Population, ONS mid-year estimates',
              vintage: 'mid-2016',
              unit: 'people',
              values: { halton: '127306', warrington: '208973', 'cheshire-pcc': '0' },
            },
          },
          { weight: '50', basis: { type: 'equal' } },
        ],
      },
    },
  ],
};

it('a mixture, its limits and the years of each cost recompute offline to the same pence', () => {
  const pack = exportApportionmentPack({ terms, tolerance: toBasisPoints(100), title: 'Shares', source: 'offer 1' });
  const offline = expectOk(recomputePack(JSON.parse(JSON.stringify(pack))));
  const online = expectOk(apportion(terms));
  expect(offline).toMatchObject({
    totals: {
      byPartner: Object.fromEntries(
        Object.entries(online.totals.byPartner).map(([id, amount]) => [id, penceToDecimal(amount)]),
      ),
    },
  });
  expect(JSON.stringify(pack)).toContain('Population, ONS mid-year estimates, mid-2016');
});

it('a pack whose mixture does not add up is refused with its place', () => {
  const wrong = { kind: 'apportionment', format: 1, partners: ['a'], periods: ['y'], tolerance: null };
  const mixture = (parts: unknown) => ({
    ...wrong,
    components: [{ id: 'c', costs: { y: '1.00' }, basis: { type: 'mixture', parts } }],
  });
  const paths = (pack: unknown) => {
    const result = recomputePack(pack as Parameters<typeof recomputePack>[0]);
    return result.ok ? [] : result.refusal.map(({ path }) => path);
  };
  expect(paths(mixture([{ weight: '99.99', basis: { type: 'equal' } }]))).toEqual(['components[0].basis.parts']);
  expect(paths(mixture([{ weight: '100', basis: { type: 'amounts' } }]))).toEqual([
    'components[0].basis.parts[0].basis.type',
  ]);
  expect(paths(mixture([{ weight: '100' }]))).toEqual(['components[0].basis.parts[0].basis']);
  expect(paths(mixture('half'))).toEqual(['components[0].basis.parts']);
});
