import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alphaOf, calibration, type MockMark, medianOf } from '#app/domain/calibration.ts';
import { sayAgreement, sayLeniency } from '#app/domain/calibration-sentences.ts';
import { compareRatios, minus, ONE, ratio, toDecimal, toExactDecimal } from '#app/domain/ratio.ts';
import { expectOk } from '#app/domain/result.ts';

const SCALE = [0, 1, 2, 3, 4, 5];
const marksOf = (rows: Readonly<Record<string, readonly (number | null)[]>>): readonly MockMark[] =>
  Object.entries(rows).flatMap(([evaluator, list]) =>
    list.flatMap((mark, index) => (mark === null ? [] : [{ answerId: `answer ${index + 1}`, evaluator, mark }])),
  );
const figures = (rows: Parameters<typeof marksOf>[0], scale = SCALE) => expectOk(calibration(scale, marksOf(rows)));

describe('calibration', () => {
  it('counts pairs within one step, the median and each distance from it', () => {
    const found = figures({ ann: [3], ben: [4], cat: [5] });
    expect(found).toMatchObject({ pairs: 3, pairsWithinOneStep: 2, withinOneStep: ratio(2, 3), alpha: null });
    expect(found.leniency.map(({ overall }) => toExactDecimal(overall))).toEqual(['-1', '0', '1']);
    expect(sayAgreement(found)).toEqual([
      '2 of 3 pairs of marks (66.67%) are within one step of the scale.',
      'Agreement beyond chance needs at least two answers with different marks.',
    ]);
    expect(found.leniency.map(sayLeniency)).toEqual([
      'ann stands 1.00 marks below the median over 1 answer. No mark is changed by this.',
      'ben stands at the median over 1 answer.',
      'cat stands 1.00 marks above the median over 1 answer. No mark is changed by this.',
    ]);
    expect(figures({ ann: [0], ben: [10] }, [0, 5, 10]).pairsWithinOneStep).toBe(0);
    expect(figures({ ann: [0], ben: [5] }, [0, 5, 10]).pairsWithinOneStep).toBe(1);
    expect(medianOf([5, 2])).toEqual(ratio(7, 2));
    expect(sayAgreement(figures({ ann: [1, null], ben: [null, 2] }))).toHaveLength(1);
  });

  it("finds the textbook value of Krippendorff's alpha, with marks missing", () => {
    const found = figures({
      a: [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
      b: [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3],
      c: [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null],
      d: [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
    });
    expect(found.alpha && toDecimal(found.alpha, 3, 'half-up')).toBe('0.849');
    expect(sayAgreement(found)[1]).toContain('0.849');
  });

  it('refuses marks off the scale and marks given twice', () => {
    const twice = [...marksOf({ ann: [6] }), ...marksOf({ ann: [3] })];
    const result = calibration(SCALE, twice);
    expect(result.ok ? [] : result.refusal.map(({ path }) => path)).toEqual(['marks[0].mark', 'marks[1]']);
  });

  it('is 1 for full agreement, never above, and the same in any order and on any evenly shifted scale', () => {
    const answers = fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 5 }), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(answers, (list) => {
        const alpha = alphaOf(list);
        expect(alphaOf(list.map((marks) => [...marks].reverse()).reverse())).toEqual(alpha);
        expect(alphaOf(list.map((marks) => marks.map((mark) => 2 * mark + 3)))).toEqual(alpha);
        if (alpha !== null) expect(compareRatios(alpha, ONE)).toBeLessThanOrEqual(0);
        const agreed = alphaOf(list.map(([first]) => [first ?? 0, first ?? 0]));
        if (agreed !== null) expect(agreed).toEqual(ONE);
      }),
    );
  });

  it('leaves as many marks above a median as below it', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5), { minLength: 1, maxLength: 9 }), (marks) => {
        const median = medianOf(marks);
        const above = marks.filter((mark) => minus(ratio(mark), median).n > 0n).length;
        const below = marks.filter((mark) => minus(ratio(mark), median).n < 0n).length;
        expect(Math.max(above, below) * 2).toBeLessThanOrEqual(marks.length);
      }),
    );
  });
});
