import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Apportionment,
  type ApportionmentTerms,
  apportion,
  type CostComponent,
  type PartBasis,
  type ShareBasis,
} from '#app/domain/apportionment.ts';
import { toPence } from '#app/domain/money.ts';
import { expectOk } from '#app/domain/result.ts';

const component = (basis: ShareBasis, more: Partial<CostComponent> = {}): CostComponent => ({
  id: 'c',
  costs: { y: toPence(10_000) },
  basis,
  ...more,
});
const divide = (one: CostComponent, partners = ['a', 'b']) =>
  apportion({ partners, periods: ['y'], components: [one] });
const measure = (values: Record<string, string>): PartBasis => ({ type: 'measure', values });
const half = (...bases: readonly PartBasis[]): ShareBasis => ({
  type: 'mixture',
  parts: bases.map((basis) => ({ weight: '50', basis })),
});
const problems = (basis: ShareBasis) => {
  const result = divide(component(basis));
  return result.ok ? [] : result.refusal.map(({ path, problem }) => `${path}: ${problem}`);
};

describe('mixtures', () => {
  it('divides half by population and half by activity', () => {
    const mixed = half(measure({ a: '1', b: '3' }), measure({ a: '3', b: '1' }));
    expect(expectOk(divide(component(mixed))).shares.map(({ amount }) => amount)).toEqual([5_000, 5_000]);
    const uneven: ShareBasis = {
      type: 'mixture',
      parts: [
        { weight: '80', basis: measure({ a: '1', b: '3' }) },
        { weight: '20', basis: { type: 'equal' } },
      ],
    };
    expect(expectOk(divide(component(uneven))).shares.map(({ amount }) => amount)).toEqual([3_000, 7_000]);
  });

  it('refuses weights and figures that do not add up, with both figures', () => {
    const equal = { type: 'equal' } as const;
    const parts = (...weights: string[]): ShareBasis => ({
      type: 'mixture',
      parts: weights.map((weight) => ({ weight, basis: equal })),
    });
    expect(problems(parts('50', '49.99'))).toEqual([
      'components[0].basis.parts: The weights of the mixture total 99.99%, not 100%.',
    ]);
    expect(problems(parts('100', '0'))).toEqual([
      'components[0].basis.parts[1].weight: A weight of 0% divides nothing; leave it out.',
    ]);
    expect(problems(parts('x', '50'))[0]).toContain('"x" is not a percentage');
    expect(
      problems(half(measure({ a: '0', b: '0' }), { type: 'percentages', values: { a: '99.99', b: '0' } })),
    ).toEqual([
      'components[0].basis.parts[0].basis.values: The quantities total 0, so they give no proportion.',
      'components[0].basis.parts[1].basis.values: The percentages total 99.99, not 100.',
    ]);
  });

  it('falls only in the periods of a component', () => {
    const result = expectOk(
      apportion({
        partners: ['a', 'b'],
        periods: ['x', 'y'],
        components: [component({ type: 'equal' }, { periods: ['y'], floors: { a: toPence(6_000) } })],
      }),
    );
    expect(result.totals.byPeriod).toEqual({ x: 0, y: 10_000 });
    expect(result.shares.map(({ amount }) => amount)).toEqual([6_000, 4_000]);
  });
});

const most = 5;
const ids = Array.from({ length: most }, (_, index) => `p${index}`);
const quantities = fc
  .array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: most, maxLength: most })
  .map(([first = 0, ...rest]) => measure(Object.fromEntries([first + 1, ...rest].map((n, at) => [ids[at], `${n}`]))));
const percentages = fc
  .array(fc.integer({ min: 0, max: 2_000 }), { minLength: most - 1, maxLength: most - 1 })
  .map((points): PartBasis => {
    const all = [...points, 10_000 - points.reduce((total, one) => total + one, 0)];
    const text = (n: number) => `${Math.floor(n / 100)}.${String(n % 100).padStart(2, '0')}`;
    return { type: 'percentages', values: Object.fromEntries(all.map((n, at) => [ids[at], text(n)])) };
  });
const part = fc.oneof(quantities, percentages, fc.constant<PartBasis>({ type: 'equal' }));
const basis = fc.oneof(
  part,
  fc.tuple(part, part, fc.integer({ min: 1, max: 9_999 })).map(([one, other, weight]): ShareBasis => {
    const text = (n: number) => `${Math.floor(n / 100)}.${String(n % 100).padStart(2, '0')}`;
    return {
      type: 'mixture',
      parts: [
        { weight: text(weight), basis: one },
        { weight: text(10_000 - weight), basis: other },
      ],
    };
  }),
);
const limits = fc
  .array(fc.option(fc.integer({ min: 0, max: 60 }), { freq: 2, nil: null }), { minLength: most, maxLength: most })
  .map((list) => list.flatMap((n, at) => (n === null ? [] : [[ids[at] as string, n] as const])));
const cases = fc.record({ basis, cost: fc.integer({ min: 0, max: 999_999_999 }), floors: limits, caps: limits });

/** Limits are drawn as hundredths of a fair share, floors below it and caps above, so that most can be met. */
function termsOf({ basis: how, cost, floors, caps }: typeof cases extends fc.Arbitrary<infer T> ? T : never) {
  const fair = (cost / most) | 0;
  const amounts = (list: typeof floors, of: (n: number) => number) =>
    Object.fromEntries(list.map(([id, n]) => [id, toPence(Math.floor(of(n)))]));
  const limited = {
    floors: amounts(floors, (n) => (fair * n) / 60),
    caps: amounts(caps, (n) => fair * (1 + n / 20)),
  };
  return (partners: readonly string[]): ApportionmentTerms => ({
    partners,
    periods: ['y'],
    components: [component(how, { costs: { y: toPence(cost) }, ...limited })],
  });
}
const byPartner = ({ totals }: Apportionment) => totals.byPartner;

describe('apportionment of 10,000 random costs with floors, caps and mixtures', () => {
  it('totals the cost exactly, keeps every limit, and a permutation moves nothing but tied pence', () => {
    const seen = { divided: 0, limited: 0, mixed: 0, tied: 0 };
    fc.assert(
      fc.property(cases, fc.shuffledSubarray(ids, { minLength: most, maxLength: most }), (drawn, order) => {
        const terms = termsOf(drawn);
        const [result, permuted] = [apportion(terms(ids)), apportion(terms(order))];
        expect(permuted.ok).toBe(result.ok);
        if (!result.ok || !permuted.ok) return;
        const { shares, totals } = result.value;
        expect(shares.reduce((total, { amount }) => total + amount, 0)).toBe(drawn.cost);
        expect(totals.all).toBe(drawn.cost);
        expect(shares.reduce((total, { percent }) => total + percent, 0)).toBe(10_000);
        const [limited] = terms(ids).components;
        for (const { partner, amount } of shares) {
          expect(amount).toBeGreaterThanOrEqual(limited?.floors?.[partner] ?? 0);
          expect(amount).toBeLessThanOrEqual(limited?.caps?.[partner] ?? drawn.cost);
        }
        // Exactly the same exact shares: only who stands first among equal remainders may move, by a penny each.
        const moved = ids.filter((id) => byPartner(result.value)[id] !== byPartner(permuted.value)[id]);
        for (const id of moved)
          expect(Math.abs((byPartner(result.value)[id] ?? 0) - (byPartner(permuted.value)[id] ?? 0))).toBe(1);
        if (moved.length > 0) expect(sameRemainders(drawn, moved)).toBe(true);
        seen.divided += 1;
        seen.tied += moved.length > 0 ? 1 : 0;
        seen.mixed += drawn.basis.type === 'mixture' ? 1 : 0;
        seen.limited += shares.some(({ limitedBy }) => limitedBy !== null) ? 1 : 0;
      }),
      { numRuns: 10_000 },
    );
    expect(seen.divided).toBeGreaterThan(8_000);
    expect(Math.min(seen.limited, seen.mixed)).toBeGreaterThan(2_000);
    expect(seen.tied).toBeGreaterThan(10);
  }, 60_000);
});

/** Whoever changed places had the same exact share, and so the same remainder. */
function sameRemainders(drawn: Parameters<typeof termsOf>[0], moved: readonly string[]): boolean {
  const many = apportion(scaled(termsOf(drawn)(ids)));
  if (!many.ok) return false;
  const fractions = moved.map((id) => (byPartner(many.value)[id] ?? 0) % 1_000);
  return fractions.every((one) => Math.abs(one - (fractions[0] ?? 0)) <= 1);
}

/** A thousand times the money: three more places of every share. */
function scaled(terms: ApportionmentTerms): ApportionmentTerms {
  const times = (amounts: Readonly<Record<string, number>> = {}) =>
    Object.fromEntries(Object.entries(amounts).map(([key, amount]) => [key, toPence(amount * 1_000)]));
  const components = terms.components.map((one) => ({
    ...one,
    costs: times(one.costs),
    floors: times(one.floors),
    caps: times(one.caps),
  }));
  return { ...terms, components };
}
