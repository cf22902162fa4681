import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ApportionmentTerms, apportion, type CostComponent, percentagesOf } from '#app/domain/apportionment.ts';
import { toPence } from '#app/domain/money.ts';
import { expectOk } from '#app/domain/result.ts';

const CHESHIRE = {
  halton: '127306',
  'cheshire-east': '377303',
  'cheshire-west-and-chester': '335724',
  warrington: '208973',
};
const one = (component: Partial<CostComponent>, partners = Object.keys(CHESHIRE)): ApportionmentTerms => ({
  partners,
  periods: ['year'],
  components: [{ id: 'contract', costs: { year: toPence(180_000_000) }, basis: { type: 'equal' }, ...component }],
});
const pence = (record: Record<string, number>) =>
  Object.fromEntries(Object.entries(record).map(([key, amount]) => [key, toPence(amount)]));
const problemsOf = (terms: ApportionmentTerms) => {
  const result = apportion(terms);
  return result.ok ? [] : result.refusal;
};
const amountsOf = (terms: ApportionmentTerms) => expectOk(apportion(terms)).shares.map(({ amount }) => amount);

describe('apportionment', () => {
  it('divides £1.8m by population to the penny', () => {
    const result = expectOk(apportion(one({ basis: { type: 'measure', name: 'population', values: CHESHIRE } })));
    expect(result.totals).toEqual({
      byPartner: {
        halton: 21_838_320,
        'cheshire-east': 64_723_293,
        'cheshire-west-and-chester': 57_590_751,
        warrington: 35_847_636,
      },
      byPeriod: { year: 180_000_000 },
      all: 180_000_000,
    });
    expect(result.shares.map(({ percent }) => percent)).toEqual([1213, 3596, 3199, 1992]);
  });

  it('gives odd pennies to the largest remainder, ties in the agreed order', () => {
    const cost = (amount: number) => ({ costs: { year: toPence(amount) } });
    expect(
      amountsOf(one({ ...cost(7), basis: { type: 'measure', values: { a: '6', b: '3', c: '1' } } }, ['a', 'b', 'c'])),
    ).toEqual([4, 2, 1]);
    expect(amountsOf(one(cost(10), ['a', 'b', 'c']))).toEqual([4, 3, 3]);
    expect(amountsOf(one(cost(11), ['c', 'a', 'b']))).toEqual([4, 4, 3]);
    const thirds = expectOk(apportion(one(cost(0), ['a', 'b', 'c']))).shares;
    expect(thirds.map(({ percent }) => percent)).toEqual([3334, 3333, 3333]);
    expect(thirds.map(({ amount }) => amount)).toEqual([0, 0, 0]);
  });

  it('lets floors and caps move the rest in proportion, and says which limit bit', () => {
    const hundred = {
      costs: { year: toPence(10_000) },
      basis: { type: 'measure', values: { a: '1', b: '2', c: '7' } },
    } as const;
    const shares = (limits: Partial<CostComponent>) =>
      expectOk(apportion(one({ ...hundred, ...limits }, ['a', 'b', 'c']))).shares.map(({ amount, limitedBy }) => [
        amount,
        limitedBy,
      ]);
    expect(shares({ floors: pence({ a: 1900 }) })).toEqual([
      [1900, 'floor'],
      [1800, null],
      [6300, null],
    ]);
    expect(shares({ caps: pence({ c: 4000 }) })).toEqual([
      [2000, null],
      [4000, null],
      [4000, 'cap'],
    ]);
    expect(shares({ floors: pence({ a: 1900 }), caps: pence({ c: 4000 }) })).toEqual([
      [2000, null],
      [4000, null],
      [4000, 'cap'],
    ]);
    expect(shares({ floors: pence({ a: 3000, b: 3000 }), caps: pence({ c: 4000 }) })).toEqual([
      [3000, 'floor'],
      [3000, 'floor'],
      [4000, 'cap'],
    ]);
    expect(shares({ floors: pence({ a: 1000 }) })).toEqual([
      [1000, null],
      [2000, null],
      [7000, null],
    ]);
  });

  it('shares a component only between the councils that buy it', () => {
    const result = expectOk(apportion(one({ partners: ['warrington', 'halton'] })));
    expect(result.shares.map(({ partner, amount }) => [partner, amount])).toEqual([
      ['halton', 90_000_000],
      ['warrington', 90_000_000],
    ]);
    expect(result.totals.byPartner['cheshire-east']).toBe(0);
  });

  it.each<[string, ApportionmentTerms, string, string]>([
    [
      'percentages',
      one({ basis: { type: 'percentages', values: { a: '45.76', b: '54.23' } } }, ['a', 'b']),
      'components[0].basis.values',
      '99.99',
    ],
    [
      'missing value',
      one({ basis: { type: 'measure', values: { a: '1' } } }, ['a', 'b']),
      'components[0].basis.values.b',
      'missing',
    ],
    [
      'a stranger',
      one({ basis: { type: 'measure', values: { a: '1', z: '1' } } }, ['a']),
      'components[0].basis.values.z',
      'not a partner',
    ],
    [
      'below zero',
      one({ basis: { type: 'measure', values: { a: '-1' } } }, ['a']),
      'components[0].basis.values.a',
      'below zero',
    ],
    [
      'not a number',
      one({ basis: { type: 'measure', values: { a: 'x' } } }, ['a']),
      'components[0].basis.values.a',
      'decimal',
    ],
    [
      'nothing measured',
      one({ basis: { type: 'measure', values: { a: '0' } } }, ['a']),
      'components[0].basis.values',
      'total 0',
    ],
    [
      'amounts off by a penny',
      one({ basis: { type: 'amounts', values: { year: pence({ a: 179_999_999 }) } } }, ['a']),
      'components[0].basis.values.year',
      '£1,799,999.99',
    ],
    [
      'amounts beyond safety',
      one({ basis: { type: 'amounts', values: { year: pence({ a: Number.MAX_SAFE_INTEGER, b: 1 }) } } }, ['a', 'b']),
      'components[0].basis.values.year',
      'more than',
    ],
    [
      'amounts without a period',
      one({ basis: { type: 'amounts', values: {} } }, ['a']),
      'components[0].basis.values.year',
      'period',
    ],
    [
      'amounts without a partner',
      one({ basis: { type: 'amounts', values: { year: {} } } }, ['a']),
      'components[0].basis.values.year.a',
      'partner',
    ],
    [
      'floors above the cost',
      one({ floors: pence({ a: 180_000_001 }) }, ['a', 'b']),
      'components[0].floors',
      '£1,800,000.01',
    ],
    ['caps below the cost', one({ caps: pence({ a: 1, b: 1 }) }, ['a', 'b']), 'components[0].caps', '£0.02'],
    [
      'floor above cap',
      one({ floors: pence({ a: 2 }), caps: pence({ a: 1 }) }, ['a', 'b']),
      'components[0].floors.a',
      '£0.01',
    ],
    [
      'a capped council and one without weight',
      one({ basis: { type: 'measure', values: { a: '1', b: '0' } }, caps: pence({ a: 1 }) }, ['a', 'b']),
      'components[0].caps',
      '£0.01',
    ],
    ['a limit for a stranger', one({ floors: pence({ z: 2 }) }, ['a']), 'components[0].floors.z', 'not a partner'],
    ['no partner', one({}, []), 'partners', 'At least one'],
    ['partner twice', one({}, ['a', 'a']), 'partners[1]', 'twice'],
    ['nameless partner', one({}, ['']), 'partners[0]', 'name'],
    ['a component for a stranger', one({ partners: ['z'] }, ['a']), 'components[0].partners[0]', '"z"'],
    ['missing cost', one({ costs: {} }, ['a']), 'components[0].costs.year', 'missing'],
    ['a cost below zero', one({ costs: pence({ year: -1 }) }, ['a']), 'components[0].costs.year', 'zero or more'],
    [
      'too large',
      {
        ...one({}),
        components: [0, 1].map((id) => ({
          id: `${id}`,
          costs: pence({ year: Number.MAX_SAFE_INTEGER }),
          basis: { type: 'equal' },
        })),
      },
      'components',
      'too large',
    ],
  ])('refuses %s', (_, terms, path, words) => {
    expect(problemsOf(terms)).toContainEqual({ path, problem: expect.stringContaining(words) });
  });

  it('takes amounts as agreed', () => {
    const basis = { type: 'amounts', values: { year: pence({ a: 1, b: 179_999_999 }) } } as const;
    expect(amountsOf(one({ basis }, ['a', 'b']))).toEqual([1, 179_999_999]);
    const nothing = {
      costs: { year: toPence(0) },
      basis: { type: 'amounts', values: { year: pence({ a: 0, b: 0 }) } },
    } as const;
    expect(expectOk(apportion(one(nothing, ['a', 'b']))).shares.map(({ percent }) => percent)).toEqual([5000, 5000]);
  });

  it('gives percentages of amounts that total 100', () => {
    expect(percentagesOf([toPence(1), toPence(1), toPence(1)])).toEqual([3334, 3333, 3333]);
    expect(percentagesOf([toPence(0)])).toBeNull();
  });
});

const weights = fc
  .array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 12 })
  .filter((list) => list.some((w) => w > 0));
const termsOf = (list: readonly number[], cost: number, limits: Partial<CostComponent> = {}): ApportionmentTerms => {
  const partners = list.map((_, index) => `p${index}`);
  const values = Object.fromEntries(list.map((weight, index) => [`p${index}`, `${weight}`]));
  return one({ costs: { year: toPence(cost) }, basis: { type: 'measure', values }, ...limits }, partners);
};

describe('apportionment, for any weights and cost', () => {
  it('totals exactly the cost and exactly 100%', () => {
    fc.assert(
      fc.property(weights, fc.maxSafeNat(), (list, cost) => {
        const { shares, totals } = expectOk(apportion(termsOf(list, cost)));
        expect(totals.all).toBe(cost);
        expect(shares.reduce((total, { amount }) => total + BigInt(amount), 0n)).toBe(BigInt(cost));
        expect(shares.reduce((total, { percent }) => total + percent, 0)).toBe(10_000);
      }),
    );
  });

  it('is less than a penny from the exact share', () => {
    fc.assert(
      fc.property(weights, fc.maxSafeNat(), (list, cost) => {
        const whole = list.reduce((total, weight) => total + BigInt(weight), 0n);
        expectOk(apportion(termsOf(list, cost))).shares.forEach(({ amount }, index) => {
          const gap = BigInt(amount) * whole - BigInt(cost) * BigInt(list[index] ?? 0);
          expect((gap < 0n ? -gap : gap) < whole).toBe(true);
        });
      }),
    );
  });

  it('moves at most one penny for a council when the order of partners changes', () => {
    fc.assert(
      fc.property(weights, fc.nat(10_000_000), (list, cost) => {
        const terms = termsOf(list, cost);
        const before = expectOk(apportion(terms)).totals.byPartner;
        const after = expectOk(apportion({ ...terms, partners: [...terms.partners].reverse() })).totals.byPartner;
        const remainder = (partner: string) => {
          const whole = list.reduce((total, weight) => total + BigInt(weight), 0n);
          return (BigInt(cost) * BigInt(list[Number(partner.slice(1))] ?? 0)) % whole;
        };
        for (const partner of terms.partners) {
          const tied = terms.partners.some((other) => other !== partner && remainder(other) === remainder(partner));
          if (tied) expect(Math.abs((before[partner] ?? 0) - (after[partner] ?? 0))).toBeLessThanOrEqual(1);
          else expect(after[partner]).toBe(before[partner]);
        }
      }),
    );
  });

  it('keeps limits, and one proportion for every council that no limit holds', () => {
    const limit = fc.option(fc.nat(200_000));
    const councils = fc.array(fc.tuple(fc.integer({ min: 1, max: 1000 }), limit, limit), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(councils, fc.nat(500_000), (list, cost) => {
        const limits = (which: 1 | 2) =>
          pence(
            Object.fromEntries(
              list.flatMap((council, index) => (council[which] === null ? [] : [[`p${index}`, council[which]]])),
            ),
          );
        const [floors, caps] = [limits(1), limits(2)];
        const result = apportion(
          termsOf(
            list.map(([weight]) => weight),
            cost,
            { floors, caps },
          ),
        );
        if (!result.ok) return;
        expect(result.value.totals.all).toBe(cost);
        for (const { partner, amount } of result.value.shares) {
          if (floors[partner] !== undefined) expect(amount).toBeGreaterThanOrEqual(floors[partner]);
          if (caps[partner] !== undefined) expect(amount).toBeLessThanOrEqual(caps[partner]);
        }
        const free = result.value.shares.map(({ amount, limitedBy }, index) => ({
          amount,
          limitedBy,
          weight: list[index]?.[0] ?? 1,
        }));
        for (const a of free.filter(({ limitedBy }) => limitedBy === null))
          for (const b of free) {
            const gap = a.amount * b.weight - b.amount * a.weight;
            if (b.limitedBy === null) expect(Math.abs(gap)).toBeLessThanOrEqual(a.weight + b.weight);
            if (b.limitedBy === 'floor') expect(gap).toBeLessThanOrEqual(a.weight + b.weight);
            if (b.limitedBy === 'cap') expect(gap).toBeGreaterThanOrEqual(-a.weight - b.weight);
          }
      }),
    );
  });
});
