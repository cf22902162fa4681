import { describe, expect, it } from 'vitest';
import { type ApportionmentTerms, apportion } from '#app/domain/apportionment.ts';
import { toBasisPoints } from '#app/domain/basis-points.ts';
import { activityLevy, contributionYears } from '#app/domain/contribution-uplift.ts';
import { sumPence, toPence } from '#app/domain/money.ts';
import { expectOk } from '#app/domain/result.ts';
import { explainShares } from '#app/domain/share-explanation.ts';
import { trueUp } from '#app/domain/true-up.ts';

/**
 * Somerset Waste Partnership, inter-authority agreement, client costs formula agreed by its Board in September 2018:
 * first 45.76% to the waste disposal authority and 54.24% to the collection authorities, then 10.95%, 11.63%, 16.33% and
 * 15.33% of the whole. An earlier agreement divides the second stage by homes: cost × 54.24% × homes ÷ all homes. The
 * cost of £1,000,000.00 and the homes are made up.
 */
describe('fixed percentages in two stages (Somerset Waste Partnership, September 2018)', () => {
  const districts = { mendip: '10.95', sedgemoor: '11.63', 'south-somerset': '16.33', 'west-and-taunton': '15.33' };
  const partners = ['county', ...Object.keys(districts)];
  const cost = toPence(100_000_000);

  it('gives the same pence whole or stage by stage', () => {
    const whole = expectOk(
      apportion({
        partners,
        periods: ['year'],
        components: [
          {
            id: 'client',
            costs: { year: cost },
            basis: { type: 'percentages', values: { county: '45.76', ...districts } },
          },
        ],
      }),
    );
    expect(whole.totals.byPartner).toEqual({
      county: 45_760_000,
      mendip: 10_950_000,
      sedgemoor: 11_630_000,
      'south-somerset': 16_330_000,
      'west-and-taunton': 15_330_000,
    });
    const [disposal, collection] = [toPence(45_760_000), toPence(54_240_000)];
    const staged: ApportionmentTerms = {
      partners,
      periods: ['year'],
      components: [
        { id: 'disposal authority, 45.76%', costs: { year: disposal }, basis: { type: 'equal' }, partners: ['county'] },
        {
          id: 'collection authorities, 54.24%',
          costs: { year: collection },
          basis: { type: 'measure', name: 'agreed percentages', values: districts },
          partners: Object.keys(districts),
        },
      ],
    };
    expect(expectOk(apportion(staged)).totals).toEqual({ ...whole.totals });
  });

  it('divides the second stage by homes, as a mixture of one whole', () => {
    const homes = {
      county: '0',
      mendip: '50001',
      sedgemoor: '54000',
      'south-somerset': '75000',
      'west-and-taunton': '71000',
    };
    const only = { county: '100', ...Object.fromEntries(Object.keys(districts).map((id) => [id, '0'])) };
    const result = expectOk(
      apportion({
        partners,
        periods: ['year'],
        components: [
          {
            id: 'client',
            costs: { year: cost },
            basis: {
              type: 'mixture',
              parts: [
                { weight: '45.76', basis: { type: 'percentages', name: 'the disposal authority', values: only } },
                { weight: '54.24', basis: { type: 'measure', name: 'homes', unit: 'homes', values: homes } },
              ],
            },
          },
        ],
      }),
    );
    expect(result.totals.byPartner.county).toBe(45_760_000);
    expect(result.totals.byPartner.mendip).toBe(Math.round((54_240_000 * 50_001) / 250_001));
    expect(result.totals.all).toBe(cost);
    expect(explainShares(result, 'mendip')[0]?.sentences).toContain(
      '54.24% of it is divided by homes: 50,001 of 250,001 homes.',
    );
  });
});

/**
 * Joint Waste Disposal Authorities (Levies) (England) Regulations 2006 (SI 2006/248) regulation 4: without another
 * agreement, the cost of household waste in proportion to its tonnage, all other costs by another proportion. The five
 * levies of Merseyside Recycling and Waste Authority for 2017/18 are published and total £65,591,103; the tonnages here
 * are made up.
 */
describe('a levy on tonnage (SI 2006/248 regulation 4; Merseyside 2017/18)', () => {
  const levies = {
    knowsley: 712_404_000,
    liverpool: 2_277_172_700,
    sefton: 1_266_130_600,
    'st-helens': 766_076_200,
    wirral: 1_537_326_800,
  };
  const partners = Object.keys(levies);

  it('keeps published levies as agreed amounts that total the cost', () => {
    const amounts = Object.fromEntries(Object.entries(levies).map(([id, amount]) => [id, toPence(amount)]));
    const total = sumPence(Object.values(amounts));
    expect(total).toBe(6_559_110_300);
    const component = {
      id: 'levy',
      costs: { '2017-18': total },
      basis: { type: 'amounts' as const, values: { '2017-18': amounts } },
    };
    expect(expectOk(apportion({ partners, periods: ['2017-18'], components: [component] })).totals.byPartner).toEqual(
      levies,
    );
  });

  it('divides household waste by tonnes and the rest by another proportion, to the penny', () => {
    const tonnes = {
      knowsley: '63120.48',
      liverpool: '201450.07',
      sefton: '111930.55',
      'st-helens': '67804.9',
      wirral: '135020.11',
    };
    const taxBase = { knowsley: '34021', liverpool: '103944', sefton: '80112', 'st-helens': '49310', wirral: '91255' };
    const measure = (name: string, unit: string, values: Record<string, string>) =>
      ({ type: 'measure', name, vintage: '2015-16', unit, values }) as const;
    const result = expectOk(
      apportion({
        partners,
        periods: ['2017-18'],
        components: [
          {
            id: 'household waste',
            costs: { '2017-18': toPence(6_000_000_000) },
            basis: measure('household waste delivered', 'tonnes', tonnes),
          },
          {
            id: 'all other costs',
            costs: { '2017-18': toPence(559_110_300) },
            basis: measure('council tax base', 'homes', taxBase),
          },
        ],
      }),
    );
    expect(result.totals.all).toBe(6_559_110_300);
    const exact = (6_000_000_000 * 63_120.48) / 579_326.11 + (559_110_300 * 34_021) / 358_642;
    expect(Math.abs((result.totals.byPartner.knowsley ?? 0) - exact)).toBeLessThan(2);
    expect(activityLevy('63120.48', '10356.86', 'half-up').ok).toBe(true);
  });
});

/**
 * A published inter-authority agreement with yearly contributions that are raised by an agreed percentage, compared once
 * a year with actual use, and adjusted only outside a band of 3%. Its form and its band are real; the amounts are made up.
 */
describe('a contribution with an uplift and a true-up band of 3%', () => {
  const first = { north: 24_000_000, south: 36_000_000 };
  const rounding = { unit: 1, mode: 'half-up', carries: 'rounded' } as const;
  const raised = (amount: number) =>
    expectOk(contributionYears({ firstYear: toPence(amount), uplifts: ['2.5', '3'], method: 'compound', rounding }));

  it('raises both contributions, and moves money only outside the band', () => {
    const third = [raised(first.north), raised(first.south)].map((years) => years[2]?.amount ?? toPence(0));
    expect(third).toEqual([25_338_000, 38_007_000]);
    const year = { partners: ['north', 'south'], cost: sumPence(third), planned: { north: '400', south: '600' } };
    const moved = (actual: Record<string, string>) =>
      expectOk(trueUp({ ...year, actual, band: toBasisPoints(300), outside: 'whole' })).map(({ movement }) => movement);
    expect(moved({ north: '412', south: '600' })).toEqual([0, 0]);
    const outside = moved({ north: '413', south: '600' });
    expect(outside).toEqual([487_750, -487_750]);
  });
});
