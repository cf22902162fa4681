import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AwardCriteria, type AwardCriterion, scoringModel } from '#app/domain/award-criteria.ts';
import { toBasisPoints } from '#app/domain/basis-points.ts';
import type { Bid } from '#app/domain/bid-problems.ts';
import { type EvaluationRules, evaluate } from '#app/domain/evaluation.ts';
import { toPence } from '#app/domain/money.ts';
import type { PriceFormula } from '#app/domain/price-formula.ts';
import { compareRatios, sumRatios, toExactDecimal } from '#app/domain/ratio.ts';
import { expectOk } from '#app/domain/result.ts';
import { formatComponent, formatTotal, sayRounding } from '#app/domain/rounding-rule.ts';

const range = (to: number) => Array.from({ length: to + 1 }, (_, mark) => mark);
const quality = (id: string, percent: number, to: number, minimumMark: number | null = null): AwardCriterion => ({
  kind: 'quality',
  id,
  title: id,
  weight: toBasisPoints(percent * 100),
  scale: { marks: range(to), descriptors: {} },
  minimumMark,
});
const price = (percent: number, formula: PriceFormula = { formula: 'relative-to-lowest' }): AwardCriterion => ({
  kind: 'price',
  id: 'PRICE',
  title: 'Price',
  weight: toBasisPoints(percent * 100),
  price: formula,
});
const gate = (consequence: 'excluded' | 'reported'): AwardCriterion => ({
  kind: 'gate',
  id: 'INSURANCE',
  title: 'Insurance',
  consequence,
});
const bid = (id: string, pounds: number | null, marks: Record<string, number>, more: Partial<Bid> = {}): Bid => ({
  id,
  price: pounds === null ? null : toPence(pounds * 100),
  marks,
  gates: {},
  withdrawn: false,
  ...more,
});
const PLAIN: EvaluationRules = { rounding: { stage: 'none' }, tieBreak: [] };
const judge = (criteria: AwardCriteria, bids: readonly Bid[], rules = PLAIN) =>
  evaluate(scoringModel(criteria), bids, rules);
const table = (criteria: AwardCriteria, bids: readonly Bid[], rules = PLAIN) =>
  expectOk(judge(criteria, bids, rules)).bids.map(({ id, total, rank }) => [
    id,
    total && formatTotal(total, rules.rounding),
    rank,
  ]);
const codes = (criteria: AwardCriteria, bids: readonly Bid[], rules = PLAIN) =>
  expectOk(judge(criteria, bids, rules)).warnings.map(({ code, bids: named }) => [code, ...named]);
const problems = (criteria: AwardCriteria, bids: readonly Bid[], rules = PLAIN) => {
  const result = judge(criteria, bids, rules);
  return result.ok ? [] : result.refusal.map(({ path }) => path);
};

const SIXTY_FORTY = [quality('Q', 60, 100), price(40)];
const ABC = [bid('A', 100, { Q: 90 }), bid('B', 80, { Q: 80 }), bid('C', 40, { Q: 60 })];

describe('evaluation', () => {
  it('ranks by exact totals, and says that A and B hang on C', () => {
    expect(table(SIXTY_FORTY, ABC)).toEqual([
      ['A', '70', 2],
      ['B', '68', 3],
      ['C', '76', 1],
    ]);
    const { warnings } = expectOk(judge(SIXTY_FORTY, ABC));
    expect(warnings.map(({ code, bids }) => [code, ...bids])).toEqual([
      ['order-depends-on-bid', 'C', 'A', 'B'],
      ['abnormally-low', 'C'],
    ]);
    expect(warnings[0]?.text).toBe('The order of A and B depends on C: A is ahead of B, but without C B is ahead.');
    expect(table(SIXTY_FORTY, ABC.slice(0, 2))).toEqual([
      ['A', '86', 2],
      ['B', '88', 1],
    ]);
  });

  it('gives a group the sum of its parts', () => {
    const tree: AwardCriteria = [
      {
        kind: 'group',
        id: 'QUALITY',
        title: 'Quality',
        weight: toBasisPoints(6000),
        children: [quality('Q1', 35, 5, 2), quality('Q2', 25, 10)],
      },
      price(40),
      gate('excluded'),
    ];
    const [a] = expectOk(judge(tree, [bid('A', 15_000, { Q1: 4, Q2: 8 }, { gates: { INSURANCE: 'pass' } })])).bids;
    const scores = Object.entries(a?.scores ?? {}).map(([id, score]) => [id, toExactDecimal(score)]);
    expect(scores).toEqual([
      ['QUALITY', '48'],
      ['Q1', '28'],
      ['Q2', '20'],
      ['PRICE', '40'],
    ]);
    expect(a).toMatchObject({ status: 'ranked', reasons: [], rank: 1 });
  });

  it('keeps a bid that is out from ranks, lowest price and mean', () => {
    const tree = [quality('Q', 60, 100, 50), price(40), gate('excluded')];
    const pass = { gates: { INSURANCE: 'pass' } } as const;
    const stays = [bid('A', 100, { Q: 90 }, pass), bid('B', 80, { Q: 80 }, pass)];
    const out = [
      bid('C', 40, { Q: 49 }, pass),
      bid('D', 10, { Q: 90 }, { gates: { INSURANCE: 'fail' } }),
      bid('E', 10, { Q: 90 }, { ...pass, withdrawn: true }),
      bid('F', 10, { Q: 90 }, { ...pass, excludedBecause: 'Mandatory exclusion ground.' }),
      bid('G', null, {}, { gates: { INSURANCE: 'fail' } }),
      bid('H', null, { Q: 1 }, pass),
    ];
    const judged = expectOk(judge(tree, [...out, ...stays])).bids;
    expect(judged.slice(6).map(({ total, rank }) => [total && toExactDecimal(total), rank])).toEqual([
      ['86', 2],
      ['88', 1],
    ]);
    expect(judged.slice(0, 6).map(({ status, rank, total }) => [status, rank, total])).toEqual([
      ['excluded', null, null],
      ['excluded', null, null],
      ['withdrawn', null, null],
      ['excluded', null, null],
      ['excluded', null, null],
      ['excluded', null, null],
    ]);
    expect(judged[0]?.reasons).toEqual(['Q: the mark 49 is below the published minimum of 50.']);
    expect(judged[1]?.reasons).toEqual(['INSURANCE: failed; the published consequence is exclusion.']);
    expect(judged[0]?.scores).not.toHaveProperty('PRICE');
    expect(judged[5]?.reasons).toHaveLength(1);
  });

  it('leaves a bid in where the gate only reports', () => {
    const tree = [quality('Q', 100, 5), gate('reported')];
    expect(table(tree, [bid('A', null, { Q: 5 }, { gates: { INSURANCE: 'fail' } })])).toEqual([['A', '100', 1]]);
  });

  it('rounds once, at the stage named, and says when that moves a rank', () => {
    const bids = [bid('A', 100, { Q: 100 }), bid('B', 105, { Q: 100 }), bid('C', 108, { Q: 100 })];
    const component: EvaluationRules = { ...PLAIN, rounding: { stage: 'component', places: 2, mode: 'half-up' } };
    const scores = expectOk(judge(SIXTY_FORTY, bids, component)).bids.map(
      ({ scores: all }) => all.PRICE && formatComponent(all.PRICE, component.rounding),
    );
    expect(scores).toEqual(['40.00', '38.10', '37.04']);
    expect(table(SIXTY_FORTY, bids, component)[1]).toEqual(['B', '98.10', 2]);
    const total: EvaluationRules = { ...PLAIN, rounding: { stage: 'total', places: 0, mode: 'half-up' } };
    const judged = expectOk(judge(SIXTY_FORTY, bids, total)).bids[1];
    expect(judged?.scores.PRICE && formatComponent(judged.scores.PRICE, total.rounding)).toBe('38.0952380952');
    expect(table(SIXTY_FORTY, [bid('A', 100, { Q: 100 }), bid('B', 101, { Q: 100 })], total)).toEqual([
      ['A', '100', 1],
      ['B', '100', 1],
    ]);
    expect(codes(SIXTY_FORTY, [bid('A', 100, { Q: 100 }), bid('B', 101, { Q: 100 })], total)).toEqual([
      ['rank-depends-on-rounding', 'B'],
      ['margin-below-one-mark', 'A', 'B'],
    ]);
    expect(sayRounding(total.rounding)).toContain('Only the total');
    expect(sayRounding(component.rounding)).toContain('each criterion');
    expect(sayRounding(PLAIN.rounding)).toContain('not rounded');
  });

  it('shares ranks, or breaks ties as published and says so', () => {
    const tree = [quality('GOALS', 20, 20), price(80, { formula: 'linear-above-lowest' })];
    const bids = [
      bid('A', 1_000_000, { GOALS: 12 }),
      bid('B', 1_100_000, { GOALS: 20 }),
      bid('C', 1_200_000, { GOALS: 0 }),
    ];
    expect(table(tree, bids)).toEqual([
      ['A', '92', 1],
      ['B', '92', 1],
      ['C', '64', 3],
    ]);
    const byGoals = { ...PLAIN, tieBreak: ['GOALS'] };
    expect(table(tree, bids, byGoals)).toEqual([
      ['A', '92', 2],
      ['B', '92', 1],
      ['C', '64', 3],
    ]);
    expect(codes(tree, bids, byGoals)).toContainEqual(['tie-broken', 'B', 'A']);
    expect(table(tree, bids, { ...PLAIN, tieBreak: ['PRICE', 'GOALS'] })[0]).toEqual(['A', '92', 1]);
    const three = [bid('A', 100, { Q: 90 }), bid('B', 100, { Q: 90 }), bid('C', 200, { Q: 100 })];
    expect(codes([quality('Q', 60, 100), price(40)], three, { ...PLAIN, tieBreak: ['Q'] })).not.toContainEqual([
      'tie-broken',
      'A',
      'B',
    ]);
  });

  it('names every problem by its path', () => {
    const tree = [quality('Q', 60, 5), price(40), gate('excluded')];
    const pass = { gates: { INSURANCE: 'pass' } } as const;
    expect(problems(tree, [])).toEqual(['bids']);
    expect(problems(tree, [bid('A', 1, {}, pass)])).toEqual(['bids[0].marks.Q']);
    expect(problems(tree, [bid('A', 1, { Q: 6 }, pass), bid('A', 1, { Q: 5, X: 1, PRICE: 1 }, pass)])).toEqual([
      'bids[0].marks.Q',
      'bids[1].id',
      'bids[1].marks.X',
      'bids[1].marks.PRICE',
    ]);
    expect(problems(tree, [bid('A', null, { Q: 5 })])).toEqual(['bids[0].gates.INSURANCE', 'bids[0].price']);
    expect(problems(tree, [bid('', -1, { Q: 5 }, { gates: { INSURANCE: 'pass', Q: 'pass' } })])).toEqual([
      'bids[0].id',
      'bids[0].gates.Q',
      'bids[0].price',
    ]);
    expect(problems(tree, [bid('A', 0, { Q: 5 }, pass)])).toEqual(['bids[0].price']);
    expect(
      problems(tree, [bid('A', 1, { Q: 5 }, pass)], { ...PLAIN, tieBreak: ['NO', 'INSURANCE', 'Q', 'Q'] }),
    ).toEqual(['tieBreak[0]', 'tieBreak[1]', 'tieBreak[3]']);
    expect(problems([quality('Q', 50, 5)], [bid('A', 1, { Q: 5 })])).toEqual(['criteria']);
    expect(
      problems([quality('Q', 60, 5), price(40, { formula: 'deviation-from-mean' })], [bid('A', 1, { Q: 5 })]),
    ).toEqual(['criteria[1].price.formula']);
    expect(
      problems([quality('Q', 60, 5), price(40, { formula: 'price-per-quality-point' })], [bid('A', 1, { Q: 0 })]),
    ).toEqual(['bids[0].marks']);
  });

  it('finds no dependence on other bids under a formula that has none', () => {
    const fixed = [
      quality('Q', 60, 100),
      price(40, { formula: 'between-fixed-bounds', minimum: toPence(0), maximum: toPence(20_000) }),
    ];
    expect(codes(fixed, ABC).map(([code]) => code)).not.toContain('order-depends-on-bid');
  });

  it('names many dependent pairs in one warning', () => {
    const many = Array.from({ length: 10 }, (_, i) => bid(`B${i}`, 100 - 5 * i, { Q: 99 - 6 * i }));
    const found = codes([quality('Q', 40, 100), price(60)], [...many, bid('LOW', 10, { Q: 0 })]);
    expect(found.filter(([code]) => code === 'order-depends-on-bid')).toHaveLength(1);
  });

  it('judges 12 bids on 80 criteria in well under a tenth of a second', () => {
    const tree = [
      ...range(79).map((i) => quality(`Q${i}`, 0.75, i % 3 === 0 ? 7 : 5)),
      price(40, { formula: 'deviation-from-mean' }),
    ];
    const bids = range(11).map((b) =>
      bid(`B${b}`, 100_000 + b * 777, Object.fromEntries(range(79).map((i) => [`Q${i}`, (i * 7 + b) % 6]))),
    );
    const times = range(9).map(() => {
      const start = process.cpuUsage();
      judge(tree, bids);
      return process.cpuUsage(start).user / 1000;
    });
    expect(Math.min(...times)).toBeLessThan(30);
  });
});

const anyMark = fc.integer({ min: 0, max: 5 });
const anyBid = fc.record({ pounds: fc.integer({ min: 1, max: 1000 }), q1: anyMark, q2: anyMark });
const anyBids = fc.array(anyBid, { minLength: 2, maxLength: 8 });
const anyFormula = fc.constantFrom<PriceFormula>(
  { formula: 'relative-to-lowest' },
  { formula: 'linear-above-lowest' },
  { formula: 'deviation-from-mean' },
  { formula: 'between-fixed-bounds', minimum: toPence(10_000), maximum: toPence(60_000) },
  { formula: 'none' },
);
const anyRounding = fc.constantFrom<EvaluationRules['rounding']>(
  { stage: 'none' },
  { stage: 'component', places: 1, mode: 'half-even' },
  { stage: 'total', places: 0, mode: 'half-up' },
);
const treeFor = (formula: PriceFormula) => {
  const weight = formula.formula === 'none' ? 0 : 40;
  return [quality('Q1', 45, 5), quality('Q2', 55 - weight, 5), price(weight, formula)];
};
const bidsOf = (list: readonly { pounds: number; q1: number; q2: number }[]) =>
  list.map(({ pounds, q1, q2 }, index) => bid(`B${index}`, pounds, { Q1: q1, Q2: q2 }));

describe('evaluation, for any bids', () => {
  it('totals the parts, holds scores between 0 and the weighting, and ranks by total', () => {
    fc.assert(
      fc.property(anyBids, anyFormula, (list, formula) => {
        const { bids } = expectOk(judge(treeFor(formula), bidsOf(list)));
        for (const one of bids) {
          expect(one.total).toEqual(sumRatios(Object.values(one.scores)));
          expect(Number(toExactDecimal(one.total ?? sumRatios([])))).toBeLessThanOrEqual(100);
          const better = bids.filter(({ total }) => total && one.total && compareRatios(total, one.total) > 0);
          expect(one.rank).toBe(better.length + 1);
        }
      }),
    );
  });

  it('gives the same result in any order of bids', () => {
    fc.assert(
      fc.property(anyBids, anyFormula, anyRounding, (list, formula, rounding) => {
        const rules = { rounding, tieBreak: ['Q1'] };
        const sorted = (bids: readonly Bid[]) =>
          [...expectOk(judge(treeFor(formula), bids, rules)).bids].sort((a, b) => (a.id < b.id ? -1 : 1));
        expect(sorted(bidsOf(list).reverse())).toEqual(sorted(bidsOf(list)));
      }),
    );
  });

  it('treats an excluded bid as never received', () => {
    fc.assert(
      fc.property(anyBids, anyBid, anyFormula, anyRounding, (list, extra, formula, rounding) => {
        const rules = { rounding, tieBreak: [] };
        const out = bid('OUT', extra.pounds, { Q1: extra.q1, Q2: extra.q2 }, { withdrawn: true });
        const without = expectOk(judge(treeFor(formula), bidsOf(list), rules));
        const withOut = expectOk(judge(treeFor(formula), [out, ...bidsOf(list)], rules));
        expect(withOut.bids.slice(1)).toEqual(without.bids);
        expect(withOut.warnings).toEqual(without.warnings);
      }),
    );
  });

  it('finds every pair whose order depends on a bid, as taking each bid away in turn does', () => {
    fc.assert(
      fc.property(
        fc.array(anyBid, { minLength: 3, maxLength: 6 }),
        anyFormula,
        anyRounding,
        (list, formula, rounding) => {
          const rules = { rounding, tieBreak: [] };
          const bids = bidsOf(list);
          const { bids: all, warnings } = expectOk(judge(treeFor(formula), bids, rules));
          const rank = (judged: typeof all, id: string) => judged.find((one) => one.id === id)?.rank ?? 0;
          const expected = bids.flatMap(({ id: removed }) => {
            const rest = bids.filter(({ id }) => id !== removed);
            const after = judge(treeFor(formula), rest, rules);
            if (!after.ok) return [];
            return rest.flatMap(({ id: a }, index) =>
              rest.slice(index + 1).flatMap(({ id: b }) => {
                const order = (judged: typeof all) => Math.sign(rank(judged, a) - rank(judged, b));
                return order(all) === order(after.value.bids) ? [] : [[removed, ...[a, b].sort()].join()];
              }),
            );
          });
          const found = warnings
            .filter(({ code }) => code === 'order-depends-on-bid')
            .map(({ bids: [removed, ...pair] }) => [removed, ...pair.sort()].join());
          expect(found.sort()).toEqual(expected.sort());
        },
      ),
    );
  });
});
