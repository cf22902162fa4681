import { describe, expect, it } from 'vitest';
import {
  expandMarks,
  highestMark,
  isOnScale,
  largestStep,
  marksProblems,
  nextMarkUp,
  rangeOf,
  sayMarks,
} from '#app/domain/scoring-scale.ts';

const EVEN = [0, 2, 4, 6, 8, 10];
const LONG = { from: 0, to: 40, step: 2 };

describe('scoring scale', () => {
  it('writes a range out', () => {
    expect(expandMarks({ from: 0, to: 10, step: 2 })).toEqual({ ok: true, value: EVEN });
    expect(expandMarks({ from: 0, to: 5000, step: 1 })).toMatchObject({ ok: false });
  });

  it.each([
    [{ from: 0, to: 10, step: 3 }],
    [{ from: 0, to: 10, step: 0 }],
    [{ from: 10, to: 10, step: 1 }],
    [{ from: -1, to: 10, step: 1 }],
    [{ from: 0, to: 1e15, step: 1 }],
    [{ from: 0, to: Number.NaN, step: 1 }],
    [{ from: 0, to: 1, step: 0.5 }],
  ])('refuses %j', (range) => {
    expect(expandMarks(range).ok).toBe(false);
    expect(marksProblems(range, 'scale')).toHaveLength(1);
  });

  it('allows only marks of the scale', () => {
    expect(EVEN.map((mark) => isOnScale(EVEN, mark))).not.toContain(false);
    expect([1, 7, 8.5, -2, 12].map((mark) => isOnScale(EVEN, mark))).not.toContain(true);
    expect([0, 40, 22].map((mark) => isOnScale(LONG, mark))).not.toContain(false);
    expect([1, 42, -2, 2.5].map((mark) => isOnScale(LONG, mark))).not.toContain(true);
  });

  it('knows its top, its largest step and the next mark', () => {
    expect([highestMark(EVEN), highestMark(LONG), highestMark([])]).toEqual([10, 40, 0]);
    expect([largestStep([0, 1, 5]), largestStep(LONG), largestStep([3])]).toEqual([4, 2, 0]);
    expect([nextMarkUp(EVEN, 4), nextMarkUp(EVEN, 10), nextMarkUp(LONG, 4), nextMarkUp(LONG, 40)]).toEqual([
      6,
      null,
      6,
      null,
    ]);
    expect(
      marksProblems(
        Array.from({ length: 1002 }, (_, i) => i),
        'scale',
      ),
    ).toHaveLength(1);
    expect(marksProblems(LONG, 'scale')).toEqual([]);
  });
});

describe('a scale in words', () => {
  it.each([
    [[0, 1, 2, 3], '0, 1, 2, 3'],
    [Array.from({ length: 41 }, (_, mark) => mark), '0 to 40 in steps of 1'],
    [Array.from({ length: 21 }, (_, step) => step * 5), '0 to 100 in steps of 5'],
    [[...Array.from({ length: 13 }, (_, mark) => mark), 100], '0 to 100, 14 marks in all'],
  ])('%j', (marks, words) => {
    expect(sayMarks(marks)).toBe(words);
  });

  it('is a range only when all steps are equal', () => {
    expect(rangeOf([0, 2, 4])).toEqual({ from: 0, to: 4, step: 2 });
    expect([rangeOf([0, 2, 5]), rangeOf([3]), rangeOf([])]).toEqual([null, null, null]);
  });
});
