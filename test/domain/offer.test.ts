import { describe, expect, it } from 'vitest';
import { type ApportionmentTerms, apportion } from '#app/domain/apportionment.ts';
import { toBasisPoints } from '#app/domain/basis-points.ts';
import { toPence } from '#app/domain/money.ts';
import { councilOffer, councilsToApproveAgain, offerChange, sayAmountChange, sayTolerance } from '#app/domain/offer.ts';
import { expectOk } from '#app/domain/result.ts';

const terms = (
  values: Record<string, string>,
  cost = 60_000_000,
  periods = ['2018-19', '2019-20'],
): ApportionmentTerms => ({
  partners: Object.keys(values),
  periods,
  components: [
    {
      id: 'contract',
      costs: Object.fromEntries(periods.map((period) => [period, toPence(cost)])),
      basis: { type: 'measure', name: 'population, ONS mid-2016', values },
    },
    {
      id: 'procurement',
      costs: Object.fromEntries(periods.map((period, index) => [period, toPence(index === 0 ? 10_000 : 0)])),
      basis: { type: 'equal' },
    },
  ],
});
const earlier = expectOk(apportion(terms({ halton: '1273', cheshire: '3773', warrington: '2089' })));

describe('offer', () => {
  it('shows a council its own amounts, percentages and basis', () => {
    const offer = councilOffer(earlier, 'halton');
    expect(offer.byPeriod.map(({ amount }) => amount)).toEqual([10_704_975 + 3334, 10_704_975]);
    expect(offer.total).toBe(offer.byPeriod.reduce((total, { amount }) => total + amount, 0));
    expect(offer.percent).toBe(1784);
    expect(offer.basisSentences).toEqual([
      'contract: by population, ONS mid-2016: 1,273 of 7,135.',
      'procurement: in equal shares between 3 councils.',
    ]);
    const all = ['halton', 'cheshire', 'warrington'].map((partner) => councilOffer(earlier, partner).percent ?? 0);
    expect(all.reduce<number>((total, percent) => total + percent, 0)).toBe(10_000);
    expect(councilOffer(earlier, 'nobody')).toMatchObject({ total: 0, percent: null, basisSentences: [] });
  });

  it('words the other bases and limits', () => {
    const result = expectOk(
      apportion({
        partners: ['a', 'b'],
        periods: ['y'],
        components: [
          {
            id: 'p',
            costs: { y: toPence(100) },
            basis: { type: 'percentages', values: { a: '25', b: '75' } },
            floors: { a: toPence(30) },
          },
          {
            id: 'm',
            costs: { y: toPence(100) },
            basis: { type: 'amounts', values: { y: { a: toPence(40), b: toPence(60) } } },
          },
          { id: 'q', costs: { y: toPence(100) }, basis: { type: 'measure', values: { a: '1.5' } }, partners: ['a'] },
        ],
      }),
    );
    expect(councilOffer(result, 'a').basisSentences).toEqual([
      'p: by agreed percentages: 25%. The agreed floor applies; the others bear the difference in proportion.',
      'm: by agreed amounts: £0.40 in y.',
      'q: by the agreed measure: 1.5 of 1.5.',
    ]);
    expect(councilOffer(result, 'b').basisSentences).toHaveLength(2);
  });

  it('shows the change in pounds and per cent by period', () => {
    const later = expectOk(apportion(terms({ halton: '1373', cheshire: '3673', warrington: '2089' })));
    const change = offerChange(earlier, later, 'halton');
    expect(change.total.change).toBe(change.total.after - change.total.before);
    expect(change.byPeriod[1]?.changePercent).toBe('7.86');
    expect(sayAmountChange(change.total)).toBe('£214,132.84 becomes £230,951.34, up £16,818.50 (7.85%).');
    expect(sayAmountChange(offerChange(later, earlier, 'halton').total)).toContain('down £16,818.50 (7.28%)');
    expect(sayAmountChange(offerChange(earlier, later, 'warrington').total)).toContain('unchanged');
  });

  it('asks again exactly the councils that moved beyond the tolerance', () => {
    const later = expectOk(apportion(terms({ halton: '1280', cheshire: '3766', warrington: '2089' })));
    const asked = (tolerance: number | null) =>
      councilsToApproveAgain(earlier, later, tolerance === null ? null : toBasisPoints(tolerance)).map(
        ({ partner }) => partner,
      );
    expect(asked(null)).toEqual(['halton', 'cheshire']);
    expect(asked(50)).toEqual(['halton']);
    expect(asked(100)).toEqual([]);
    expect(sayTolerance(toBasisPoints(50))).toContain('0.5%');
    expect(sayTolerance(null)).toContain('Any change');
  });

  it('asks everyone when the basis or the partners change', () => {
    const rebased = terms({ halton: '1273', cheshire: '3773', warrington: '2089' });
    const other = {
      ...rebased,
      components: rebased.components.map((one) => ({ ...one, basis: { type: 'equal' } as const })),
    };
    const again = councilsToApproveAgain(earlier, expectOk(apportion(other)), toBasisPoints(10_000));
    expect(again.map(({ partner }) => partner)).toEqual(['halton', 'cheshire', 'warrington']);
    expect(again[1]?.reasons).toEqual(['basis-changed']);
    const left = expectOk(apportion(terms({ halton: '1273', cheshire: '3773' })));
    expect(councilsToApproveAgain(earlier, left, null)).toEqual([
      { partner: 'halton', reasons: ['partners-changed', 'beyond-tolerance'] },
      { partner: 'cheshire', reasons: ['partners-changed', 'beyond-tolerance'] },
    ]);
    const extended = expectOk(
      apportion(
        terms({ halton: '1273', cheshire: '3773', warrington: '2089' }, 60_000_000, ['2018-19', '2019-20', '2020-21']),
      ),
    );
    expect(councilsToApproveAgain(earlier, extended, toBasisPoints(300))).toHaveLength(3);
    expect(
      sayAmountChange(
        offerChange(earlier, extended, 'halton').byPeriod[2] ?? {
          before: toPence(0),
          after: toPence(0),
          change: toPence(0),
          changePercent: null,
        },
      ),
    ).not.toContain('%');
  });
});
