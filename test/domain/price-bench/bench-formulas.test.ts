import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toPence } from '#app/domain/money.ts';
import { comparedFormulas } from '#app/domain/price-bench/bench-formulas.ts';
import { PRICE_FORMULAS, priceFormulaProblems } from '#app/domain/price-formula.ts';
import { ratio } from '#app/domain/ratio.ts';

it('keeps the chosen formula with its figures and says which others were invented', () => {
  const chosen = { formula: 'between-fixed-bounds', minimum: toPence(1), maximum: toPence(2) } as const;
  const compared = comparedFormulas(chosen, toPence(10_000), ratio(40));
  expect(compared.map(({ formula }) => formula.formula)).toEqual(PRICE_FORMULAS.filter((name) => name !== 'none'));
  expect(compared.filter((one) => one.chosen)).toEqual([{ formula: chosen, chosen: true, invented: null }]);
  expect(compared.find(({ formula }) => formula.formula === 'banded')?.invented).toContain('£80.00, £100.01, £120.02');
});

it('every compared formula could be published, whatever the price', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000_000_000 }), fc.integer({ min: 1, max: 100 }), (typical, points) => {
      const weight = ratio(points);
      for (const { formula } of comparedFormulas({ formula: 'relative-to-lowest' }, toPence(typical), weight))
        expect(priceFormulaProblems(formula, weight, 'price')).toEqual([]);
    }),
  );
});
