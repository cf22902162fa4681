import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ApportionmentTerms, apportion, type ShareBasis } from '#app/domain/apportionment.ts';
import { toPence } from '#app/domain/money.ts';
import { expectOk } from '#app/domain/result.ts';
import { explainShares } from '#app/domain/share-explanation.ts';

const population = {
  type: 'measure',
  name: 'population, ONS mid-year estimates',
  vintage: 'mid-2016',
  unit: 'people',
  values: {
    halton: '127306',
    'cheshire-east': '377303',
    'cheshire-west-and-chester': '335724',
    warrington: '208973',
  },
} as const;
const partners = Object.keys(population.values);
const terms = (basis: ShareBasis, limits: Record<string, number> = {}): ApportionmentTerms => ({
  partners,
  periods: ['2018-19', '2019-20', '2020-21'],
  components: [
    {
      id: 'The contract',
      periods: ['2018-19', '2019-20'],
      costs: { '2018-19': toPence(60_000_000), '2019-20': toPence(60_000_000) },
      basis,
      floors: Object.fromEntries(Object.entries(limits).map(([key, amount]) => [key, toPence(amount)])),
    },
  ],
});
const explain = (one: ApportionmentTerms, partner: string) => explainShares(expectOk(apportion(one)), partner);

describe('explanation of a share', () => {
  it('says cost, part, exact share and odd pence, once for years that are alike', () => {
    expect(explain(terms(population), 'halton')).toEqual([
      {
        component: 'The contract',
        periods: ['2018-19', '2019-20'],
        amount: 7_279_440,
        sentences: [
          'The cost is £600,000.00.',
          'It is divided by population, ONS mid-year estimates, mid-2016: 127,306 of 1,049,306 people.',
          '£600,000.00 × (127,306 ÷ 1,049,306) is £72,794.39 and 0.9345 of a penny.',
          '2 pence are left over when every share is cut down to whole pence, and the largest remainders get one each (ties in the agreed order): this remainder is number 1 of 4, so the share is £72,794.40.',
        ],
      },
    ]);
  });

  it('says what a mixture weighs and what a limit leaves to the others', () => {
    const activity = {
      type: 'measure',
      name: 'referrals, case system',
      vintage: '2016-17',
      unit: 'referrals',
    } as const;
    const mixed: ShareBasis = {
      type: 'mixture',
      parts: [
        { weight: '50', basis: population },
        { weight: '50', basis: { ...activity, values: { ...population.values, halton: '0' } } },
      ],
    };
    const one = terms(mixed, { halton: 10_000_000 });
    expect(explain(one, 'halton')[0]?.sentences.at(-1)).toBe(
      'Its agreed floor of £100,000.00 applies in place of its part, so the share is £100,000.00.',
    );
    const [, , , limits, formula] = explain(one, 'warrington')[0]?.sentences ?? [];
    expect(limits).toBe(
      'halton pays its floor of £100,000.00: £500,000.00 is left for the others, by their own part of the basis.',
    );
    expect(formula).toContain(
      '£500,000.00 × (50% × 208,973 ÷ 1,049,306 + 50% × 208,973 ÷ 922,000) ÷ (50% × 922,000 ÷ 1,049,306 + 50% × 922,000 ÷ 922,000) is £',
    );
  });

  it('has sentences that give the figure again, in 1,500 random cases', () => {
    const quantity = fc.integer({ min: 0, max: 99_999 }).map((n) => `${Math.floor(n / 10)}.${n % 10}`);
    const values = fc
      .tuple(quantity, quantity, quantity, quantity)
      .map(([a, b, c, d]) => ({ a: `${1 + Number(a)}`, b, c, d }));
    const measure = values.map((one): ShareBasis => ({ type: 'measure', values: one }));
    const mixture = fc.tuple(values, values, fc.integer({ min: 1, max: 99 })).map(
      ([one, other, weight]): ShareBasis => ({
        type: 'mixture',
        parts: [
          { weight: String(weight), basis: { type: 'measure', values: one } },
          { weight: String(100 - weight), basis: { type: 'measure', values: other } },
        ],
      }),
    );
    const limit = fc.option(fc.integer({ min: 0, max: 2_000_000 }), { nil: null });
    const bases = fc.oneof(measure, mixture, fc.constant<ShareBasis>({ type: 'equal' }));
    const seen = { limited: 0, open: 0 };
    fc.assert(
      fc.property(bases, fc.integer({ min: 1, max: 9_999_999 }), limit, limit, (basis, cost, floor, cap) => {
        const component = {
          id: 'c',
          costs: { y: toPence(cost) },
          basis,
          ...(floor === null ? {} : { floors: { b: toPence(floor) } }),
          ...(cap === null ? {} : { caps: { c: toPence(cap) } }),
        };
        const divided = apportion({ partners: ['a', 'b', 'c', 'd'], periods: ['y'], components: [component] });
        if (!divided.ok) return;
        for (const partner of ['a', 'b', 'c', 'd']) {
          const sentences = explainShares(divided.value, partner)[0]?.sentences ?? [];
          const share = divided.value.shares.find((one) => one.partner === partner);
          expect(recomputed(sentences)).toBe(share?.amount);
          seen[share?.limitedBy ? 'limited' : 'open'] += 1;
        }
      }),
      { numRuns: 1500 },
    );
    expect(Math.min(seen.limited, seen.open)).toBeGreaterThan(50);
  });
});

/** Reads nothing but the sentences: the exact share of the formula, cut down, and a penny where the remainder earns it. */
function recomputed(sentences: readonly string[]): number {
  const text = sentences.join('\n');
  const stated = pence(/so the share is £([\d,.]+)\.$/.exec(text)?.[1] ?? '');
  const formula = /^£([\d,.]+) × \(([^)]*)\)(?: ÷ \(([^)]*)\))? is /m.exec(text);
  if (formula === null) return stated;
  const [part, open] = [sum(formula[2] ?? ''), sum(formula[3] ?? '1 ÷ 1')];
  const top = BigInt(pence(formula[1] ?? '')) * part.n * open.d;
  const whole = Number(top / (part.d * open.n));
  const left = /^(One|\d+) (?:penny is|pence are) left over/m.exec(text)?.[1];
  const place = Number(/is number (\d+) of/.exec(text)?.[1] ?? 1);
  const odd = left === undefined ? 0 : left === 'One' ? 1 : Number(left);
  const amount = whole + (place <= odd ? 1 : 0);
  expect(amount).toBe(stated);
  return amount;
}

const pence = (pounds: string) => Math.round(Number(pounds.replaceAll(',', '')) * 100);

/** "50% × 1 ÷ 4 + 50% × 2 ÷ 3" as a fraction. */
function sum(text: string): { n: bigint; d: bigint } {
  return text.split(' + ').reduce(
    (total, term) => {
      const [, weight, top, bottom] = /^(?:([\d.]+)% × )?([\d,.]+) ÷ ([\d,.]+)$/.exec(term) ?? [];
      const [w, n, d] = [tenThousandths(weight ?? '100'), tenThousandths(top ?? ''), tenThousandths(bottom ?? '')];
      return { n: total.n * d * 1_000_000n + w * n * total.d, d: total.d * d * 1_000_000n };
    },
    { n: 0n, d: 1n },
  );
}

function tenThousandths(text: string): bigint {
  const [whole = '0', rest = ''] = text.replaceAll(',', '').split('.');
  return BigInt(whole + rest.padEnd(4, '0'));
}
