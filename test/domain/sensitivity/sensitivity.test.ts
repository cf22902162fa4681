import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AwardCriteria, type AwardCriterion, scoringModel } from '#app/domain/award-criteria.ts';
import { toBasisPoints } from '#app/domain/basis-points.ts';
import type { Bid } from '#app/domain/bid-problems.ts';
import { type EvaluationRules, evaluate } from '#app/domain/evaluation.ts';
import { toPence } from '#app/domain/money.ts';
import type { PriceFormula } from '#app/domain/price-formula.ts';
import { minus, type Ratio, ratio, times, toExactDecimal } from '#app/domain/ratio.ts';
import { expectOk } from '#app/domain/result.ts';
import type { ScoringModel } from '#app/domain/scoring-model.ts';
import { sayBidRemoval } from '#app/domain/sensitivity/bid-removal.ts';
import { sayBreakEven } from '#app/domain/sensitivity/break-even-price.ts';
import { sayFirstMargin } from '#app/domain/sensitivity/first-margin.ts';
import { sayFormulaOutcome } from '#app/domain/sensitivity/formula-swap.ts';
import { sayMarkFlip } from '#app/domain/sensitivity/mark-flips.ts';
import { type Sensitivity, sensitivity } from '#app/domain/sensitivity/sensitivity.ts';
import { sayWeightSweep } from '#app/domain/sensitivity/weight-sweep.ts';

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
const bid = (id: string, pounds: number | null, marks: Record<string, number>, withdrawn = false): Bid => ({
  id,
  price: pounds === null ? null : toPence(pounds * 100),
  marks,
  gates: {},
  withdrawn,
});
const PLAIN: EvaluationRules = { rounding: { stage: 'none' }, tieBreak: [] };
const ask = (criteria: AwardCriteria, bids: readonly Bid[], rules = PLAIN) =>
  expectOk(sensitivity({ model: scoringModel(criteria), bids, rules }));
const contest = (rules = PLAIN) => ({ contest: { price: null, keyHasPrice: [], rounding: rules.rounding } });
const SIXTY_FORTY = [quality('Q', 60, 100), price(40)];
const ABC = [bid('A', 100, { Q: 90 }), bid('B', 80, { Q: 80 }), bid('C', 40, { Q: 60 })];

describe('sensitivity', () => {
  it('sweeps the weightings to the exact shares at which ranks change', () => {
    const { sweep } = ask(SIXTY_FORTY, ABC);
    expect(sweep?.points.map(({ priceShare, ranks }) => [toExactDecimal(priceShare), ranks])).toEqual([
      ['0', { A: 1, B: 2, C: 3 }],
      ['0.2857142857', { A: 1, B: 2, C: 2 }],
      ['0.3333333333', { A: 1, B: 3, C: 1 }],
      ['0.5', { A: 2, B: 2, C: 1 }],
      ['1', { A: 3, B: 2, C: 1 }],
    ]);
    expect(sweep?.firstChanges.map(({ priceShare, before, after }) => [priceShare, before, after])).toEqual([
      [ratio(1, 3), ['A'], ['C']],
    ]);
    expect(sweep?.stretches.map(({ ranks }) => ranks)).toEqual([
      { A: 1, B: 2, C: 3 },
      { A: 1, B: 3, C: 2 },
      { A: 2, B: 3, C: 1 },
      { A: 3, B: 2, C: 1 },
    ]);
    expect(sweep && sayWeightSweep(sweep)).toEqual([
      'At a price weighting of 33.33% (published: 40.00%) the first place passes from A to C as price weighs more.',
    ]);
    expect(ask([quality('Q', 100, 5)], [bid('A', null, { Q: 5 })]).sweep).toBeNull();
    const only = ask(SIXTY_FORTY, ABC.slice(0, 1)).sweep;
    expect(only && sayWeightSweep(only)).toEqual([
      'A is first at every balance of quality and price (published: price 40.00%).',
    ]);
  });

  it('finds the single steps that change the winner', () => {
    const tree = [quality('Q1', 35, 5), quality('Q2', 25, 5, 3), price(40)];
    const bids = [bid('A', 100, { Q1: 4, Q2: 4 }), bid('B', 99, { Q1: 4, Q2: 3 })];
    const { flips, margin } = ask(tree, bids);
    expect(flips.tried).toBe(8);
    expect(flips.changing.map(sayMarkFlip)).toEqual([
      'With 3 instead of 4 for A on Q1, B would be first.',
      'With 3 instead of 4 for A on Q2, B would be first.',
      'With 5 instead of 4 for B on Q1, B would be first.',
      'With 4 instead of 3 for B on Q2, B would be first.',
    ]);
    expect(margin && sayFirstMargin(margin)).toBe(
      'A is 4.6 points ahead of B: 0.66 of the largest mark, 7 points on Q1. That is less than one mark, so the answers need a second reading.',
    );
    expect(margin?.needsSecondReading).toBe(true);
    const wide = ask(tree, [bid('A', 100, { Q1: 5, Q2: 5 }), bid('B', 99, { Q1: 3, Q2: 3 })]).margin;
    expect(wide?.needsSecondReading).toBe(false);
    expect(ask([price(100)], [bid('A', 1, {}), bid('B', 2, {})]).margin).toMatchObject({ marks: null });
  });

  it('swaps the formula, takes each bid away and finds each break-even price', () => {
    const { formulas, removals, breakEvens } = ask(SIXTY_FORTY, ABC);
    expect(formulas.map((one) => sayFormulaOutcome(one, contest()).split(': ').at(-1))).toEqual([
      'C first (A 70, B 68, C 76).',
      'C first (A 54, B 48, C 76).',
      'C first (A 59.4545454545, B 64.3636363636, C 74.1818181818).',
      'A first (A 78, B 74.6666666667, C 76).',
    ]);
    expect(removals.map((one) => sayBidRemoval(one, contest()))).toEqual([
      'Without A the order of the others stays: C first (B 68, C 76).',
      'Without B the order of the others stays: C first (A 70, C 76).',
      'Without C the order of the others changes: B first (A 86, B 88).',
    ]);
    expect(removals.map(({ winnerChanges }) => winnerChanges)).toEqual([false, false, true]);
    expect(breakEvens.map(sayBreakEven)).toEqual([
      'A would be first up to £72.72, £27.28 below the £100.00 offered.',
      'B would be first up to £57.14, £22.86 below the £80.00 offered.',
      'C stays first up to £54.99, £14.99 above the £40.00 offered.',
    ]);
    expect(breakEvens.map(({ breakEven }) => breakEven.kind === 'up-to' && breakEven.exact)).toEqual([
      ratio(80_000, 11),
      ratio(40_000, 7),
      ratio(5500),
    ]);
  });

  it('knows bids that win at any price or at none, and bands', () => {
    const bounds: PriceFormula = {
      formula: 'between-fixed-bounds',
      minimum: toPence(0),
      maximum: toPence(20_000),
    };
    const far = ask([quality('Q', 60, 100), price(40, bounds)], [bid('A', 10, { Q: 100 }), bid('B', 20, { Q: 0 })]);
    expect(far.breakEvens.map(sayBreakEven)).toEqual([
      'A would be first at any price (offered: £10.00).',
      'B would not be first at any price (offered: £20.00).',
    ]);
    const banded: PriceFormula = {
      formula: 'banded',
      bands: [
        { upTo: toPence(10_000), score: toBasisPoints(4000) },
        { upTo: toPence(20_000), score: toBasisPoints(2000) },
        { upTo: null, score: toBasisPoints(0) },
      ],
    };
    const table = ask([quality('Q', 60, 100), price(40, banded)], [bid('A', 150, { Q: 50 }), bid('B', 150, { Q: 60 })]);
    expect(table.breakEvens.map(({ breakEven }) => breakEven)).toMatchObject([
      { kind: 'up-to', highest: 10_000, change: -5000 },
      { kind: 'up-to', highest: 20_000, change: 5000 },
    ]);
    expect(ask([quality('Q', 100, 5), price(0, { formula: 'none' })], [bid('A', 1, { Q: 5 })])).toMatchObject({
      formulas: [],
      breakEvens: [],
      sweep: null,
      margin: null,
    });
  });

  it('takes the lower end of a stretch of prices over which two bids are level, since first means alone', () => {
    const tree = [quality('Q', 60, 5), price(40, { formula: 'deviation-from-mean' })];
    const { breakEvens } = ask(tree, [bid('A', 1, { Q: 5 }), bid('B', 6, { Q: 5 }), bid('C', 25, { Q: 0 })]);
    expect(breakEvens.map(({ bidId, breakEven }) => [bidId, breakEven])).toEqual([
      ['A', { kind: 'up-to', highest: 499, exact: ratio(500), change: 399 }],
      ['B', { kind: 'no-price' }],
      ['C', { kind: 'no-price' }],
    ]);
  });

  it('refuses what the evaluation refuses', () => {
    expect(sensitivity({ model: scoringModel(SIXTY_FORTY), bids: [], rules: PLAIN }).ok).toBe(false);
    expect(sensitivity({ model: scoringModel(SIXTY_FORTY), bids: [bid('A', 0, { Q: 1 })], rules: PLAIN }).ok).toBe(
      false,
    );
  });

  it.each<PriceFormula>([{ formula: 'relative-to-lowest' }, { formula: 'price-per-quality-point' }])(
    'answers for 12 bids on 80 criteria in under a tenth of a second: %j',
    (formula) => {
      const tree = [...range(78).map((i) => quality(`Q${i}`, 0.75, i % 3 === 0 ? 7 : 5)), price(40.75, formula)];
      const bids = range(11).map((b) =>
        bid(`B${b}`, 100_000 + b * 777, Object.fromEntries(range(78).map((i) => [`Q${i}`, (i * 7 + b) % 6]))),
      );
      const rules: EvaluationRules = { rounding: { stage: 'component', places: 2, mode: 'half-up' }, tieBreak: ['Q1'] };
      const times = range(2).map(() => {
        const start = process.cpuUsage();
        ask(tree, bids, rules);
        return process.cpuUsage(start).user / 1000;
      });
      expect(Math.min(...times)).toBeLessThan(100);
    },
  );
});

const anyMark = fc.integer({ min: 0, max: 5 });
const anyBid = fc.record({ pounds: fc.integer({ min: 1, max: 300 }), q1: anyMark, q2: anyMark, out: fc.nat(9) });
const anyBids = fc.array(anyBid, { minLength: 1, maxLength: 6 });
const anyFormula = fc.constantFrom<PriceFormula>(
  { formula: 'relative-to-lowest' },
  { formula: 'linear-above-lowest' },
  { formula: 'deviation-from-mean' },
  { formula: 'price-per-quality-point' },
  { formula: 'between-fixed-bounds', minimum: toPence(5000), maximum: toPence(20_000) },
  {
    formula: 'banded',
    bands: [
      { upTo: toPence(8000), score: toBasisPoints(4000) },
      { upTo: toPence(16_000), score: toBasisPoints(1500) },
      { upTo: null, score: toBasisPoints(0) },
    ],
  },
);
const anyRules = fc.record<EvaluationRules>({
  rounding: fc.constantFrom<EvaluationRules['rounding']>(
    { stage: 'none' },
    { stage: 'component', places: 1, mode: 'half-even' },
    { stage: 'total', places: 0, mode: 'half-up' },
  ),
  tieBreak: fc.constantFrom<string[]>([], ['PRICE'], ['Q1', 'PRICE']),
});
const anyMinimum = fc.constantFrom(null, 1, 2);
const treeFor = (formula: PriceFormula, minimum: number | null) => [
  quality('Q1', 45, 5, minimum),
  quality('Q2', 15, 5, minimum),
  price(40, formula),
];
const bidsOf = (list: readonly { pounds: number; q1: number; q2: number; out: number }[]) =>
  list.map(({ pounds, q1, q2, out }, index) => bid(`B${index}`, pounds, { Q1: q1, Q2: q2 }, out === 9));
const winnersOf = (model: ScoringModel, bids: readonly Bid[], rules: EvaluationRules) => {
  const result = evaluate(model, bids, rules);
  return result.ok ? result.value.bids.filter(({ rank }) => rank === 1).map(({ id }) => id) : null;
};
const check = (
  run: (model: ScoringModel, bids: readonly Bid[], rules: EvaluationRules, found: Sensitivity) => void,
  numRuns = 80,
) =>
  fc.assert(
    fc.property(anyBids, anyFormula, anyRules, anyMinimum, (list, formula, rules, minimum) => {
      const [model, bids] = [scoringModel(treeFor(formula, minimum)), bidsOf(list)];
      const found = sensitivity({ model, bids, rules });
      if (found.ok) run(model, bids, rules, found.value);
    }),
    { numRuns },
  );

describe('sensitivity, for any bids', () => {
  it('finds the flips that judging every changed mark anew finds', () => {
    check((model, bids, rules, { flips, winners }) => {
      const expected = bids.flatMap((one) =>
        one.withdrawn
          ? []
          : ['Q1', 'Q2'].flatMap((id) =>
              [1, -1].flatMap((step) => {
                const to = (one.marks[id] ?? 0) + step;
                if (to < 0 || to > 5) return [];
                const changed = bids.map((other) =>
                  other === one ? { ...one, marks: { ...one.marks, [id]: to } } : other,
                );
                return [{ bidId: one.id, criterionId: id, to, winners: winnersOf(model, changed, rules) }];
              }),
            ),
      );
      expect(flips.tried).toBe(expected.length);
      const changing = expected.filter((one) => one.winners !== null && `${one.winners}` !== `${winners}`);
      expect(
        flips.changing.map(({ bidId, criterionId, to, winners: now }) => ({ bidId, criterionId, to, winners: now })),
      ).toEqual(changing);
      expect(flips.unjudgeable).toHaveLength(expected.filter((one) => one.winners === null).length);
    });
  });

  it('finds the highest price at which a bid is first: a penny more and it is not', () => {
    check((model, bids, rules, { breakEvens }) => {
      for (const { bidId, breakEven } of breakEvens) {
        const at = (pence: number) =>
          `${winnersOf(
            model,
            bids.map((one) => (one.id === bidId ? { ...one, price: toPence(pence) } : one)),
            rules,
          )}`;
        if (breakEven.kind === 'no-price') expect(at(1)).not.toBe(bidId);
        else if (breakEven.kind === 'any-price') expect(at(90_000_000)).toBe(bidId);
        else {
          expect(at(breakEven.highest)).toBe(bidId);
          expect(at(breakEven.highest + 1)).not.toBe(bidId);
          if (rules.rounding.stage === 'none' && rules.tieBreak.length === 0) expect(breakEven.exact).not.toBeNull();
          if (breakEven.exact === null) continue;
          const gap = minus(breakEven.exact, ratio(breakEven.highest));
          expect(gap.n >= 0n && gap.n <= gap.d).toBe(true);
        }
      }
    });
  });

  it('has at every weighting the ranks that judging with that weighting gives', () => {
    const share = fc.integer({ min: 1, max: 99 }).map((percent) => ratio(percent, 100));
    fc.assert(
      fc.property(anyBids, anyFormula, anyRules, share, (list, formula, { tieBreak }, priceShare) => {
        const [published, bids, rules] = [scoringModel(treeFor(formula, null)), bidsOf(list), { ...PLAIN, tieBreak }];
        const found = sensitivity({ model: published, bids, rules });
        if (!found.ok || found.value.sweep === null) return;
        const anew = evaluate(reweighted(published, priceShare), bids, rules);
        const expected = expectOk(anew).bids.flatMap(({ id, rank }) => (rank === null ? [] : [[id, rank]]));
        const { points, stretches } = found.value.sweep;
        const inside = (one: { from: Ratio; to: Ratio }) =>
          minus(priceShare, one.from).n > 0n && minus(one.to, priceShare).n > 0n;
        const there =
          points.find((one) => minus(one.priceShare, priceShare).n === 0n) ?? stretches.find((one) => inside(one));
        expect(Object.entries(there?.ranks ?? {})).toEqual(expected);
      }),
      { numRuns: 80 },
    );
  });

  it('takes bids away as if they had never come', () => {
    check((model, bids, rules, { removals }) => {
      for (const { removed, placings } of removals) {
        const anew = evaluate(
          model,
          bids.filter(({ id }) => id !== removed),
          rules,
        );
        const expected = anew.ok ? anew.value.bids.filter(({ rank }) => rank !== null) : null;
        if (bids.length > 1)
          expect(placings?.map(({ id, rank }) => [id, rank])).toEqual(expected?.map(({ id, rank }) => [id, rank]));
      }
    }, 40);
  });
});

/** The model with another price share: quality keeps its proportions, bands theirs to the weighting. */
function reweighted(model: ScoringModel, share: Ratio): ScoringModel {
  const priceWeight = times(model.weightsTotal, share);
  const [grow, shrink] = [times(priceWeight, ratio(1, 40)), times(minus(ratio(100), priceWeight), ratio(1, 60))];
  const nodes = model.nodes.map((node) => {
    if (node.kind === 'quality') return { ...node, weight: times(node.weight, shrink) };
    if (node.kind !== 'price') return node;
    const formula = node.price;
    const bands =
      formula.formula === 'banded' ? formula.bands.map((band) => ({ ...band, score: times(band.score, grow) })) : [];
    return { ...node, weight: priceWeight, price: formula.formula === 'banded' ? { ...formula, bands } : formula };
  });
  return { ...model, nodes };
}
